"""The tour: every cell of every edition is explained; the real program under a pty."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from rich.cells import cell_len

from exports.reading.readers import read
from exports.sheet.sheet import sheet
from screens.presenters.paper.picture import picture
from screens.presenters.training.tour import Tour
from support.command import piped
from support.steps import leave
from support.terminal import Terminal
from wizard.editions.library import built_in, edition, usable
from wizard.rules import findings
from wizard.training.tour import example, explained
from wizard.training.tour_texts import CellExplanation, texts

EDITIONS = pytest.mark.parametrize("id", built_in())


@EDITIONS
def test_every_cell_is_explained_in_every_respect(id: str) -> None:
    walk = Tour.of(edition(id))
    for name in walk.cells:
        told = explained(name.partition("@")[0], walk.form, walk.edition)
        empty = [f.name for f in fields(CellExplanation) if not getattr(told, f.name)]
        assert empty == [], name
        assert "{" not in "".join(walk.lines(name))


@EDITIONS
def test_the_tour_has_every_cell_that_is_printed(id: str) -> None:
    version = edition(id)
    walk, printed = Tour.of(version), sheet(example(version), version)
    cells = [cell for row in printed.rows for cell in row.cells if cell.rows]

    shown = [cell.text for cell in walk.cells.values()]

    assert shown[:2] == [printed.title, printed.year_line]
    assert shown[2:] == [*(cell.text for cell in cells), *printed.notes]


@EDITIONS
def test_every_cell_has_a_place_in_the_picture(id: str) -> None:
    walk = Tour.of(edition(id))
    for room in (38, 72, 78):
        lines = picture(walk.paper, room)
        assert {span.field for line in lines for span in line} >= walk.cells.keys()
        assert len({sum(cell_len(s.text) for s in line) for line in lines}) == 1


def test_no_text_of_the_tour_is_left_without_a_cell() -> None:
    seen: set[str] = set()
    for id in built_in():
        walk = Tour.of(edition(id))
        names = [name.partition("@")[0] for name in walk.cells]
        seen |= {*names, *(name.partition(".")[0] for name in names)}
        asked = {question.key for question in walk.edition.questions}
        seen |= {*asked, *(key.block for key in asked - texts().looks.keys())}
    assert texts().by_key.keys() - seen == set()
    assert texts().looks.keys() - seen == set()


def test_the_example_is_a_real_form_to_the_character(samples: Path) -> None:
    published = [found.form for found in read(samples / "changji-2020.txt")]

    assert example(edition("2020")) in published


@EDITIONS
def test_the_example_holds_in_every_edition(id: str) -> None:
    version = edition(id)
    found = findings(example(version), version)

    assert [f.message for f in found if f.severity == "error"] == []


def walk_to(terminal: Terminal) -> None:
    terminal.wait_for("> 十二站看懂这张表")
    terminal.press("down", "enter")
    terminal.wait_for("认识这张表：2020 年全国通用")
    terminal.wait_for("第 1/")


@pytest.mark.parametrize(("columns", "lines"), [(40, 12), (80, 24), (120, 40)])
def test_a_cell_is_marked_and_explained(home: Path, columns: int, lines: int) -> None:
    with Terminal(["learn"], home, columns=columns, lines=lines) as terminal:
        walk_to(terminal)
        terminal.press("right", "right")
        terminal.wait_for("第 3/")
        terminal.press("right")
        terminal.wait_for("项目名称")
        terminal.wait_for("这一格：预算项目的全称")
        assert "练习" in terminal.text
        terminal.press("enter")
        terminal.wait_for("评审看：和预算批复上的名称是不是一字")
        assert "练习" in terminal.text
        terminal.press("escape")
        terminal.wait_for("第 4/")
        terminal.press("escape")
        terminal.wait_for("> 认识这张表")
        leave(terminal)


def test_all_of_it_stands_below_or_beside_the_paper(home: Path) -> None:
    for columns, lines in ((80, 24), (120, 40)):
        with Terminal(["learn"], home, columns=columns, lines=lines) as terminal:
            walk_to(terminal)
            terminal.press("down", "down")
            for begins in ("这一格：", "问谁：", "依据：", "评审看：", "好的写法："):
                terminal.wait_for(begins)
            terminal.wait_for("不好的写法：×××项目")
            terminal.wait_for("访惠聚经费")
            beside = [x for x in terminal.text.split("\n") if "（2020年度）" in x]
            assert [("：" in x) for x in beside] == [columns == 120]


def test_up_and_down_go_by_rows_and_end_goes_to_the_total(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        walk_to(terminal)
        terminal.press("down")
        terminal.wait_for("第 2/")
        terminal.wait_for("即预算年度")
        terminal.press("down", "down", "down")
        terminal.wait_for("“全年预算数”")
        terminal.press("up", "left")
        terminal.wait_for("“主管部门”")
        terminal.press("down")
        terminal.wait_for("“项目资金 （万元）”")
        terminal.press("end")
        terminal.wait_for("合计这一行的这几格没有内容")
        terminal.press("left", "left")
        terminal.wait_for("分值合计：")


def test_what_the_rules_find_in_the_real_form_is_told() -> None:
    walk = Tour.of(edition("2020"))
    (line,) = (
        line for line in walk.lines("indicators[2].actual") if "评审会问" in line
    )
    assert "1000余件" in line


def test_another_edition_is_looked_at(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        walk_to(terminal)
        terminal.press("f2")
        terminal.wait_for("看哪一版的表？")
        assert "练习" in terminal.text
        terminal.press("end", "enter")
        terminal.wait_for(f"认识这张表：{usable()[-1].name[:9]}")
        terminal.press("escape")
        terminal.wait_for("> 认识这张表")


def test_the_tour_line_by_line_tells_every_cell(home: Path) -> None:
    count = len(Tour.of(edition("2020")).cells)

    ran = piped(("learn", "--plain"), ["2", *([""] * count), ""], home)

    assert ran.returncode == 0, ran.stderr
    told = ran.stdout.split("\n\n")
    places = [part.split()[1] for part in told if part.startswith("第 ")]
    assert places == [f"{n}/{count}" for n in range(1, count + 1)]
    assert "都看完了" in ran.stdout


def test_the_tour_line_by_line_goes_to_a_number(home: Path) -> None:
    ran = piped(("learn", "--plain"), ["2", "4", "999", "0", ""], home)

    assert "第 4/" in ran.stdout
    assert "请写编号，从 1 到" in ran.stdout
    assert [path.name for path in (home / "learn").iterdir()] == ["read"]


def test_a_page_tells_the_cell_that_it_leads_to(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        walk_to(terminal)
        terminal.press("pagedown")
        terminal.wait_until_gone("第 1/158 格")
        terminal.settle()
        name = re.search(r"格  “(.+?)”", terminal.text)
        assert name is not None
        assert name[1].replace(" ", "") in terminal.marked.replace(" ", "")


def test_a_page_leads_on_to_the_last_cell_and_back_to_the_first(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        walk_to(terminal)
        for key in ("\x1b[6~", "\x1b[5~"):
            for _ in range(30):
                terminal.type(key)
                terminal.read(0.05)
            terminal.wait_for("第 158/158 格" if key == "\x1b[6~" else "第 1/158 格")
