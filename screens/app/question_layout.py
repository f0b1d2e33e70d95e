"""The words around the line of a question, folded and cut to their places.

The heights of the parts are fixed, so that an answer makes no layout anew.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from screens.presenters.question.words import question_words
from screens.presenters.session import Session
from screens.presenters.sizes import BESIDE, EDGES, SHORT, SHORTER, WIDE
from screens.presenters.wrap import CUT, cut, fit, fold
from screens.widgets.cached import CachedText
from wizard.interview.answer_kinds import KINDS

if TYPE_CHECKING:
    from screens.app.side import Side

LINES: Final = {"head": 1, "place": 1, "ask": 2, "why": 2}
"""Lines that these parts have; what is longer is cut, and that is seen."""

SHORT_LINES: Final = {**LINES, "why": 1}
"""The same on a short screen."""

FREE: Final = {False: (7, 5), True: (3, 3)}
"""Lines that a notice may take under a line and a long answer; on a short screen."""

TINY_LINES: Final = 3
"""Those of head, line and keys around a question."""

TIGHT_LINES: Final = 2
"""Those of line and keys."""

NOTICE: Final = {False: 2, True: 1}
"""Lines of a notice under a long answer; a longer one takes some of the answer's."""


class QuestionLayout:
    """The words of a question's screen, at any size."""

    def __init__(self, screen: Screen[None], session: Session) -> None:
        self._screen = screen
        self._session = session
        self._shown: dict[str, str] = {}
        """The words of every part as they stand there: what is the same is not sent."""
        self._notice = ""
        """What is said under the line, whole."""

    @cached_property
    def _side(self) -> "Side":
        """Ledger and outline; loaded and mounted where there is room for them."""
        from screens.app.side import Side  # noqa: PLC0415  most terminals have no room

        side = Side()
        self._screen.mount(side, before="#ledger")
        return side

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

    def _fit_notice(self) -> None:
        lines = fit(self._notice, self.width_of("notice"), self._room)
        self._screen.set_class(len(lines) > NOTICE[self._is_short], "-long-notice")
        self._say("notice", "\n".join(lines))

    @property
    def _room(self) -> int:
        """Lines that a notice may take: those that the answer leaves free."""
        under_line, under_long = FREE[self._is_short]
        most = under_long if self.is_long else under_line
        asked = 1 if self._screen.has_class("-brief") else LINES["ask"]
        around = TIGHT_LINES if self._screen.has_class("-tight") else TINY_LINES
        left = self._screen.size.height - asked - around
        return max(min(most, left), 1)

    def say_all(self) -> None:
        """Show every part of the question that is words."""
        width = self._screen.app.size.width - EDGES
        words = question_words(self._session, width, is_short=self._is_short)
        asked = fold(words.get("ask", ""), self.width_of("ask"))
        self._screen.set_class(len(asked) == 1, "-brief")
        for part, text in words.items():
            self._say(part, text)
        if self._is_wide and (step := self._session.now.step):
            self._side.show(self._session.now, step.section)

    def _say(self, part: str, text: str) -> None:
        """Show the words of one part, whose height is fixed: no layout is made anew."""
        width = self.width_of(part)
        most = (SHORT_LINES if self._is_short else LINES).get(part)
        if part == "echo":
            folded = self._last_answers(text.split("\n"), width)
        else:
            folded = fit(text, width, most) if most else fold(text, width)
        words = "\n".join(folded)
        if self._shown.get(part) != words:
            self._shown[part] = words
            self._screen.query_one(f"#{part}", CachedText).update(words, layout=False)

    def _last_answers(self, answers: list[str], width: int) -> list[str]:
        """One line for each answer; on a short screen the last one has precedence."""
        if not self._is_short:
            return [cut(line, width) for line in answers]
        *earlier, last = answers
        most = 2 if self._screen.has_class("-brief") else 1
        lines = fit(last, width, most)
        before = earlier[max(len(earlier) + len(lines) - most, 0) :]
        return [*(cut(line, width) for line in before), *lines]

    def is_cut(self, part: str) -> bool:
        """Whether the end of a part did not fit."""
        return self._shown.get(part, "").endswith(CUT)

    def width_of(self, part: str) -> int:
        """Cells that the words of a part have."""
        beside = 0 if part == "keys" or not self._is_wide else BESIDE
        return max(self._screen.app.size.width - EDGES - beside, 10)

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
