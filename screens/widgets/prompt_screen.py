"""A screen that asks for one line of text."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize
from textual.widget import Widget

from screens.presenters.lists.list_command_wording import CLOSE, OF_FILES
from screens.presenters.question.command_wording import CLEAR
from screens.presenters.question.told_keys import told
from screens.presenters.session.mode import with_mark
from screens.presenters.text.sizes import SHORT
from screens.presenters.text.wrap import fold
from screens.widgets.answer_screen import Answer, AnswerScreen
from screens.widgets.cached import CachedHorizontal, CachedText
from screens.widgets.folded_text import FoldedText, KeyHints
from screens.widgets.line_input import ChangeCallback, LineInput
from screens.wording import Wording


class PromptScreen(AnswerScreen[Answer | None]):
    """Asks once; Esc answers None. `accept` is called with the text."""

    BINDINGS = [
        Binding(CLOSE.keys, "dismiss(None)", show=False, priority=True),
        Binding(CLEAR.keys, "clear", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        ask: str,
        why: str,
        keys: str,
        start: str = "",
        change: ChangeCallback | None = None,
    ) -> None:
        super().__init__()
        self._change = change
        self._heading = title
        self._words = {"ask": ask, "why": why}
        self._keys = keys
        self._start = start

    def compose(self) -> ComposeResult:
        """One question."""
        title = with_mark(self.app.sub_title, self._heading)
        for name, text in {"title": title, **self._words}.items():
            yield FoldedText(text, name)
        with CachedHorizontal(id="entry"):
            yield CachedText(Wording.PROMPT, id="prompt")
            yield LineInput(self.accept, self.changed)
        yield CachedText(id="notice")
        yield from self.below()
        yield KeyHints(told(self._keys, OF_FILES))

    def below(self) -> Iterable[Widget]:
        """What stands below the line."""
        return ()

    def on_mount(self) -> None:
        """Begin with what is proposed."""
        self.query_one(LineInput).show(self._start)
        self.set_focus(self.query_one(LineInput))

    def on_resize(self, event: Resize) -> None:
        """A short screen has no gaps, and no room for all that could be said."""
        self.set_class(event.size.height < SHORT, "-short")

    def accept(self, typed: str) -> None:
        """Answer, or say why not."""
        raise NotImplementedError

    def changed(self, typed: str) -> None:
        """Something is typed: what was said of the last text is no longer said."""
        if self.has_class("-refused"):
            self.remove_class("-refused")
            self.query_one("#notice", CachedText).update("")
        if self._change is not None:
            self._change(typed)

    def action_clear(self) -> None:
        """Empty the line, wherever the cursor is in it."""
        self.query_one(LineInput).show("")

    def notice(self, said: str) -> None:
        """Say under the line what goes on."""
        notice = self.query_one("#notice", CachedText)
        notice.update("\n".join(fold(said, self.size.width - 2)))
        notice.remove_class("refused")

    def refuse(self, why: str) -> None:
        """Say under the line why it cannot be."""
        self.add_class("-refused")
        self.notice(why)
        self.query_one("#notice", CachedText).add_class("refused")


class TextPrompt(PromptScreen[str]):
    """Answers with what was typed."""

    def accept(self, typed: str) -> None:
        """Answer with it."""
        self.dismiss(typed)
