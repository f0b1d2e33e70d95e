"""The paper over a question or over check answers, and the way back to it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from exports.sheet.sheet import sheet
from screens.app.check_answers import CheckAnswers
from screens.presenters.paper.marks import marks
from screens.presenters.question.command_wording import EXPORT
from screens.presenters.session.jump import Returns
from screens.widgets.paper_screen import PaperScreen
from wizard.frozen import frozen

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer


@frozen
class PaperPlace:
    """A paper that was left for handing in."""

    at: str
    """The cell that was marked."""
    is_over_question: bool


class PaperOverlay:
    """Shows the form as it will print; `export` hands it in from there."""

    def __init__(
        self,
        interviewer: "Interviewer",
        check_answers: CheckAnswers,
        export: Callable[[], None],
    ) -> None:
        self._interviewer = interviewer
        self._check_answers = check_answers
        self._export = export
        self._left: PaperPlace | None = None
        """Where handing in was opened from; None where that was not the paper."""

    def show(self, at: str | None = None, *, is_over_question: bool = False) -> None:
        """Show the paper at a cell; choosing one goes to its question."""
        now = self._interviewer.session.now
        way_out = self._interviewer.session.mode.way_out
        page, looks = sheet(now.form, now.edition), marks(now.findings)
        paper = PaperScreen(page, at or now.at, looks, way_out)
        self.forget()

        def chosen(cell: str | None) -> None:
            if cell == EXPORT.name:
                self._left = PaperPlace(paper.left_at, is_over_question)
            if is_over_question:
                self._gone_on(cell)
            else:
                self._chosen(cell)

        self._interviewer.app.push_screen(paper, chosen)

    def forget(self) -> None:
        """Let handing in lead back to where else it was opened from."""
        self._left = None

    def resume(self) -> bool:
        """Show it again where handing in was opened from it; whether it was."""
        left = self._left
        if left is not None:
            self.show(left.at, is_over_question=left.is_over_question)
        return left is not None

    def _gone_on(self, cell: str | None) -> None:
        """Go on answering from the cell that was chosen over a question."""
        if cell == EXPORT.name:
            self._export()
        elif cell is not None:
            where = self._interviewer.session.now.where(cell)
            self._interviewer.jump(where, Returns.BY_KEY)

    def _chosen(self, cell: str | None) -> None:
        """Change the cell that was chosen over check answers, and come back."""
        if cell is None:
            self._check_answers.show()
        elif cell == EXPORT.name:
            self._check_answers.await_return()
            self._export()
        else:
            where = self._interviewer.session.now.where(cell)
            self._interviewer.jump(where, Returns.ANSWERED, "paper")
