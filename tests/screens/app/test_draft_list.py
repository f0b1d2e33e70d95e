"""The list of drafts: searched by typing, with states, and what F9 does with one."""

import tomllib
from pathlib import Path

import pytest
from rich.cells import cell_len

from support.paths import ROOT
from support.sizes import at_every_size
from support.steps import leave
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Project, put
from wizard.toml.form_file import loads

FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"
NO_ROOM_FOR_BARS = 40
"""Columns of a window in which a draft has its figures alone."""

ISOLATED = ("-I", "-B", "-m", "screens.cli")


def at_list(home: Path, *words: str) -> Terminal:
    terminal = Terminal(
        words, home, program=ISOLATED if words else ("-m", "screens.cli")
    )
    terminal.wait_for("ziping 自评向导 · 草稿")
    return terminal


def menu(terminal: Terminal, item: str) -> None:
    terminal.press("f9")
    terminal.wait_for("要做什么？")
    terminal.look_for(f"> {item}")
    terminal.press("enter")


@at_every_size
def test_a_draft_is_found_by_a_few_letters_and_opened(five: Path) -> None:
    with at_list(five) as terminal:
        terminal.type("jiating")
        terminal.wait_until_gone("访惠聚经费")
        terminal.wait_until_gone("新填一份自评表")
        terminal.wait_for("> 4  家庭教育示范基地建设")
        terminal.press("enter")
        terminal.wait_for("核对：家庭教育示范基地建设")


@at_every_size
def test_typing_filters_in_the_order_of_the_list_and_escape_shows_all(
    five: Path,
) -> None:
    with at_list(five) as terminal:
        terminal.paste("脱贫", bracketed=True)
        terminal.wait_until_gone("访惠聚经费")
        shown = terminal.text
        assert shown.index("3  巾帼脱贫") < shown.index("2  巾帼脱贫")
        terminal.press("down")
        terminal.wait_for("> 2  巾帼脱贫行动工作经费")
        terminal.type("没有的")
        terminal.wait_for("没有找到；删几个字再试")
        terminal.press("escape")
        terminal.wait_for("> 5  访惠聚经费")
        terminal.type("2020")
        terminal.wait_until_gone("新填一份自评表")
        terminal.press(*["backspace"] * 4)
        terminal.wait_for("新填一份自评表")


@at_every_size
def test_the_state_of_each_draft_in_view_is_told(home: Path) -> None:
    store = FileStore(home)
    fit = loads(FIT.read_bytes(), "合格.toml")
    wrong = put(put(fit, "indicators[0].weight", None), "goals.actual", None)
    for form in (fit, wrong, Form(edition="2020", project=Project(name="才开始"))):
        store.create(form).close()
    (home / "4.toml").write_text("[")
    with at_list(home) as terminal:
        terminal.press("home")
        terminal.look_for("合格")
        terminal.look_for("还差 2 格，")
        terminal.look_for("处错误")
        terminal.look_for("> 1  社区读书角")


@at_every_size
def test_the_figures_of_a_draft_are_called_points_and_not_a_score(home: Path) -> None:
    FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()
    with at_list(home) as terminal:
        terminal.wait_for("合格")
        _, _, behind = terminal.text.partition("分值")
        assert behind.index("100/100") < behind.index("合格")
        if terminal.screen.columns > 40:
            assert behind.index("填得怎样") < behind.index("100/100")
        terminal.type("社区")
        terminal.wait_until_gone("新填一份自评表")
        assert "填得怎样" not in terminal.text


@pytest.mark.parametrize("size", [(120, 40)], indirect=True)
@pytest.mark.usefixtures("size")
def test_in_a_window_of_another_size_the_heading_stands_over_its_columns(
    home: Path,
) -> None:
    FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()
    with at_list(home) as terminal:
        terminal.wait_for("上次改动")
        terminal.resize(80, 24)
        terminal.wait_until_gone("上次改动")
        terminal.wait_for("合格")
        terminal.settle()
        lines = terminal.text.split("\n")
        heading = next(line for line in lines if "填得怎样" in line)
        draft = next(line for line in lines if "100/100" in line)
        ends = [
            cell_len(line.partition(word)[0]) for line, word in columns(heading, draft)
        ]
        assert ends[0] == ends[1]
        assert ends[2] == ends[3]


def columns(heading: str, draft: str) -> list[tuple[str, str]]:
    """The heading and the draft by words that begin in the same column."""
    return [
        (heading, "年度"),
        (draft, "2020"),
        (heading, "填得怎样"),
        (draft, "合格"),
    ]


