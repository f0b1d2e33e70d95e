"""The facts of a form as JSON, for queries: every digit as it stands."""

from collections.abc import Mapping
from decimal import Decimal
from json import JSONEncoder
from typing import Final

from wizard.address import ROWS
from wizard.closed_models.parsing import tables
from wizard.drafts.postgresql.pieces import Pieces, Table, head_of
from wizard.form import Form

_PLAIN: Final = JSONEncoder(ensure_ascii=False, default=str).encode
"""Text, whole numbers and the like as JSON."""


class FactsWriter:
    """Writes forms one after the other, and of each what is not as in the last one."""

    def __init__(self) -> None:
        self._pieces = Pieces(_piece)

    def dumps(self, form: Form) -> str:
        """The tables of a form as JSON, as `facts_json` finds them in its TOML."""
        pieces = self._pieces.of(form)
        head = _json(head_of(form)).removesuffix("}")
        tables = ", ".join(text for name, text in pieces if name != ROWS)
        rows = ", ".join(text for name, text in pieces if name == ROWS)
        parts = (head, tables, f'"{ROWS}": [{rows}]' if rows else "")
        return f"{', '.join(part for part in parts if part)}}}"


def facts_json(content: bytes, name: str) -> str:
    """The tables of a draft as JSON. Raises Unusable where it is no TOML."""
    return _json(tables(content, name)[1])


def _piece(name: str, table: Table) -> str:
    return _json(table) if name == ROWS else f"{_PLAIN(name)}: {_json(table)}"


def _json(value: object) -> str:
    """JSON, but for decimals, whose digits an encoder would round."""
    if isinstance(value, str):
        return _PLAIN(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        pairs = (f"{_PLAIN(key)}: {_json(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_json, value))}]"
    return _PLAIN(value)
