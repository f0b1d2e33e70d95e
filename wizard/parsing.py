"""TOML that people wrote, read into a closed model: refused with file, line and key."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import accumulate
from operator import add, sub
from typing import TYPE_CHECKING, Final, TypeVar

from wizard.cells import clean
from wizard.refusals import Unusable
from wizard.wording import Says

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

MOST_BYTES: Final = 1024 * 1024
"""A form of 60 indicators is 50 kB; a larger file than this is something else."""

MOST_LEVELS: Final = 8
"""Levels of a dotted key; tomllib takes quadratic time over long ones."""

MOST_IN_A_WORD: Final = 1000
"""Characters of a bare word; Python refuses integers of more than 4,300 digits."""

MOST_OF_A_KEY: Final = 60
"""Characters of a step of a key that a sentence quotes."""

Model = TypeVar("Model")
Place = tuple[str | int, ...]
"""The way to a value in a TOML file: `("indicators", 3, "score")`."""

_UNTOLD: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5}|\\?\Z)|'
    r"'''(?:[^']|'(?!''))*+(?:'{3,5}|\Z)|"
    r'"(?:[^"\\\n]|\\.)*+"?|'
    r"'[^'\n]*+'?|#[^\n]*+",
    re.DOTALL,
)
"""Strings, closed or not, and comments: there is neither key nor table in them."""

_QUOTED_KEY: Final = re.compile(r"""(["'])([\w-]+)\1(?=[ \t]*[=\]])""")
"""A key in quotes: that of a Chinese word has to stand in them."""

_SENTENCES: Final = {
    "unexpected_keyword_argument": Says.STRANGE_KEY,
    "missing": Says.MISSING_KEY,
    "dataclass_type": Says.WANTS_TABLE,
    "tuple_type": Says.WANTS_LIST,
}
"""What pydantic calls an error, and how we say it."""


def tables(content: bytes, file: str) -> tuple[str, dict[str, object]]:
    """The text of a TOML file and its tables, numbers as exact decimals.

    Raises Unusable for bytes that are not plain UTF-8, for text that is not TOML and
    for what no form can hold.
    """
    text = _text(content, file)
    _refuse_extremes(text, file)
    try:
        return text, tomllib.loads(text, parse_float=_exact)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = at.groups() if at else (text.count("\n") + 1, 1)
        sentence = Says.NOT_TOML.format(file=file, line=line, column=column)
        raise Unusable(sentence) from error
    except RecursionError as error:
        line = _deepest_line(text)
        raise Unusable(Says.TOO_DEEP.format(file=file, line=line)) from error


def parse(model: type[Model], data: object, text: str, file: str) -> Model:
    """The data as a model. Raises Unusable at the first key that is not in order."""
    from pydantic import ValidationError  # noqa: PLC0415  lists start without pydantic

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
    """The key as people read it, on one line: `indicators[3].score`."""
    steps = (f"[{s}]" if isinstance(s, int) else f".{_plain(s)}" for s in place)
    return "".join(steps).removeprefix(".")


def _plain(step: str) -> str:
    return " ".join(clean(step).split())[:MOST_OF_A_KEY]


@lru_cache
def _adapter(model: type[Model]) -> "TypeAdapter[Model]":
    from pydantic import TypeAdapter  # noqa: PLC0415  lists start without pydantic

    return TypeAdapter(model)


def _exact(digits: str) -> Decimal | str:
    """The number; one whose exponent no Decimal can hold stays text, as it stood."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits


def _sentence(error: "ErrorDetails", text: str, file: str) -> str:
    says = _SENTENCES.get(error["type"], Says.WRONG_VALUE)
    message = says.format(key=dotted(error["loc"]), why=_reason(error))
    line = _line_of(error["loc"], text)
    return Says.IN_FILE.format(file=file, line=line, message=message)


def _reason(error: "ErrorDetails") -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    expected = error.get("ctx", {}).get("expected", error["type"])
    return Says.WANTS_OTHER.format(expected=expected)


def _text(content: bytes, file: str) -> str:
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES // 1024} KB"
        raise Unusable(Says.TOO_LARGE.format(file=file, most=most))
    if content.startswith(b"\xef\xbb\xbf"):
        raise Unusable(Says.HAS_BOM.format(file=file))
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unusable(Says.NOT_UTF8.format(file=file, line=line)) from error


def _refuse_extremes(text: str, file: str) -> None:
    """Refuse what tomllib takes long over, or stumbles on."""
    for number, line in enumerate(_bare_lines(text), start=1):
        keys = re.split(r"[=,{}\[\]]", line)
        if max(key.count(".") for key in keys) >= MOST_LEVELS:
            raise Unusable(Says.TOO_DEEP.format(file=file, line=number))
        if word := re.search(rf"[\w+-]{{{MOST_IN_A_WORD}}}", line):
            told = {"file": file, "line": number, "column": word.start() + 1}
            raise Unusable(Says.NOT_TOML.format(**told))


def _deepest_line(text: str) -> int:
    """The line, from 1, within which most brackets are open."""
    counts = [Counter(line) for line in _bare_lines(text)]
    opened = [count["["] + count["{"] for count in counts]
    closed = [count["]"] + count["}"] for count in counts]
    before = accumulate(map(sub, opened, closed), initial=0)
    peaks = list(map(add, before, opened))
    return peaks.index(max(peaks)) + 1


def _bare_lines(text: str) -> list[str]:
    """The lines with strings emptied, so that what is left is keys and tables."""
    return _UNTOLD.sub(_emptied, text).split("\n")


def _emptied(found: re.Match[str]) -> str:
    key = _QUOTED_KEY.match(found.string, found.start())
    return key[2] if key else "\n" * found[0].count("\n")


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
        key, equals, _ = line.partition("=")
        if heading := re.fullmatch(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*", line):
            table = _numbered(_names(heading[2]), rows, new_row=heading[1] == "[[")
            if table[-1] == 0:
                yield table[:-1], number
            yield table, number
        elif equals and re.fullmatch(r"[\w.\-\s]+", key):
            yield (*table, *_names(key)), number


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
