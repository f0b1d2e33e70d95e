"""What is drawn on pages: cells between lines, wrapped text, tables over pages."""

from itertools import pairwise

import pytest

from exports.grid import Grid
from exports.pdf.page_tables import pieces_of
from exports.pdf.pdf_grid import grid_of
from support.pdf_marks import pages_of
from support.raw_pdf import SONG, RawPdf, box, line, ruled, text


def grid(*pages: str) -> Grid:
    drawn = pages_of(RawPdf(pages).packed())
    return grid_of([pieces_of(page) for page in drawn])


def rows(*pages: str) -> list[list[str]]:
    return [list(row) for row in grid(*pages).rows]


def table(*lines: str) -> str:
    return "\n".join(lines)


TWO = ruled((100, 120, 140), (50, 150, 250))
"""Two rows and two columns."""
LOWER = ruled((400, 420, 440), (50, 150, 250))
TALL = ruled((100, 180), (50, 80, 250))
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 11 0 R"
    b"/Resources<</Font<</F1 3 0 R>>>>>>"
)


def test_text_stands_in_the_cells_that_lines_make():
    page = table(TWO, text(55, 104, "甲"), text(155, 104, "乙"), text(155, 124, "丁"))

    assert rows(page) == [["甲", "乙"], ["", "丁"]]


def test_places_without_a_line_between_them_are_one_cell():
    page = table(
        *(line(50, y, 250, y) for y in (100, 140)),
        line(150, 120, 250, 120),
        *(line(x, 100, x, 140) for x in (50, 250)),
        line(150, 120, 150, 140),
        text(55, 104, "甲"),
        text(155, 124, "丁"),
    )

    found = grid(page)

    assert found.rows == [["甲", ""], ["", "丁"]]
    assert found.covered[1] == {0}


def test_text_around_a_table_is_lines_and_its_page_number_is_none():
    page = table(
        text(60, 60, "自评表"), TWO, text(55, 104, "甲"), text(280, 800, "- 1 -")
    )

    assert rows(page) == [["自评表"], ["甲", ""], ["", ""]]


@pytest.mark.parametrize(
    "drawn",
    [
        ruled((100, 120, 140), (50, 150, 250)),
        "\n".join(
            box(*corners, "f")
            for corners in (
                *((50, y, 250, y + 1) for y in (100, 120, 140)),
                *((x, 100, x + 1, 140) for x in (50, 150, 250)),
            )
        ),
        "\n".join(box(x, y, x + 100, y + 20) for x in (50, 150) for y in (100, 120)),
        "\n".join(
            [
                *(
                    line(x, y, x + 2, y)
                    for y in (100, 120, 140)
                    for x in range(50, 249, 4)
                ),
                *(line(x, 100, x, 140) for x in (50, 150, 250)),
            ]
        ),
        "\n".join(
            [
                *(
                    line(x, y, x + 3, y)
                    for y in (100, 120, 140)
                    for x in range(50, 249, 6)
                ),
                *(
                    line(x, y, x, y + 2.25)
                    for x in (50, 150, 250)
                    for y in (100, 105.25, 110.5, 115.75, 121, 126.25, 131.5, 137.75)
                ),
            ]
        ),
        "\n".join(
            box(*corners, "f")
            for corners in (
                *((47, y - 3, 253, y + 3) for y in (100, 120, 140)),
                *((x - 3, 97, x + 3, 143) for x in (50, 150, 250)),
            )
        ),
        "\n".join(
            box(*corners, "f")
            for corners in (
                *(
                    (x + 3, y - 3, x + 97, y + 3)
                    for y in (100, 120, 140)
                    for x in (50, 150)
                ),
                *(
                    (x - 3, y + 3, x + 3, y + 17)
                    for x in (50, 150, 250)
                    for y in (100, 120)
                ),
            )
        ),
        "60 742 m 240 742 l 247 742 250 739 250 732 c 250 712 l "
        "250 705 247 702 240 702 c 60 702 l "
        "53 702 50 705 50 712 c 50 732 l 50 739 53 742 60 742 c S\n"
        + "\n".join([line(50, 120, 250, 120), line(150, 100, 150, 140)]),
        "6 w\n" + ruled((100, 120, 140), (50, 150, 250)),
        "0 w [0.1 0.5] 0 d 1 0 0 RG\n" + ruled((100, 120, 140), (50, 150, 250)),
        "\n".join(
            [
                *(line(50, y, 250, y) for y in (100, 120, 140)),
                line(150, 100, 150, 140),
                line(151, 100, 151, 140),
            ]
        ),
    ],
    ids=[
        *("lines", "thin boxes", "boxes", "dots", "long gaps", "thick boxes"),
        *("thick boxes with gaps where they cross", "round corners"),
        *("thick lines", "dashes of a red hairline", "open sides"),
    ],
)
def test_lines_are_ruling_lines_however_they_are_drawn(drawn: str):
    page = table(drawn, text(55, 104, "甲"), text(155, 124, "丁"))

    assert rows(page) == [["甲", ""], ["", "丁"]]


