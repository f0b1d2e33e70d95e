"""The paper over an interview; Enter goes to the question of the marked cell."""

from textual.app import ComposeResult
from textual.binding import Binding

from exports.sheet import Sheet
from screens.presenters.lists.list_command_wording import CLOSE, LISTED
from screens.presenters.mode import with_mark
from screens.presenters.paper.marks import NONE, Marks
from screens.presenters.question.told_keys import told
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.folded_text import KeyHints
from screens.widgets.paper_view import PaperView
from screens.wording import Wording


class PaperScreen(AnswerScreen[str | None]):
    """The paper over the interview; answers with the cell that was chosen."""

    BINDINGS = [
        Binding(CLOSE.keys, "dismiss(None)", show=False),
        Binding("enter,ctrl+j", "choose", show=False),
    ]

    def __init__(self, sheet: Sheet, at: str, looks: Marks = NONE) -> None:
        super().__init__()
        self._sheet = sheet
        self._looks = looks
        self._at = at

    def compose(self) -> ComposeResult:
        """The picture and its keys."""
        yield PaperView(self._sheet, self._at, self._looks)
        keys = with_mark(self.app.sub_title, told(Wording.PAPER_KEYS, LISTED))
        yield KeyHints(keys)

    def action_choose(self) -> None:
        """Go to the question of the marked cell."""
        self.dismiss(self.query_one(PaperView).at)
