"""A first form, as a trainee fills it in: the real program under a pty and in pipes."""

import json
from collections.abc import Callable
from pathlib import Path

from screens.presenters.training.lessons import lessons
from support.command import Ran, piped
from support.sizes import at_every_size
from support.steps import leave
from support.terminal import Terminal
from support.training import answers, at_keyboard, files_in
from wizard.training.briefs import Brief, brief_of

LAMPS = brief_of("2-lamps")
BOOKS = brief_of("1-books")

IN_YUAN = {
    "funding.total.initial_budget": "584000元",
    "funding.total.executed": "680000元",
    "funding.carryover.initial_budget": "84000 元",
}
"""Amounts as the material has them; the program reckons them in 万元."""


def begin(terminal: Terminal, brief: Brief) -> None:
    """Choose a brief in the menu, read its material, begin."""
    choose(terminal, brief)
    terminal.wait_for(f"材料：{brief.title}")
    terminal.press("escape")
    terminal.wait_for("自评的是哪一年度？")


def choose(terminal: Terminal, brief: Brief) -> None:
    """Choose a brief in the menu."""
    terminal.wait_for("从上往下做")
    terminal.press("home")
    names = [lesson.name for lesson in lessons()]
    for _ in range(names.index(brief.id)):
        terminal.press("down")
    terminal.wait_for(f"> 跟着填一份：{brief.title}")
    terminal.press("enter")


def test_a_whole_first_form_is_typed_and_agrees_with_the_answer(
    home: Path, tmp_path: Path
) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, LAMPS)
        answers(LAMPS, at_keyboard(terminal), IN_YUAN)
        terminal.wait_for("核对：村道路灯安装工程  没有错误，按 F6 对答案")
        assert "练习" in terminal.text
        assert "可以导出" not in terminal.text
        terminal.press("f6")
        terminal.wait_for("0 格不同，0 格没填")
        terminal.wait_for("数字、日期、名称全部相同")
        terminal.wait_for("这是练习，不写出文件")
        assert "保存为哪个文件" not in terminal.text
        assert "对照  " not in terminal.text
        terminal.press("end", "enter")
        terminal.wait_for("> 跟着填一份：村道路灯安装工程（填过")
        leave(terminal)
    assert {name.split("/")[0] for name in files_in(home)} == {"learn"}
    assert {path.name for path in tmp_path.iterdir()} == {"home"}


def test_two_mistakes_are_told_with_their_reasons_and_lead_to_their_questions(
    home: Path,
) -> None:
    mistakes = {
        "funding.total.annual_budget": "58.4",
        "funding.appropriation.annual_budget": "50",
        "goals.actual": "路灯都亮了。",
    }
    with Terminal(["learn"], home, columns=120, lines=40) as terminal:
        begin(terminal, LAMPS)
        answers(LAMPS, at_keyboard(terminal), mistakes)
        terminal.wait_for("核对：村道路灯安装工程")
        terminal.press("f6")
        terminal.look_for("对答案：村道路灯安装工程")
        terminal.look_for("3 格不同，0 格没填")
        terminal.look_for(
            "不同  年度资金总额的全年预算数：您写的是“58.4”，参考答案是“68.4”"
        )
        terminal.look_for("全年预算数要加上追加：58.4＋10")
        terminal.look_for("材料：“8 月县里又追加当年财政拨款 100000 元”")
        terminal.look_for("不同  当年财政拨款的全年预算数：您写的是“50”")
        terminal.look_for("预算执行率的得分：您写的是“10”，参考答案是“9.94”")
        terminal.look_for("对照  实际完成情况：您写的是“路灯都亮了。”；参考答案是")
        terminal.press("home", "enter")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        terminal.wait_for("> 58.4")


def test_the_outline_leads_back_to_the_menu(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, LAMPS)
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("f2", "end")
        terminal.wait_for("> 先放下这一份，回到练习菜单")
        terminal.press("enter")
        terminal.wait_for("> 跟着填一份：村道路灯安装工程")
        leave(terminal)


def test_every_screen_of_a_first_form_is_marked(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, BOOKS)
        for key, seen in {
            "f1": "提示：材料里写着“2023 年的预算批复”",
            "f2": "目录：",
            "f3": "核对：",
            "f5": "总览：",
            "f6": "对答案：",
            "f10": "> 云溪县图书馆",
            "ctrl+q": "要退出吗",
        }.items():
            terminal.press(key)
            terminal.wait_for(seen)
            assert terminal.text.strip().startswith("练习")
            terminal.press("escape")
            terminal.wait_for("第 1 题")
            assert terminal.text.strip().startswith("练习")
        terminal.press("ctrl+p")
        terminal.wait_for("查找：")
        terminal.type("另存")
        terminal.press("enter")
        terminal.wait_for("这是练习，不写出文件")
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.press("f3")
        terminal.wait_for("修改这一格")
        assert "练习" in terminal.text
        terminal.press("escape")
        terminal.wait_for("核对：")


@at_every_size
def test_the_material_is_read_again_and_the_hint_is_asked_for(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, BOOKS)
        terminal.type("2023\r")
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for("F10 材料")
        terminal.press("f10")
        terminal.wait_for("> 云溪县图书馆")
        terminal.press("end")
        terminal.wait_for("填满意的")
        terminal.press("escape")
        terminal.wait_for("项目名称是什么？")
        terminal.press("f1")
        terminal.wait_for("提示：")
        terminal.press("escape")
        terminal.wait_for("项目名称是什么？")


