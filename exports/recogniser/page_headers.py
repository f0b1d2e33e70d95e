"""The year of a form in the words around it, where the form itself names none.

They are the header of its pages, and in a text what stands above its title.
"""

from collections.abc import Iterable, Iterator

from exports.headings.captions import LONGEST_TITLE, caption, year_in
from exports.reads import Read
from wizard.cells import year_cell
from wizard.editions.library import edition
from wizard.frozen import changed


def with_year(read: Read, texts: Iterable[str]) -> Read:
    """The form with the one year that these texts name; as it is where they differ."""
    if read.form.year is not None:
        return read
    years = set(_years(texts, read.form.edition))
    if len(years) != 1:
        return read
    return changed(read, form=changed(read.form, year=year_cell(years.pop())))


def _years(texts: Iterable[str], id: str) -> Iterator[str]:
    for text in texts:
        found = caption(text, edition(id))
        year = found.year if found else year_in(text[:LONGEST_TITLE])
        if year:
            yield year
