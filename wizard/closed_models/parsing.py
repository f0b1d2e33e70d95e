"""TOML that people wrote, read into a closed model: refused with file, line and key."""

import re
from collections import Counter
from decimal import Decimal, InvalidOperation
from itertools import accumulate
from operator import add, sub
from typing import Final, TypeVar

import tomli

from wizard.closed_models.key_lines import bare_lines
from wizard.closed_models.key_wording import KeySays
from wizard.closed_models.strict_reader import Undecided, read_strictly
from wizard.refusals import Unusable
from wizard.wording import Says

MOST_BYTES: Final = 1024 * 1024
"""A form of 60 indicators is 50 kB; a larger file than this is something else."""

MOST_LEVELS: Final = 8
"""Levels of a dotted key; tomli takes quadratic time over long ones."""

MOST_WORD_CHARACTERS: Final = 1000
"""Those of a bare word; Python refuses integers of more than 4,300 digits."""

Model = TypeVar("Model")


def tables(content: bytes, file: str) -> tuple[str, dict[str, object]]:
    """The text of a TOML file and its tables, numbers as exact decimals.

    Raises Unusable for bytes that are not plain UTF-8, for text that is not TOML and
    for what no form can hold.
    """
    text = _text(content, file)
    _refuse_extremes(text, file)
    try:
        return text, tomli.loads(text, parse_float=_exact)
    except tomli.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = at.groups() if at else (text.count("\n") + 1, 1)
        sentence = KeySays.NOT_TOML.format(file=file, line=line, column=column)
        raise Unusable(sentence) from error
    except RecursionError as error:
        line = _deepest_line(text)
        raise Unusable(KeySays.TOO_DEEP.format(file=file, line=line)) from error


def parse(model: type[Model], data: object, text: str, file: str) -> Model:
    """The data as a model. Raises StrangeKeys where keys are not in order."""
    try:
        return read_strictly(model, data)
    except Undecided:
        from wizard.closed_models.validation import validated  # noqa: PLC0415  loads pydantic

        return validated(model, data, text, file)


def _exact(digits: str) -> Decimal | str:
    """The number; one whose exponent no Decimal can hold stays text, as it stood."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits


def _text(content: bytes, file: str) -> str:
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES // 1024} KB"
        raise Unusable(Says.TOO_LARGE.format(file=file, most=most))
    if content.startswith(b"\xef\xbb\xbf"):
        raise Unusable(KeySays.HAS_BOM.format(file=file))
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unusable(KeySays.NOT_UTF8.format(file=file, line=line)) from error


def _refuse_extremes(text: str, file: str) -> None:
    """Refuse what tomli takes long over, or stumbles on."""
    if not any(map(_may_be_extreme, text.split("\n"))):
        return
    for number, line in enumerate(bare_lines(text), start=1):
        keys = re.split(r"[=,{}\[\]]", line)
        if max(key.count(".") for key in keys) >= MOST_LEVELS:
            raise Unusable(KeySays.TOO_DEEP.format(file=file, line=number))
        if word := re.search(rf"[\w+-]{{{MOST_WORD_CHARACTERS}}}", line):
            facts = {"file": file, "line": number, "column": word.start() + 1}
            raise Unusable(KeySays.NOT_TOML.format(**facts))


def _may_be_extreme(line: str) -> bool:
    """Whether a line is one that has to be looked at more closely; few are."""
    return len(line) >= MOST_WORD_CHARACTERS or line.count(".") >= MOST_LEVELS


def _deepest_line(text: str) -> int:
    """The line, from 1, within which most brackets are open."""
    counts = [Counter(line) for line in bare_lines(text)]
    opened = [count["["] + count["{"] for count in counts]
    closed = [count["]"] + count["}"] for count in counts]
    before = accumulate(map(sub, opened, closed), initial=0)
    peaks = list(map(add, before, opened))
    return peaks.index(max(peaks)) + 1
