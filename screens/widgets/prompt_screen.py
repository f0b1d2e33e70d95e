"""A screen that asks for one line of text."""

from textual.app import ComposeResult
from textual.binding import Binding

from screens.presenters.purpose import marked
from screens.presenters.wrap import fold
from screens.widgets.answer_screen import Answer, Answering
from screens.widgets.cached import Across, Words
from screens.widgets.folded_text import Folded, Keys
from screens.widgets.line_input import Line
from screens.wording import Shown


class Prompt(Answering[Answer | None]):
    """Asks once; Esc answers None. What is done with the text is `take`."""

    BINDINGS = [Binding("escape,f7", "dismiss(None)", show=False, priority=True)]

    def __init__(
        self, title: str, ask: str, why: str, keys: str, start: str = ""
    ) -> None:
        super().__init__()
        self._heading = title
        self._words = {"ask": ask, "why": why}
        self._keys = keys
        self._start = start

    def compose(self) -> ComposeResult:
        """One question."""
        title = marked(self.app.sub_title, self._heading)
        for name, text in {"title": title, **self._words}.items():
            yield Folded(text, name)
        with Across(id="entry"):
            yield Words(Shown.PROMPT, id="prompt")
            yield Line(self.take)
        yield Words(id="notice")
        yield Keys(self._keys)

    def on_mount(self) -> None:
        """Begin with what is proposed."""
        self.query_one(Line).show(self._start)
        self.set_focus(self.query_one(Line))

    def take(self, typed: str) -> None:
        """Answer, or say why not."""
        raise NotImplementedError

    def refuse(self, why: str) -> None:
        """Say under the line why it cannot be."""
        notice = self.query_one("#notice", Words)
        notice.update("\n".join(fold(why, self.size.width - 2)), layout=False)
        notice.add_class("refused")


class Asking(Prompt[str]):
    """Answers with what was typed."""

    def take(self, typed: str) -> None:
        """Answer with it."""
        self.dismiss(typed)
