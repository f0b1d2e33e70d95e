"""The keys that a person has put in place of others, for the whole process.

They are set before the screens are made; nothing changes them while one types.
"""

from collections.abc import Mapping
from typing import ClassVar


class _KeysOfProcess:
    keys: ClassVar[Mapping[str, str]] = {}


def use_keys(keys: Mapping[str, str]) -> None:
    """Do these commands by these keys from now on: names, and keys as in a binding."""
    _KeysOfProcess.keys = dict(keys)


def keys_for(name: str, default: str) -> str:
    """The keys of a command, by its name."""
    return _KeysOfProcess.keys.get(name, default)
