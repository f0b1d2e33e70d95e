"""The paper over an interview; Enter goes to the question of the marked cell."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key

from exports.sheet.sheet import Sheet
from screens.presenters.lists.dead_keys import paper_key_text
from screens.presenters.lists.explanation.screen_help import screen_help
from screens.presenters.lists.explanation.screen_help_wording import ScreenHelpText
from screens.presenters.lists.list_command_wording import CLOSE, LISTED
from screens.presenters.paper.marks import NONE, Marks
from screens.presenters.question.command_wording import EXPORT, HELP, Command
from screens.presenters.question.told_keys import told
from screens.presenters.session.mode import with_mark
from screens.presenters.text.wrap import GAP
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.folded_text import KeyHints
from screens.widgets.list_screen import help_screen
from screens.widgets.paper_view import PaperView
from screens.widgets.said_text import SaidText
from screens.wording import Wording


class PaperScreen(AnswerScreen[str | None]):
    """The paper over the interview; answers with the cell that was chosen.

    With a way onward, the key of that command answers with its name.
    """

    onward: ClassVar[Command | None] = EXPORT
    about: ClassVar[Sequence[str]] = ScreenHelpText.PAPER
    """What the key of help tells; nothing where it has none."""

    BINDINGS = [
        Binding(CLOSE.keys, "dismiss(None)", show=False),
        Binding("enter,ctrl+j", "choose", show=False),
    ]

    def __init__(
        self, sheet: Sheet, at: str, looks: Marks = NONE, way_out: str = ""
    ) -> None:
        """`way_out` is what the way onward is called; blank where there is none."""
        super().__init__()
        self._way_out = way_out
        self._sheet = sheet
        self._looks = looks
        self._at = at
        self.left_at = at
        """The cell that was marked when it was left by the way onward."""

    def compose(self) -> ComposeResult:
        """The picture and its keys."""
        yield PaperView(self._sheet, self._at, self._looks)
        yield SaidText()
        keys = told(Wording.PAPER_KEYS, (*LISTED, HELP)).format(onward=self._onward)
        yield KeyHints(with_mark(self.app.sub_title, keys))

    @property
    def _onward(self) -> str:
        """The key of the way onward, as it is told; blank where there is none."""
        if self.onward is None or not self._way_out:
            return ""
        return self.onward.footer.format(way_out=self._way_out) + GAP

    def on_key(self, event: Key) -> None:
        """Go on by the key for that; of other keys say what they do, and where."""
        if self.onward is not None and event.key in self.onward.pressed:
            self.left_at = self.query_one(PaperView).at
            self.dismiss(self.onward.name)
        elif self.about and event.key in HELP.pressed:
            self.app.push_screen(help_screen(screen_help(self.about)))
        else:
            self.say("" if event.key in self.active_bindings else self.dead_text(event))

    def dead_text(self, event: Key) -> str:
        """What is said of a key that does nothing here."""
        return paper_key_text(event.key, event.character)

    def say(self, text: str) -> None:
        """Say something below the paper, until the next key."""
        self.query_one(SaidText).say(text)

    def action_choose(self) -> None:
        """Go to the question of the marked cell."""
        self.dismiss(self.query_one(PaperView).at)
