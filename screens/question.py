"""The question that is being asked: the interview's own screen."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from screens.answers import Above, Line, Noticed
from screens.folding import CUT, cut, fit, fold
from screens.purpose import HAND_IN, Purpose
from screens.room import BESIDE, EDGES, SHORT, WIDE
from screens.sitting import Sitting
from screens.speech import (
    carried_text,
    cells_text,
    doubt_text,
    heard_text,
    no_problems,
    question_words,
    recovered_text,
    said,
    stays_text,
)
from screens.wording import COMMANDS, Shown
from wizard.drafts import Draft
from wizard.interview import Interview
from wizard.kinds import KINDS
from wizard.refusals import Refused

if TYPE_CHECKING:
    from screens.overlays import Overlays
    from screens.paragraphs import Lines
    from screens.side import Side

QUOTED: Final = 30
"""Cells of an old answer that a notice quotes."""

LINES: Final = {"head": 1, "place": 1, "ask": 2, "why": 2}
"""Lines that these parts have; what is longer is cut, and that is seen."""

SHORT_LINES: Final = {**LINES, "why": 1}
"""The same on a short screen."""

FREE: Final = {False: (7, 5), True: (3, 3)}
"""Lines that a notice may take under a line and a long answer; on a short screen."""

NOTICE: Final = {False: 2, True: 1}
"""Lines of a notice under a long answer; a longer one takes some of the answer's."""


