"""Asks for the number of a paper that a trainer has set."""

from textual.app import ComposeResult
from textual.binding import Binding

from screens.presenters.lists.list_command_wording import CLOSE, LISTED
from screens.presenters.question.told_keys import told
from screens.presenters.text.wrap import fold
from screens.presenters.training.quiz import heading
from screens.presenters.training.quiz_wording import QuizText
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.cached import CachedText
from screens.widgets.folded_text import FoldedText, KeyHints
from screens.widgets.line_input import LineInput
from wizard.refusals import Refused
from wizard.training.decks import read_number


class NumberScreen(AnswerScreen[int | None]):
    """Asks one question; answers with a number, or with None."""

    BINDINGS = [Binding(CLOSE.keys, "dismiss(None)", show=False, priority=True)]

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def compose(self) -> ComposeResult:
        """The question, a line, and where it is refused, why."""
        yield FoldedText(heading(self._kind), "title")
        yield CachedText(QuizText.NUMBER_ASK, id="ask")
        yield CachedText(QuizText.NUMBER_WHY, id="why")
        yield LineInput(self._take)
        yield CachedText(id="notice")
        yield KeyHints(told(QuizText.NUMBER_KEYS, LISTED))

    def on_mount(self) -> None:
        """Wait for the number."""
        self.set_focus(self.query_one(LineInput))

    def _take(self, typed: str) -> None:
        try:
            self.dismiss(read_number(self._kind, typed))
        except Refused as refusal:
            lines = fold(str(refusal), max(self.size.width - 2, 10))
            self.query_one("#notice", CachedText).update("\n".join(lines), layout=False)
