"""The goals of a declaration: those of its year, over as many rows as they take."""

from collections.abc import Sequence
from itertools import takewhile

from exports.broken_tables.line_joins import JoinedLine, joined
from exports.declaration.cells import LabelledText
from exports.declaration.words import GOALS_ALONE, GOALS_ANNUAL, DeclarationWords
from exports.grid import Grid, GridRow
from exports.labels import label


def goals_in(
    rows: Sequence[GridRow], found: Sequence[LabelledText], words: DeclarationWords
) -> str:
    """The text of the goals of this year; where only one is told, of that one."""
    told = [e for e in found if e.text and words.goals.get(e.word)]
    for kind in (GOALS_ANNUAL, GOALS_ALONE):
        for each in told:
            if words.goals[each.word] == kind:
                return _whole(each, rows, words)
    return ""


def with_whole_goals(grid: Grid, words: DeclarationWords) -> Grid:
    """The lines of a text with the goals in one row where they stand side by side.

    Under 中期目标 and 年度目标 a line end within a cell has ended its row.
    """
    pairs = zip(grid.rows, grid.places, strict=True)
    lines = [JoinedLine(tuple(cells), place) for cells, place in pairs]
    rows, at = list[JoinedLine](), 0
    while at < len(lines):
        rows.append(lines[at])
        at += 1
        if _are_side_by_side(rows[-1], words):
            end = at + _count_of_texts(lines, at, words)
            rows += [joined(lines[at:end])] if end > at else []
            at = end
    return Grid([row.cells for row in rows], [row.place for row in rows])


def _are_side_by_side(line: JoinedLine, words: DeclarationWords) -> bool:
    return sum(label(cell) in words.goals for cell in line.cells) > 1


def _count_of_texts(
    lines: Sequence[JoinedLine], at: int, words: DeclarationWords
) -> int:
    """How many lines from one on hold neither label nor heading."""
    texts = takewhile(lambda n: _is_text(lines[n], words), range(at, len(lines)))
    return sum(1 for _ in texts)


def _is_text(line: JoinedLine, words: DeclarationWords) -> bool:
    """Whether no cell of a line is a label or a heading."""
    known = (label(cell) for cell in line.cells if cell.strip())
    return not any(words.is_label(word) or word in words.columns for word in known)


def _whole(each: LabelledText, rows: Sequence[GridRow], words: DeclarationWords) -> str:
    """The text with what goes on below it in rows that have no label."""
    text = each.text or ""
    numbers = [row.number for row in rows]
    at = numbers.index(each.row.number)
    first = next((n for n, row in enumerate(rows[at:], at) if _has(row, text)), at)
    column = next((c.column for c in rows[first].cells if c.text == text), None)
    unlabelled = takewhile(lambda row: not _is_labelled(row, words), rows[first + 1 :])
    more = (dict(row.cells).get(column) for row in unlabelled if column is not None)
    return "\n".join((text, *filter(None, more)))


def _has(row: GridRow, text: str) -> bool:
    return any(cell.text == text for cell in row.cells)


def _is_labelled(row: GridRow, words: DeclarationWords) -> bool:
    return any(words.is_label(label(cell.text)) for cell in row.cells)
