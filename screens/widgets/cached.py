"""What changes seldom is drawn once, and kept until it changes.

Textual asks every widget of a screen for all of its lines at every key, though only
one line may be new. Answering from memory takes a seventh off the time of a key.
"""

from typing import Self

from rich.cells import cell_len
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static


class Cached(Widget):
    """A cache of rendered lines, dropped when the widget changes.

    It must stand behind the other base: Textual takes the styles of the first base
    only.
    """

    _remembered: tuple[Region, list[Strip]] | None = None
    """A part of it, and the lines of that part."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it."""
        if self._remembered is None or self._remembered[0] != crop:
            self._remembered = crop, super().render_lines(crop)
        return self._remembered[1]

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Drop the cache and render anew."""
        self._remembered = None
        return super().refresh(
            *regions, repaint=repaint, layout=layout, recompose=recompose
        )

    def notify_style_update(self) -> None:
        """Drop the cache: the widget or what it lies in looks different."""
        self._remembered = None
        super().notify_style_update()


class CachedText(Static, Cached):
    """A text in which nothing is taken for markup."""

    is_rule = False
    """Whether its line goes on to the edge where it is underlined, as a rule does."""

    def __init__(self, text: str = "", *, id: str, classes: str | None = None) -> None:
        super().__init__(text, id=id, classes=classes, markup=False)

    def render_line(self, y: int) -> Strip:
        """One line; what is underlined are its words, not the blanks behind them."""
        strip = super().render_line(y)
        words = cell_len(strip.text.rstrip(" "))
        if self.is_rule or words == strip.cell_length:
            return strip
        blank = Strip.blank(strip.cell_length - words)
        return Strip.join([strip.crop(0, words), blank])


class CachedHorizontal(Horizontal, Cached):
    """Widgets beside each other."""


class CachedVertical(Vertical, Cached):
    """Widgets below each other."""
