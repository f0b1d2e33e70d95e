"""A look over a sheet that is the same for all editions: what stands where.

An edition is then asked of the few rows that may say something to it.
"""

from exports.blocks.money_units import units_in
from exports.grid import GridRow
from exports.headings.captions import titles_in, unit_line
from exports.headings.heading_words import all_words, may_be_heading
from exports.labels import LONGEST
from exports.recogniser.head import may_name_project, project_words
from wizard.editions.edition import Edition
from wizard.frozen import frozen


@frozen(eq=False)
class Survey:
    """The rows of a sheet that the words of some editions single out."""

    sheet: tuple[GridRow, ...]
    editions: tuple[Edition, ...]
    headings: tuple[int, ...]
    """The rows in which a heading may begin."""
    names: tuple[int, ...]
    """The rows that may name a project."""
    known_titles: dict[tuple[int, int], frozenset[str]]
    """What was found already between two rows."""

    def titled(self, start: int, end: int) -> frozenset[str]:
        """The editions with a title of their own that is printed between two rows."""
        known = self.known_titles
        if (start, end) not in known:
            known[start, end] = _titled(self.sheet[start:end], self.editions)
        return known[start, end]

    def has_unit_of(self, edition: Edition, start: int, end: int) -> bool:
        """Whether the unit of an edition is the usual one, or is printed there."""
        unit = edition.funding.unit
        usual = self.editions[0].funding.unit
        return unit == usual or unit in _units(self.sheet[start:end])


def survey(sheet: tuple[GridRow, ...], editions: tuple[Edition, ...]) -> Survey:
    """Look over a sheet."""
    words, names = all_words(editions), project_words(editions)
    rows = list(enumerate(sheet))
    headings = [at for at, row in rows if may_be_heading(row, words)]
    named = [at for at, row in rows if may_name_project(row, names)]
    return Survey(sheet, editions, tuple(headings), tuple(named), {})


def _titled(sheet: tuple[GridRow, ...], known: tuple[Edition, ...]) -> frozenset[str]:
    """The editions with a title of their own that is printed, and with its unit."""
    ids, usual = titles_in(sheet, known), known[0].title
    found = [each for each in known if each.id in ids and each.title != usual]
    if not found:
        return frozenset()
    units = _units(sheet)
    return frozenset(e.id for e in found if not units or e.funding.unit in units)


def _units(sheet: tuple[GridRow, ...]) -> frozenset[str]:
    """The units of money that labels and lines around a table name."""
    short = (c.text for row in sheet for c in row.cells if len(c.text) <= LONGEST)
    units = {unit for text in short for unit in (*units_in(text), unit_line(text))}
    return frozenset(unit for unit in units if unit)
