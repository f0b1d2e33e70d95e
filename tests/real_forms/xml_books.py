"""The workbook in the XML of Excel 2003 that a system makes of a paper."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from real_forms.sheets import as_typed
from real_forms.tables import Paper, Spot, spots

HEAD = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
)


def xml_book_bytes(papers: Sequence[Paper]) -> bytes:
    """A workbook with a form on each sheet."""
    codes = dict.fromkeys(
        as_typed(box.text)[1] for p in papers for line in p.lines for box in line
    )
    ids = {code: f"s{at}" for at, code in enumerate(codes)}
    styles = "".join(
        f'<Style ss:ID="{id}"><NumberFormat ss:Format={quoteattr(code)}/></Style>'
        for code, id in ids.items()
    )
    sheets = "".join(
        f'<Worksheet ss:Name="表{at}"><Table>{_rows(paper, ids)}</Table></Worksheet>'
        for at, paper in enumerate(papers, start=1)
    )
    return f"{HEAD}<Styles>{styles}</Styles>{sheets}</Workbook>".encode()


def _rows(paper: Paper, ids: dict[str, str]) -> str:
    lines = [f"<Row>{_text(text)}</Row>" for text in paper.before]
    for row in spots(paper.lines):
        cells = (_cell(spot, ids) for spot in row if not spot.goes_on)
        lines.append(f"<Row>{''.join(cells)}</Row>")
    return "".join([*lines, *(f"<Row>{_text(text)}</Row>" for text in paper.after)])


def _text(text: str) -> str:
    return f'<Cell><Data ss:Type="String">{escape(text)}</Data></Cell>'


def _cell(spot: Spot, ids: dict[str, str]) -> str:
    box = spot.box
    value, code = as_typed(box.text)
    kind, said = ("String", box.text) if value is None else ("Number", str(value))
    written = escape(said).replace("\n", "&#10;")
    across = f' ss:MergeAcross="{box.across - 1}"' if box.across > 1 else ""
    down = f' ss:MergeDown="{box.down - 1}"' if box.down > 1 else ""
    data = f'<Data ss:Type="{kind}">{written}</Data>' if said else ""
    return (
        f'<Cell ss:Index="{spot.column + 1}"{across}{down} ss:StyleID="{ids[code]}">'
        f"{data}</Cell>"
    )
