"""The words around the line of a question, folded and cut to their places.

The heights of the parts are fixed, so that an answer makes no layout anew.
"""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual.screen import Screen

from screens.app.beside import SidePanel
from screens.presenters.question.above import above_height, above_lines
from screens.presenters.question.heights import (
    SHORT_ABOVE,
    SHORT_LINES,
    Heights,
    heights,
    most_asked,
)
from screens.presenters.question.part_looks import part_line
from screens.presenters.question.question_wording import LineText
from screens.presenters.question.shorter import shorter
from screens.presenters.question.words import question_words
from screens.presenters.session.session import Session
from screens.presenters.text.sizes import EDGES, SHORT, SHORTER, WIDE, beside
from screens.presenters.text.wrap import CUT, brief, fit, fold
from screens.widgets.cached import CachedText
from screens.widgets.row_strip import content_of
from wizard.frozen_fields import types_of
from wizard.interview.answers.answer_kinds import KINDS

PROMPT_CELLS: Final = 3
"""Cells of a line that its prompt and its cursor take."""

WIDEST: Final = 2
"""Cells of a character at most."""

LINES: Final = {"head": 1, "place": 1}
"""Lines that these parts have; what is longer is cut, and that is seen."""

USUAL_LINES: Final = 24
"""Lines of a screen that leaves a notice all that is free; a lower one takes of it."""

FREE: Final = {False: (7, 5), True: (3, 3)}
"""Lines that a notice may take under a line and a long answer; on a short screen."""

TINY_LINES: Final = 3
"""Those of head, line and keys around a question."""

TIGHT_LINES: Final = 2
"""Those of line and keys."""

NOTICE: Final = {False: 2, True: 1}
"""Lines of a notice at least; a longer one takes some of a long answer's."""


SHORT_NOTICE: Final = 2
"""Lines of a notice on a short screen; more take those of what stands above it."""


