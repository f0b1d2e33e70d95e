"""One form on paper by its parts: front, head, blocks, sums, and what is below."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

from exports.blocks.funds import OF_TOTAL, of_funding, of_goals, printed_in, weight_in
from exports.blocks.indicators import of_indicators
from exports.blocks.money_units import units_in
from exports.blocks.template_rows import is_template
from exports.blocks.totals import TOTALS, is_total, of_total
from exports.broken_tables.alignment import aligned, snapped
from exports.grid import GridRow
from exports.headings.captions import caption, unit_line
from exports.headings.headings import (
    BESIDE,
    Heading,
    Under,
    is_own_heading,
    of_heading,
    where_of,
)
from exports.labels import label, words
from exports.reads import Read
from exports.recogniser.head import (
    is_remark,
    is_strange,
    labelled,
    line_labels,
    of_front,
    of_head,
)
from exports.recogniser.page_headers import with_year
from exports.verdicts import FactCell, assembled, placeless, sourced
from wizard.address import claim, every_row_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import BESIDE_TARGET, Block
from wizard.editions.library import DEFAULT
from wizard.editions.library import edition as usual_edition
from wizard.frozen import frozen

OF_OTHER_POINTS: Final = 4
"""How much a column of points that an edition denies speaks against it, in cells."""

LEAST_OWN: Final = 3
"""Columns of its own that an edition is known by."""

Headings = Mapping[int, Heading]
"""The headings of some rows, by the number of the row where each begins."""


@frozen
class Parts:
    """The rows of one form, each in the part of the paper that it belongs to."""

    front: tuple[GridRow, ...]
    head: tuple[GridRow, ...]
    headings: tuple[Under, ...]
    """Each heading with the row where it begins."""
    rows: tuple[Under, ...]
    """The rows below the headings as they stand there."""
    total: Under | None
    below: tuple[GridRow, ...]
    lines: tuple[GridRow, ...]
    """Rows of labels and texts between the blocks or below the table."""
    edition: Edition

    @cached_property
    def aligned(self) -> tuple[tuple[Under, Under | None], ...]:
        """The rows below the headings, each with what it is in their columns."""
        return tuple((each, aligned(each, self.edition)) for each in self.rows)

    @cached_property
    def body(self) -> tuple[Under, ...]:
        """The rows below the headings, each cell below its column."""
        return tuple(found for _, found in self.aligned if found)

    @property
    def astray(self) -> tuple[Under, ...]:
        """Rows below a heading whose columns nobody can tell."""
        return tuple(each for each, found in self.aligned if not found)

    def under(self, block: Block) -> list[Under]:
        """The rows below the headings of a block."""
        return [under for under in self.body if under[0].block is block]


def parts_of(
    rows: Sequence[GridRow], named: int, headings: Headings, edition: Edition
) -> Parts:
    """The parts of a form whose head begins in row `named`."""
    all_under, labels = list(_under(rows, headings)), line_labels(edition)
    under = [each for each in all_under if each[1].labels[0] not in labels]
    last = next((at for at, u in enumerate(under) if _ends(u, edition)), len(under))
    above = [is_remark(row, edition) for row in rows[:named]]
    return Parts(
        tuple(row for row, own in zip(rows, above, strict=False) if not own),
        tuple(
            row
            for at, row in enumerate(rows[: min(headings)])
            if at >= named or above[at]
        ),
        tuple((heading, rows[at]) for at, heading in headings.items()),
        tuple(under[:last]),
        next(iter(map(snapped, under[last : last + 1])), None),
        tuple(row for _, row in under[last + 1 :]),
        tuple([row for _, row in all_under if row.labels[0] in labels]),
        edition,
    )


def read_parts(parts: Parts, edition: Edition, most: int) -> tuple[Read, int] | None:
    """The form, and how much of the paper speaks against its being of this edition.

    None where that is more than `most`: what is left of it then is not read.
    """
    against = _against(parts.headings, edition)
    most -= against
    found = tuple(_above(parts, edition))
    if placeless(found) > most:
        return None
    found += tuple(_around(parts, edition))
    if placeless(found) > most:
        return None
    funds = of_funding(parts.under(edition.funding), _units(parts, edition), edition)
    found += funds.found
    if placeless(found) > most:
        return None
    table = of_indicators(parts.under(edition.indicators), edition)
    read = assembled((*found, *table.found), table.indicators, edition)
    above = (text for row in parts.front for _, text in row.cells)
    printed = frozenset(_printed(parts, edition))
    amiss = len(read.unplaced) + table.strays + against
    facts = {"money": funds.money, "rows": table.rows, "printed": printed}
    return sourced(with_year(read, above), **facts), amiss


def least_amiss(headings: Sequence[Under], edition: Edition) -> int:
    """How much of a paper speaks against an edition by its headings alone."""
    strange = (sum(1 for _ in of_heading(*each, edition)) for each in headings)
    return sum(strange) + _against(headings, edition)


def joined_in(parts: Parts) -> int:
    """How many columns hold a sign or a unit that was joined with its value."""
    fields = (field for heading, _ in parts.headings for field in heading.fields)
    return sum((field or "").endswith(BESIDE) for field in fields)


def _against(headings: Sequence[Under], edition: Edition) -> int:
    """How much of a paper's columns speaks against an edition, words left out."""
    lacking = _lacking(headings, edition) + _of_another(headings, edition)
    return lacking + _denied(headings, edition)


