"""Keys that do nothing in a list, and what is said of them."""

from typing import Final

from screens.presenters.lists.dead_key_wording import DeadKeyText
from screens.presenters.question.command_wording import COMMANDS, key_name


def dead_key_text(key: str) -> str:
    """Where a key of a question has its use; blank for one that has none there."""
    command = next((c for c in COMMANDS if key in c.keys.split(",")), None)
    if command is None or command.name in SILENT:
        return ""
    return DeadKeyText.AT_QUESTION.format(key=key_name(key), word=command.word)


SILENT: Final = ("export", "earlier", "back", "next", "app.leave", "copy_cell")
"""Commands that need no such word: they go about, or are called something else."""
