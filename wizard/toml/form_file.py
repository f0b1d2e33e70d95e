"""The form at rest: one TOML file, drafts and exports alike."""

from typing import Final

from wizard.closed_models.key_wording import KeySays
from wizard.closed_models.parsing import parse, tables
from wizard.closed_models.strange_keys import refusal
from wizard.editions.library import built_in, edition, edition_ids
from wizard.form import Form
from wizard.toml.form_text import form_text
from wizard.toml.misplaced import misplaced

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
        raise refusal(KeySays.NO_SCHEMA, ("schema",), text, file)
    if schema > SCHEMA:
        raise refusal(KeySays.NEWER_SCHEMA, ("schema",), text, file)
    form = parse(Form, data, text, file)
    _refuse_strange_words(form, text, file)
    for cell in misplaced(form, edition(form.edition)):
        raise refusal(KeySays.NO_PLACE, cell.steps, text, file)
    return form


def dumps(form: Form) -> bytes:
    """The form as TOML: every digit kept, what is not yet known left out."""
    return toml(form).encode()


def toml(form: Form) -> str:
    """The same as text, whatever its texts hold."""
    return form_text(form, SCHEMA)


def _refuse_strange_words(form: Form, text: str, file: str) -> None:
    if form.edition not in built_in() and form.edition not in edition_ids():
        raise refusal(KeySays.STRANGE_EDITION, ("edition",), text, file)
    categories = edition(form.edition).categories
    for number, indicator in enumerate(form.indicators):
        if indicator.category not in categories:
            place = ("indicators", number, "category")
            raise refusal(KeySays.STRANGE_CATEGORY, place, text, file)
