"""TOML that people wrote, read into a closed model: refused with file, line and key."""

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from wizard.refusals import Unusable
from wizard.wording import Says

MOST_BYTES: Final = 1024 * 1024
"""A form of 60 indicators is 50 kB; a larger file than this is something else."""

MOST_LEVELS: Final = 8
"""Levels of a dotted key; tomllib takes quadratic time over long ones."""

Model = TypeVar("Model")
Place = tuple[str | int, ...]
"""The way to a value in a TOML file: `("indicators", 3, "score")`."""

_UNTOLD: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|'
    r"'''.*?'''|"
    r'"(?:[^"\\\n]|\\.)*"|'
    r"'[^'\n]*'|#[^\n]*",
    re.DOTALL,
)
"""Strings and comments: what stands in them is neither key nor table."""

_SENTENCES: Final = {
    "unexpected_keyword_argument": Says.STRANGE_KEY,
    "missing": Says.MISSING_KEY,
    "dataclass_type": Says.WANTS_TABLE,
    "tuple_type": Says.WANTS_LIST,
}
"""What pydantic calls an error, and how we say it."""


def tables(content: bytes, file: str) -> tuple[str, dict[str, object]]:
    """The text of a TOML file and its tables, numbers as exact decimals.

    Raises Unusable for bytes that are not plain UTF-8 and for text that is not TOML.
    """
    text = _text(content, file)
    _refuse_depth(text, file)
    try:
        return text, tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = at.groups() if at else (text.count("\n") + 1, 1)
        sentence = Says.NOT_TOML.format(file=file, line=line, column=column)
        raise Unusable(sentence) from error
    except (RecursionError, ValueError, ArithmeticError) as error:
        raise Unusable(Says.TOO_DEEP.format(file=file, line=1)) from error


def parse(model: type[Model], data: object, text: str, file: str) -> Model:
    """The data as a model. Raises Unusable at the first key that is not in order."""
    try:
        return _adapter(model).validate_python(data)  # type: ignore[no-any-return, arg-type] # a cached generic
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise Unusable(_sentence(first, text, file)) from error


def refusal(says: Says, place: Place, text: str, file: str) -> Unusable:
    """The sentence about one key of a file, with its line."""
    key = dotted(place)
    return Unusable(says.format(file=file, line=_line_of(place, text), key=key))


def dotted(place: Place) -> str:
    """The key as people read it: `indicators[3].score`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(steps).removeprefix(".")


@lru_cache
def _adapter(model: type[Model]) -> TypeAdapter[Model]:
    return TypeAdapter(model)


def _sentence(error: ErrorDetails, text: str, file: str) -> str:
    says = _SENTENCES.get(error["type"], Says.WRONG_VALUE)
    message = says.format(key=dotted(error["loc"]), why=_reason(error))
    line = _line_of(error["loc"], text)
    return Says.IN_FILE.format(file=file, line=line, message=message)


def _reason(error: ErrorDetails) -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    expected = error.get("ctx", {}).get("expected", error["type"])
    return Says.WANTS_OTHER.format(expected=expected)


def _text(content: bytes, file: str) -> str:
    if content.startswith(b"\xef\xbb\xbf"):
        raise Unusable(Says.HAS_BOM.format(file=file))
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unusable(Says.NOT_UTF8.format(file=file, line=line)) from error


def _refuse_depth(text: str, file: str) -> None:
    for number, line in enumerate(_bare_lines(text), start=1):
        keys = re.split(r"[=,{}\[\]]", line)
        if max(key.count(".") for key in keys) >= MOST_LEVELS:
            raise Unusable(Says.TOO_DEEP.format(file=file, line=number))


def _bare_lines(text: str) -> list[str]:
    """The lines with strings emptied, so that what is left is keys and tables."""
    return _UNTOLD.sub(lambda found: "\n" * found[0].count("\n"), text).split("\n")


def _line_of(place: Place, text: str) -> int:
    """The line, from 1, of a key, or of the nearest table around it."""
    lines = dict(_places(text))
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _places(text: str) -> Iterator[tuple[Place, int]]:
    table: Place = ()
    rows: dict[Place, int] = {}
    for number, line in enumerate(_bare_lines(text), start=1):
        if heading := re.fullmatch(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*", line):
            table = _numbered(_names(heading[2]), rows, new_row=heading[1] == "[[")
            yield table, number
        elif entry := re.match(r"\s*([\w.\- ]+?)\s*=", line):
            yield (*table, *_names(entry[1])), number


def _names(key: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in key.split("."))


def _numbered(
    names: tuple[str, ...], rows: dict[Place, int], *, new_row: bool
) -> Place:
    """The way to a table, with the number of each array row on it."""
    place: Place = ()
    for name in names:
        place = (*place, name)
        if new_row and len(place) - sum(isinstance(s, int) for s in place) == len(
            names
        ):
            rows[place] = rows.get(place, -1) + 1
        if place in rows:
            place = (*place, rows[place])
    return place