def test_thick_lines_that_reach_beyond_the_others_open_no_row():
    page = table(
        *(line(50, y, 250, y) for y in (100, 120, 140)),
        *(line(x, 96, x, 144) for x in (50, 150, 250)),
        text(55, 104, "甲"),
        text(155, 124, "丁"),
    )

    assert rows(page) == [["甲", ""], ["", "丁"]]


def test_a_diagonal_in_a_cell_is_no_line():
    page = table(
        TWO, line(50, 100, 150, 120), text(55, 104, "甲"), text(155, 104, "乙")
    )

    assert rows(page) == [["甲", "乙"], ["", ""]]


def test_colour_as_narrow_as_a_line_with_text_in_it_is_no_line():
    marked = box(153, 103, 159, 113, "f")
    page = table(TWO, marked, text(155, 104, "1", 4), text(155, 109, "丁", 4))

    assert rows(page)[0] == ["", "1\n丁"]


def test_colour_behind_cells_and_a_frame_around_the_page_are_no_cells():
    page = table(
        box(0, 0, 595, 842, "f"),
        box(50, 100, 150, 120, "f"),
        box(20, 20, 575, 820),
        TWO,
        text(55, 104, "甲"),
    )

    assert rows(page) == [["甲", ""], ["", ""]]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (
            ("开展百千万巾帼大宣", "讲2场；全面落实"),
            "开展百千万巾帼大宣讲2场；全面落实",
        ),
        (("第一项", "第二项"), "第一项\n第二项"),
        (("完成全部工作任务的", "（月）"), "完成全部工作任务的（月）"),
        (("使用LED显示屏幕一共", "15块"), "使用LED显示屏幕一共15块"),
        (("learning office", "software"), "learning office software"),
    ],
)
def test_wrapped_lines_are_one_and_meant_ones_stay(lines: tuple[str, str], whole: str):
    page = table(
        ruled((100, 140), (50, 150, 250)),
        *(text(55, 104 + 14 * at, said) for at, said in enumerate(lines)),
    )

    assert rows(page) == [[whole, ""]]


LYING = "0 1 -1 0 595 0 cm"
"""Draws upright on a page that is shown turned by a quarter."""


def test_a_page_that_is_turned_to_be_read_is_read_as_it_is_seen():
    drawn = RawPdf(
        [table(LYING, LOWER, text(55, 404, "甲"), text(155, 424, "丁"))],
        {10: PAGE.replace(b"/Parent", b"/Rotate 90/Parent")},
    )

    (page,) = pages_of(drawn.packed())

    assert page.height == 595 * 20
    assert grid_of([pieces_of(page)]).rows == [["甲", ""], ["", "丁"]]


def test_a_page_may_count_from_elsewhere_than_its_corner():
    moved = PAGE.replace(b"[0 0 595 842]", b"[100 50 695 892]")
    drawn = RawPdf([table("1 0 0 1 100 50 cm", TWO, text(55, 104, "甲"))], {10: moved})

    (page,) = pages_of(drawn.packed())

    assert page.across[0].start == 50 * 20
    assert grid_of([pieces_of(page)]).rows == [["甲", ""], ["", ""]]


def test_letters_that_stand_below_each_other_are_seen_where_they_are():
    down = SONG.replace("UniGB-UCS2-H", "UniGB-UCS2-V")
    drawn = RawPdf([table(TALL, text(60, 110, "服务对象"))], font=down)

    (page,) = pages_of(drawn.packed())
    tops = [char.top for char in page.characters]

    assert [char.text for char in page.characters] == list("服务对象")
    assert [b - a for a, b in pairwise(tops)] == [200, 200, 200]
    assert {char.left for char in page.characters} == {55 * 20}
    assert grid_of([pieces_of(page)]).rows == [["服务对象", ""]]


