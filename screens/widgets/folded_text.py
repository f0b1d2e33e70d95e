"""Text that is folded by our rules, at any width."""

from textual.content import Content
from textual.geometry import Size

from screens.presenters.text.looks import with_badge, with_keys
from screens.presenters.text.wrap import GAP, flow, fold, pad
from screens.widgets.cached import CachedText
from screens.widgets.row_strip import content_of
from wizard.cells import clean


class FoldedText(CachedText):
    """A text folded by cells, a word on its colour; as high as it needs to be."""

    def __init__(self, text: str, id: str, badge: str = "") -> None:
        super().__init__(id=id)
        self._text = clean(text)
        self._badge = badge
        self.is_rule = id == "title"

    def lines(self, width: int) -> list[str]:
        """Its lines at this width."""
        return fold(self._text, width)

    def get_content_height(self, _: Size, __: Size, width: int) -> int:
        """How many lines it takes at this width."""
        return len(self.lines(width))

    def render(self) -> Content:
        """Its lines at its width."""
        width, lines = self.size.width, self.lines(self.size.width)
        text = "\n".join(pad(line, width) if self.is_rule else line for line in lines)
        return content_of(
            with_badge(text, self._badge, last=True) if self._badge else text
        )


class KeyHints(FoldedText):
    """The keys in use; no line ends within the hint of one."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "keys")

    def lines(self, width: int) -> list[str]:
        """Its lines at this width, each of whole keys."""
        groups = (line.split(GAP) for line in self._text.split("\n"))
        return [line for hints in groups for line in flow(hints, width)]

    def render(self) -> Content:
        """Its lines at its width, each key underlined."""
        return content_of(with_keys("\n".join(self.lines(self.size.width))))
