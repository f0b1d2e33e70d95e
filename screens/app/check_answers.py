"""Check answers: every cell in one list, and the way back to that list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.app.warnings import Confirmer, WarningList
from screens.presenters.lists.confirmable import confirmable_rows
from screens.presenters.lists.explanation.screen_help import screen_help
from screens.presenters.lists.explanation.screen_help_wording import ScreenHelpText
from screens.presenters.lists.findings import (
    Problem,
    message_of,
    problem_rows,
    question_of,
)
from screens.presenters.lists.review import review_rows
from screens.presenters.lists.summary import wrong_sums
from screens.presenters.lists.titles import review_hints, titled, verdict_badge
from screens.presenters.question.command_wording import review_commands
from screens.presenters.question.mending import mending_text
from screens.presenters.row import BEGINNING, Chosen, ListSpot
from screens.presenters.session.jump import Returns
from screens.presenters.text.sizes import ROW_EDGES
from screens.wording import Wording
from wizard.findings import Finding

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer


class CheckAnswers:
    """The list of answers over a question; `open_overlay` opens another by its name."""

    def __init__(
        self, interviewer: "Interviewer", open_overlay: Callable[[str], None]
    ) -> None:
        self._interviewer = interviewer
        self._open_overlay = open_overlay
        self._confirmer = Confirmer(interviewer, self._confirmed, self.change)
        self._left_at: ListSpot | None = None
        """Where an overlay was opened from; None where none was from here."""

    def forget(self) -> None:
        """Let the next overlay lead back to the question."""
        self._left_at = None

    @property
    def was_left(self) -> bool:
        """Whether an overlay was opened from the list, and leads back to it."""
        return self._left_at is not None

    def await_return(self) -> None:
        """Let the next overlay lead back to the list, wherever it was opened from."""
        self._left_at = self._left_at or BEGINNING

    def show(self, at: ListSpot | None = None, said: str = "") -> None:
        """Show the list at this spot; else where it was left, or at what waits first.

        Where nothing is, at the question.
        """
        session = self._interviewer.session
        waiting = (row.of for row in problem_rows(session.now) if row.waits)
        first = next(waiting, session.now.at)
        start = at or self._left_at or first
        self._left_at = None
        title = titled(Wording.REVIEW_TITLE, session)
        room = self._interviewer.app.size.width - ROW_EDGES
        found = confirmable_rows(session.now, review_rows(session.now))
        rows = (*wrong_sums(session.now, room), *found)
        hints, badge = review_hints(session), verdict_badge(session)
        keys = review_commands()
        about = screen_help(ScreenHelpText.REVIEW, session.mode.way_out)
        answers = WarningList(
            title, rows, hints, at=start, keys=keys, badge=badge, said=said, about=about
        )
        self._interviewer.app.push_screen(answers, self._chosen)

    def resume(self) -> None:
        """Show the list again, where the overlay that closes was opened from it."""
        if self._left_at is not None:
            self.show()

    def change(self, problem: Problem, spot: ListSpot) -> None:
        """Ask a question, and come back when it is answered."""
        now = self._interviewer.session.now
        cell = question_of(now, problem)
        notice = mending_text(now, cell, message_of(now, problem))
        self._interviewer.jump(
            cell, Returns.ANSWERED, "review", spot=spot, notice=notice
        )

    def _confirmed(self, _: Finding, spot: ListSpot) -> None:
        self.show(spot)

    def _chosen(self, chosen: Chosen[Problem] | None) -> None:
        if chosen is None:
            self._interviewer.come_back()
        elif self._confirmer.confirms(chosen):
            pass
        elif command := review_commands().get(chosen.key):
            self._left_at = chosen.spot
            self._open_overlay(command.name)
        else:
            self.change(chosen.of, chosen.spot)
