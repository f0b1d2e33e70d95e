"""The forms of a terminal's sequences: keys, answers, and where one breaks off."""

import re
from typing import Final

MOST_CHARACTERS: Final = 4096
"""The length of the longest sequence that is waited for."""

TEXT: Final = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
"""Text, with the tabs and line ends in it."""

_ANSWER: Final = r"(?:\][0-9]|P[0-9>!]|_G)[ -~]*"
"""How an answer of the terminal begins that is as long as it likes: OSC, DCS, APC."""

_ALT_KEY: Final = r"(?:\[[A-DFHa-d]|\[[1-8][~^$@]|O[A-DFHa-d])"
"""A key that moves, as it stands behind another Esc where Alt is held with it."""

SEQUENCE: Final = re.compile(
    "\x1b(?:"
    r"\[\[[A-E]"  # F1 to F5 of the Linux console
    r"|\[M[\s\S]{3}"  # the mouse of old terminals
    r"|\[\d+\$(?!y)"  # rxvt
    r"|\[(?!M)[0-?]*[ -/]*[@-~]"
    r"|O[0-9;]*[@-~]"
    f"|\x1b{_ALT_KEY}"
    f"|{_ANSWER}(?:\x07|\x1b\\\\)"
    r"|[\t\r\x7f !-NQ-Z\\^`-~])"  # Alt with a key
)
"""A whole sequence."""

BEGUN: Final = re.compile(
    "\x1b(?:"
    r"|\[(?:\[|M[\s\S]{0,2}|[0-?]*[ -/]*)"
    r"|O[0-9;]*"
    r"|\x1b(?:\[[1-8]?|O)?"
    f"|[]P_]|{_ANSWER}\x1b?)"
)
"""The beginning of a sequence."""

CUT: Final = re.compile(f"\x1b(?:{_ANSWER}|\\[[ -?]*|O[0-9;]*|[]P_])?")
"""What is passed over where a sequence breaks off."""
