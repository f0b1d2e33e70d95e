"""The form at rest: one TOML file, drafts and exports alike."""

from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Final

from wizard.editions.library import built_in, edition, edition_ids
from wizard.form import Form, Remarks
from wizard.toml.form_text import form_text
from wizard.toml.misplaced import misplaced
from wizard.toml.parsing import parse, refusal, tables
from wizard.wording import Says

SCHEMA: Final = 1
"""The version of the file's shape; a newer one is refused, never guessed at."""


def loads(content: bytes, file: str) -> Form:
    """The form in a TOML file; `file` names it in the refusal.

    Raises Unusable, with file, line and key, for unknown keys, wrong types, a newer
    schema, an edition or a category that is not known, a fact that the edition has no
    place for, and text that is not TOML.
    """
    text, data = tables(content, file)
    schema = data.pop("schema", None)
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise refusal(Says.NO_SCHEMA, ("schema",), text, file)
    if schema > SCHEMA:
        raise refusal(Says.NEWER_SCHEMA, ("schema",), text, file)
    form = parse(Form, data, text, file)
    _refuse_strange_words(form, text, file)
    for cell in misplaced(form, edition(form.edition)):
        raise refusal(Says.NO_PLACE, cell.steps, text, file)
    return form


def dumps(form: Form) -> bytes:
    """The form as TOML: every digit kept, what is not yet known left out."""
    return form_text(form, SCHEMA).encode()


def facts_of(form: Form) -> dict[str, object]:
    """The tables that `dumps` writes, in their order: text, numbers, tables, lists."""
    return {"schema": SCHEMA, **_table(form)}


def _refuse_strange_words(form: Form, text: str, file: str) -> None:
    if form.edition not in built_in() and form.edition not in edition_ids():
        raise refusal(Says.STRANGE_EDITION, ("edition",), text, file)
    categories = edition(form.edition).categories
    for number, indicator in enumerate(form.indicators):
        if indicator.category not in categories:
            place = ("indicators", number, "category")
            raise refusal(Says.STRANGE_CATEGORY, place, text, file)


def _table(facts: object) -> dict[str, object]:
    names = _names(type(facts))  # type: ignore[arg-type] # classes can be hashed
    values = ((name, _value(getattr(facts, name))) for name in names)
    return {name: value for name, value in values if _says(value)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _says(value: object) -> bool:
    """Whether a value is written: a number always is, also 0."""
    return bool(value) or not (value is None or isinstance(value, dict | list))


def _value(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Remarks):
        return dict(value.texts)
    if isinstance(value, Decimal):
        return _whole(value) if value.as_tuple().exponent == 0 else value
    return [_table(row) for row in value] if isinstance(value, tuple) else _table(value)


def _whole(number: Decimal) -> int | str:
    """A whole number; -0 as text, because a TOML integer has no sign at zero."""
    return int(number) if number or not number.is_signed() else str(number)
