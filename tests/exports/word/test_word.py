from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from time import process_time

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from exports.paper.docx import document
from exports.reading.readers import read
from exports.recogniser.recognise import recognise
from exports.word import word_grid
from support.word_files import W, cell, main_part, packed, paragraph, table, zipped
from wizard.form import Form, Printed
from wizard.refusals import Unusable


def saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def rows(body: str) -> list[list[str]]:
    return [list(row) for row in word_grid.grid(packed(body), "a.docx").rows]


DRAWN = [
    ["项目名称", "", "{name}", "", "", "", "", "", ""],
    ["年度总体目标", "预期目标", "", "", "", "实际完成情况", "", "", ""],
    ["", "走访\n慰问", "", "", "", "走访了", "", "", ""],
    [
        *["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"],
        *["分值", "得分", "偏差原因分析及改进措施"],
    ],
    ["", "产出指标", "数量指标", "走访户数", "≥5户", "6户", "50", "50", "无"],
    ["", "", "", "慰问人数", "10", "10", "40", "40", ""],
    ["总分", "", "", "", "", "", "90", "90", ""],
]
"""A small form as a person would draw it."""

MERGED = [
    *[(0, 0, 0, 1), (0, 2, 0, 8), (1, 1, 1, 4), (1, 5, 1, 8), (2, 1, 2, 4)],
    *[(2, 5, 2, 8), (1, 0, 2, 0), (3, 0, 5, 0), (4, 1, 5, 1), (4, 2, 5, 2)],
    (6, 0, 6, 5),
]
"""Its merged cells: from row and column to row and column."""


def add_form(paper: Document, name: str) -> None:
    paper.add_paragraph("项目支出绩效自评表")
    paper.add_paragraph("（2020年度）")
    table = paper.add_table(rows=len(DRAWN), cols=len(DRAWN[0]))
    for row, texts in zip(table.rows, DRAWN, strict=True):
        for at, text in zip(row.cells, texts, strict=True):
            if text:
                at.text = text.format(name=name)
    for top, left, bottom, right in MERGED:
        table.cell(top, left).merge(table.cell(bottom, right))


def test_forms_drawn_with_merged_cells_are_read_with_the_text_around_them():
    paper = docx.Document()
    add_form(paper, "访惠聚经费")
    paper.add_paragraph("填表人：")
    add_form(paper, "另一项目")

    first, second = recognise(*word_grid.grid(saved(paper), "a.docx"))

    assert first.form.year == second.form.year == 2020
    assert [r.form.project.name for r in (first, second)] == ["访惠聚经费", "另一项目"]
    assert first.form.goals.expected == "走访\n慰问"
    assert first.form.indicators == second.form.indicators
    assert [row.name for row in first.form.indicators] == ["走访户数", "慰问人数"]
    assert {row.category for row in first.form.indicators} == {"数量指标"}
    assert first.form.printed == Printed(weight="90", score="90")
    assert [unplaced.text for unplaced in first.unplaced] == ["填表人："]
    assert second.unplaced == ()


def test_cells_that_span_columns_and_rows_are_empty_where_they_cover():
    over, start, on = (
        '<w:gridSpan w:val="3"/>',
        '<w:vMerge w:val="restart"/>',
        "<w:vMerge/>",
    )

    body = table(
        cell("一", over) + cell("二"),
        "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("三", start),
        cell("四") + cell("", on) + cell("五"),
    )

    assert rows(body) == [["一", "", "", "二"], ["", "三"], ["四", "", "五"]]


@pytest.mark.parametrize("span", ["0", "-1", "多"])
def test_a_span_that_is_no_number_of_columns_is_one_column(span: str):
    body = table(cell("一", f'<w:gridSpan w:val="{span}"/>') + cell("二"))

    assert rows(body) == [["一", "二"]]


