"""The form as TOML: the same bytes as a draft at rest."""

from operator import is_

from wizard.cells import clean
from wizard.form import Form
from wizard.frozen import changed
from wizard.frozen_fields import is_frozen
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
    """The value itself where there is nothing to leave out, as there is in most."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        items = tuple(map(_cleaned, value))
        return value if all(map(is_, items, value)) else items
    if is_frozen(type(value)):
        facts = vars(value)
        clear = {name: _cleaned(fact) for name, fact in facts.items()}
        same = all(clear[name] is facts[name] for name in facts)
        return value if same else changed(value, **clear)  # type: ignore[type-var] # a table of facts
    return value
