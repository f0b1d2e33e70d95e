"""What Textual's compositor tells to draw, as pieces of lines."""

from collections.abc import Callable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

from screens.terminal.lean_frame import LinePiece

Draw = Callable[[Iterator[LinePiece], Console], str]
"""Makes of pieces what is sent."""


class LeanUpdate(CompositorUpdate):
    """An update that is drawn by somebody else than the compositor."""

    def __init__(self, update: LayoutUpdate | ChopsUpdate, draw: Draw) -> None:
        self._update = update
        self._draw = draw

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """What it draws, for whoever does not ask for what is sent."""
        yield from self._update.__rich_console__(console, options)

    def render_segments(self, console: Console) -> str:
        """What is sent for it."""
        return self._draw(_pieces(self._update), console)


def lean(update: RenderableType | None, draw: Draw) -> RenderableType | None:
    """The update, drawn so; anything else as it is."""
    if isinstance(update, LayoutUpdate | ChopsUpdate):
        return LeanUpdate(update, draw)
    return update


def _pieces(update: LayoutUpdate | ChopsUpdate) -> Iterator[LinePiece]:
    if isinstance(update, LayoutUpdate):
        return _all(update)
    return _some(update)


def _all(update: LayoutUpdate) -> Iterator[LinePiece]:
    """Every strip of every line, one behind the other."""
    for line, strips in enumerate(update.strips, update.region.y):
        column = update.region.x
        for strip in strips:
            yield LinePiece(line, column, strip)
            column += strip.cell_length


def _some(update: ChopsUpdate) -> Iterator[LinePiece]:
    """The strips that the spans of lines touch, each whole: what it shows is new."""
    for line, left, right in update.spans:
        chops = update.chops[line].items()
        for end, (column, strip) in zip(update.chop_ends[line], chops, strict=False):
            if strip is not None and column <= right and end > left:
                yield LinePiece(line, column, strip)
