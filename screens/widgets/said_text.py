"""What is said below a list or a paper, until the next key."""

from typing import Final

from screens.presenters.text.sizes import EDGES
from screens.presenters.text.wrap import fit
from screens.widgets.cached import CachedText

MOST_SAID: Final = 5
"""Lines of what is said."""


class SaidText(CachedText):
    """A few lines, which take no room while they are blank."""

    def __init__(self) -> None:
        super().__init__(id="said")

    def say(self, text: str) -> None:
        """Say something, or no longer."""
        if text or self.screen.has_class("-said"):
            self.screen.set_class(bool(text), "-said")
            width = max(self.screen.size.width - EDGES, 10)
            self.update("\n".join(fit(text, width, MOST_SAID)))