def test_letters_that_are_drawn_twice_for_boldness_are_read_once():
    page = table(
        TWO, text(55, 104, "甲甲"), f"1 0 0 1 0.3 0 cm {text(55, 104, '甲甲')}"
    )

    assert rows(page)[0] == ["甲甲", ""]


LONG = ruled((700, 720, 800), (50, 150, 250))
REST = ruled((50, 70, 90), (50, 150, 250))
NEXT = "走访慰问各类困难群众"


def test_a_table_goes_on_over_the_page_and_its_heading_is_there_once():
    head = ruled((100, 120), (50, 100, 150, 250))
    more = ruled((50, 70, 90), (50, 100, 150, 250))
    words = ((55, "名称"), (105, "分值"), (155, "得分"))
    first = table(head, *(text(x, 104, said) for x, said in words))
    second = table(
        more, *(text(x, 54, said) for x, said in words), text(55, 74, "走访")
    )

    assert rows(first, second) == [["名称", "分值", "得分"], ["走访", "", ""]]


def test_a_row_that_a_page_tears_is_one():
    first = table(
        LONG, text(55, 704, "目标"), text(155, 724, NEXT[:9]), text(55, 724, "年")
    )
    second = table(REST, text(155, 54, NEXT[9:]), text(55, 74, "总分"))

    assert rows(first, second) == [["目标", ""], ["年", NEXT], ["总分", ""]]


def test_a_row_may_be_torn_by_more_than_one_page():
    first = table(
        LONG, text(55, 704, "目标"), text(55, 724, "年"), text(155, 724, NEXT[:9])
    )
    middle = table(ruled((50, 70), (50, 150, 250)), text(155, 54, NEXT[9:] + NEXT[:8]))
    third = table(REST, text(155, 54, NEXT[8:]), text(55, 74, "总分"))

    found = rows(first, middle, third)

    assert found == [["目标", ""], ["年", NEXT + NEXT], ["总分", ""]]


def test_a_row_without_the_number_of_the_template_goes_on_with_the_one_above():
    columns = (50, 150, 250)
    first = table(
        ruled((700, 720, 800), columns),
        text(55, 724, "指标4扶持"),
        text(155, 724, "10"),
    )
    second = table(REST, text(55, 54, "就业基地"), text(55, 74, "指标5培训"))

    found = rows(first, second)

    assert found == [["", ""], ["指标4扶持\n就业基地", "10"], ["指标5培训", ""]]


def test_a_unit_below_a_number_is_of_the_number():
    first = table(LONG, text(55, 724, "购书"), text(155, 724, "1085"))
    second = table(REST, text(155, 54, "册"), text(55, 74, "走访"))

    assert rows(first, second)[1] == ["购书", "1085册"]


@pytest.mark.parametrize(
    ("above", "below", "are_one"),
    [("产出", "成本指标", True), ("数量指标", "质量指标", False)],
)
def test_a_word_that_a_page_tears_into_two_words_is_one(
    above: str, below: str, are_one: bool
) -> None:
    columns = (50, 120, 200, 250)
    first = table(
        ruled((700, 720, 740), columns),
        *(text(55, 724, above), text(125, 724, "补贴标准"), text(205, 724, "2000")),
    )
    second = table(
        ruled((50, 70, 90), columns),
        *(text(55, 54, below), text(205, 54, "元"), text(55, 74, "总分")),
    )

    found = ["".join(row).replace("\n", "") for row in rows(first, second)]

    assert (f"{above}{below}补贴标准2000元" in found) is are_one


def test_a_page_may_leave_out_a_blank_side_of_a_torn_row():
    first = table(
        ruled((700, 720, 800), (50, 100, 150, 250)),
        text(155, 724, NEXT[:9]),
        text(105, 724, "年"),
        text(55, 704, "目标"),
    )
    second = table(ruled((50, 70, 90), (100, 150, 250)), text(155, 54, NEXT[9:]))

    assert rows(first, second)[1] == ["", "年", NEXT]


def test_a_row_with_numbers_of_its_own_is_no_half_of_another():
    first = table(LONG, text(55, 724, "走访"), text(155, 724, "5"))
    second = table(REST, text(155, 54, "6"), text(55, 74, "总分"))

    assert len(rows(first, second)) == 4


def test_a_table_with_its_own_title_is_another_one():
    first = table(LONG, text(55, 724, "走访慰问工作"), text(155, 724, NEXT[:9]))
    second = table(text(55, 30, "绩效目标自评表"), REST, text(155, 54, NEXT[9:]))

    assert len(rows(first, second)) == 5


