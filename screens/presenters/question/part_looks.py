"""How the parts of a question's screen look, beside those that are plain words."""

import re
from typing import Final

from screens.presenters.text.looks import Line, Stretch, with_badge, with_keys
from screens.wording import Wording

_STATE: Final = re.compile(f"{Wording.NOT_SAVED}|{Wording.SAVED}")
"""Whether all is saved: the first of these in a head."""


def part_line(part: str, words: str) -> Line:
    """The words of a part: keys underlined, 未保存 on its colour."""
    if part == "keys":
        return with_keys(words)
    if part == "head":
        state = _STATE.search(words)
        if state and state[0] == Wording.NOT_SAVED:
            return with_badge(words, Wording.NOT_SAVED)
    return (Stretch(words),)
