"""The floor under a .docx: the table's XML from strings, and one zip around it."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

from exports.paper.elements import MAIN
from exports.sheet.rows import Cell
from exports.sheet.sheet import Sheet

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="document.xml"/>'
    "</Relationships>"
)


def written(page: Sheet) -> bytes:
    """The sheet as a .docx with nothing in it but the table."""
    rows = ("<w:tr>" + "".join(map(_cell, row.cells)) + "</w:tr>" for row in page.rows)
    table = f"<w:tbl>{''.join(rows)}</w:tbl>"
    text = f'<w:document xmlns:w="{MAIN}"><w:body>{table}</w:body></w:document>'
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("document.xml", text)
    return content.getvalue()


def _cell(cell: Cell) -> str:
    span = f'<w:tcPr><w:gridSpan w:val="{cell.columns}"/></w:tcPr>'
    text = f'<w:r><w:t xml:space="preserve">{escape(cell.text)}</w:t></w:r>'
    return f"<w:tc>{span}<w:p>{text}</w:p></w:tc>"


def by_python_docx(page: Sheet) -> bytes:
    """The same by python-docx with its own template, and nothing merged."""
    paper = Document()
    table = paper.add_table(0, max(len(row.cells) for row in page.rows))
    for row in page.rows:
        for box, cell in zip(table.add_row().cells, row.cells, strict=False):
            box.text = cell.text
    content = BytesIO()
    paper.save(content)
    return content.getvalue()