class QuestionLayout:
    """The words of a question's screen, at any size."""

    def __init__(self, screen: Screen[None], session: Session) -> None:
        self._screen = screen
        self._session = session
        self._beside = SidePanel(screen)
        self._shown: dict[str, str] = {}
        """The words of every part as they stand there: what is the same is not sent."""
        self._heights: dict[str, int | None] = {}
        """Lines of the parts whose height goes by the question."""
        self._above = 0
        """Lines above the question, where no long notice needs one of them."""
        self._why = 1
        """Lines of why, likewise."""
        self._notice = ""
        """What is said under the line, whole."""
        self._beyond = ""
        """The text of the line, while that is too narrow for it."""

    def resize(self) -> None:
        """Fold the words anew."""
        height = self._screen.size.height
        self._screen.set_class(self._is_short, "-short")
        for name, lines in SHORTER.items():
            self._screen.set_class(height < lines, name)
        self._screen.set_class(self._is_wide, "-wide")
        self.say_all()
        self._fit_notice()

    def tell(self, text: str, *, refused: bool = False) -> None:
        """Show a notice under the line."""
        self._notice = text
        self._screen.query_one("#notice", CachedText).set_class(refused, "refused")
        self._fit_notice()

    def show_line(self, text: str) -> None:
        """Show what is in the line folded under it, while that is too narrow.

        A line that grew would lay out the screen with its keys; most never get so far.
        """
        width = self.width_of("notice") - PROMPT_CELLS
        is_beyond = WIDEST * len(text) > width and not self.is_long
        beyond = text if is_beyond and cell_len(text) > width else ""
        if beyond != self._beyond:
            self._beyond = beyond
            self._fit_notice()

    def begin_line(self) -> None:
        """Beside the table of its rows, show no line folded before it is changed.

        There an Enter sends nearly all that it may on a slow line.
        """
        if self._is_wide and self._beyond:
            self._beyond = ""
            self._fit_notice()

    def _fit_notice(self) -> None:
        whole = LineText.WHOLE.format(text=self._beyond) if self._beyond else ""
        said = self._fitting(whole)
        lines = fit(said, self.width_of("notice"), self._room)
        self._set_height("notice", max(len(lines), NOTICE[self._is_short]))
        self._make_room(len(lines))
        self._draw("notice", lines)

    def _fitting(self, whole: str) -> str:
        """The longest form of the notice that there is room for behind the line."""
        width, room, said = self.width_of("notice"), self._room, ""
        for notice in shorter(self._session, self._notice):
            said = "\n".join(filter(None, (whole, notice)))
            if len(fold(said, width)) <= room:
                return said
        return said

    def _make_room(self, lines: int) -> None:
        """On a low screen, let a long notice have lines of what stands above."""
        is_low = SHORTER["-small"] <= self._screen.size.height < USUAL_LINES
        is_own = self._is_short and is_low and not self.is_long
        self._set_height("answer", 1 + max(lines, SHORT_NOTICE) if is_own else None)
        if is_low:
            more = max(lines - self._own_room, 0)
            self._set_height("echo", max(self._above - more, 0))
            if self._is_short:
                self._set_height("why", 0 if more > self._above else self._why)
            self._say_above()

    @property
    def _own_room(self) -> int:
        """Lines of a notice that it takes of nothing else."""
        under_line, under_long = FREE[self._is_short]
        if self._is_short:
            return under_long if self.is_long else SHORT_NOTICE
        most = under_long if self.is_long else under_line
        return max(most - max(USUAL_LINES - self._screen.size.height, 0), 1)

    @property
    def _room(self) -> int:
        """Lines that a notice may take: those that the answer leaves free."""
        height, (under_line, under_long) = (
            self._screen.size.height,
            FREE[self._is_short],
        )
        most = under_long if self.is_long else under_line
        if not self._is_short:
            most -= max(USUAL_LINES - height, 0)
        if SHORTER["-small"] <= height < USUAL_LINES:
            most = self._own_room + self._above + (self._why if self._is_short else 0)
        asked = self._heights.get("ask") or 1
        around = TIGHT_LINES if self._screen.has_class("-tight") else TINY_LINES
        return max(min(most, height - asked - around), 1)

    def say_all(self) -> None:
        """Show every part of the question that is words."""
        width = self._screen.app.size.width - EDGES
        asked = self.width_of("ask"), most_asked(self._screen.size.height)
        words = question_words(self._session, width, asked, is_short=self._is_short)
        self._screen.set_class(self.is_long, "-long")
        self._set_heights(words)
        for part, text in words.items():
            self._say(part, text)
        self._say_above()
        self._beside.show(self._session.now)

    def _set_heights(self, words: dict[str, str]) -> None:
        """Give the parts their lines; only another number of them is laid out anew."""
        asked, why = (
            len(fold(words.get(part, ""), self.width_of(part)))
            for part in ("ask", "why")
        )
        above = above_height(
            self._session.now, self.width_of("echo"), is_short=self._is_short
        )
        if self._is_short:
            room = SHORT_LINES - asked - min(above, SHORT_ABOVE)
            width = self.width_of("why")
            why = len(brief(words.get("why", ""), width, max(room, 1)))
        lines = self._heights_of(asked, above, why)
        self._above, self._why = lines.echo, lines.why
        for part in types_of(Heights):
            self._set_height(part, getattr(lines, part))

    def _set_height(self, part: str, height: int | None) -> None:
        """Give a part so many lines; None for as many as its style sheet says."""
        if self._heights.get(part) != height:
            self._heights[part] = height
            self._screen.query_one(f"#{part}").styles.height = height

    def _heights_of(self, asked: int, above: int, why: int) -> Heights:
        screen, is_short = self._screen.size.height, self._is_short
        is_long = self.is_long
        return heights(
            asked,
            above,
            why,
            screen,
            is_long=is_long,
            is_short=is_short,
            is_beside=self._is_wide,
        )

    def _say(self, part: str, text: str) -> None:
        """Show the words of one part, in the lines that it has."""
        most = self._heights.get(part, LINES.get(part))
        width = self.width_of(part)
        if part == "why" and most is not None:
            text = "\n".join(brief(text, width, most))
        folded = fold(text, width) if most is None else fit(text, width, most)
        self._draw(part, folded)

    def _say_above(self) -> None:
        """Show what belongs to the question, and the last answers."""
        width, most = self.width_of("echo"), self._heights["echo"] or 0
        is_short = self._is_short
        self._draw(
            "echo", above_lines(self._session.now, width, most, is_short=is_short)
        )

    def _draw(self, part: str, lines: Sequence[str]) -> None:
        """Show the lines of a part where they have changed; its height is fixed."""
        words = "\n".join(lines)
        if self._shown.get(part) != words:
            self._shown[part] = words
            drawn = content_of(part_line(part, words))
            self._screen.query_one(f"#{part}", CachedText).update(drawn, layout=False)

    def is_cut(self, part: str) -> bool:
        """Whether a line of a part did not fit, or some of a line."""
        return any(line.endswith(CUT) for line in self._shown.get(part, "").split("\n"))

    def width_of(self, part: str) -> int:
        """Cells that the words of a part have."""
        columns = self._screen.app.size.width
        taken = 0 if part == "keys" else beside(columns)
        return max(columns - EDGES - taken, 10)

    @property
    def is_long(self) -> bool:
        """Whether the present question is answered in several lines."""
        step = self._session.now.step
        return step is not None and KINDS[step.question.kind].is_long

    @property
    def _is_short(self) -> bool:
        """Whether there is room for little more than the question."""
        return self._screen.size.height < SHORT

    @property
    def _is_wide(self) -> bool:
        """Whether there is room beside the question."""
        return self._screen.app.size.width >= WIDE
