"""Terminals that draw `“ ” … — × ≥ ①` in two cells show all that others show."""

import os
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from unicodedata import east_asian_width

import pyte
import pytest

from support.forms import CATEGORIES
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Indicator, Project

NAME = "“春苗”①—②…绿化×养护≥标准项目"

ROWS = 4

narrow = pyte.screens.wcwidth


def wide(character: str) -> int:
    """The cells of a character in a Chinese locale of old."""
    return 2 if east_asian_width(character) == "A" else narrow(character)


class AnsweringTerminal(Terminal):
    """A terminal that tells where its cursor stands."""

    def feed_answers(self) -> None:
        """Answer from now on."""

        def answer(data: str) -> None:
            os.write(self._fd, data.encode())

        self.screen.write_process_input = answer  # type: ignore[method-assign]


@pytest.fixture(params=["one cell", "two cells"])
def cells(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the terminal takes for a character."""
    found = wide if request.param == "two cells" else narrow
    monkeypatch.setattr(pyte.screens, "wcwidth", found)


def row_name(number: int) -> str:
    """A name that is longer than a line, with more of them in each row."""
    return "×" * number + f"“春苗”第①—{number}期×{number}……" * 5


@pytest.fixture
def drafts(home: Path) -> Path:
    """A form full of such characters."""
    rows = (
        Indicator(
            category=category,
            name=row_name(n),
            target="≥95%",
            actual="96%",
            weight=Decimal(7),
            score=Decimal(6),
        )
        for n, category in enumerate(CATEGORIES[:ROWS])
    )
    project = Project(name=NAME, supervising_department="甲局")
    form = Form(edition="2020", year=2020, project=project, indicators=tuple(rows))
    FileStore(home).create(form).close()
    return home


@pytest.fixture
def opened(drafts: Path, cells: None) -> Iterator[AnsweringTerminal]:  # noqa: ARG001  it sets them
    with AnsweringTerminal(["open", "1"], drafts) as terminal:
        terminal.feed_answers()
        terminal.wait_for("实施单位是哪个？")
        yield terminal


def all_rows_are_whole(reviewed: Terminal) -> None:
    hidden = {row_name(n) for n in range(ROWS)}
    for _ in range(60):
        reviewed.settle()
        hidden -= {name for name in hidden if reviewed.shows(name)}
        reviewed.press("down")

    assert hidden == set(), reviewed.text


def test_no_field_is_cut_by_the_edge(opened: AnsweringTerminal) -> None:
    """In check answers every row is whole, whatever stands in it."""
    opened.press("f3")
    opened.wait_for("核对：")
    all_rows_are_whole(opened)


def test_the_caret_is_behind_such_text(opened: AnsweringTerminal) -> None:
    opened.press("escape")
    opened.wait_for("主管部门是哪个？")
    opened.press("escape")
    opened.wait_for("项目名称是什么？")
    opened.wait_for(NAME)
    opened.press("end")
    opened.type("×“1”")
    opened.wait_for(f"{NAME}×“1”")
    opened.settle()
    cursor = opened.screen.cursor
    row = opened.screen.buffer[cursor.y]
    before = "".join(row[x].data for x in range(cursor.x))
    assert before.endswith(f"> {NAME}×“1”")
    opened.press("left", "left", "backspace")
    opened.wait_for(f"{NAME}×1”")


def test_an_answer_that_comes_late_is_taken_as_well(
    drafts: Path,
    cells: None,  # noqa: ARG001  it sets them
) -> None:
    with AnsweringTerminal(["open", "1"], drafts) as terminal:
        terminal.wait_for("实施单位是哪个？")
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.settle()
        width = pyte.screens.wcwidth("×")
        terminal.type(f"\x1b[1;5R\x1b[1;{5 + width}R")
        terminal.settle()
        all_rows_are_whole(terminal)


@pytest.mark.parametrize("answer", [b"", b"\x1b[1;5R", b"\x1b[24;5R\x1b[24;7R"])
def test_what_is_typed_before_and_among_the_answers_is_kept(
    answer: bytes, home: Path
) -> None:
    """Also where the answers come when nobody waits for them any more."""
    with Terminal(["new", "--year", "2025"], home) as terminal:
        while b"\x1b[6n" not in terminal.sent:
            terminal.read(0.01)
        terminal.send("云溪".encode() + answer + "县".encode())
        terminal.wait_for("> 云溪县")
        terminal.send(answer + "馆".encode())
        terminal.wait_for("> 云溪县馆")


def wide_lines(character: str) -> int:
    """The cells of a character in a font that draws only lines in two."""
    return 2 if character in "─│┌┐└┘├┤┬┴┼" else narrow(character)


@pytest.mark.parametrize("found", [wide, wide_lines])
def test_a_table_has_lines_only_where_they_take_one_cell(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, found: Callable[[str], int]
) -> None:
    monkeypatch.setattr(pyte.screens, "wcwidth", found)
    with AnsweringTerminal(["open", "1"], drafts, columns=120, lines=40) as terminal:
        terminal.feed_answers()
        terminal.wait_for("实施单位是哪个？")
        terminal.press("f3", "f3")
        terminal.wait_for("回车 修改这一格")
        terminal.wait_for("主管部门")
        terminal.settle()
        assert not set("─│┌└├┼") & set(terminal.text)


def test_a_terminal_with_narrow_lines_has_them(drafts: Path) -> None:
    with AnsweringTerminal(["open", "1"], drafts, columns=120, lines=40) as terminal:
        terminal.feed_answers()
        terminal.wait_for("实施单位是哪个？")
        terminal.wait_for("┌")
