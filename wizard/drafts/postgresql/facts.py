"""The facts of a form as JSON, for queries: every digit as it stands."""

import json
from collections.abc import Mapping
from decimal import Decimal

from wizard.form import Form
from wizard.toml.form_file import facts_of
from wizard.toml.parsing import tables


def facts_json(content: bytes, name: str) -> str:
    """The tables of a draft as JSON. Raises Unusable where it is no TOML."""
    return _json(tables(content, name)[1])


def form_json(form: Form) -> str:
    """The same of a form, without a way through TOML."""
    return _json(facts_of(form))


def _json(value: object) -> str:
    """`json.dumps`, but for decimals, whose digits it would round."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        pairs = (f"{json.dumps(key)}: {_json(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_json, value))}]"
    return json.dumps(value, ensure_ascii=False, default=str)
