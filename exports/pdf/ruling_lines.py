"""Ruling lines as they were meant: strokes put together, and lines that touch."""

from collections.abc import Iterable, Sequence
from typing import Final

from exports.pdf.drawn.page_device import TWIPS
from exports.pdf.drawn.page_marks import RulingLine

NEAR: Final = 5 * TWIPS // 2
"""Lines that are nearer to each other than this are one."""
SHORT: Final = 6 * TWIPS
"""Strokes that together are shorter are no line."""
DASH: Final = 12 * TWIPS
"""What is no longer than this may be a dash or a dot."""
MOST_STROKES: Final = 30_000
"""Strokes of a page; dots of Chromium are up to 16,000."""
MOST_LINES: Final = 1_500
"""Lines that strokes make."""


def whole_lines(lines: Iterable[RulingLine], near: int = NEAR) -> list[RulingLine]:
    """Lines with those put together that continue each other, or lie on each other."""
    joined = joined_strokes(lines, near)
    return [line for line in joined if line.end - line.start >= SHORT]


def joined_strokes(lines: Iterable[RulingLine], near: int) -> list[RulingLine]:
    """The same with those that are short, by place and start."""
    found: dict[int, list[RulingLine]] = {}
    at = None
    for line in sorted(lines):
        at = line.at if at is None or line.at - at > near else at
        found.setdefault(at, []).append(RulingLine(at, line.start, line.end))
    return [line for row in found.values() for line in _joined(row, near)]


def _joined(row: Iterable[RulingLine], near: int) -> list[RulingLine]:
    """The strokes of one place; those of a dashed line have gaps that are no cells."""
    joined, was_dash = list[RulingLine](), False
    for stroke in sorted(row, key=lambda line: line.start):
        line, is_dash = stroke, stroke.end - stroke.start <= DASH
        most = SHORT if is_dash or was_dash else near
        if joined and stroke.start - joined[-1].end <= max(most, near):
            last = joined.pop()
            line = last._replace(end=max(last.end, stroke.end))
        joined.append(line)
        was_dash = is_dash
    return joined


def touching(
    across: Sequence[RulingLine], down: Sequence[RulingLine], near: int = NEAR
) -> list[tuple[list[RulingLine], list[RulingLine]]]:
    """The lines in groups that touch each other, those across and those down.

    Raises OverflowError for more than a page of a form has.
    """
    if len(across) + len(down) > MOST_LINES:
        raise OverflowError
    group = list(range(len(across)))
    beside = [[n for n, h in enumerate(across) if _touch(h, v, near)] for v in down]
    for met in beside:
        own = {group[n] for n in met}
        group = [min(own) if each in own else each for each in group]
    return [
        (
            [line for line, at in zip(across, group, strict=True) if at == key],
            [
                v
                for v, met in zip(down, beside, strict=True)
                if met and group[met[0]] == key
            ],
        )
        for key in dict.fromkeys(group)
    ]


def _touch(across: RulingLine, down: RulingLine, near: int) -> bool:
    beside = across.start - near <= down.at <= across.end + near
    return beside and down.start - near <= across.at <= down.end + near
