"""Tables that are not in order, judged by pydantic: each key that is wrong, and why.

Importing this module loads pydantic, which takes longer than reading most files.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from wizard.closed_models.key_lines import line_of
from wizard.closed_models.key_wording import KeySays
from wizard.closed_models.strange_keys import StrangeKeys, dotted
from wizard.wording import Says

Model = TypeVar("Model")

_SENTENCES: Final = {
    "unexpected_keyword_argument": KeySays.STRANGE_KEY,
    "missing": KeySays.MISSING_KEY,
    "dataclass_type": KeySays.WANTS_TABLE,
    "tuple_type": KeySays.WANTS_LIST,
}
"""Our sentence for each of pydantic's types of errors."""

_WANTED: Final = {
    "string": Says.WANTS_TEXT,
    "int": KeySays.WANTS_WHOLE,
    "bool": KeySays.WANTS_TRUTH,
}
"""Our words for errors about single values, by the beginning of their type."""


def validated(model: type[Model], data: object, text: str, file: str) -> Model:
    """The data as a model. Raises StrangeKeys where keys are not in order."""
    try:
        return _adapter(model).validate_python(data)  # type: ignore[no-any-return, arg-type] # a cached generic
    except ValidationError as error:
        raise StrangeKeys(_sentences(error, text, file)) from error


@lru_cache
def _adapter(model: type[Model]) -> TypeAdapter[Model]:
    return TypeAdapter(model)


def _sentences(error: ValidationError, text: str, file: str) -> Iterator[str]:
    """One for each key, made only when it is wanted: a line takes long to find."""
    errors = error.errors(include_url=False, include_input=False)
    return (_sentence(one, text, file) for one in errors)


def _sentence(error: ErrorDetails, text: str, file: str) -> str:
    says = _SENTENCES.get(error["type"], KeySays.WRONG_VALUE)
    message = says.format(key=dotted(error["loc"]), why=_reason(error))
    line = line_of(error["loc"], text)
    return KeySays.IN_FILE.format(file=file, line=line, message=message)


def _reason(error: ErrorDetails) -> str:
    kind = error["type"]
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind == "literal_error":
        expected = error["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
        return KeySays.WANTS_ONE_OF.format(expected=expected)
    wanted = next((w for part, w in _WANTED.items() if kind.startswith(part)), None)
    return wanted or KeySays.WANTS_OTHER.format(expected=kind)
