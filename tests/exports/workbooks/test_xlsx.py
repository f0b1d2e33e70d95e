"""Workbooks as Excel and WPS write their parts, and parts that nobody writes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest

from exports.reading.readers import read
from exports.reads import Read, Unplaced
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.sheet_cells import MOST_CELLS, MOST_COLUMNS, cell_name
from support.raw_xlsx import MAIN, RawBook, RawCell, RawSheet, number, text
from wizard.editions.library import edition
from wizard.findings import Code
from wizard.refusals import Unusable
from wizard.rules import findings

FORM = {
    "A1": text("项目支出绩效自评表"),
    "A2": text("（2023年度）"),
    "A3": text("项目名称"),
    "C3": text("访惠聚经费"),
    "A4": text("年度总体目标"),
    "B4": text("预期目标"),
    "F4": text("实际完成情况"),
    "B5": text("走访"),
    "F5": text("走访了"),
    **{
        f"{column}6": text(heading)
        for column, heading in zip(
            "ABCDEFGHI",
            (
                *("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值"),
                *("实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
            ),
            strict=True,
        )
    },
    "B7": text("产出指标"),
    "C7": text("数量指标"),
    "D7": text("走访户数"),
    "E7": text("≥5户"),
    "F7": text("6户"),
    "G7": number("50"),
    "H7": number("50"),
    "A8": text("总分"),
    "G8": number("50"),
    "H8": number("50"),
}
"""A small form in the cells of a sheet."""
MERGED = ("A1:I1", "A2:I2", "A3:B3", "C3:I3", "A4:A5", "B4:E4", "F4:I4", "B5:E5")


def form(name: str, **others: RawCell) -> RawSheet:
    cells = {**FORM, "C3": text(name), **others}
    return RawSheet(cells, [*MERGED, "F5:I5", "A6:A7", "A8:F8"])


def read_book(book: RawBook, folder: Path) -> tuple[Read, ...]:
    file = folder / "表.xlsx"
    file.write_bytes(book.packed())
    return read(file)


def seen(cell: RawCell, **book: object) -> str:
    made = RawBook({"表": RawSheet({"A1": cell})}, **book)  # type: ignore[arg-type]  # its fields
    return sheets(made.packed(), "表.xlsx")[0].rows.get(0, {}).get(0, "")


# ── cells ──


@pytest.mark.parametrize(
    ("stored", "format", "shown"),
    [
        ("0.95860000000000001", "0.00%", "95.86%"),
        ("45261", 57, "2023年12月"),
        ("45291", 58, "12月31日"),
        ("45291", 31, "2023年12月31日"),
        ("45261", 'yyyy"年"m"月"', "2023年12月"),
        ("1234567.5", 4, "1,234,567.50"),
        ("123456", '0!.0,"万元"', "12.3万元"),
        ("94.99999999999999", 0, "95"),
        ("44190", 14, "2020/12/25"),
    ],
)
def test_a_number_is_read_as_it_is_seen(stored: str, format: int | str, shown: str):
    assert seen(number(stored, 1), formats=(0, format)) == shown


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ("<t>走访</t>", "走访"),
        ("<r><t>走</t></r><r><rPr><b/></rPr><t>访</t></r>", "走访"),
        ('<t>走访</t><rPh sb="0" eb="1"><t>ゾウ</t></rPh>', "走访"),
        ("<t>一_x000D_\n二</t>", "一\r\n二"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ('<t xml:space="preserve"> 走访 </t>', " 走访 "),
    ],
)
def test_a_shared_text_is_its_characters_alone(item: str, shown: str):
    assert seen(RawCell("<v>0</v>", "s"), shared=(item,)) == shown


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (RawCell("<v>1</v>", "b"), "TRUE"),
        (RawCell("<v>#DIV/0!</v>", "e"), "#DIV/0!"),
        (RawCell("<f>B1</f><v>走访</v>", "str"), "走访"),
        (RawCell("<f>B1*2</f><v>95.5</v>"), "95.5"),
        (RawCell("<v>007</v>", "str"), "007"),
        (RawCell("<v>9</v>", "s"), ""),
        (RawCell("<v>x</v>"), "x"),
        (RawCell("<v>1E+999</v>"), "1E+999"),
        (RawCell(""), ""),
    ],
)
def test_each_type_of_cell_is_known(cell: RawCell, shown: str):
    assert seen(cell) == shown


def test_days_of_a_macintosh_begin_in_1904():
    told = 'date1904="1"'

    assert seen(number("42728", 1), formats=(0, 14), properties=told) == "2020/12/25"


def test_rows_and_cells_without_names_follow_each_other():
    part = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
        "</sheetData></worksheet>"
    )
    others = {"xl/worksheets/sheet1.xml": part.encode()}
    book = RawBook({"表": RawSheet({})}, others=others)

    (sheet,) = sheets(book.packed(), "表.xlsx")

    assert sheet.rows == {0: {0: "1", 1: "2"}, 1: {0: "3"}}


def test_columns_have_the_names_that_sheets_show():
    assert [cell_name(6, at) for at in (2, 25, 26, 701, 702)] == [
        *("C7", "Z7", "AA7", "ZZ7", "AAA7"),
    ]


# ── forms ──


def test_every_sheet_may_hold_a_form(tmp_path: Path):
    book = RawBook({"甲": form("甲项目"), "乙": form("乙项目"), "空": RawSheet({})})

    found = read_book(book, tmp_path)

    assert [got.form.project.name for got in found] == ["甲项目", "乙项目"]
    assert [got.form.year for got in found] == [2023, 2023]
    assert [(got.unplaced, got.notes) for got in found] == [((), ()), ((), ())]


def test_text_without_a_place_is_told_by_sheet_and_cell(tmp_path: Path):
    sheet = form("访惠聚经费", B9=text("备注栏"), J9=text("待核"))

    (found,) = read_book(RawBook({"自评表": sheet}), tmp_path)

    assert found.unplaced == (
        Unplaced("表“自评表” B9", "备注栏"),
        Unplaced("表“自评表” J9", "待核"),
    )


def test_other_tables_beside_a_form_are_told_cell_by_cell(tmp_path: Path):
    other = RawSheet({"A1": text("科目"), "B3": number("5")})
    book = RawBook({"说明": other, "自评表": form("甲"), "参数": other})

    (found,) = read_book(book, tmp_path)

    assert found.unplaced == (
        Unplaced("表“说明” A1", "科目"),
        Unplaced("表“说明” B3", "5"),
        Unplaced("表“参数” A1", "科目"),
        Unplaced("表“参数” B3", "5"),
    )


def test_a_text_to_the_right_of_all_headings_is_no_reason(tmp_path: Path):
    (alone,) = read_book(RawBook({"自评表": form("甲")}), tmp_path)

    (found,) = read_book(RawBook({"自评表": form("甲", J7=text("辅助"))}), tmp_path)

    assert found.unplaced == (Unplaced("表“自评表” J7", "辅助"),)
    assert found.form == alone.form


def test_a_cell_far_to_the_right_is_told(tmp_path: Path):
    name = cell_name(2, MOST_COLUMNS)
    book = RawBook({"自评表": form("甲", **{name: text("远")})})

    (found,) = read_book(book, tmp_path)

    assert found.unplaced == (Unplaced(f"表“自评表” {name}", "远"),)


def test_what_is_hidden_is_read_and_said(tmp_path: Path):
    whole = form("甲")
    hidden = RawSheet(
        whole.cells,
        whole.merged,
        hidden_rows=(3, 7, 8, 99),
        columns='<col min="9" max="16384" hidden="1"/>',
        state="veryHidden",
    )

    (found,) = read_book(RawBook({"自评表": hidden}), tmp_path)

    assert found.form.project.name == "甲"
    assert found.notes == (
        "工作表“自评表”是隐藏的，也读了进来，请核对。",
        "工作表“自评表”的第 3、7–8 行、I 列是隐藏的，也读了进来，请核对。",
    )


@pytest.mark.parametrize("value", ["", "<v></v>", "<v/>"])
def test_a_formula_without_its_value_is_said_and_never_evaluated(
    value: str, tmp_path: Path
):
    book = RawBook({"自评表": form("甲", G8=RawCell(f"<f>SUM(G7:G7)</f>{value}"))})

    (found,) = read_book(book, tmp_path)

    (note,) = found.notes
    assert note.startswith("工作表“自评表”的 G8 是公式，文件里没有存下结果")


def test_a_cell_with_a_formula_is_never_said_to_be_blank(tmp_path: Path):
    waiting = RawCell("<f>G7*1</f>")
    cells = {"F7": RawCell("<f>E7</f>"), "H7": waiting, "H8": waiting, "I9": waiting}
    spare = {"A8": text(""), "G8": text(""), "A9": text("总分"), "G9": number("50")}

    (found,) = read_book(RawBook({"自评表": form("甲", **cells, **spare)}), tmp_path)

    told = findings(found.form, edition(found.form.edition), found.source)
    of_rows = [f.message for f in told if f.where.startswith("indicators[")]
    assert [row.name for row in found.form.indicators] == ["走访户数"]
    assert found.source.uncomputed == {"indicators[0].actual", "indicators[0].score"}
    assert of_rows == [
        f"第 1 行“走访户数”的{cell}是公式，文件里没有存下结果，读不到内容。"
        "请在 Excel 或 WPS 里打开这个文件，保存一次，再来检查。"
        for cell in ("实际完成值", "得分")
    ]


def test_a_total_is_not_called_wrong_for_a_part_that_is_a_formula(tmp_path: Path):
    headings = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    funds = {
        **{f"{c}4": text(word) for c, word in zip("CDEFGH", headings, strict=True)},
        "A4": text("项目资金（万元）"),
        "B5": text("年度资金总额"),
        **{f"{c}5": number("5") for c in "CDE"},
        "F5": number("10"),
        "H5": number("10"),
        "B6": text("其中：当年财政拨款"),
        "C6": number("5"),
        "D6": number("5"),
        "E6": RawCell("<f>E5</f>"),
        "B7": text("其他资金"),
        "E7": number("0"),
    }
    below = {f"{c[0]}{int(c[1:]) + 4}": cell for c, cell in FORM.items() if c[1:] > "3"}
    head = {c: cell for c, cell in FORM.items() if c[1:] <= "3"}
    book = RawBook({"自评表": RawSheet({**head, **funds, **below})})

    (found,) = read_book(book, tmp_path)
    told = findings(found.form, edition(found.form.edition), found.source)

    assert found.form.funding.total.executed == 5
    assert found.source.uncomputed == {"funding.appropriation.executed"}
    assert Code.FUNDING_SUM not in {f.code for f in told}


def test_what_lies_under_a_merged_cell_is_not_read_and_said(tmp_path: Path):
    book = RawBook({"自评表": form("甲", D3=text("旧名称"))})

    (found,) = read_book(book, tmp_path)

    assert found.form.project.name == "甲"
    assert found.unplaced == ()
    assert found.notes == (
        "工作表“自评表”的 D3 压在合并的单元格下面，表上看不见，没有读；请核对。",
    )


def test_a_line_end_in_a_cell_is_kept(tmp_path: Path):
    book = RawBook({"自评表": form("甲", D7=text("走访\n户数"))})

    (found,) = read_book(book, tmp_path)

    assert found.form.indicators[0].name == "走访\n户数"


def test_a_sheet_that_is_too_large_is_left_out_and_said(tmp_path: Path):
    many = {f"A{row}": number("1") for row in range(1, MOST_CELLS + 2)}
    book = RawBook({"明细": RawSheet(many), "自评表": form("甲")})

    (found,) = read_book(book, tmp_path)

    assert found.form.project.name == "甲"
    assert found.notes == (
        f"工作表“明细”的格子超过 {MOST_CELLS} 个或文字过长，"
        "不会是自评表，没有读；请核对。",
    )


def test_a_workbook_without_a_form_says_why(tmp_path: Path):
    book = RawBook({"汇总": RawSheet({"A1": text("会议"), "B1": text("纪要")})})

    with pytest.raises(Unusable, match="没有找到自评表"):
        read_book(book, tmp_path)


def test_a_part_may_be_named_in_capitals_and_from_the_root(tmp_path: Path):
    parts = RawBook({"自评表": form("甲")}).parts()
    relations = parts["xl/_rels/workbook.xml.rels"].decode()
    told = relations.replace('"worksheets/sheet1.xml"', '"/xl/Worksheets/Sheet1.xml"')
    parts["xl/_rels/workbook.xml.rels"] = told.encode()
    file = tmp_path / "表.xlsx"
    file.write_bytes(zipped(parts))

    assert read(file)[0].form.project.name == "甲"


# ── what nobody would write ──


def zipped(parts: Mapping[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return file.getvalue()


def with_part(name: str, part: bytes) -> bytes:
    return zipped({**RawBook({"表": form("甲")}).parts(), name: part})


SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
HOSTILE = {
    "many entries": (
        lambda: zipped({**RawBook({"表": form("甲")}).parts(), **many_entries()}),
        "部件过多",
    ),
    "a part that swells": (
        lambda: with_part(STRINGS, b"<sst>" + b" " * (11 << 20) + b"</sst>"),
        "展开后过大",
    ),
    "many marks": (
        lambda: with_part(STRINGS, b"<sst>" + b"<si/>" * 900_000 + b"</sst>"),
        "展开后过大",
    ),
    "a declared entity": (
        lambda: with_part(STRINGS, b'<!DOCTYPE a [<!ENTITY b "c">]><sst/>'),
        "DOCTYPE",
    ),
    "no XML": (lambda: with_part(SHEET, b"hello"), "不是完好的 .xlsx"),
    "elements within elements": (
        lambda: with_part(SHEET, b"<a>" * 90_000 + b"</a>" * 90_000),
        "不是完好的 .xlsx",
    ),
    "no workbook": (
        lambda: zipped({"xl/styles.xml": b"<a/>"}),
        "不是完好的 .xlsx",
    ),
    "half a file": (lambda: with_part(SHEET, b"<a/>")[:900], "不是完好的 .xlsx"),
}
"""Files that are refused, and with what words."""


def many_entries() -> dict[str, bytes]:
    return {f"xl/media/{number}": b"" for number in range(1001)}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_at_once_in_one_sentence(
    name: str, tmp_path: Path
):
    make, said = HOSTILE[name]
    (tmp_path / "表.xlsx").write_bytes(make())
    start = process_time()

    with pytest.raises(Unusable, match=said) as refusal:
        read(tmp_path / "表.xlsx")

    assert "\n" not in str(refusal.value)
    assert process_time() - start < 3


def wide() -> RawSheet:
    return RawSheet({f"IU{row}": number("1") for row in range(1, 3000)})


def texts_without_end() -> RawSheet:
    within = [RawCell("<v>0</v>", "s")] * 50
    return RawSheet({f"A{row}": cell for row, cell in enumerate(within, start=1)})


@pytest.mark.parametrize("other", [wide(), texts_without_end()])
def test_a_sheet_with_more_than_a_form_has_is_left_out(other: RawSheet, tmp_path: Path):
    book = RawBook(
        {"明细": other, "自评表": form("甲")}, shared=[f"<t>{'一' * 30_000}</t>"]
    )

    (found,) = read_book(book, tmp_path)

    assert found.form.project.name == "甲"
    (note,) = found.notes
    assert note.startswith("工作表“明细”的格子超过")


def test_a_workbook_of_more_cells_than_many_forms_have_is_refused(tmp_path: Path):
    cells = {f"A{row}": number("1") for row in range(1, 16_000)}
    book = RawBook({f"表{at}": RawSheet(cells) for at in range(4)})

    with pytest.raises(Unusable, match="的格子超过 60000 个"):
        read_book(book, tmp_path)


UNENDING = {
    "cells": (
        "xl/worksheets/sheet1.xml",
        '<sheetData><row r="1">',
        '<c r="A1"><f>1</f>',
    ),
    "texts": ("xl/sharedStrings.xml", "", "<si><r>"),
    "sounds": ("xl/sharedStrings.xml", "<si>", f"<rPh >{'一' * 30}"),
}


@pytest.mark.parametrize("part", UNENDING)
def test_elements_without_end_take_no_time(part: str):
    name, before, element = UNENDING[part]
    head = f'<x xmlns="{MAIN}">{before}'
    content = with_part(name, f"{head}{element * 100_000}</x>".encode())
    start = process_time()

    with pytest.raises(Unusable, match="不是完好的"):
        sheets(content, "表.xlsx")

    assert process_time() - start < 3


def test_merged_cells_without_end_take_no_time(tmp_path: Path):
    whole = form("甲")
    spans = [*whole.merged, *["J10:XFD1048576"] * 5000]
    file = tmp_path / "表.xlsx"
    file.write_bytes(RawBook({"表": RawSheet(whole.cells, spans)}).packed())
    start = process_time()

    assert read(file)[0].form.project.name == "甲"
    assert process_time() - start < 3


def test_what_a_workbook_refers_to_outside_is_never_looked_at(tmp_path: Path):
    parts = RawBook({"表": form("甲")}).parts()
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    link = (
        '<Relationship Id="rId9" Type="http://x/worksheet" TargetMode="External" '
        'Target="file:///etc/passwd"/></Relationships>'
    )
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(
        "</Relationships>", link
    ).encode()
    (tmp_path / "表.xlsx").write_bytes(zipped(parts))

    assert len(read(tmp_path / "表.xlsx")) == 1
