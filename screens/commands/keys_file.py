"""`keys.toml`: the keys that a person wants in place of ours, checked at the start."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import ascii_lowercase
from typing import Final

from screens.commands.keys_wording import KeysText
from screens.presenters.lists.list_command_wording import ALL, CONFIRM, REMARK, TOGETHER
from screens.presenters.question.command_wording import (
    COMMANDS,
    KEY_NAMES,
    PAPER,
    Command,
)
from wizard.closed_models.key_lines import line_of
from wizard.closed_models.parsing import tables
from wizard.files import read_bytes
from wizard.home import home
from wizard.patterns import Lazy
from wizard.refusals import Unusable

NAME: Final = "keys.toml"

MOST_BYTES: Final = 65536

TAKEN: Final = {
    **dict.fromkeys(("enter", "ctrl+j", "ctrl+m"), KeysText.ENTER),
    **dict.fromkeys(("ctrl+i", "ctrl+h", "ctrl+["), KeysText.SAME),
    "ctrl+u": KeysText.CLEAR,
    **{f"alt+{letter}": KeysText.ALT for letter in ascii_lowercase},
}
"""Keys that are no command's, and why."""

_KEY: Final = Lazy(
    r"f([1-9]|1[0-2])|(ctrl\+)?(pageup|pagedown|up|down)|escape|(shift\+)?tab"
    r"|ctrl\+(shift\+)?[a-z]|ctrl\+f([1-9]|1[0-2])"
)
"""Keys that terminals send, and that no one types text with."""

_KEY_OF_LISTS: Final = Lazy(rf"{_KEY.text}|home|end|insert|delete")
"""Those that can be pressed in lists: no text stands there to go about in."""

_TYPED: Final = {"space": (CONFIRM, REMARK)}
"""Keys with a character, and the commands of lists in which nothing is typed."""

_BARE: Final = re.compile(
    rb"^([ \t]*)((?:[\xe4-\xe9][\x80-\xbf]{2})+)(?=[ \t]*=)", re.M
)
"""A Chinese word before a sign of equality, which TOML wants in quotes."""

_SPELT: Final = {"esc": "escape", **{v.lower(): k for k, v in KEY_NAMES.items()}}


def keys() -> Mapping[str, str]:
    """The keys of each command that has others, as a binding names them.

    Raises Unusable, with file, line and key, for what cannot be.
    """
    for path in _places():
        if path.exists():
            return _read(path)
    return {}


def _places() -> Iterator[Path]:
    """Beside the drafts, else where a person's settings are."""
    yield home() / NAME
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    yield Path(config) / "ziping" / NAME


def _read(path: Path) -> dict[str, str]:
    content = _BARE.sub(rb'\1"\2"', read_bytes(path, MOST_BYTES))
    text, data = tables(content, str(path))
    found: dict[Command, str] = {}
    lines: dict[Command, int] = {}
    for word, value in data.items():
        line = line_of((word,), text)
        command = _command(word, path, line)
        found[command] = ",".join(_keys(value, command, path, line))
        lines[command] = line
    for command in lines:
        _refuse_twice(found, command, lines, path)
    return {command.name: keys for command, keys in found.items()}


def _command(word: str, path: Path, line: int) -> Command:
    """The command of this name, in Chinese or as the program calls it."""
    changeable = [command for command in ALL if command.name and command is not PAPER]
    names = {name: c for c in reversed(changeable) for name in _names(c)}
    if word in names:
        return names[word]
    known = "、".join(c.word for c in changeable if "{" not in c.word)
    raise _refusal(KeysText.STRANGE_COMMAND, path, line, word=word, known=known)


def _names(command: Command) -> tuple[str, ...]:
    word = command.help if "{" in command.word else command.word
    return (command.name, command.name.removeprefix("app."), word)


def _keys(value: object, command: Command, path: Path, line: int) -> Iterator[str]:
    every = value if isinstance(value, list) else [value]
    if not every:
        raise _refusal(KeysText.NO_KEY, path, line)
    for each in every:
        if not isinstance(each, str):
            raise _refusal(KeysText.NO_KEY, path, line)
        spelt = each.strip().lower()
        key = _SPELT.get(spelt, spelt)
        if key in TAKEN:
            raise _refusal(KeysText.TAKEN, path, line, key=each, why=TAKEN[key])
        if not _can_be(key, command):
            raise _refusal(KeysText.STRANGE_KEY, path, line, key=each)
        yield key


def _can_be(key: str, command: Command) -> bool:
    """Whether a key can do this: at a question one types, and in some lists."""
    if command in COMMANDS:
        return bool(_KEY.fullmatch(key))
    return bool(_KEY_OF_LISTS.fullmatch(key)) or command in _TYPED.get(key, ())


def _refuse_twice(
    found: Mapping[Command, str],
    command: Command,
    lines: Mapping[Command, int],
    path: Path,
) -> None:
    """Refuse a key that does something else there, by our keys or by the file.

    Of two lines of the file that want the same key, the later one is told.
    """
    mine, line = set(found[command].split(",")), lines[command]
    for other in (c for group in TOGETHER if command in group for c in group):
        theirs = set(found.get(other, other.own_keys).split(",")) - {""}
        is_told = other is command or lines.get(other, 0) > line
        if not is_told and (both := mine & theirs):
            facts = {"key": both.pop(), "other": _names(other)[-1]}
            raise _refusal(KeysText.TWICE, path, line, **facts)


def _refusal(says: str, path: Path, line: int, **facts: str) -> Unusable:
    return Unusable(says.format(file=path, line=line, **facts))
