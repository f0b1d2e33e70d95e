"""The document that Word makes of a paper: lines around its cells, and widths."""

from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Mm

from real_forms.tables import Paper, Spot, W, spots

WIDE = 9800
"""The width of a table in twips."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def bordered_docx_bytes(papers: Sequence[Paper]) -> bytes:
    """A .docx as it is printed, each form from the top of a page."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(18)
    body = document.element.body
    for number, paper in enumerate(papers):
        if paper.header:
            section.header.paragraphs[0].text = paper.header
        for at, text in enumerate(paper.before or [""]):
            body.append(parse_xml(_paragraph(text, W, starts=number > 0 and at == 0)))
        body.append(parse_xml(_table(paper)))
        for text in paper.after or [""]:
            body.append(parse_xml(_paragraph(text, W)))
    body.append(body.find("{*}sectPr"))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _table(paper: Paper) -> str:
    rows = list(spots(paper.lines))
    count = max(sum(spot.box.across for spot in row) for row in rows)
    widths = [WIDE // count] * count
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in SIDES
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    drawn = "".join(
        f"<w:tr>{''.join(_cell(spot, widths) for spot in row)}</w:tr>" for row in rows
    )
    return (
        f'<w:tbl {W}><w:tblPr><w:tblW w:w="{WIDE}" w:type="dxa"/><w:tblBorders>{sides}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{drawn}</w:tbl>"
    )


def _cell(spot: Spot, widths: Sequence[int]) -> str:
    box = spot.box
    width = sum(widths[spot.column : spot.column + box.across])
    across = f'<w:gridSpan w:val="{box.across}"/>' if box.across > 1 else ""
    begin = "" if spot.goes_on else ' w:val="restart"'
    down = f"<w:vMerge{begin}/>" if box.down > 1 else ""
    lines = [""] if spot.goes_on else box.text.split("\n")
    text = "".join(map(_paragraph, lines))
    measures = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{measures}{across}{down}</w:tcPr>{text}</w:tc>"


def _paragraph(text: str, namespace: str = "", *, starts: bool = False) -> str:
    run = (
        '<w:r><w:rPr><w:rFonts w:eastAsia="AR PL UMing CN"/><w:sz w:val="18"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )
    page = "<w:pageBreakBefore/>" if starts else ""
    spacing = '<w:spacing w:before="0" w:after="0"/>'
    return f"<w:p {namespace}><w:pPr>{page}{spacing}</w:pPr>{run if text else ''}</w:p>"
