"""The row that is marked is the row that acts, however one got there."""

import os
import random
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from support.forms import CATEGORIES
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Indicator, Project

WALKS = 10 * int(os.environ.get("ZIPING_TIMES", "1"))
"""Random walks through each list."""

FEWEST = 4
"""Rows at which the walks end at least; fewer would see little of the list."""

MOVES = (*("up", "down", "pageup", "pagedown") * 5, "home", "end")

SIZES = ((80, 24), (40, 12), (120, 40), (60, 9))
"""What a window is made meanwhile, in columns and lines."""

SECTIONS = ("项目信息", "项目资金", "总体目标", *CATEGORIES)

LONG = "名称长得一行放不下，要折成几行才看得完，" * 3


def names(count: int) -> Iterator[str]:
    """Names that do not repeat, some of them longer than a line."""
    return (f"甲{n:02}号{LONG if n % 5 == 2 else ''}" for n in range(count))


def sixty_rows() -> Form:
    """A form in which every cell of a row is told by its content."""
    rows = (
        Indicator(
            category=CATEGORIES[n * len(CATEGORIES) // 60],
            name=name,
            target=f"指标值{n:02}",
            actual=f"完成值{n:02}",
            weight=Decimal(n + 1),
            score=n + Decimal("0.5"),
            deviation=f"原因{n:02}",
        )
        for n, name in enumerate(names(60))
    )
    project = Project(
        name="项目", supervising_department="甲局", implementing_unit="乙中心"
    )
    return Form(edition="2020", year=2020, project=project, indicators=tuple(rows))


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with sixty drafts; the last one has sixty rows."""
    home = tmp_path_factory.mktemp("marks") / "home"
    store = FileStore(home)
    for name in names(59):
        project = Project(name=name)
        store.create(Form(edition="2020", year=2020, project=project)).close()
    store.create(sixty_rows()).close()
    return home


def walk(terminal: Terminal, chance: random.Random, *others: str) -> None:
    """Move through a list, now and then in a window of another size.

    The last steps are short: they paint two rows, where a longer way paints them all.
    """
    for _ in range(chance.randint(2, 6)):
        if chance.random() < 0.1:
            terminal.resize(*chance.choice(SIZES))
        key = chance.choice((*MOVES, *others))
        terminal.press(*[key] * chance.choice((1, 1, 2, 5)))
        terminal.read(0.01)
    for key in chance.choices(("up", "up", "down"), k=chance.randint(0, 4)):
        terminal.press(key)
        terminal.read(0.01)
    terminal.settle()


def walks(terminal: Terminal, *others: str) -> Iterator[random.Random]:
    """Walk so many times, the same way in every run; what is random goes on."""
    chance = random.Random(17)
    for _ in range(WALKS):
        walk(terminal, chance, *others)
        yield chance


def test_in_the_list_of_drafts(drafts: Path) -> None:
    with Terminal([], drafts) as terminal:
        terminal.wait_for("新填一份自评表")
        acted = set()
        for _ in walks(terminal):
            number = re.match(r">(\d+)(甲|项目)", terminal.marked)
            if number is None:
                assert terminal.marked.startswith((">新填", ">沿用", ">读入", ">练习"))
                continue
            acted.add(number[1])
            terminal.press("f9")
            terminal.wait_for(f"草稿 {number[1]}：要做什么？")
            terminal.press("f7")
            terminal.wait_for("Ctrl+Q 退出")
    assert len(acted) >= FEWEST


def test_up_after_a_page_down_opens_the_draft_that_is_marked(drafts: Path) -> None:
    with Terminal([], drafts) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("down", "pagedown", "up")
        terminal.settle()
        name = re.search("甲..号", terminal.marked)
        assert name is not None
        terminal.press("enter")
        terminal.wait_for(name[0])
        terminal.wait_for("题")
        terminal.wait_until_gone("草稿")


@pytest.fixture
def asking(drafts: Path) -> Iterator[Terminal]:
    """The form of sixty rows, at a question."""
    with Terminal(["open", "60"], drafts) as terminal:
        terminal.wait_for("第 ")
        yield terminal


def test_in_check_answers(asking: Terminal) -> None:
    acted = set()
    asking.press("f3")
    for _ in walks(asking, "f4"):
        marked = asking.marked
        if marked.startswith(">填写"):
            acted.add(marked)
            asking.press("enter")
            asking.wait_until_gone("核对：项目")
            asking.press("escape")  # back to the line that it was left at
            asking.wait_for("核对：项目")
            asking.settle()
            assert asking.marked == marked
        elif marked.startswith(">提醒"):
            acted.add(marked)
            asking.type(" ")
            asking.settle()
            assert asking.marked == marked.replace("提醒", "已核对")
    assert len(acted) >= FEWEST


def test_in_the_palette(asking: Terminal) -> None:
    acted = set()
    asking.press("ctrl+p")
    down = ["down"] * 2 * len(MOVES)
    for chance in walks(asking, *down):
        asking.type(chance.choice(("", "", "zb", "指标", "1")))
        walk(asking, chance, *down)
        number = re.match(r">第(\d+)题", asking.marked)
        if number is None:
            assert asking.marked.startswith(">")
            asking.press("ctrl+u")
            continue
        acted.add(number[1])
        asking.press("enter")
        asking.wait_for(f"第 {number[1]} 题")
        asking.press("ctrl+p")
        asking.wait_for("查找：")
    assert len(acted) >= FEWEST


def test_in_the_outline(asking: Terminal) -> None:
    acted = set()
    asking.resize(80, 9)
    asking.press("f2")
    asking.wait_for("目录：项目")
    for _ in walks(asking):
        section = next((name for name in SECTIONS if name in asking.marked), "")
        if not section:
            assert asking.marked.startswith(">先放下这一份")
            continue
        acted.add(section)
        asking.press("enter")
        asking.wait_until_gone("目录：项目")
        asking.wait_for(f" {section}")
        asking.press("f2")
        asking.wait_for("目录：项目")
    assert len(acted) >= FEWEST


def test_on_the_paper(asking: Terminal) -> None:
    acted = set()
    asking.press("f3", "f3")
    asking.wait_for("回车 修改这一格")
    for _ in walks(asking, "left", "right", "ctrl+pagedown", "ctrl+pageup"):
        marked = asking.marked
        if not marked:  # a cell that holds nothing
            continue
        acted.add(marked)
        asking.press("enter")
        asking.wait_until_gone("回车 修改这一格")
        asking.press("f3", "f3")
        asking.wait_for("回车 修改这一格")
        asking.settle()
        assert marked[:6] in asking.marked  # of a high cell its end may have been seen
    assert len(acted) >= FEWEST
