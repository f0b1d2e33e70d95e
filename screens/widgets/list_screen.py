"""A screen that is a list: title above, keys below."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key, Resize

from screens.presenters.lists.dead_keys import dead_key_text
from screens.presenters.lists.list_command_wording import CLOSE, LISTED
from screens.presenters.question.command_wording import HELP, Command
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow, ListSpot, Of
from screens.presenters.session.mode import with_mark
from screens.presenters.text.sizes import SHORT
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.folded_text import FoldedText, KeyHints
from screens.widgets.row_list import RowList
from screens.widgets.said_text import SaidText
from wizard.cells import clean

if TYPE_CHECKING:
    from screens.presenters.lists.explanation.screen_help import ScreenHelp


class ListScreen(AnswerScreen[Chosen[Of] | None], Generic[Of]):
    """Rows to choose from; answers with the row and the key, on Esc with None.

    `keys` choose the current row as Enter does; the key in the answer tells which.
    `badge` is a word of the heading that stands on its colour. `said` is what has just
    come of a choice; it stands below the rows until the next key, as does a word on a
    key that does nothing here. `about` is what the key of help tells, if anything.
    """

    commands: ClassVar[Sequence[Command]] = LISTED
    """The commands whose keys by default its hints name."""

    BINDINGS = [Binding(CLOSE.keys, "dismiss(None)", show=False)]

    def __init__(
        self,
        heading: str,
        rows: Sequence[ListRow[Of]],
        hints: str,
        *,
        at: object = None,
        keys: Collection[str] = (),
        badge: str = "",
        said: str = "",
        about: "ScreenHelp | None" = None,
    ) -> None:
        super().__init__()
        self._about = about
        self._said = clean(said)
        self._badge = badge
        self.heading = clean(heading)
        self._rows = rows
        self._hints = hints
        self._at = at
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Title, rows, keys."""
        title = with_mark(self.app.sub_title, self.heading)
        yield FoldedText(title, "title", self._badge)
        yield RowList(self._rows, self._at, self._choose)
        yield SaidText()
        yield KeyHints(told(self._hints, (*self.commands, *self._helps)))

    @property
    def _helps(self) -> tuple[Command, ...]:
        """The command of help, where there is some; a list of no commands is told."""
        return (HELP,) if self._about is not None and self.commands else ()

    def on_resize(self, event: Resize) -> None:
        """A short screen has no gaps."""
        self.set_class(event.size.height < SHORT, "-short")
        self.say(self._said)

    def on_key(self, event: Key) -> None:
        """Answer with the current row, where the key is one that chooses it."""
        row: ListRow[Of] | None = self.query_one(RowList).current
        if row is not None and self.takes(event.key, row):
            self.dismiss(Chosen(row, event.key, self._spot))
        elif self._about is not None and event.key in HELP.pressed:
            self.app.push_screen(help_screen(self._about))
        else:
            self.say(self.dead_text(event))

    def dead_text(self, event: Key) -> str:
        """What is said of a key that does nothing here; blank where it does."""
        text = dead_key_text(event.key)
        return text if text and event.key not in self.active_bindings else ""

    def say(self, text: str) -> None:
        """Say something below the rows, until the next key."""
        self.query_one(SaidText).say(text)
        self._said = text

    def takes(self, key: str, row: ListRow[Of]) -> bool:  # noqa: ARG002  for lists that look at it
        """Whether a key beside Enter chooses a row."""
        return key in self._keys

    def _choose(self, row: ListRow[Of]) -> None:
        self.dismiss(Chosen(row, spot=self._spot))

    @property
    def _spot(self) -> ListSpot:
        listed: RowList[Of] = self.query_one(RowList)
        return listed.spot


def help_screen(about: "ScreenHelp") -> ListScreen[int]:
    """The screen of the help for another one, which it lies over."""
    return ListScreen(about.title, about.rows, about.keys)