def test_the_material_is_read_where_the_terminal_keeps_f10_for_itself(
    home: Path,
) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, BOOKS)
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+g")
        terminal.wait_for("> 云溪县图书馆")
        terminal.press("escape")
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+p")
        terminal.wait_for("查找：")
        terminal.type("材料")
        terminal.wait_for("> 练习的材料  F10")
        terminal.press("enter")
        terminal.wait_for("> 云溪县图书馆")


def test_a_line_that_drops_loses_nothing(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, BOOKS)
        terminal.answer("自评的是哪一年度？", "2023")
        terminal.wait_for("项目名称是什么？")
        terminal.type("农家书屋图书")
        terminal.wait_for("> 农家书屋图书")
        terminal.kill()
    with Terminal(["learn"], home) as terminal:
        terminal.wait_for("农家书屋图书更新经费（填过")
        choose(terminal, BOOKS)
        terminal.wait_for("这份练习填过一部分")
        terminal.wait_for("> 接着填")
        terminal.press("enter")
        terminal.wait_for("> 农家书屋图书")
        terminal.wait_for("2023 年度")
        terminal.press("escape", "escape")
        terminal.wait_for("学会填这张表")


def test_training_is_reached_from_the_first_screen_and_left_to_it(home: Path) -> None:
    with Terminal([], home) as terminal:
        terminal.wait_for("新填一份自评表")
        assert "练习  " not in terminal.text
        terminal.look_for("> 练习：学会填这张表")
        terminal.press("enter")
        begin(terminal, BOOKS)
        terminal.press("escape")
        terminal.wait_for("学会填这张表")
        terminal.press("escape")
        terminal.wait_for("新填一份自评表")
        assert "练习  " not in terminal.text
        assert "农家书屋" not in terminal.text
        terminal.press("home", "enter")
        terminal.wait_for("自评的是哪一年度？")
        assert "练习" not in terminal.text
        terminal.press("f10")
        terminal.wait_for("没有练习材料")


def test_a_draft_of_training_is_no_draft(
    home: Path, ziping: Callable[..., Ran]
) -> None:
    with Terminal(["learn"], home) as terminal:
        begin(terminal, BOOKS)
        terminal.answer("自评的是哪一年度？", "2023")
        terminal.wait_for("项目名称是什么？")
    assert "learn/drafts/1-books/1.toml" in files_in(home)

    assert json.loads(ziping("list", "--json").stdout) == []
    assert ziping("export", "1", "-o", "a.docx").returncode == 2


# ── line by line ──


def number_of(title: str, home: Path) -> str:
    """The number of a brief in the menu."""
    menu = piped(("learn", "--plain"), [""], home).stdout
    (line,) = (line for line in menu.splitlines() if title in line)
    return line.partition(".")[0]


def test_a_whole_first_form_line_by_line(home: Path, tmp_path: Path) -> None:
    typed: list[str] = []
    answers(LAMPS, lambda _, text: typed.append(text), IN_YUAN)
    lines = [number_of(LAMPS.title, home), ":说明", ":材料", *typed, ":导出 表.docx"]
    lines.append(":另存 表.toml")

    ran = piped(("learn", "--plain"), [*lines, ":退出", ""], home)

    assert ran.returncode == 0, ran.stderr
    assert "提示：材料里写着“2023 年的预算批复”" in ran.stdout
    assert ran.stdout.count("青石镇人民政府给村道装路灯。") == 2
    assert "0 格不同，0 格没填" in ran.stdout
    assert "数字、日期、名称全部相同" in ran.stdout
    assert "请再看一下：这是练习，不写出文件" in ran.stdout
    assert "\n和参考答案对照：" in ran.stdout
    assert "回到练习菜单\n" not in ran.stdout.partition("和参考答案对照")[2]
    assert "F10" not in ran.stdout
    questions = [
        line for line in ran.stdout.splitlines() if " 题" in line and "第 " in line
    ]
    assert len(questions) > 40
    assert all("练习" in line for line in questions)
    assert {name.split("/")[0] for name in files_in(home)} == {"learn"}
    assert {path.name for path in tmp_path.iterdir()} == {"home"}


def test_both_spellings_of_plain_are_the_same(home: Path) -> None:
    one = piped(("learn", "--plain"), [""], home)
    other = piped(("plain", "learn"), [""], home)

    assert (one.returncode, one.stdout) == (0, other.stdout)
    assert "学会填这张表" in one.stdout


def test_plain_training_is_gone_on_with_or_begun_afresh(home: Path) -> None:
    number = number_of(BOOKS.title, home)
    piped(("plain", "learn"), [number, "2023", "农家书屋图书更新经费"], home)

    on = piped(("plain", "learn"), [number, "", ":退出", ""], home).stdout
    afresh = piped(("plain", "learn"), [number, "1", ":退出", ""], home).stdout

    assert "主管部门是哪个？" in on
    assert "自评的是哪一年度？" not in on
    assert "自评的是哪一年度？" in afresh


def test_a_dumb_terminal_is_offered_plain(home: Path) -> None:
    with Terminal(["learn"], home, term="dumb") as terminal:
        terminal.wait_for("或用 ziping learn --p")
        assert terminal.exit_code() == 2


def test_what_the_menu_does_not_have_is_refused(home: Path) -> None:
    ran = piped(("learn", "--plain"), ["99", "一", ""], home)
    strange = piped(("learn", "--fancy"), [], home)

    assert ran.stdout.count("请写编号，从 1 到") == 2
    assert strange.returncode == 2
    assert "--fancy" in strange.stderr