def test_a_table_with_its_title_in_its_first_row_is_another_one():
    total = text(55, 724, "总分"), text(155, 724, "100")
    first = table(LONG, *total)
    second = table(
        *(line(50, y, 250, y) for y in (50, 70, 90)),
        *(line(x, 50, x, 90) for x in (50, 250)),
        line(150, 70, 150, 90),
        text(55, 54, "项目支出绩效自评表"),
        text(55, 74, "总分"),
        text(155, 74, "100"),
    )

    assert [row[0] for row in rows(first, second)] == [
        "",
        "总分",
        "项目支出绩效自评表",
        "总分",
    ]


def test_a_line_on_top_of_every_page_does_not_part_a_table():
    top = text(55, 20, "某某县财政局")
    first = table(top, LONG, text(55, 724, "走访慰问工作"), text(155, 724, NEXT[:9]))
    second = table(top, REST, text(155, 54, NEXT[9:]))

    assert [row[-1] for row in rows(first, second)] == ["某某县财政局", "", NEXT, ""]


def test_each_row_is_told_by_its_page():
    first = table(text(60, 60, "自评表"), TWO, text(55, 104, "甲"))

    assert list(grid(first).places) == [
        *("第 1 页表外第 1 行", "第 1 页第 1 行", "第 1 页第 2 行"),
    ]


FOOT = ruled((740, 770, 800), (50, 90, 114, 400, 550))
"""A table that ends where its page does, with two narrow columns."""
HEAD = ruled((40, 70, 100), (50, 90, 114, 400, 550))


def test_characters_that_a_page_cuts_off_several_cells_go_back_to_each():
    page = table(
        FOOT,
        *(
            text(x, 750, said)
            for x, said in ((52, "一级"), (92, "二级"), (150, "三级"))
        ),
        *(
            text(x, 785, said)
            for x, said in ((52, "满意"), (92, "服务"), (150, "群众"))
        ),
        *(text(x, 801, said) for x, said in ((52, "度"), (92, "对象"))),
    )
    after = table(HEAD, text(150, 50, "商户"), text(405, 50, "10"))

    found = grid(page, after)

    assert [list(row) for row in found.rows] == [
        ["一级", "二级", "三级", ""],
        ["满意度", "服务对象", "群众", ""],
        ["", "", "商户", "10"],
        ["", "", "", ""],
    ]


def test_characters_above_the_table_of_a_page_go_to_the_cells_below_them():
    page = table(
        HEAD,
        *(text(x, 28, said) for x, said in ((52, "满意"), (92, "服务"))),
        *(text(x, 50, said) for x, said in ((52, "度"), (92, "对象"), (150, "群众"))),
        text(52, 80, "总分"),
    )

    assert rows(page) == [["满意度", "服务对象", "群众", ""], ["总分", "", "", ""]]


def test_a_line_of_words_below_a_table_is_one_line():
    page = table(
        FOOT, text(52, 750, "一级"), text(52, 801, "填表人：张三  联系电话：123")
    )

    assert rows(page)[-1] == ["填表人：张三  联系电话：123"]


def test_nine_lines_around_a_table_may_belong_to_its_form_and_no_more():
    above = [text(50, 10 + 12 * at, f"上{at}") for at in range(10)]
    middle = ruled((140, 160, 180), (50, 150, 250))
    below = [text(50, 190 + 12 * at, f"下{at}") for at in range(10)]

    found = rows(table(*above, middle, text(55, 144, "甲"), *below))

    assert found[0] == ["上1"]
    assert found[-1] == ["下8"]


def tall(top: int) -> str:
    """Two rows, the first cell of which is one."""
    return table(
        *(line(50, y, 250, y) for y in (top, top + 40)),
        line(150, top + 20, 250, top + 20),
        *(line(x, top, x, top + 40) for x in (50, 150, 250)),
    )


def test_a_merged_cell_goes_on_over_the_end_of_its_page():
    first = table(
        tall(760), text(55, 764, "产出"), text(155, 764, "走访"), text(155, 784, "慰问")
    )
    second = table(tall(40), text(155, 44, "培训"), text(155, 64, "宣传"))

    found = grid(first, second)

    assert [row[1] for row in found.rows] == ["走访", "慰问", "培训", "宣传"]
    assert found.covered == [frozenset(), {0}, {0}, {0}]
