"""The forms of old files: what LibreOffice makes of them is read."""

from pathlib import Path
from typing import Final

from exports.office.libreoffice import converted
from exports.reading.file_kinds import FileKind, kind_of
from exports.reads import Read
from exports.word.word_reader import forms_in_word
from exports.workbooks.xlsx_reader import forms_in_xlsx

_AS: Final = {
    FileKind.DOC: ("doc", "docx"),
    FileKind.RTF: ("rtf", "docx"),
    FileKind.ODT: ("odt", "docx"),
    FileKind.ODS: ("ods", "xlsx"),
    FileKind.XLSB: ("xlsb", "xlsx"),
}
"""The name by which LibreOffice knows a kind, and what it is made into."""


def converted_office(content: bytes, file: str) -> bytes:
    """What LibreOffice makes of an old file or an open one. Raises Unusable."""
    kind = kind_of(content, Path(file).suffix.lower()) or FileKind.DOC
    suffix, wanted = _AS[kind]
    return converted(content, suffix, wanted, file)


def forms_in_office(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in an old file or an open one. Raises Unusable for none."""
    made = converted_office(content, file)
    is_book = kind_of(made, "") == FileKind.XLSX
    return (forms_in_xlsx if is_book else forms_in_word)(made, file)
