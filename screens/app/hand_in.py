"""Handing in: errors first, else warnings, else the question where to write."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.app.export_screen import ExportScreen
from screens.app.save_as import CopyScreen
from screens.app.warnings import Confirmer, WarningList
from screens.paths import file_paths
from screens.presenters.lists.confirmable import confirmable_rows
from screens.presenters.lists.explanation.screen_help import screen_help
from screens.presenters.lists.explanation.screen_help_wording import ScreenHelpText
from screens.presenters.lists.findings import (
    Problem,
    coming_rows,
    mending_of,
    message_of,
    next_warning,
    problem_rows,
    question_of,
)
from screens.presenters.lists.hand_in import (
    HandInStep,
    hand_in_step,
    unsent_rows,
    warning_rows,
)
from screens.presenters.lists.list_command_wording import OF_REVIEW
from screens.presenters.names import name_of
from screens.presenters.question.habit_wording import HabitText
from screens.presenters.question.mending import mending_text
from screens.presenters.question.question_wording import JumpWording
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow, ListSpot, Onward
from screens.presenters.session.jump import Jump, Returns
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.address import Address
from wizard.findings import Finding

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer

ExportCallback = Callable[[str | None], None]
"""Takes what was written, in a sentence; None where nothing was."""


class HandIn:
    """The screens of handing in one form, one after the other."""

    def __init__(
        self,
        interviewer: "Interviewer",
        done: ExportCallback,
        back: Jump | None = None,
        said: str = "",
    ) -> None:
        """`back` is what was mended from one of its lists, `said` what came of it."""
        self._interviewer = interviewer
        self._done = done
        self._spot = None if back is None else back.spot
        self._said = said
        self._shown = interviewer.session.now
        """The moment whose warnings are listed."""
        self._confirmer = Confirmer(interviewer, self._confirmed, self._go_to)

    def open(self) -> None:
        """List what was typed and never answered; without such text, go on."""
        session = self._interviewer.session
        if not session.unsent:
            self._proceed()
            return
        heading = Wording.UNSENT_TITLE.format(count=len(session.unsent))
        rows = unsent_rows(session.now, session.unsent)
        unsent = ListScreen(heading, rows, Wording.UNSENT_KEYS)
        self._interviewer.app.push_screen(unsent, self._chosen_unsent)

    def copy(self) -> None:
        """Keep a copy of the form in another place, fit or not."""
        self._interviewer.app.push_screen(CopyScreen(self._shown.form), self._done)

    def _proceed(self, at: Finding | ListSpot | None = None) -> None:
        """Show the next screen for the form as it stands; the warnings at `at`."""
        self._shown = self._interviewer.session.now
        match hand_in_step(self._shown):
            case HandInStep.PROBLEMS:
                self._show_problems()
            case HandInStep.WARNINGS:
                self._show_warnings(at)
            case HandInStep.EXPORT:
                self._export()

    def _show_problems(self) -> None:
        heading = Wording.PROBLEMS_TITLE.format(name=name_of(self._shown.form))
        rows: tuple[ListRow[Problem | Onward], ...] = (
            *problem_rows(self._shown),
            *coming_rows(self._shown),
        )
        if not file_paths().no_copy:
            rows = (*rows, ListRow(HabitText.COPY_ROW, Onward.COPY))
        at, said = self._spot, self._said
        about, keys = screen_help(ScreenHelpText.PROBLEMS), Wording.PROBLEMS_KEYS
        problems = ListScreen(heading, rows, keys, at=at, said=said, about=about)
        self._interviewer.app.push_screen(problems, self._chosen_problem)

    def _show_warnings(self, at: object) -> None:
        heading = Wording.DOUBTS_TITLE.format(
            name=name_of(self._shown.form), count=len(self._shown.open_warnings)
        )
        if not self._shown.ledger.left:
            heading += JumpWording.FULL
        rows = confirmable_rows(self._shown, warning_rows(self._shown))
        at, said = at or self._spot, self._said
        hints = told(Wording.DOUBTS_KEYS, OF_REVIEW)
        about = screen_help(ScreenHelpText.DOUBTS)
        warnings = WarningList(heading, rows, hints, at=at, said=said, about=about)
        self._interviewer.app.push_screen(warnings, self._chosen_warning)

    def _export(self) -> None:
        self._interviewer.app.push_screen(
            ExportScreen(self._interviewer.session), self._done
        )

    def _chosen_unsent(self, chosen: Chosen[Address | Onward] | None) -> None:
        match chosen:
            case None:
                self._done(None)
            case Chosen(row=ListRow(of=Address() as cell)):
                self._interviewer.jump(
                    cell, Returns.ANSWERED, "export", spot=chosen.spot
                )
            case _:
                self._proceed()

    def _chosen_problem(self, chosen: Chosen[Problem | Onward] | None) -> None:
        match chosen:
            case None:
                self._done(None)
            case Chosen(row=ListRow(of=Onward())):
                self.copy()
            case Chosen() if self._confirmer.confirms(chosen):
                pass
            case Chosen(row=ListRow(of=Finding() | Address() as problem)):
                self._go_to(problem, chosen.spot)

    def _chosen_warning(self, chosen: Chosen[Problem | Onward] | None) -> None:
        if chosen is None:
            self._done(None)
        elif self._confirmer.confirms(chosen):
            pass
        elif isinstance(chosen.of, Onward):
            self._interviewer.session.move(
                self._shown.confirm(self._shown.open_warnings)
            )
            self._export()
        else:
            self._go_to(chosen.of, chosen.spot)

    def _confirmed(self, warning: Finding, spot: ListSpot) -> None:
        """Go on at the next warning that waits, else where one was."""
        self._said = ""
        now = self._interviewer.session.now
        self._proceed(next_warning(self._shown, warning, now) or spot)

    def _go_to(self, problem: Problem, spot: ListSpot) -> None:
        """Ask the question that mends a problem, and say what is wrong."""
        now, cell = self._shown, question_of(self._shown, problem)
        returns = mending_of(now, cell)
        notice = mending_text(now, cell, message_of(now, problem))
        self._interviewer.jump(cell, returns, "export", spot=spot, notice=notice)
