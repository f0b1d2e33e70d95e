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

NARROW: Final = 60
"""Columns of a terminal that are too few for more than the name of the file."""

USUAL: Final = 80
"""Columns of what is no terminal."""


def worst_forms(worst: Sequence[ReviewedForm], width: int) -> Iterator[str]:
    """Headings and a line a form, none as wide as the terminal; 0 where it is none."""
    widths = _widths(width or USUAL)
    lines: list[tuple[str, ...]] = [(*NAMES[: len(widths)], *NUMBERS)]
    lines += [_cells(entry, widths) for entry in worst]
    return columns(lines, (*widths, *NUMBER_WIDTHS), len(widths))


def _widths(width: int) -> tuple[int, ...]:
    """How wide the names may be; on a narrow terminal it is that of the file alone."""
    count = len(NUMBERS) + (1 if width < NARROW else len(NAMES))
    room = max(width - 1 - sum(NUMBER_WIDTHS) - len(GAP) * (count - 1), len(CUT) + 1)
    if width < NARROW:
        return (room,)
    file, project = room * 2 // 5, room // 3
    return file, project, room - file - project


def _cells(entry: ReviewedForm, widths: Sequence[int]) -> tuple[str, ...]:
    texts = entry.place.rpartition("/")[2], entry.project, entry.unit
    names = zip(map(one_line, texts), widths, strict=False)
    numbers = one_line(entry.score), str(entry.errors), str(entry.warnings)
    return (*(cut_inside(*each) for each in names), *numbers)


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
