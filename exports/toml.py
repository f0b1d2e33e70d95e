"""The form as TOML: the same bytes as a draft at rest."""

from dataclasses import fields, is_dataclass, replace

from wizard.cells import clean
from wizard.form import Form
from wizard.toml.form_file import dumps


def export(form: Form) -> bytes:
    """The form at rest, whatever text is in it."""
    return dumps(cleaned(form))


def cleaned(form: Form) -> Form:
    """The form without characters that no file and no paper can hold.

    What was read from a file or typed has none of them; this holds for any other.
    """
    clear = _cleaned(form)
    assert isinstance(clear, Form)
    return clear


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{f.name: _cleaned(getattr(value, f.name)) for f in fields(value)}
        )
    return value
