"""The forms of a page of HTML."""

from collections.abc import Iterator
from typing import Final

from exports.import_wording import ImportSays
from exports.limits.zip_limits import MOST_MARKS
from exports.reading.grid_reader import recognised
from exports.reading.replaced import counted
from exports.reads import Read
from exports.text.encodings import first_wrong
from exports.web.page_encoding import page_text_in
from exports.web.page_grid import Page, page
from exports.web.page_table import PageTooLarge
from exports.web.page_walk import PageTooDeep
from exports.web.web_wording import WebSays
from wizard.frozen import changed
from wizard.refusals import Unusable

MOST_TAGS: Final = MOST_MARKS // 4
"""Tags of a page: room for a hundred forms as Word saves them."""


def forms_in_page(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a page of HTML. Raises Unusable where it is none or holds none."""
    text = page_text_in(content)
    if text is None:
        line = content.count(b"\n", 0, first_wrong(content)) + 1
        raise Unusable(ImportSays.NOT_TEXT.format(file=file, line=line))
    if text.count("<") > MOST_TAGS:
        raise Unusable(WebSays.SWOLLEN.format(file=file))
    try:
        found = page(text)
    except (PageTooDeep, PageTooLarge) as error:
        raise Unusable(WebSays.SWOLLEN.format(file=file)) from error
    reads = recognised(found.grid, file)
    first = changed(reads[0], notes=tuple(_notes(found)))
    return counted((first, *reads[1:]), found.grid.rows)


def _notes(page: Page) -> Iterator[str]:
    """What is hidden on a page, and what stands too far from its tables to be read."""
    for table, count in page.hidden:
        yield WebSays.HIDDEN_ROWS.format(table=table, count=count)
    if page.around:
        yield WebSays.TEXT_AROUND.format(count=page.around)
