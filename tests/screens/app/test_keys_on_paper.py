"""On the paper no key is silent: what does nothing says so, and handing in goes on."""

from pathlib import Path

from exports.sheet.sheet import sheet
from screens.presenters.paper.picture import picture
from support.sizes import at_every_size
from support.steps import new_form
from support.terminal import Terminal
from wizard.editions.library import edition
from wizard.toml.form_file import loads


def open_paper(terminal: Terminal) -> None:
    terminal.wait_for("核对：妇女")
    terminal.press("f3")
    terminal.wait_for("回车 修改这一格")


@at_every_size
def test_each_key_of_a_question_or_a_list_says_where_it_has_its_use(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        open_paper(terminal)
        terminal.press("f4")
        terminal.wait_for("F4（问题）在这里没有用，先按 Esc 返回再按")
        terminal.press("f5")
        terminal.wait_for("F5（总览）在这里没有用")
        terminal.press("f3")
        terminal.wait_for("现在就在看表；按 Esc 返回。")
        terminal.type(" ")
        terminal.wait_for("空格、F9 在核对里用来确认提醒，先按 Esc 返回")
        terminal.type("无")
        terminal.wait_for("这里不能直接写")
        terminal.press("down")
        terminal.wait_until_gone("这里不能直接写")


@at_every_size
def test_handing_in_goes_on_from_the_paper_and_back_to_its_cell(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        open_paper(terminal)
        terminal.press("down", "down", "right")
        terminal.settle()
        cell = terminal.marked
        terminal.press("f6")
        terminal.wait_for("还不能导出")
        terminal.press("escape")
        terminal.wait_for("回车 修改这一格")
        terminal.settle()
        assert terminal.marked == cell
        terminal.press("escape")
        terminal.wait_for("核对：妇女")


@at_every_size
def test_what_was_mended_on_the_way_out_leads_back_to_the_paper_too(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        open_paper(terminal)
        terminal.press("enter")
        terminal.wait_for("改好就回到印出来的样子")
        terminal.press("escape")
        terminal.wait_for("回车 修改这一格")
        terminal.press("f6")
        terminal.wait_for("还不能导出")
        terminal.press("enter")
        terminal.wait_for("不改，按 Esc 回去")
        terminal.press("escape")
        terminal.wait_for("还不能导出")
        terminal.press("escape")
        terminal.wait_for("回车 修改这一格")
        terminal.press("escape")
        terminal.wait_for("核对：妇女")


@at_every_size
def test_the_key_of_help_tells_what_is_seen_on_the_paper(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        open_paper(terminal)
        terminal.press("f1")
        terminal.wait_for("帮助：看表")
        terminal.press("escape")
        terminal.wait_for("回车 修改这一格")


def test_from_a_question_it_leads_back_to_that(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.type("\x0c")
        terminal.wait_for("回车 修改这一格")
        terminal.press("f6")
        terminal.wait_for("还不能导出")
        terminal.press("escape")
        terminal.wait_for("回车 修改这一格")
        terminal.press("escape")
        terminal.wait_for("项目名称是什么？")


@at_every_size
def test_the_paper_is_seen_from_its_title_to_its_last_line(five: Path) -> None:
    """No cell can be marked there: they come with the nearest that can."""
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f3")
        terminal.wait_for("回车 修改这一格")
        terminal.press("end")
        terminal.wait_for("总分")
        terminal.press("home")
        terminal.wait_for("项目支出绩效自评表")
        terminal.press("end")
        terminal.wait_for("总分")
        terminal.press("up")
        terminal.press("down")
        terminal.wait_for("总分")


def test_paging_passes_over_no_line_of_a_long_cell(five: Path) -> None:
    """The goals of the first form are longer than a screen."""
    form = loads((five / "1.toml").read_bytes(), "1.toml")
    drawn = picture(sheet(form, edition(form.edition)), 78)
    seen: set[str] = set()
    with Terminal(["open", "1"], five) as terminal:
        open_paper(terminal)
        for key in ["home"] + ["pagedown"] * (len(drawn) // 10):
            terminal.press(key)
            terminal.settle()
            seen |= {bare(line) for line in terminal.text.split("\n")}

    lines = ["".join(span.text for span in line) for line in drawn]
    assert {bare(line) for line in lines} <= seen


def bare(line: str) -> str:
    """A line without the signs beside the cell that is marked."""
    return line.translate({ord(sign): "│" for sign in "><"}).strip()