def test_cells_merged_the_old_way_are_empty_where_they_cover():
    body = table(
        cell("一", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>") + cell("二")
    )

    assert rows(body) == [["一", "", "二"]]


def test_tracked_changes_count_as_accepted():
    run, gone = "<w:r><w:t>{}</w:t></w:r>", "<w:r><w:delText>{}</w:delText></w:r>"
    body = table(
        "<w:tc><w:p>"
        f"{run.format('年')}<w:ins>{run.format('初')}</w:ins>"
        f"<w:del>{gone.format('末')}</w:del><w:moveFrom>{run.format('旧')}</w:moveFrom>"
        f"<w:moveTo>{run.format('新')}</w:moveTo></w:p></w:tc>",
        "<w:trPr><w:del/></w:trPr>" + cell("删去的行"),
        "<w:tc>"
        + paragraph("上", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>")
        + paragraph("下")
        + "</w:tc>",
    )

    assert rows(body) == [["年初新"], ["上下"]]


def test_hidden_text_is_no_part_of_a_value():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>旧值</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>新值</w:t></w:r>'

    body = table(f"<w:tc><w:p>{hidden}{shown}</w:p></w:tc>")

    assert rows(body) == [["新值"]]


def test_cells_that_a_merged_one_reaches_into_are_known():
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    two = '<w:gridSpan w:val="2"/>'
    body = table(cell("一", two + start) + cell("二"), cell("", two + on) + cell("三"))

    assert word_grid.grid(packed(body), "a.docx").covered == [frozenset(), {0, 1}]


def test_weights_that_are_merged_over_rows_are_known_to_be():
    paper = docx.Document()
    add_form(paper, "访惠聚经费")
    drawn = paper.tables[0]
    drawn.cell(5, 6).text = ""
    drawn.cell(4, 6).merge(drawn.cell(5, 6))

    (read,) = recognise(*word_grid.grid(saved(paper), "a.docx"))

    assert [row.weight for row in read.form.indicators] == [Decimal(50), None]
    assert [row.covered for row in read.source.rows] == [frozenset(), {"weight"}]


def test_a_reason_that_is_merged_over_rows_is_that_of_each():
    paper = docx.Document()
    add_form(paper, "访惠聚经费")
    drawn = paper.tables[0]
    drawn.cell(4, 8).text, drawn.cell(5, 8).text = "雨季误工，已补做", ""
    drawn.cell(4, 8).merge(drawn.cell(5, 8))

    (read,) = recognise(*word_grid.grid(saved(paper), "a.docx"))

    reasons = [row.deviation.strip() for row in read.form.indicators if row.deviation]
    assert reasons == ["雨季误工，已补做"] * 2


@pytest.mark.parametrize("text", ["2020年度", "（2020年度）", "县妇联2020年度绩效自评"])
def test_the_year_may_stand_in_the_header_of_the_page(text: str, tmp_path: Path):
    paper = docx.Document()
    add_form(paper, "访惠聚经费")
    paper.paragraphs[1].text = ""
    paper.sections[0].header.paragraphs[0].text = text
    (tmp_path / "表.docx").write_bytes(saved(paper))

    (found,) = read(tmp_path / "表.docx")

    assert found.form.year == 2020


def test_content_controls_are_looked_into():
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    run = "<w:r><w:t>二</w:t></w:r>"
    inside = control(cell("一")) + f"<w:tc><w:p>{control(run)}</w:p></w:tc>"
    body = control(f"<w:tbl>{control(f'<w:tr>{inside}</w:tr>')}</w:tbl>")

    assert rows(body) == [["一", "二"]]


def test_signs_in_a_cell_are_characters():
    runs = (
        "<w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/>"
        "<w:t xml:space='preserve'> 三</w:t><w:br w:type='page'/><w:noBreakHyphen/>"
    )
    body = table(f"<w:tc><w:p><w:r>{runs}</w:r></w:p>{paragraph('四')}</w:tc>")

    assert rows(body) == [["一\n二\t 三-\n四"]]


def test_a_table_within_a_cell_follows_its_row():
    nested = f"<w:tc>{paragraph('外')}{table(cell('内'))}<w:p/></w:tc>"

    assert rows(table(nested, cell("后"))) == [["外\n"], ["内"], ["后"]]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('（2020年度）')}</w:txbxContent>"
    drawn = (
        "<w:p><w:r><w:t>标题</w:t><AlternateContent><Choice><w:drawing>"
        f"{box}</w:drawing></Choice><Fallback><w:pict>{box}</w:pict></Fallback>"
        "</AlternateContent></w:r></w:p>"
    )

    assert rows(drawn) == [["标题"], ["（2020年度）"]]


def test_every_row_is_told_by_its_table_or_paragraph():
    grid = word_grid.grid(
        packed(paragraph("一") + table(cell("二"), cell("三"))), "a.docx"
    )

    assert grid.places == ["表外第 1 段", "表 1 第 1 行", "表 1 第 2 行"]


def test_tables_with_nothing_seen_between_them_are_told_as_one():
    unseen = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>"
    shown = '<w:p><w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr></w:p>'
    one = table(cell("一"), cell("二"))
    body = one + unseen + one + one + shown + one + paragraph("后")

    grid = word_grid.grid(packed(body), "a.docx")

    told = [f"表 1 第 {n} 行" for n in range(1, 7)]
    told += ["表外第 1 段", "表 2 第 1 行", "表 2 第 2 行", "表外第 2 段"]
    assert grid.places == told


@pytest.mark.parametrize("hidden", ["", "<w:r><w:t>字</w:t></w:r>"])
def test_a_hidden_paragraph_loses_none_of_its_text(hidden: str):
    unseen = f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{hidden}</w:p>"

    found = rows(table(cell("一")) + unseen + table(cell("二")))

    assert found == [["一"], *([["字"]] if hidden else []), ["二"]]


def test_the_paper_that_we_write_reads_back_as_the_same_facts(
    samples: Path, tmp_path: Path
):
    forms = [plain(found.form) for found in read(samples / "changji-2020.txt")]
    file = tmp_path / "五份.docx"
    file.write_bytes(document(forms))

    found = read(file)

    assert [plain(one.form) for one in found] == forms
    assert [one.unplaced for one in found] == [()] * 5


def plain(form: Form) -> Form:
    return replace(form, printed=Printed())


def bomb() -> bytes:
    return zipped(b"<a>" + b" " * (60 << 20))


def large_part() -> bytes:
    return zipped(b"<a>" + b" " * (11 << 20) + b"</a>")


def lying_bomb() -> bytes:
    """A large part whose entry in the zip claims to be small."""
    content = bytearray(zipped(b"<a>" + b" " * (20 << 20) + b"</a>"))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (100).to_bytes(4, "little")
    return bytes(content)


def twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return packed("", "a", "a")


def encrypted() -> bytes:
    content = bytearray(packed(""))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def old_doc() -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096)


