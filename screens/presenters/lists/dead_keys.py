"""Keys that do nothing in a list, and what is said of them."""

from typing import Final

from screens.presenters.lists.dead_key_wording import DeadKeyText
from screens.presenters.lists.list_command_wording import (
    CONFIRM,
    CONFIRMING,
    LISTED,
    REMARK,
    SHEET,
)
from screens.presenters.question.command_wording import (
    COMMANDS,
    PAPER,
    Command,
    key_name,
)
from screens.presenters.question.told_keys import told


def dead_key_text(key: str) -> str:
    """Where a key of a question has its use; blank for one that has none there."""
    command = _command(key)
    if command is None:
        return ""
    return DeadKeyText.AT_QUESTION.format(key=key_name(key), word=command.word)


def paper_key_text(key: str, character: str | None) -> str:
    """What is said of a key on the paper; blank for one that has no use anywhere."""
    if key in PAPER_KEYS:
        return told(DeadKeyText.IS_PAPER, LISTED)
    if key in (*CONFIRM.pressed, *REMARK.pressed):
        return told(DeadKeyText.NO_WARNING, CONFIRMING)
    command = _command(key)
    if command is not None:
        gaps = {"key": key_name(key), "word": command.word}
        return told(DeadKeyText.ON_PAPER, LISTED).format(**gaps)
    is_typed = character is not None and character.isprintable()
    return DeadKeyText.TYPED_ON_PAPER if is_typed else ""


def _command(key: str) -> Command | None:
    """The command of a question that has this key, where it is worth a word."""
    found = (c for c in COMMANDS if key in c.pressed and c.name not in SILENT)
    return next(found, None)


PAPER_KEYS: Final = (*PAPER.pressed, *SHEET.pressed)
"""The keys that open the paper, from a question and from check answers."""

SILENT: Final = ("export", "earlier", "back", "next", "app.leave", "copy_cell")
"""Commands that need no such word: they go about, or are called something else."""
