"""The worst forms of a review as a table that no terminal breaks."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from exports.review.sheet_wording import SheetText
from screens.output import one_line
from screens.presenters.text.columns import GAP, columns
from screens.presenters.text.wrap import CUT, cut
from wizard.review.entry import ReviewedForm

NAMES: Final = SheetText.FILE, SheetText.PROJECT, SheetText.UNIT
NUMBERS: Final = SheetText.SCORE, SheetText.ERRORS, SheetText.WARNINGS
NUMBER_WIDTHS: Final = 6, 4, 4

SHARES: Final = 6, 5, 4
"""How the room is shared between the names, where all of them are long."""

LEAST: Final = 8
"""Cells of a column of names: as many as its heading has."""

NARROW: Final = 60
"""Columns of a terminal that are too few for more than the name of the file."""

WIDE: Final = 100
"""Columns of a terminal from which on the name of a file has all the room it needs."""

LEAST_OF_OTHERS: Final = 30
"""Columns that are left to a project and its unit even then."""

USUAL: Final = 80
"""Columns of what is no terminal."""


def worst_forms(worst: Sequence[ReviewedForm], width: int) -> Iterator[str]:
    """Headings and a line a form, none as wide as the terminal; 0 where it is none."""
    names, width = [_names(entry) for entry in worst], width or USUAL
    count = 1 if width < NARROW else len(NAMES)
    widths = _widths(list(zip(*names, strict=True))[:count], width)
    lines: list[tuple[str, ...]] = [(*NAMES[:count], *NUMBERS)]
    for entry, texts in zip(worst, names, strict=True):
        fitting = (cut_inside(*each) for each in zip(texts, widths, strict=False))
        lines.append((*fitting, *_numbers(entry)))
    return columns(lines, (*widths, *NUMBER_WIDTHS), count)


def _names(entry: ReviewedForm) -> tuple[str, ...]:
    texts = entry.place.rpartition("/")[2], entry.project, entry.unit
    return tuple(map(one_line, texts))


def _numbers(entry: ReviewedForm) -> tuple[str, ...]:
    return one_line(entry.score), str(entry.errors), str(entry.warnings)


def _widths(names: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column of names may be: its share, and what others do not need.

    On a wide terminal the share of the file is all that it needs: it is to be found.
    """
    count = len(names) + len(NUMBERS)
    room = max(width - 1 - sum(NUMBER_WIDTHS) - len(GAP) * (count - 1), LEAST)
    needs = [max(LEAST, *map(cell_len, column)) for column in names]
    shares = [room * parts // sum(SHARES[: len(names)]) for parts in SHARES]
    if width >= WIDE:
        rest = max(room - needs[0], LEAST_OF_OTHERS)
        others = [rest * parts // sum(SHARES[1:]) for parts in SHARES[1:]]
        shares = [room - sum(others), *others]
    pairs = list(zip(shares, needs, strict=False))
    spare = sum(max(share - need, 0) for share, need in pairs)
    widths = []
    for share, need in pairs:
        more = min(max(need - share, 0), spare)
        spare -= more
        widths.append(min(share, need) + more)
    return widths


def cut_inside(text: str, width: int) -> str:
    """The text, so wide at the most; of a longer one its beginning and its end.

    Names that an office gives its files begin alike and differ at their ends, which
    are the longer part.
    """
    if cell_len(text) <= width:
        return text
    end = ""
    for character in reversed(text):
        if cell_len(character + end) > (width - len(CUT)) * 3 // 5:
            break
        end = character + end
    return cut(text, width - cell_len(end)) + end