class QuestionScreen(Screen[None]):
    """One question at a time. Enter goes on; going back loses nothing."""

    BINDINGS = [
        Binding("escape,f7", "back", show=False, priority=True),
        Binding("f8", "skip", show=False, priority=True),
        Binding("f4", "problem", show=False, priority=True),
        Binding("ctrl+z", "undo", show=False, priority=True),
        Binding("ctrl+y", "redo", show=False, priority=True),
        Binding("f1", "open('help')", show=False, priority=True),
        Binding("f2", "open('outline')", show=False, priority=True),
        Binding("f3", "open('review')", show=False, priority=True),
        Binding("f5", "open('summary')", show=False, priority=True),
        Binding("f6", "open('export')", show=False, priority=True),
        Binding("f9", "open('row')", show=False, priority=True),
        Binding("f10", "open('material')", show=False, priority=True),
        Binding("ctrl+s", "open('copy')", show=False, priority=True),
        Binding("ctrl+t", "unchanged", show=False, priority=True),
        Binding("ctrl+p", "palette", show=False, priority=True),
        Binding("up,pageup", "open('earlier')", show=False),
    ]

    def __init__(self, draft: Draft, purpose: Purpose = HAND_IN) -> None:
        super().__init__()
        self._sitting = Sitting(draft, purpose)
        self._shown: dict[str, str] = {}
        """The words of every part as they stand there: what is the same is not sent."""
        self._told = ""
        """What is said under the line, whole."""

    @cached_property
    def _overlays(self) -> "Overlays":
        """What opens over the question; loaded with the first of them, not before."""
        from screens.overlays import Overlays  # noqa: PLC0415  no question needs them

        return Overlays(self.app, self._sitting, self._go, self._tell, self._leave)

    @cached_property
    def _lines(self) -> "Lines":
        """What long answers are typed into; loaded and mounted with the first."""
        from screens.paragraphs import Lines  # noqa: PLC0415  most answers are a line

        lines = Lines(self._take, self._keep, self._offer)
        self.query_one("#entry").mount(lines)
        return lines

    @cached_property
    def _side(self) -> "Side":
        """Ledger and outline; loaded and mounted where there is room for them."""
        from screens.side import Side  # noqa: PLC0415  most terminals have no room

        side = Side()
        self.mount(side, before="#ledger")
        return side

    def compose(self) -> ComposeResult:
        """The parts of every question; only what they say changes."""
        for name in ("head", "place", "said", "ask", "why"):
            yield Static(id=name, markup=False)
        with Vertical(id="answer"):
            with Horizontal(id="entry"):
                yield Static(Shown.PROMPT, id="prompt", markup=False)
                yield Line(self._take, self._keep, self._offer)
            yield Static(id="notice", markup=False)
        yield Static(id="ledger", markup=False)
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Ask the first question, with what was typed there and never answered."""
        news = self._sitting.recover()
        self._ask(news + recovered_text(self._sitting))

    def on_resize(self, _: Resize) -> None:
        """Fold the words anew; what was typed stays."""
        self.set_class(self._is_short, "-short")
        self.set_class(self._is_wide, "-wide")
        self._say_all()
        self._fit_notice()

    def action_back(self) -> None:
        """The question before; nothing is lost."""
        now = self._sitting.now
        if now.number:
            self._go(now.back())
        else:
            self._leave()

    def _leave(self) -> None:
        """Back to where the form was opened, unless something is not saved."""
        if self._sitting.trouble:
            self._tell(self._sitting.trouble + Shown.OFFER_COPY, refused=True)
        else:
            self._sitting.leave(self._widget().text)
            self.dismiss(None)

    def action_skip(self) -> None:
        """The next question, this one answered or not."""
        self._go(self._sitting.now.next())

    def action_undo(self) -> None:
        """What was in the line; else the form as it was before the last answer."""
        now = self._sitting.now
        if self._widget().text != now.present:
            self._sitting.forget()
            self._ask(Shown.RESTORED)
        elif self._sitting.undo():
            self._sitting.after = None
            self._ask(Shown.UNDONE.format(what=said(now, 1)[0]))
        else:
            self._tell(Shown.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """The form as it was before the last undo."""
        self._sitting.leave(self._widget().text)
        if self._sitting.redo():
            self._sitting.after = None
            self._ask(Shown.REDONE.format(what=said(self._sitting.now, 1)[0]))
        else:
            self._tell(Shown.NOTHING_TO_REDO)

    def action_unchanged(self) -> None:
        """What stands together here is as last year: on to the next open question."""
        now = self._sitting.now
        if not now.together:
            self._tell(Shown.NOTHING_CARRIED)
            return
        told = Shown.UNCHANGED.format(rest=cells_text(now, now.together))
        self._go(now.keep_unchanged(), told)

    def action_problem(self) -> None:
        """The next question, in order, that an error finding points to."""
        problem = self._sitting.now.next_problem()
        if problem is None:
            self._tell(no_problems(self._sitting.now))
        else:
            moment, finding = problem
            self._go(moment, finding.message)

    def action_palette(self) -> None:
        """Find what can be done or gone to by a few letters."""
        self._sitting.leave(self._widget().text)
        self._overlays.palette(self._found)

    def _found(self, key: str | None) -> None:
        """Do what was found, or go there."""
        if key in COMMANDS:
            self.call_later(self.run_action, key)
        elif key is not None:
            self._go(self._sitting.now.go(key))

    def action_open(self, name: str) -> None:
        """Open a screen over the question; what is in the line is remembered."""
        self._sitting.leave(self._widget().text)
        self._overlays.open(name)

    def _take(self, typed: str) -> None:
        """Let the interview judge the answer; say so when it refuses."""
        asked = self._sitting.now.at
        try:
            self._sitting.answer(typed)
        except Refused as refusal:
            self._tell(str(refusal), refused=True)
            return
        self._ask(is_answered=True)
        if self._sitting.after is not None:
            self._sitting.after(asked)

    def _keep(self, text: str) -> None:
        """Keep every key before it is painted, and say where that fails."""
        self._sitting.keep(text)
        if self._sitting.trouble:
            self._tell(self._sitting.trouble + Shown.OFFER_COPY, refused=True)

    def _offer(self, text: str) -> None:
        """Ask what a pasted block is to become; what is in the line is remembered."""
        self._sitting.leave(self._widget().text)
        self._overlays.paste(text, self._widget().put)

    def _go(self, moment: Interview, told: str = "") -> None:
        """Another place or another moment; what is in the line is remembered."""
        self._sitting.leave(self._widget().text)
        self._sitting.move(moment)
        self._sitting.after = None
        self._ask(told)

    def _ask(self, told: str = "", *, is_answered: bool = False) -> None:
        """Ask the question of the moment, or check answers at the end."""
        self._say_all()
        if self._sitting.now.step is None:
            self._overlays.review()
            return
        line, widget = self.query_one(Line), self._widget()
        for other in self.query("Line, Lines"):
            other.display = other is widget
        proposal = self._sitting.now.proposal
        line.placeholder = Shown.PROPOSED.format(text=proposal) if proposal else ""
        widget.show(self._sitting.line)
        self.set_focus(widget)
        trouble, news = self._sitting.trouble, self._sitting.news()
        if trouble:
            self._tell(trouble + Shown.OFFER_COPY, refused=True)
        else:
            told = told or self._state() or (self._echo() if is_answered else "")
            self._tell(news or told, refused=bool(news))

    def _echo(self) -> str:
        """What was understood of the last answer, if doubtful or without room above."""
        now = self._sitting.now
        is_cut = self._shown.get("said", "").endswith(CUT)
        return heard_text(now) if is_cut else doubt_text(now)

    def _state(self) -> str:
        """A word about what is in the line, where it is no answer of today."""
        now = self._sitting.now
        if self._sitting.is_unsent:
            kept = Shown.ERASED.format(text=cut(now.present, QUOTED))
            return Shown.UNSENT if self._sitting.line else kept
        return carried_text(now) if now.at in now.carried else stays_text(now)

    def _widget(self) -> "Line | Lines":
        """The widget that the present question is answered in."""
        step = self._sitting.now.step
        is_long = step is not None and KINDS[step.question.kind].is_long
        return self._lines if is_long else self.query_one(Line)

    @on(Above)
    def _look_back(self) -> None:
        self.action_open("earlier")

    @on(Noticed)
    def _notice(self, event: Noticed) -> None:
        self._tell(event.text)

    def _tell(self, text: str, *, refused: bool = False) -> None:
        """Say something under the line."""
        self._told = text
        self.query_one("#notice", Static).set_class(refused, "refused")
        self._fit_notice()

    def _fit_notice(self) -> None:
        lines = fit(self._told, self._width_of("notice"), self._room)
        self.set_class(len(lines) > NOTICE[self._is_short], "-told")
        self._say("notice", "\n".join(lines))

    @property
    def _room(self) -> int:
        """Lines that a notice may take: those that the answer leaves free."""
        under_line, under_long = FREE[self._is_short]
        return under_line if self._widget() is self.query_one(Line) else under_long

    def _say_all(self) -> None:
        """Every part of the question that is words."""
        width = self.app.size.width - EDGES
        words = question_words(self._sitting, width, is_short=self._is_short)
        asked = fold(words.get("ask", ""), self._width_of("ask"))
        self.set_class(len(asked) == 1, "-brief")
        for part, text in words.items():
            self._say(part, text)
        if self._is_wide and (step := self._sitting.now.step):
            self._side.show(self._sitting.now, step.section)

    def _say(self, part: str, text: str) -> None:
        """Words of a part whose height is fixed: no layout is made anew."""
        width = self._width_of(part)
        most = (SHORT_LINES if self._is_short else LINES).get(part)
        if part == "said":
            folded = self._last_answers(text.split("\n"), width)
        else:
            folded = fit(text, width, most) if most else fold(text, width)
        words = "\n".join(folded)
        if self._shown.get(part) != words:
            self._shown[part] = words
            self.query_one(f"#{part}", Static).update(words, layout=False)

    def _last_answers(self, said: list[str], width: int) -> list[str]:
        """A line for each; on a short screen the last one goes first for room."""
        if not self._is_short:
            return [cut(line, width) for line in said]
        *earlier, last = said
        most = 2 if self.has_class("-brief") else 1
        lines = fit(last, width, most)
        before = earlier[max(len(earlier) + len(lines) - most, 0) :]
        return [*(cut(line, width) for line in before), *lines]

    def _width_of(self, part: str) -> int:
        beside = 0 if part == "keys" or not self._is_wide else BESIDE
        return max(self.app.size.width - EDGES - beside, 10)

    @property
    def _is_short(self) -> bool:
        """Whether there is room for little more than the question."""
        return self.size.height < SHORT

    @property
    def _is_wide(self) -> bool:
        """Whether there is room beside the question."""
        return self.app.size.width >= WIDE
