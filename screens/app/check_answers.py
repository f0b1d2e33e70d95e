"""Check answers: every cell in one list, and the way back to that list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.app.warnings import Confirmer, WarningList
from screens.presenters.lists.findings import Problem, question_of
from screens.presenters.lists.review import review_rows
from screens.presenters.question.command_wording import REVIEW_COMMANDS
from screens.presenters.row import Chosen
from screens.presenters.titles import review_hints, titled, verdict_badge
from screens.wording import Shown
from wizard.address import Address

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer


class CheckAnswers:
    """The list of answers over a question; `open_overlay` opens another by its name."""

    def __init__(
        self, interviewer: "Interviewer", open_overlay: Callable[[str], None]
    ) -> None:
        self._interviewer = interviewer
        self._open_overlay = open_overlay
        self._confirmer = Confirmer(interviewer, self.show)
        self._left_at: Problem | None = None
        """The row that an overlay was opened from; None where none was from here."""

    def forget(self) -> None:
        """Let the next overlay lead back to the question."""
        self._left_at = None

    def show(self, at: Problem | None = None) -> None:
        """Show the list at this row; else where it was left, or at the question."""
        session = self._interviewer.session
        at = at or self._left_at or session.now.at
        session.after = self._left_at = None
        title = titled(Shown.REVIEW_TITLE, session)
        rows, hints = review_rows(session.now), review_hints(session)
        badge = verdict_badge(session)
        keys = REVIEW_COMMANDS
        answers = WarningList(title, rows, hints, at=at, keys=keys, badge=badge)
        self._interviewer.app.push_screen(answers, self._chosen)

    def resume(self) -> None:
        """Show the list again, where the overlay that closes was opened from it."""
        if self._left_at is not None:
            self.show()

    def change(self, cell: Address) -> None:
        """Ask a question, and come back when it is answered."""
        self._interviewer.go_to(cell)
        self._interviewer.session.after = self.show

    def _chosen(self, chosen: Chosen[Problem] | None) -> None:
        if chosen is None:
            self._interviewer.come_back()
        elif self._confirmer.confirms(chosen):
            pass
        elif command := REVIEW_COMMANDS.get(chosen.key):
            self._left_at = chosen.of
            self._open_overlay(command.name)
        else:
            self.change(question_of(self._interviewer.session.now, chosen.of))