def test_states_are_told_of_what_is_scrolled_to(home: Path) -> None:
    store = FileStore(home)
    fit = loads(FIT.read_bytes(), "合格.toml")
    for number in range(40):
        store.create(put(fit, "project.name", f"第{number}项")).close()
    with at_list(home) as terminal:
        terminal.wait_for("40  第39项")
        terminal.press("end")
        terminal.wait_for("> 1  第0项")
        terminal.settle()
        lines = [line for line in terminal.text.splitlines() if "项 " in line]
        assert len(lines) > 15
        assert all(line.endswith("合格") for line in lines)


@at_every_size
def test_f1_tells_what_can_be_done_with_the_list(home: Path) -> None:
    with at_list(home) as terminal:
        terminal.press("f1")
        terminal.wait_for("帮助：草稿列表")
        terminal.look_for("草稿随时自动保存")
        terminal.press("escape")
        terminal.wait_for("新填一份自评表")


@at_every_size
def test_a_draft_is_exported_from_the_list(home: Path, short_path: Path) -> None:
    FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()
    with at_list(home) as terminal:
        menu(terminal, "导出")
        terminal.wait_for("导出前请核对")
        terminal.press("end", "enter")
        terminal.wait_for("保存为哪个文件？")
        terminal.press("end", "ctrl+u")
        terminal.type(f"{short_path}/表")
        terminal.press("enter")
        terminal.wait_for("已导出")
        leave(terminal)
    assert (short_path / "表.docx").exists()


@at_every_size
def test_a_draft_that_is_not_finished_is_copied_from_the_list(
    five: Path, short_path: Path
) -> None:
    with at_list(five) as terminal:
        terminal.press("end")
        menu(terminal, "另存")
        terminal.wait_for("另存到哪个文件？")
        terminal.press("end", "ctrl+u")
        terminal.type(f"{short_path}/份")
        terminal.press("enter")
        terminal.wait_for("已另存到")
        terminal.wait_for("> 1  妇女儿童工作业务经费")
    copied = tomllib.loads((short_path / "份.toml").read_text("utf-8"))
    assert copied["project"]["name"] == "妇女儿童工作业务经费"


def convert(terminal: Terminal) -> None:
    """From the list to what has no place in the edition of Hubei."""
    menu(terminal, "换成另一版的表")
    terminal.wait_for("换成哪一版？")
    terminal.look_for("湖北")
    while "湖北" not in terminal.marked:
        terminal.press("down")
        terminal.settle()
    terminal.press("enter")


@at_every_size
def test_another_edition_lists_first_what_has_no_place_there(five: Path) -> None:
    before = (five / "1.toml").read_bytes()
    with at_list(five) as terminal:
        terminal.press("end")
        convert(terminal)
        terminal.wait_for("上没有位置，不会带过去")
        assert not (five / "6.toml").exists()
        terminal.press("escape")
        terminal.wait_for("> 1  妇女儿童工作业务经费")
        assert not (five / "6.toml").exists()
        convert(terminal)
        terminal.wait_for("上没有位置，不会带过去")
        terminal.press("enter")
        terminal.wait_for("是草稿 6；原来的草稿 1 没有改动")
    assert (five / "1.toml").read_bytes() == before
    assert FileStore(five).look("6").form.edition == "hubei-2020"


def test_the_kiosk_has_other_editions_and_no_copies(home: Path) -> None:
    FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()
    with at_list(home, "--kiosk") as terminal:
        menu(terminal, "另存")
        terminal.wait_for("这里不能另存到别处")
        convert(terminal)
        terminal.look_for("没有改动", "enter")
    assert FileStore(home).look("2").form.edition == "hubei-2020"


@pytest.mark.parametrize(("columns", "lines"), [(40, 24), (60, 20), (80, 24)])
def test_each_draft_has_its_badge_in_every_width(
    five: Path, columns: int, lines: int
) -> None:
    with Terminal([], five, columns=columns, lines=lines) as terminal:
        terminal.wait_for("2 处错误")
        terminal.settle()
        shown = [terminal.screen.buffer[line] for line in range(lines)]
    cells = [cell for line in shown for cell in line.values()]
    for colour, word in (("green", "合格"), ("brightred", "错误")):
        on_it = "".join(c.data for c in cells if c.bg == colour and c.data.strip())
        assert on_it.replace(word, "") == ""
        assert word in on_it
    bars = [c for c in cells if c.fg == "green" and c.reverse and c.data == " "]
    assert bool(bars) == (columns > NO_ROOM_FOR_BARS)
