"""One reader for each kind of file that is no TOML: its content says which."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple, Protocol

from exports.limits.work_limit import TooMuchWorkError, work_limit
from exports.reading.file_kinds import SUFFIXES, FileKind, kind_of
from exports.reading.file_wording import FileSays
from exports.reads import Read
from wizard.refusals import Unusable

MOST_SECONDS: Final = 30
"""Seconds of work on a file: several times what a thousand forms take."""

Reader = Callable[[bytes, str], tuple[Read, ...]]
"""Every form in a file's content; the name is for the sentence that refuses it."""


class PagedFile(Protocol):
    """A file that is read page by page."""

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Read each page: its number, and how many there are. Raises Unusable."""

    def forms(self) -> tuple[Read, ...]:
        """Every form on the pages that were read. Raises Unusable for none."""


class ReaderModule(NamedTuple):
    """Where a reader is: its module is loaded when a file of its kind is read."""

    module: str
    function: str
    package: str = ""
    """What must be installed for it beside the program."""


def forms_in_file(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a file, by what its content is, and else by its name.

    A text by the name of a workbook or a document is read as text: systems hand out
    tables between tabs as ".xls". Raises Unusable for what holds no form.
    """
    kind = kind_of_file(content, file)
    if kind in REFUSED:
        raise Unusable(REFUSED[kind].format(file=file))
    place = READERS[kind]
    reader: Reader = getattr(_loaded(place, file), place.function)
    try:
        with work_limit(MOST_SECONDS):
            return reader(content, file)
    except (MemoryError, TooMuchWorkError) as error:
        raise Unusable(FileSays.TOO_MUCH_WORK.format(file=file)) from error


def paged(content: bytes, file: str) -> PagedFile | None:
    """A file of pages, none of which is read yet; None for other kinds.

    Raises Unusable.
    """
    if kind_of_file(content, file) != FileKind.PDF:
        return None
    begin: Callable[[bytes, str], PagedFile] = getattr(_loaded(_PDF, file), PAGED)
    return begin(content, file)


def is_converted(content: bytes, file: str) -> bool:
    """Whether LibreOffice has to make another file of it first."""
    return READERS.get(kind_of_file(content, file)) is _CONVERTED


def kind_of_file(content: bytes, file: str) -> FileKind | None:
    """The kind that a file is read as: by its content, else by its name."""
    suffix = Path(file).suffix.lower()
    kind = kind_of(content, suffix)
    if kind is None and (suffix in STRICT or _is_no_text(content)):
        return SUFFIXES.get(suffix)
    return kind


def _is_no_text(content: bytes) -> bool:
    """Whether these bytes can be no text, as they are no file of a known kind."""
    return content.startswith((b"PK", b"\xd0\xcf")) or b"\0\0\0\0" in content[:4096]


def _loaded(place: ReaderModule, file: str) -> ModuleType:
    """Its module. Raises Unusable where what it needs is not installed."""
    try:
        return import_module(place.module)
    except ModuleNotFoundError as error:
        if not place.package:
            raise
        said = FileSays.NOT_INSTALLED.format(file=file, package=place.package)
        raise Unusable(said) from error


STRICT: Final = frozenset({".docx", ".pdf"})
"""Names that promise a kind: what is not of it is said to be broken."""

REFUSED: Final[Mapping[FileKind | None, FileSays]] = {
    FileKind.LOCKED: FileSays.LOCKED,
}
"""Kinds that are known and not read, and how to get on."""

_PDF: Final = ReaderModule("exports.pdf.pdf_reader", "forms_in_pdf", "pdfminer.six")
PAGED: Final = "PdfReading"
"""What reads a PDF page by page."""

_CONVERTED: Final = ReaderModule("exports.office.office_reader", "forms_in_office")

READERS: Final[Mapping[FileKind | None, ReaderModule]] = {
    None: ReaderModule("exports.reading.text_reader", "forms_in_text"),
    FileKind.DOCX: ReaderModule("exports.word.word_reader", "forms_in_word"),
    FileKind.XLSX: ReaderModule("exports.workbooks.xlsx_reader", "forms_in_xlsx"),
    FileKind.XLS: ReaderModule("exports.workbooks.xls_reader", "forms_in_xls", "xlrd"),
    FileKind.HTML: ReaderModule(
        "exports.web.web_reader", "forms_in_page", "selectolax"
    ),
    FileKind.PDF: _PDF,
    FileKind.DOC: _CONVERTED,
    FileKind.RTF: _CONVERTED,
    FileKind.ODT: _CONVERTED,
    FileKind.ODS: _CONVERTED,
    FileKind.XLSB: _CONVERTED,
    FileKind.MHT: ReaderModule(
        "exports.web.single_file", "forms_in_single_file", "selectolax"
    ),
    FileKind.XML_BOOK: ReaderModule(
        "exports.workbooks.xml_reader", "forms_in_xml_book"
    ),
}
"""How each kind of file is read; text is of none."""
