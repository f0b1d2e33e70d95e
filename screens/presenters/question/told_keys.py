"""Sentences that name keys, said with those that a person has put in their place."""

import re
from collections.abc import Iterator, Sequence

from screens.presenters.question.command_wording import (
    ARROWS,
    BOTH_ARROWS,
    COMMANDS,
    TWO_KEYS,
    Command,
    key_name,
)
from screens.presenters.text.wrap import GAP


def told(text: str, commands: Sequence[Command] = COMMANDS) -> str:
    """The sentence, whose keys are by default those of these commands.

    A key that no command of them has, such as Enter, is said as it stands.
    """
    names = {own: label for c in commands for own, label in _changed(c)}
    if names.keys() & set(ARROWS):
        up, down = (names.get(own, own) for own in ARROWS)
        names[BOTH_ARROWS] = TWO_KEYS.format(up=up, down=down)
    if not names:
        return text
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    pattern = rf"(?<![A-Za-z0-9+])(?:{words})(?![A-Za-z0-9])"
    said = re.sub(pattern, lambda found: names[found.group()], text)
    return said.replace(GAP + " ", GAP)


def _changed(command: Command) -> Iterator[tuple[str, str]]:
    """Each key by default, as it is told, and what is told in its place."""
    if command.keys != command.own_keys:
        for own in command.own_keys.split(","):
            yield key_name(own), command.label
