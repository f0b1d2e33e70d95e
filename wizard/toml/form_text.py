"""The text of a form at rest, table by table.

Nearly every fact is a plain text or a plain number, and is written as it stands. What
needs a closer look, such as a quotation mark or a line end, is left to tomli_w.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

import tomli_w

from wizard.form import Form, Remarks
from wizard.frozen_fields import fields_of, is_frozen

_ODD: Final = re.compile(r'[\x00-\x1f"\\\x7f]')
"""What cannot stand between quotation marks as it is."""

_NUMBER: Final = re.compile(r"(?!-0$)-?[0-9]+(?:\.[0-9]+)?")
"""A decimal that is written alike in Python and in TOML; no integer is -0."""


def form_text(form: Form, schema: int) -> str:
    """The form as TOML: every digit kept, what is not yet known left out."""
    head = f"{_line('schema', schema)}{_lines(form)}"
    return "\n".join((head, *_within("", form)))


def _within(prefix: str, facts: object) -> Iterator[str]:
    """The tables within a table, in the order of its class, but for empty ones."""
    for name, default in _keys_of(facts).tables:
        value = getattr(facts, name)
        if value is default:
            continue
        if isinstance(value, tuple):
            yield from (f"[[{prefix}{name}]]\n{_lines(row)}" for row in value)
            continue
        if lines := _lines(value):
            yield f"[{prefix}{name}]\n{lines}"
        if not isinstance(value, Remarks):
            yield from _within(f"{prefix}{name}.", value)


def _lines(facts: object) -> str:
    """The facts that stand in a table itself."""
    if isinstance(facts, Remarks):
        return "".join(_line(key, text) for key, text in facts.texts)
    own = vars(facts)
    keys = _keys_of(facts).cells
    cells = [(key, own[key]) for key in keys if own[key] is not None]
    texts = [value for _, value in cells if isinstance(value, str)]
    if _ODD.search("".join(texts)):
        return "".join([_line(key, value) for key, value in cells])
    return "".join(
        [
            f'{key} = "{value}"\n' if isinstance(value, str) else _line(key, value)
            for key, value in cells
        ]
    )


class _Keys(NamedTuple):
    """The keys of a table, in the order of its class."""

    cells: tuple[str, ...]
    tables: tuple[tuple[str, object], ...]
    """Those of tables within it, and what stands there where nothing is known."""


def _keys_of(facts: object) -> _Keys:
    return _keys(type(facts))  # type: ignore[arg-type] # classes can be hashed


@cache
def _keys(kind: type) -> _Keys:
    known = fields_of(kind)
    defaults = ((name, known.defaults.get(name)) for name in known.names)
    tables = {name: default for name, default in defaults if _is_table(default)}
    cells = tuple(name for name in known.names if name not in tables)
    return _Keys(cells, tuple(tables.items()))


def _is_table(default: object) -> bool:
    return isinstance(default, tuple) or is_frozen(type(default))


def _line(key: str, value: object) -> str:
    if isinstance(value, str):
        if not _ODD.search(value):
            return f'{key} = "{value}"\n'
    elif _NUMBER.fullmatch(number := str(value)):
        return f"{key} = {number}\n"
    return tomli_w.dumps({key: _value(value)}, multiline_strings=True)


def _value(value: object) -> object:
    """A whole number as an integer; -0 as text, because an integer has no such zero."""
    if not isinstance(value, Decimal) or value.as_tuple().exponent != 0:
        return value
    return int(value) if value or not value.is_signed() else str(value)
