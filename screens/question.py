"""The question that is being asked: the interview's own screen."""

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from screens import views
from screens.answers import Line, Lines, Noticed
from screens.confirm import confirm
from screens.folding import cut, fold
from screens.gate import hand_in
from screens.listing import Listing
from screens.naming import name_of
from screens.report import verdict
from screens.views import Row
from screens.wording import Shown
from wizard.asking import asked
from wizard.drafts import Draft
from wizard.findings import Severity
from wizard.form import row_of
from wizard.interview import END, Interview
from wizard.kinds import KINDS
from wizard.refusals import Refused, Unusable

SAID: Final = 3
"""How many of the last answers stay above the question."""

SHORT: Final = 20
"""Lines below which a screen shows the question alone."""

EXPORT, OUTLINE, PAPER, SUMMARY = "export", "outline", "paper", "summary"
"""Answers of the review that are no cell."""


class QuestionScreen(Screen[None]):
    """One question at a time. Enter goes on; going back loses nothing."""

    BINDINGS = [
        Binding("escape,f7", "back", show=False, priority=True),
        Binding("f8", "skip", show=False, priority=True),
        Binding("f1", "help", show=False, priority=True),
        Binding("f2", "outline", show=False, priority=True),
        Binding("f3", "review", show=False, priority=True),
        Binding("f4", "problem", show=False, priority=True),
        Binding("f5", "summary", show=False, priority=True),
        Binding("f6", "export", show=False, priority=True),
        Binding("f9", "remove", show=False, priority=True),
        Binding("ctrl+z", "undo", show=False, priority=True),
    ]

    def __init__(self, draft: Draft, interview: Interview) -> None:
        super().__init__()
        self._draft = draft
        self._interview = interview
        self._saved = True
        self._returning = False
        """Whether the next answer leads back to the review it came from."""

    def compose(self) -> ComposeResult:
        """The parts of every question; only what they say changes."""
        for name in ("head", "place", "said", "ask", "why"):
            yield Static(id=name, markup=False)
        with Vertical(id="answer"):
            with Horizontal(id="entry"):
                yield Static(Shown.PROMPT, id="prompt", markup=False)
                yield Line(self._take, self._keep)
                yield Lines(self._take, self._keep)
            yield Static(id="notice", markup=False)
        yield Static(id="ledger", markup=False)
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Ask the first question, with what was typed there and never answered."""
        typed = self._draft.typed
        if typed is None or not self._interview.has(typed.key):
            self._show()
            return
        self._interview = self._interview.go(typed.key)
        self._say_all()
        self._ask_in_widget(typed.text)
        if typed.text != self._interview.present:
            self._notice(Shown.RECOVERED)

    def on_resize(self, _: Resize) -> None:
        """Fold the words anew; what was typed stays."""
        self.set_class(self.size.height < SHORT, "-short")
        self._say_all()

    def _take(self, typed: str) -> None:
        """Let the interview judge the answer; say so when it refuses."""
        asked_at = self._interview.at
        try:
            self._interview = self._interview.answer(typed)
        except Refused as refusal:
            self._notice(str(refusal), refused=True)
            return
        self._show()
        if self._returning:
            self._open_review(asked_at)

    def _keep(self, text: str) -> None:
        """Keep every key in the journal, before it is painted."""
        try:
            self._draft.keep(self._interview.at, text)
        except Unusable as refusal:
            self._notice(str(refusal), refused=True)

    @on(Noticed)
    def _tell(self, event: Noticed) -> None:
        self._notice(event.text)

    def action_back(self) -> None:
        """The question before; nothing is lost."""
        told = "" if self._interview.number else Shown.AT_FIRST
        self._go(self._interview.back(), told)

    def action_skip(self) -> None:
        """The next question, this one answered or not."""
        self._go(self._interview.next())

    def action_undo(self) -> None:
        """The form as it was before the last answer."""
        before = self._interview.undo()
        told = Shown.NOTHING_TO_UNDO if before is self._interview else Shown.UNDONE
        self._go(before, told)

    def action_problem(self) -> None:
        """The next question, in order, that an error finding points to."""
        problem = self._interview.next_problem()
        if problem is None:
            self._notice(Shown.NO_PROBLEMS)
        else:
            moment, finding = problem
            self._go(moment, finding.message)

    def action_remove(self) -> None:
        """Delete the row that is being asked about, after asking."""
        row = row_of(self._interview.at)
        if row is None:
            self._notice(Shown.NO_ROW)
            return
        name = self._interview.form.indicators[row].name or Shown.NAMELESS_ROW

        def remove() -> None:
            self._go(self._interview.remove(row))

        confirm(self.app, Shown.DELETE_ROW.format(name=name), remove)

    def action_help(self) -> None:
        """What the edition says about this cell."""
        if step := self._interview.step:
            rows = views.help_rows(self._interview, step)
            title = views.help_title(self._interview, step)
            self.app.push_screen(Listing(title, rows, Shown.HELP_KEYS))

    def action_outline(self) -> None:
        """The sections and their state; choosing one goes there."""
        rows = views.outline_rows(self._interview)
        self._list(Shown.OUTLINE_TITLE, rows, Shown.OUTLINE_KEYS)

    def action_review(self) -> None:
        """Every answer; choosing one goes there and comes back."""
        self._open_review(self._interview.at)

    def action_export(self) -> None:
        """Hand in, or see what is in the way or to be confirmed."""
        hand_in(self.app, self._interview, self._go_to, self._exported)

    def action_summary(self) -> None:
        """Score, grade, and what was lost; choosing a loss goes there."""
        rows = views.summary_rows(self._interview)
        self._list(Shown.SUMMARY_TITLE, rows, Shown.SUMMARY_KEYS)

    def _go_to(self, key: str, told: str = "") -> None:
        self._go(self._interview.go(key), told)

    def _list(self, title: str, rows: tuple[Row, ...], keys: str) -> None:
        """A list over the question; choosing a row goes to its cell."""

        def chosen(key: str | None) -> None:
            if key is not None:
                self._go_to(key)

        name = name_of(self._interview.form)
        heading = title.format(name=name, verdict=verdict(self._interview.findings))
        self.app.push_screen(Listing(heading, rows, keys), chosen)

    def _open_review(self, at: str) -> None:
        """Check answers, at the row of this cell."""
        self._returning = False
        name = name_of(self._interview.form)
        title = Shown.REVIEW_TITLE.format(name=name, verdict=self._verdict())
        rows = views.review_rows(self._interview)
        others = {"f6": EXPORT, "f2": OUTLINE, "f3": PAPER, "f5": SUMMARY}
        listing = Listing(title, rows, Shown.REVIEW_KEYS, at=at, others=others)
        self.app.push_screen(listing, self._reviewed)

    def _reviewed(self, chosen: str | None) -> None:
        if chosen == EXPORT:
            self.action_export()
        elif chosen == OUTLINE:
            self.action_outline()
        elif chosen == SUMMARY:
            self.action_summary()
        elif chosen == PAPER:
            self._open_paper()
        elif chosen is not None:
            self._go(self._interview.go(chosen))
            self._returning = True
        if self._interview.at == END:
            self._go(self._interview.back())

    def _open_paper(self) -> None:
        """The paper as it will print; choosing a cell goes to its question."""
        from exports.sheet import sheet  # noqa: PLC0415  the first question needs none
        from screens.paper import PaperScreen  # noqa: PLC0415  nor its picture

        moment = self._interview

        def chosen(key: str | None) -> None:
            if key is None:
                self._open_review(moment.at)
            else:
                self._reviewed(moment.where(key))

        paper = PaperScreen(sheet(moment.form, moment.edition), moment.at)
        self.app.push_screen(paper, chosen)

    def _exported(self, told: str | None) -> None:
        if told:
            self._notice(told)

    def _verdict(self) -> str:
        errors = [f for f in self._interview.findings if f.severity is Severity.ERROR]
        if errors:
            return Shown.REVIEW_UNFIT.format(count=len(errors))
        return Shown.REVIEW_FIT

    def _go(self, interview: Interview, told: str = "") -> None:
        """Another place or another moment; a word about it under the question."""
        self._interview = interview
        self._returning = False
        self._show()
        if told:
            self._notice(told)

    def _show(self) -> None:
        """Save this moment, and ask its question."""
        self._saved = self._save()
        self._say_all()
        if self._interview.step is None:
            self._open_review("")
            return
        self._ask_in_widget(self._interview.present)

    def _ask_in_widget(self, text: str) -> None:
        assert self._interview.step is not None
        is_long = KINDS[self._interview.step.question.kind].is_long
        line, lines = self.query_one(Line), self.query_one(Lines)
        line.display, lines.display = not is_long, is_long
        widget = lines if is_long else line
        widget.show(text)
        proposal = self._interview.proposal
        line.placeholder = Shown.PROPOSED.format(text=proposal) if proposal else ""
        self.set_focus(widget)

    def _save(self) -> bool:
        """Keep this moment in the draft; whether that was possible."""
        try:
            self._draft.save(self._interview.form, self._interview.at)
        except Unusable as refusal:
            self._notice(str(refusal), refused=True)
            return False
        self._notice("")
        return True

    def _notice(self, text: str, *, refused: bool = False) -> None:
        notice = self.query_one("#notice", Static)
        notice.set_class(refused, "refused")
        self._say("notice", text)

    def _say_all(self) -> None:
        """Every part of the question that is words."""
        interview, step = self._interview, self._interview.step
        form = interview.form
        name = name_of(form)
        year = Shown.YEAR.format(year=form.year) if form.year else Shown.NO_YEAR
        saved = Shown.SAVED if self._saved else Shown.NOT_SAVED
        self._say("head", Shown.HEAD.format(name=name, year=year, saved=saved))
        self._say("said", "\n".join(self._cut(views.said(interview, SAID))))
        self._say("ledger", views.ledger_text(interview))
        if step is not None:
            words = asked(step, form, interview.edition)
            self._say("place", views.place_text(interview, step))
            self._say("ask", words.ask)
            self._say("why", words.why)
            self._say("keys", views.keys_text(step))

    def _say(self, part: str, text: str) -> None:
        """Words of a part whose height is fixed: no layout is made anew."""
        lines = fold(text, max(self.app.size.width - 2, 10))
        self.query_one(f"#{part}", Static).update("\n".join(lines), layout=False)

    def _cut(self, lines: list[str]) -> list[str]:
        return [cut(line, max(self.app.size.width - 2, 10)) for line in lines]
