"""Workbooks in the XML of Excel 2003, and XML that is none."""

from time import process_time

import pytest

from exports.workbooks.sheet_cells import Area
from exports.workbooks.xml_book import sheets
from wizard.refusals import Unusable

NAMES = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
)


def book(rows: str, styles: str = "") -> bytes:
    table = f'<Worksheet ss:Name="表"><Table>{rows}</Table></Worksheet>'
    head = f'<?xml version="1.0"?><Workbook {NAMES}>'
    return f"{head}<Styles>{styles}</Styles>{table}</Workbook>".encode()


@pytest.mark.parametrize(
    ("kind", "value", "format", "shown"),
    [
        ("Number", "0.9586", "Percent", "95.86%"),
        ("Number", "94.99999999999999", "", "95"),
        ("Number", "1234.5", "Standard", "1,234.50"),
        ("DateTime", "2023-12-01T00:00:00.000", 'yyyy"年"m"月"', "2023年12月"),
        ("DateTime", "2023-12-31T12:00:00.000", "General Date", "2023/12/31 12:00"),
        ("String", "007", "", "007"),
        ("Boolean", "1", "", "TRUE"),
        ("Error", "#DIV/0!", "", "#DIV/0!"),
        ("Number", "many", "", "many"),
    ],
)
def test_a_cell_is_read_as_it_is_seen(kind: str, value: str, format: str, shown: str):
    quoted = format.replace('"', "&quot;")
    style = f'<Style ss:ID="s"><NumberFormat ss:Format="{quoted}"/></Style>'
    data = f'<Data ss:Type="{kind}">{value}</Data>'
    row = f'<Row><Cell ss:StyleID="s">{data}</Cell></Row>'

    (sheet,) = sheets(book(row, style), "表.xls")

    assert sheet.rows == {0: {0: shown}}


def test_rows_and_cells_stand_where_their_numbers_say():
    rows = (
        '<Row ss:Index="3" ss:Hidden="1">'
        '<Cell ss:MergeAcross="1" ss:MergeDown="1">'
        '<Data ss:Type="String">甲</Data></Cell>'
        '<Cell><Data ss:Type="String">乙</Data></Cell></Row>'
        '<Row><Cell ss:Index="5"><Data ss:Type="String">丙</Data></Cell></Row>'
    )

    (sheet,) = sheets(book(rows), "表.xls")

    assert sheet.rows == {2: {0: "甲", 2: "乙"}, 3: {4: "丙"}}
    assert sheet.merged == (Area(2, 3, 0, 1),)
    assert sheet.hidden_rows == {2}


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><Workbook/>',
        b"<Workbook>",
        b"<Workbook>" + b"<a/>" * 900_000 + b"</Workbook>",
        b"<a>" * 90_000,
    ],
    ids=["an entity", "no end", "many marks", "elements within elements"],
)
def test_hostile_xml_is_refused_at_once_in_one_sentence(content: bytes):
    start = process_time()

    with pytest.raises(Unusable) as refusal:
        sheets(content, "表.xls")

    assert str(refusal.value).count("。") == 1
    assert process_time() - start < 3
