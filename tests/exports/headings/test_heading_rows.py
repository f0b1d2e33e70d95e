"""Headings over two rows whose edges were drawn by hand."""

from exports.recogniser.recognise import recognise
from exports.word import word_grid
from support.word_files import cell, packed, paragraph, table


def row(*cells: tuple[str, int]) -> str:
    """Cells of a row, each with how many columns of the grid it takes."""
    return "".join(cell(text, f'<w:gridSpan w:val="{span}"/>') for text, span in cells)


HEAD = [("绩效指标", 1), ("一级指标", 1), ("二级指标", 1), ("三级指标", 1)]
END = [("分值", 1), ("得分", 1), ("偏差原因分析及改进措施", 1)]


def test_a_heading_goes_on_below_though_its_edges_are_a_little_beside() -> None:
    blank = [("", 1)] * 4
    form = table(
        row(*HEAD, ("年度", 3), ("实际", 3), *END),
        row(*blank, ("指标值", 2), ("完成值", 4), *[("", 1)] * 3),
        row(
            *[("", 1), ("产出指标", 1), ("数量指标", 1), ("走访户数", 1)],
            *[("≥5户", 3), ("6户", 3), ("50", 1), ("48", 1), ("无", 1)],
        ),
    )
    head = paragraph("项目支出绩效自评表") + table(row(("项目名称", 1), ("走访", 1)))
    paper = packed(head + form)

    (read,) = recognise(*word_grid.grid(paper, "a.docx"))

    (found,) = read.form.indicators
    assert (found.target, found.actual) == ("≥5户", "6户")
    assert read.unplaced == ()
