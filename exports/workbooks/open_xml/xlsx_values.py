"""What the cells of a .xlsx show, by their types and the formats of their styles."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from exports.workbooks.number_formats.built_in_formats import GENERAL
from exports.workbooks.number_formats.cell_display import shown, shown_text
from exports.workbooks.open_xml.xlsx_shared import unescaped

_NUMBER: Final = re.compile(r"[+-]?\d{1,400}+(?:\.\d{0,400}+)?+(?:[Ee][+-]?\d{1,3}+)?+")
_SHORT: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{0,3}[1-9])?(?<!-0)")
"""A number that is shown without a format as it is written."""
_NUMERALS: Final = tuple(map(str, range(1000)))
"""How the texts that most workbooks have are referred to; others are when asked for."""
_TEXTS: Final = frozenset({GENERAL, "@"})
"""Formats that show a text as it is."""
_TRUE: Final = {"1": "TRUE", "0": "FALSE"}


class ShownValues(dict[str, str]):
    """What is seen of the values of one type and style, each worked out once."""

    def __init__(self, seen: Callable[[str], str]) -> None:
        super().__init__()
        self._seen = seen

    def __missing__(self, value: str) -> str:
        self[value] = text = self._seen(value)
        return text


class XlsxValues:
    """What the cells of a workbook share: its texts, its formats, its first day."""

    def __init__(
        self, texts: Sequence[str], codes: Sequence[str], *, macintosh: bool
    ) -> None:
        self._texts, self._codes, self._macintosh = texts, codes, macintosh
        self._shared = ShownValues(self._shared_text)
        self._shared.update(zip(_NUMERALS, texts, strict=False))

    def shown(self, kind: str, style: str) -> ShownValues:
        """What is seen of the values of a type and style; of `inlineStr`, of texts."""
        at = int(style) if style.isdecimal() and len(style) < 6 else 0
        code = self._codes[at] if at < len(self._codes) else GENERAL
        if kind == "s" and code in _TEXTS:
            return self._shared
        if kind == "inlineStr" and code in _TEXTS:
            return ShownValues(str)
        if kind == "n":
            return ShownValues(partial(self._number, code))
        return ShownValues(lambda value: shown_text(self._text(kind, value), code))

    def _number(self, code: str, value: str) -> str:
        number = value.strip()
        if code == GENERAL and _SHORT.fullmatch(number):
            return number
        if _NUMBER.fullmatch(number):
            return shown(Decimal(number), code, macintosh=self._macintosh)
        return shown_text(unescaped(value), code)

    def _text(self, kind: str, value: str) -> str:
        """The text of a cell that is no number."""
        if kind == "s":
            return self._shared[value]
        if kind == "inlineStr":
            return value
        return _TRUE.get(value, value) if kind == "b" else unescaped(value)

    def _shared_text(self, number: str) -> str:
        """The text of a number that is written unusually, or is none."""
        is_known = number.isdecimal() and len(number) < 8
        at = int(number) if is_known else len(self._texts)
        return self._texts[at] if at < len(self._texts) else ""
