"""The forms of old files: what LibreOffice makes of them is read."""

from pathlib import Path
from typing import Final

from exports.file_kinds import Kind, kind_of
from exports.office.libreoffice import converted
from exports.reads import Read
from exports.word_reader import forms_in_word
from exports.workbooks.xlsx_reader import forms_in_xlsx

_AS: Final = {
    Kind.DOC: ("doc", "docx"),
    Kind.RTF: ("rtf", "docx"),
    Kind.ODT: ("odt", "docx"),
    Kind.ODS: ("ods", "xlsx"),
    Kind.XLSB: ("xlsb", "xlsx"),
}
"""The name by which LibreOffice knows a kind, and what it is made into."""


def forms_in_office(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in an old file or an open one. Raises Unusable for none."""
    kind = kind_of(content, Path(file).suffix.lower()) or Kind.DOC
    suffix, wanted = _AS[kind]
    made = converted(content, suffix, wanted, file)
    return (forms_in_xlsx if wanted == "xlsx" else forms_in_word)(made, file)