def _of_another(headings: Sequence[Under], edition: Edition) -> int:
    """How many of the columns that only this edition has the paper lacks, if most.

    指标值设置依据, 上年完成值 and more make it one; a 完成率 alone does not.
    """
    own = _own_columns(edition)
    if len(own) < LEAST_OWN:
        return 0
    heads = (head for head, _ in headings if head.block is edition.indicators)
    head = next(heads, None)
    lacking = 0 if head is None else len(own.difference(head.fields))
    return OF_OTHER_POINTS * lacking if 2 * lacking > len(own) else 0


@lru_cache(maxsize=64)
def _own_columns(edition: Edition) -> frozenset[str]:
    """The columns of indicators that the usual edition does not have."""
    usual = usual_edition(DEFAULT).indicators.fields
    return frozenset(edition.indicators.fields) - {*usual, *BESIDE_TARGET}


def _denied(headings: Sequence[Under], edition: Edition) -> int:
    """The weight of points for the funds where the edition gives the funds none."""
    if edition.scores_execution:
        return 0
    columns = (c for c in edition.indicators.columns if c.field in TOTALS)
    points = {w for c in columns for w in words(c.heading, aliases=c.aliases)}
    heads = (heading for heading, _ in headings if heading.block is edition.funding)
    texts = (text for heading in heads for text in heading.texts)
    return sum(OF_OTHER_POINTS for text in texts if label(text) in points)


def _lacking(headings: Sequence[Under], edition: Edition) -> int:
    """How many columns of a target's parts the edition has, and the paper not."""
    block = edition.indicators
    heads = (heading for heading, _ in headings if heading.block is block)
    printed = {field for heading in heads for field in heading.fields}
    wanted = (field for field in BESIDE_TARGET if field in block.fields)
    return sum(field not in printed for field in wanted)


def _above(parts: Parts, edition: Edition) -> Iterator[FactCell]:
    """What was made of the cells that stand below no heading, and of the headings."""
    yield from of_front(parts.front, edition)
    yield from of_head((*parts.head, *parts.lines), edition)
    for heading, row in parts.headings:
        yield from of_heading(heading, row, edition)


def _around(parts: Parts, edition: Edition) -> Iterator[FactCell]:
    """What was made of the goals, the sums, and all that has no column."""
    yield from of_goals(parts.under(edition.goals), edition)
    for heading, row in parts.astray:
        where = where_of(heading.block, edition)
        if where == "indicators" and is_template(row, edition):
            continue
        yield from (FactCell(row, text, None, where, "row") for _, text in row.cells)
    if parts.total:
        yield from of_total(parts.total, edition)
    for row in parts.below:
        strange = (text for _, text in row.cells if is_strange(text, edition))
        yield from (FactCell(row, text, None, "below") for text in strange)


def _under(rows: Sequence[GridRow], headings: Headings) -> Iterator[Under]:
    """The rows below the headings, each with its own."""
    tops = sorted(headings)
    for top, end in zip(tops, [*tops[1:], len(rows)], strict=True):
        heading = headings[top]
        yield from ((heading, row) for row in rows[top + heading.height : end])


def _ends(under: Under, edition: Edition) -> bool:
    return under[0].block is edition.indicators and is_total(under, edition)


def _units(parts: Parts, edition: Edition) -> frozenset[str]:
    """The units of money that lines above the blocks say, and headings among them."""
    texts = [text for row in (*parts.front, *parts.head) for _, text in row.cells]
    lines = frozenset(filter(None, map(unit_line, texts)))
    own = (text for text in texts if is_own_heading(text, edition, whole=True))
    return lines.union(*map(units_in, own))


def _printed(parts: Parts, edition: Edition) -> Iterator[str]:
    """The cells that the paper has a heading or a label for."""
    texts = [text for row in (*parts.front, *parts.head) for _, text in row.cells]
    if any(caption(text, edition) is not None for text in texts):
        yield "year"
    yield from labelled((*parts.head, *parts.lines), edition)
    yield from printed_in(parts.under(edition.funding), edition)
    for heading, _ in parts.headings:
        fields = [field for field in heading.fields if field and "." not in field]
        if heading.block is edition.goals:
            yield from (f for f in heading.fields if f)
        elif heading.block is edition.indicators:
            yield from (every_row_cell(field) for field in fields)
            if parts.total:
                yield from (claim(field) for field in fields if field in TOTALS)
        else:
            yield from (OF_TOTAL[field] for field in fields if field in OF_TOTAL)
            if weight_in(heading, parts.edition) is not None:
                yield OF_TOTAL["weight"]
