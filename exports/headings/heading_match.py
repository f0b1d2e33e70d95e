"""Headings found in rows: whose they are, and what each of their columns is."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from exports.grid import GridCell, GridRow
from exports.headings.heading_words import BlockWords, words_of
from exports.headings.headings import LEAST_COLUMNS, Heading
from exports.headings.likely_words import LIKELY, is_of
from exports.labels import label
from wizard.editions.edition import Edition
from wizard.frozen import changed

LEAST_SHARE: Final = 50
"""How many of a block's headings must be there before a row counts as its heading."""

MOST_KEPT: Final = 512
"""Heading rows that are known when they come again."""

MOST_COLUMNS: Final = 1_000_000
"""More than any row has; a file has not as many bytes for each."""

SAME: Final = (3, 5)
"""The share of two cells that is common where they are one over two rows."""


def heading_at(rows: Sequence[GridRow], at: int, edition: Edition) -> Heading | None:
    """The heading that begins in this row, or None.

    Its words may go on in the row below, where that makes more of them known.
    """
    found = _of_one_row(rows[at].cells, edition)
    if found is None or at + 1 == len(rows):
        return None if found is None else found[0]
    return _of_two_rows(_shape(rows[at]), _shape(rows[at + 1]), edition)


class RowShape(NamedTuple):
    """What of a row makes it a heading, wherever it stands."""

    cells: tuple[GridCell, ...]
    starts: tuple[int, ...]
    width: int


def _shape(row: GridRow) -> RowShape:
    return RowShape(row.cells, row.starts, row.width)


@lru_cache(maxsize=MOST_KEPT)
def _of_two_rows(upper: RowShape, lower: RowShape, edition: Edition) -> Heading | None:
    """The heading that a row is with the one below it, or by itself."""
    found = _of_one_row(upper.cells, edition)
    if found is None:
        return None
    best, own = found
    end = _end(upper)
    if not _may_go_on(best, own, upper, lower):
        return changed(best, end=end)
    two = _match(_columns(upper, lower), 2, own)
    if two.share <= best.share:
        return changed(best, end=end)
    below = _end(lower)
    return changed(two, end=max(end, below) if end and below else None)


def _end(row: RowShape) -> int | None:
    """Where a blank cell begins to the right of all that are filled."""
    last = row.cells[-1].column
    return next((start for start in row.starts if start > last), None)


@lru_cache(maxsize=MOST_KEPT)
def _of_one_row(
    cells: tuple[GridCell, ...], edition: Edition
) -> tuple[Heading, BlockWords] | None:
    """The heading that a row is by itself; the same ones come again in every form."""
    best: tuple[Heading, BlockWords] | None = None
    labels = [label(cell.text) for cell in cells]
    for own in words_of(edition):
        hits = sum(word in own.fields for word in labels)
        least = best[0].share + 1 if best else LEAST_SHARE
        may_be = hits >= LEAST_COLUMNS and len(labels) > hits
        hits += _likely_hits(labels, own) if may_be else 0
        if 100 * hits // len(own.block.columns) < least:
            continue
        found = _match({at: (text,) for at, text in cells}, 1, own)
        best = (found, own) if found.share >= least else best
    return best


def _likely_hits(labels: Sequence[str], own: BlockWords) -> int:
    """How many of the words that are not known are likely of the block."""
    fields = {own.fields.get(word) for word in labels}
    strange = [word for word in labels if word not in own.fields]
    return sum(
        any(is_of(word, words) for word in strange)
        for field, words in LIKELY.items()
        if field in own.block.fields and field not in fields
    )


def _may_go_on(
    best: Heading, own: BlockWords, upper: RowShape, lower: RowShape
) -> bool:
    """Whether the row below may make more of a heading known.

    It does so by a heading of its own, or below a cell that is none by itself.
    """
    if not (upper.starts and lower.starts):
        return True
    if any(label(cell.text) in own.fields for cell in lower.cells):
        return True
    above, below = _ends(upper), _ends(lower)
    columns = zip(best.starts, best.fields, strict=True)
    strange = [(start, above[start]) for start, field in columns if field is None]
    filled = [(at, below[at]) for at, _ in lower.cells]
    return any(_is_same(one, other) for one in strange for other in filled)


def _match(columns: Mapping[int, Sequence[str]], rows: int, own: BlockWords) -> Heading:
    """These columns as a heading of a block, whether they are or not."""
    found = [_read(names, own) for names in columns.values()]
    fields = _once(found, own)
    texts = tuple(text for text, _ in found)
    likely = _likely(fields, list(columns.values()), own)
    return Heading(own.block, rows, tuple(columns), likely, texts)


