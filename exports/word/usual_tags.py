"""The tags of the markup of a .docx, one by one, and the steps that they make.

What holds what is checked here as a parser would: a tag that stands where it must not,
or that changes how others are seen, is for the tree.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from exports.usual_words import OtherWordsError
from exports.word.markup import SIGNS, WRAPPERS
from exports.word.usual_walk import UsualWalk
from exports.word.word_row import COLUMN_MARKS, END, USUAL_SPANS, columns_in, goes_on

Step = Callable[[UsualWalk], None]
"""What goes on with the rows in the making."""

_ONE_FACT: Final = re.compile(r'(?: w:val="(\w*+)")?')
_END_OF_PAGE: Final = re.compile(r':type="(?:page|column)"')

_HOLDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "tbl": ("body",),
    "tr": ("tbl",),
    "tc": ("tr",),
    "p": ("body", "tc"),
    "r": ("p",),
    "t": ("r",),
    "trPr": ("tr",),
    "tcPr": ("tc",),
    **dict.fromkeys(SIGNS, ("r", "tabs")),
    **dict.fromkeys(COLUMN_MARKS, ("tcPr",)),
    "gridBefore": ("trPr",),
    "vanish": ("rPr",),
}
"""What holds the elements that say more than how something looks."""

_UNSEEN: Final = ["body", "p", "pPr", "rPr", "vanish"]
"""Where a paragraph between tables says that it is not seen."""

_ONE_CELL: Final = UsualWalk.begin_cell
"""How a cell of one column begins, as most do."""

_OTHER: Final = WRAPPERS | {"del", "cellDel", "txbxContent", "sym", "body"}
"""Words that change how others are seen, or that a body does not have."""


class TagReader:
    """A look at the tags of a stretch, one by one."""

    def __init__(self, path: str) -> None:
        self.open = path.split("/")
        self.steps: list[Step] = []
        self.begun = ""
        """The row or the cell that began, until all that it says of itself is read."""
        self.marks: dict[str, str] = {}
        """What it says of its columns."""
        self.is_behind_paragraph = False

    def read(self, end: str, name: str, facts: str, single: str) -> None:
        """Read the next tag, by its parts. Raises OtherWordsError."""
        name = name.removeprefix("w:")
        if not end:
            self._start(name, facts)
        elif facts or single:
            raise OtherWordsError
        if end or single:
            self._end(name)

    def _start(self, name: str, facts: str) -> None:
        holder = self.open[-1]
        is_late = name in ("trPr", "tcPr") and not self.begun
        own = name.rpartition(":")[2]
        if holder == "t" or holder in SIGNS or own in _OTHER or is_late:
            raise OtherWordsError
        if own in _HOLDERS and (own != name or holder not in _HOLDERS[own]):
            raise OtherWordsError
        self.open.append(name)
        if name in COLUMN_MARKS:
            self._mark(name, facts)
        elif name in SIGNS and holder == "r" and not _END_OF_PAGE.search(facts):
            self._say(SIGNS[name])
        elif name in ("tbl", "tr", "tc", "p"):
            self._begin(name, holder)
        elif name in ("vanish", "r"):
            self._hide(name, facts)

    def _mark(self, name: str, facts: str) -> None:
        said = _ONE_FACT.fullmatch(facts)
        if said is None:
            raise OtherWordsError
        self.marks[name] = value = said[1] or ""
        is_span = name in ("gridSpan", "gridBefore")
        if is_span and value and value not in USUAL_SPANS:
            raise OtherWordsError

    def _hide(self, name: str, facts: str) -> None:
        """A paragraph is not seen, as long as no run begins in it."""
        last = self.steps[-1:]
        if name == "r" and last != [UsualWalk.begin_unseen]:
            return
        if facts or self.open != _UNSEEN or last != [UsualWalk.begin_paragraph]:
            raise OtherWordsError
        self.steps[-1] = UsualWalk.begin_unseen

    def _say(self, text: str) -> None:
        self.steps.append(partial(UsualWalk.say, text=text))

    def _begin(self, name: str, holder: str) -> None:
        """A table, a row, a cell or a paragraph begins."""
        self._settle()
        if name in ("tr", "tc"):
            self.begun, self.is_behind_paragraph = name, False
        elif name == "tbl":
            self.steps.append(UsualWalk.begin_table)
        elif holder == "body":
            self.steps.append(UsualWalk.begin_paragraph)
        elif self.is_behind_paragraph:
            self._say(END)

    def _settle(self) -> None:
        """All is read that the row or the cell that began says of itself."""
        marks = self.marks
        if self.begun == "tr":
            before = columns_in(marks.get("gridBefore"), 0)
            self.steps.append(partial(UsualWalk.begin_row, before=before))
        elif self.begun == "tc":
            self.steps.append(_cell(marks))
        self.begun, self.marks = "", {}

    def _end(self, name: str) -> None:
        if self.open.pop() != name or not self.open:
            raise OtherWordsError
        if name in ("tr", "tc"):
            self._settle()
        if name == "tr":
            self.steps.append(UsualWalk.end_row)
        self.is_behind_paragraph = self.is_behind_paragraph or name == "p"


def _cell(marks: Mapping[str, str]) -> Step:
    """How a cell begins that says this of its columns. Raises OtherWordsError."""
    blanks = ("",) * columns_in(marks.get("gridSpan"), 1)
    is_below, is_behind = (goes_on(marks.get(way)) for way in ("vMerge", "hMerge"))
    if is_below and is_behind:
        raise OtherWordsError
    if is_below:
        return partial(UsualWalk.begin_covered_cell, blanks=blanks)
    if is_behind:
        return partial(UsualWalk.begin_unseen_cell, blanks=blanks)
    return partial(UsualWalk.begin_cell, blanks=blanks) if blanks[1:] else _ONE_CELL