ENTITIES = '<!DOCTYPE a [<!ENTITY a "哈"><!ENTITY b "&a;&a;">]><a>&b;</a>'

SPAN = (
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr></w:tc></w:tr></w:tbl>'
)

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (bomb, "展开后过大"),
    "a part that is too large": (large_part, "展开后过大"),
    "a zip bomb that lies": (lying_bomb, "不是完好的 .docx"),
    "a million elements": (lambda: packed("<w:p/>" * 1_000_000), "展开后过大"),
    "too many paragraphs": (lambda: packed("<w:p/>" * 50_000), "格子超过"),
    "too many cells": (lambda: packed(table("<w:tc/>" * 40_001)), "格子超过"),
    "a span of billions": (lambda: packed(SPAN.format(2_000_000_000)), "列数超过 63"),
    "a span of 64": (lambda: packed(SPAN.format(64)), "列数超过 63"),
    "a span of digits": (lambda: packed(SPAN.format("9" * 9999)), "列数超过 63"),
    "entities": (lambda: zipped(ENTITIES.encode()), "DOCTYPE"),
    "entities in UTF-16": (
        lambda: zipped(('<?xml version="1.0"?>' + ENTITIES).encode("utf-16")),
        "DOCTYPE",
    ),
    "two parts of one name": (twice, "部件重名"),
    "a thousand parts": (lambda: packed("", *map(str, range(1000))), "部件过多"),
    "no main part": (lambda: zipped(b"<a/>", main="word/a.xml"), "不是完好的 .docx"),
    "elements 300 deep": (
        lambda: packed("<a>" * 300 + "</a>" * 300),
        "不是完好的 .docx",
    ),
    "no XML": (lambda: zipped(b"hello"), "不是完好的 .docx"),
    "no zip": (lambda: b"hello", "不是完好的 .docx"),
    "an old .doc": (old_doc, "请另存为不加密的 .docx"),
    "a password": (encrypted, "请另存为不加密的 .docx"),
    "half a zip": (lambda: packed("")[:150], "不是完好的 .docx"),
    "nothing": (bytes, "不是完好的 .docx"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_at_once_in_one_sentence(name: str):
    make, said = HOSTILE[name]
    content = make()
    start = process_time()

    with pytest.raises(Unusable) as refusal:
        word_grid.grid(content, "来件.docx")

    assert process_time() - start < 3
    assert str(refusal.value).startswith("来件.docx ")
    assert said in str(refusal.value)
    assert "\n" not in str(refusal.value)


def with_picture(claimed_bytes: int) -> bytes:
    """A .docx of one word whose parts claim to be so many bytes together."""
    body = paragraph("一")
    content = bytearray(packed(body, "word/media/image1.bmp"))
    central = content.rindex(b"PK\x01\x02")
    claimed = claimed_bytes - len(main_part(body))
    content[central + 24 : central + 28] = claimed.to_bytes(4, "little")
    return bytes(content)


def test_all_parts_together_may_be_fifty_megabytes_and_no_more():
    assert word_grid.grid(with_picture(50 << 20), "a.docx").rows == [["一"]]
    with pytest.raises(Unusable, match="展开后过大"):
        word_grid.grid(with_picture((50 << 20) + 1), "a.docx")


def test_a_part_may_be_ten_megabytes_and_no_more():
    bare = main_part(paragraph("一"))
    rest = (10 << 20) - len(bare)
    halves = (
        b"<!--" + b" " * (size - 7) + b"-->" for size in (5 << 20, rest - (5 << 20))
    )
    full = bare.replace(b"<w:body>", b"".join((b"<w:body>", *halves)))

    assert word_grid.grid(zipped(full), "a.docx").rows == [["一"]]
    with pytest.raises(Unusable, match="展开后过大"):
        word_grid.grid(zipped(full + b" "), "a.docx")


def test_names_with_paths_in_the_zip_do_nothing():
    content = packed(paragraph("一"), "word/../../../etc/passwd", "/etc/passwd")

    assert word_grid.grid(content, "a.docx").rows == [["一"]]


def damaged(content: bytes) -> Iterator[bytes]:
    for at in range(0, len(content), 7):
        yield content[:at]
        yield content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def outcome(content: bytes) -> str:
    try:
        word_grid.grid(content, "a.docx")
    except Unusable as refusal:
        return str(refusal)
    return "a.docx 可以读"


def test_a_damaged_file_is_read_or_refused_but_never_fails():
    sound = packed(table(cell("一") + cell("二")))

    outcomes = {outcome(content) for content in damaged(sound)}

    assert all(said.startswith("a.docx ") for said in outcomes)


def test_tables_nested_as_deep_as_xml_goes_are_read():
    body = paragraph("底")
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"

    assert rows(body)[-1] == ["底"]


def test_a_document_that_word_online_numbered_is_read():
    assert word_grid.grid(
        zipped(main_part(paragraph("一")), main="word/document2.xml"), "a.docx"
    ).rows == [["一"]]


def test_a_parsed_element_of_python_docx_may_stand_in_the_body():
    paper = docx.Document()
    paper.element.body.insert(0, parse_xml(f"<w:p {W}><w:r><w:t>一</w:t></w:r></w:p>"))

    assert word_grid.grid(saved(paper), "a.docx").rows == [["一"]]
