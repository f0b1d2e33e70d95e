"""A screen that is a list: title above, keys below; it answers with what was chosen."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key, Resize

from screens.presenters.mode import with_mark
from screens.presenters.row import ListRow
from screens.presenters.sizes import SHORT
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.folded_text import FoldedText, KeyHints
from screens.widgets.row_list import RowList
from wizard.cells import clean


class ListScreen(AnswerScreen[str | None]):
    """Rows to choose from. Esc answers None; other keys may answer something else."""

    BINDINGS = [Binding("escape,f7", "dismiss(None)", show=False)]

    def __init__(
        self,
        heading: str,
        rows: Sequence[ListRow],
        keys: str,
        *,
        at: str = "",
        others: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.heading = clean(heading)
        self._rows = rows
        self._keys = keys
        self._at = at
        self._others = others or {}

    def compose(self) -> ComposeResult:
        """Title, rows, keys."""
        title = with_mark(self.app.sub_title, self.heading)
        yield FoldedText(title, "title")
        yield RowList(self._rows, self._at, self.dismiss)
        yield KeyHints(self._keys)

    def on_resize(self, event: Resize) -> None:
        """A short screen has no gaps."""
        self.set_class(event.size.height < SHORT, "-short")

    def on_key(self, event: Key) -> None:
        """Answer with what another key stands for, at the current row."""
        other = self.other(event.key, self.query_one(RowList).key)
        if other is not None:
            self.dismiss(other)

    def other(self, pressed: str, key: str) -> str | None:
        """What another key stands for at a row; None where it stands for nothing."""
        other = self._others.get(pressed)
        return None if other is None else other.format(key=key)
