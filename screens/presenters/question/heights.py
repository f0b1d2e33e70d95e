"""How many lines the parts of a question's screen have.

They change as seldom as can be: another height means laying out the screen anew.
"""

from typing import Final

from screens.presenters.text.sizes import SHORTER
from wizard.frozen import frozen

MOST_ASKED: Final = {False: 3, True: 5}
"""Lines that a question takes at most, with the whole name of its row; on a tall screen
more, which is narrow where something stands beside it."""

TALL: Final = 30
"""Lines from which on a screen is tall."""

USUAL: Final = (3, 2, 2)
"""Lines of what stands above a question, of the question and of the line of why."""

ABOVE_BESIDE: Final = 6
"""Lines of what stands above where there is room for a table beside: a long text that
belongs to a question has as many there, so that no question stands on another line."""

SHORT_LINES: Final = 5
"""The lines of all three on a short screen."""

SHORT_ABOVE: Final = 2
"""Those of what stands above that all but the shortest why leaves to it there."""

AROUND_LONG: Final = 12
"""Lines of a screen that neither a long answer nor what stands above it can have."""


def most_asked(screen: int) -> int:
    """The lines that a question may take on a screen of so many."""
    return MOST_ASKED[screen >= TALL]


@frozen
class Heights:
    """The lines of three parts."""

    echo: int
    ask: int
    why: int


def heights(
    asked: int,
    above: int,
    why: int,
    screen: int,
    *,
    is_long: bool,
    is_short: bool,
    is_beside: bool = False,
) -> Heights:
    """The heights of the parts on a screen of so many lines.

    `asked`, `above` and `why` are the lines that they would like to have.
    """
    ask = min(asked, most_asked(screen))
    if is_short:
        return _short(ask, above, why, screen, is_long=is_long)
    is_roomy = is_beside and screen >= TALL
    if is_long and not is_roomy:
        most = max(USUAL[0], (screen - AROUND_LONG) // 2)
        return Heights(min(max(above, 1), most), ask, min(why, USUAL[2]))
    echo = ABOVE_BESIDE if is_roomy else USUAL[0]
    if ask > USUAL[1]:
        return Heights(echo, ask, USUAL[2] - 1)
    return Heights(echo, *USUAL[1:])


def _short(ask: int, above: int, why: int, screen: int, *, is_long: bool) -> Heights:
    """On a short screen what stands above gives way, and a long answer has the rest."""
    if screen < SHORTER["-small"]:
        return Heights(0, min(ask, USUAL[1]), 1)
    said = min(why, USUAL[2], max(SHORT_LINES - ask, 1))
    room = SHORT_LINES - ask - said
    return Heights(min(above or 1, max(room - 1, 0)) if is_long else room, ask, said)