def _once(found: Sequence[tuple[str, str | None]], own: BlockWords) -> list[str | None]:
    """The fields, each where it is told by its own word, or else for the first time.

    预算调整数 is the budget of the year where no 全年预算数 stands beside it.
    """
    begin = int(_is_own(found, own))
    told = found[begin:]
    firsts: dict[str, int] = {}
    for at, (text, field) in enumerate(told):
        if field is None:
            continue
        before = firsts.setdefault(field, at)
        is_better = label(text) == own.names.get(field) != label(told[before][0])
        firsts[field] = at if is_better else before
    fields = (
        field if field is not None and firsts[field] == at else None
        for at, (_, field) in enumerate(told)
    )
    return [*[None] * begin, *fields]


def _likely(
    fields: Sequence[str | None], names: Sequence[Sequence[str]], own: BlockWords
) -> tuple[str | None, ...]:
    """The fields, with those of columns that nobody knows and that are likely one."""
    told = list(fields)
    for field, words in LIKELY.items():
        if None not in told or field in told or field not in own.block.fields:
            continue
        strange = (at for at, known in enumerate(told) if known is None)
        found = (
            at for at in strange if any(is_of(label(name), words) for name in names[at])
        )
        at = next(found, None)
        if at is not None:
            told[at] = field
    return tuple(told)


def _read(names: Sequence[str], own: BlockWords) -> tuple[str, str | None]:
    """The name of a column, of those that it may have, and its field if one has any."""
    for text in names:
        if field := own.fields.get(label(text)):
            return text, field
    return names[0], None


def _is_own(found: Sequence[tuple[str, str | None]], own: BlockWords) -> bool:
    """Whether the first is the block's own heading: another column has its field."""
    (text, field), *others = found
    return label(text) in own.own and any(field == other for _, other in others)


def _columns(above: RowShape, below: RowShape) -> dict[int, tuple[str, ...]]:
    """What may be the name of each column, the likeliest first, by where it begins."""
    upper, lower = dict(above.cells), dict(below.cells)
    if above.starts and below.starts:
        cells = list(_ends(above).items()), _ends(below)
        lower = {_same_cell(at, *cells): text for at, text in lower.items()}
    elif below.width > above.width:
        upper = _over(above, below)
    above_starts, below_starts = sorted(upper), sorted(lower)
    ends = dict(pairwise((*above_starts, MOST_COLUMNS)))
    return {
        at: _names(upper.get(at), lower.get(at), (at, ends.get(at, at)), below_starts)
        for at in sorted({*upper, *lower})
    }


Edges = tuple[int, int]
"""Where a cell begins, and where the next one does."""


def _same_cell(at: int, upper: Sequence[Edges], lower: Mapping[int, int]) -> int:
    """Where a cell begins in the row above, if it is mostly the same cell there."""
    cell = at, lower[at]
    return next((each[0] for each in upper if _is_same(each, cell)), at)


def _is_same(one: Edges, other: Edges) -> bool:
    """Whether two cells of rows that touch are mostly below each other.

    Edges that were drawn by hand are a little beside those above.
    """
    shared = min(one[1], other[1]) - max(one[0], other[0])
    widest = max(one[1] - one[0], other[1] - other[0])
    return shared * SAME[1] >= widest * SAME[0]


def _ends(row: RowShape) -> dict[int, int]:
    """Where the cell ends that begins in each column."""
    return dict(pairwise((*row.starts, row.width)))


def _names(
    above: str | None, below: str | None, cell: Edges, lower: Sequence[int]
) -> tuple[str, ...]:
    """The name of a column in two rows: both together, the lower or the upper one."""
    if above is None or below is None:
        return (above or below or "",)
    is_divided = bisect_left(lower, cell[1]) - bisect_left(lower, cell[0]) > 1
    return (below,) if is_divided else (above + below, below, above)


def _over(upper: RowShape, lower: RowShape) -> dict[int, str]:
    """The upper cells over blank ones at either side of a row that has more cells.

    Where cells are counted, one over several takes a single place; those that go on
    downwards are blank below, and it is they that keep their order from the edge.
    """
    lead, last = lower.cells[0].column, lower.cells[-1].column
    trail, more = lower.width - 1 - last, lower.width - upper.width
    left = {at: text for at, text in upper.cells if at < lead}
    right = {at + more: t for at, t in upper.cells if upper.width - at <= trail}
    return left | right
