"""The way out: warnings are looked at before a form leaves; and the summary on F5."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from exports.text.text_grid import grid
from support.command import Ran
from support.sizes import at_every_size
from support.terminal import Terminal

F5 = "\x1b[15~"


@at_every_size
def test_warnings_come_before_the_question_where_to(five: Path, tmp_path: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：访惠聚经费")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 6 处提醒")
        assert "保存为哪个文件" not in terminal.text

        terminal.press("end", "enter")
        terminal.answer("保存为哪个文件？", str(tmp_path / "五.docx"))
        terminal.wait_for("已导出")
    assert (tmp_path / "五.docx").exists()


@at_every_size
def test_a_warning_leads_to_its_question_and_says_there_what_it_is(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：访惠聚经费")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 6 处提醒")
        terminal.press("enter")
        terminal.wait_for("的年度指标值是多少？")
        terminal.wait_for("> 26550元")
        terminal.wait_for("用的是元")


def test_escape_from_the_warnings_hands_nothing_in(five: Path) -> None:
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "f6")
        terminal.wait_for("导出前请核对 3 处提醒")
        terminal.press("escape")
        terminal.wait_for("服务对象满意度指标已有 1 项")


def test_errors_come_before_warnings(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("还不能导出，有 2 处要改")
        terminal.press("f6")
        terminal.wait_for("还不能导出：妇女儿童工作业务经费")
        assert "都已核对" not in terminal.text


@at_every_size
def test_the_summary_tells_score_grade_and_losses_and_leads_there(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.answer("得多少分？", "9.5")
        terminal.answer("为什么没有得满分", "两份问卷没有收回；下年上门回访。")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        terminal.type(F5)
        terminal.wait_for("总览：巾帼脱贫示范基地经费")
        terminal.wait_for("得分 99.5 分，等级：优")
        terminal.wait_for("得分 9.5")
        terminal.look_for("执行率 100%")
        terminal.look_for("扣 0.5 分  第 8 行“帮扶妇女满意度（%）”：两份问卷")
        terminal.press("end", "enter")
        terminal.wait_for("“帮扶妇女满意度（%）”得多少分？")


def test_the_review_opens_the_summary(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：访惠聚经费")
        terminal.wait_for("F5 总览")
        terminal.type(F5)
        terminal.wait_for("总览：访惠聚经费")
        terminal.wait_for("没有扣分。")


def test_the_command_line_tells_the_warnings_and_goes_on(
    five: Path, tmp_path: Path, ziping: Callable[..., Ran]
) -> None:
    draft = str(five / "5.toml")

    ran = ziping("export", draft, "-o", str(tmp_path / "五.docx"))

    assert (ran.returncode, ran.stdout) == (0, "")
    assert "（units-mixed）" in ran.stderr
    assert (tmp_path / "五.docx").exists()


def test_check_tells_score_grade_and_what_was_lost(
    tmp_path: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    form = samples.parent / "scenarios" / "forms" / "合格.toml"
    text = form.read_text(encoding="utf-8").replace("score = 15", "score = 8", 1)
    path = tmp_path / "扣分.toml"
    path.write_text(text, encoding="utf-8")

    ran = ziping("check", str(path))

    assert ran.returncode == 1
    assert "得分 93 分，等级：优" in ran.stdout
    assert "效益指标 23/30" in ran.stdout
    assert "扣 7 分  第 6 行“新增办证读者”：没有写原因" in ran.stdout


@pytest.fixture
def many(tmp_path: Path, samples: Path) -> list[str]:
    """The samples, a broken file, and a form with tabs in its name."""
    (tmp_path / "坏.docx").write_text("不是 Word", encoding="utf-8")
    form = (samples.parent / "scenarios" / "forms" / "合格.toml").read_text("utf-8")
    odd = form.replace('"社区读书角"', r'"社区\t读书\n角"')
    (tmp_path / "怪.toml").write_text(odd, encoding="utf-8")
    names = (samples / "changji-2020.txt", tmp_path / "坏.docx", tmp_path / "怪.toml")
    return [str(name) for name in names]


def test_the_table_has_a_line_for_each_form_and_a_broken_file_stops_nothing(
    many: list[str], ziping: Callable[..., Ran]
) -> None:
    ran = ziping("check", "--table", *many)

    lines = ran.stdout.splitlines()
    assert ran.returncode == 2
    assert lines[0].split() == ["项目", "单位", "分值", "得分", "等级", "错误", "提醒"]
    assert lines[1].split()[-4:] == ["85", "85", "2", "3"]
    assert lines[5].split()[-5:] == ["100", "100", "优", "0", "6"]
    assert lines[6].startswith("社区 读书 角")
    assert lines[7] == "共 6 份：合格 5 份，不合格 1 份"
    assert "坏.docx" in ran.stderr


def test_the_columns_stand_under_each_other(
    many: list[str], ziping: Callable[..., Ran]
) -> None:
    lines = ziping("check", "--table", *many).stdout.splitlines()[:-1]

    assert len({cell_len(line) for line in lines}) == 1
    assert cell_len(lines[0]) <= 78


def test_tsv_has_seven_cells_in_every_line(
    many: list[str], ziping: Callable[..., Ran]
) -> None:
    ran = ziping("check", "--tsv", *many)

    lines = [line.split("\t") for line in ran.stdout.splitlines()]
    assert {len(line) for line in lines} == {7}
    assert lines[1][0] == "妇女儿童工作业务经费"
    assert lines[1][1] == "昌吉回族自治州妇女联合会本级"
    assert lines[6] == ["社区 读书 角", "文化馆", "100", "100", "优", "0", "3"]


def test_no_cell_of_the_tsv_is_a_formula_and_each_is_read_back_as_it_was(
    tmp_path: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    form = (samples.parent / "scenarios" / "forms" / "合格.toml").read_text("utf-8")
    texts = ["=1+1", "+86 13", "@SUM(1)", "-1+2", "\uff1d1", '"=1+1"', '"甲"组']
    for number, name in enumerate(texts):
        unit = name.replace('"', '\\"')
        odd = form.replace('"社区读书角"', f"'{name}'").replace("文化馆", unit)
        (tmp_path / f"{number}.toml").write_text(odd, encoding="utf-8")

    ran = ziping("check", "--tsv", *map(str, sorted(tmp_path.glob("*.toml"))))

    written = ran.stdout.splitlines()[1:]
    assert [line.split("\t")[0] for line in written[:5]] == [f" {t}" for t in texts[:5]]
    assert written[5].startswith('"""=1+1"""\t')
    read = grid(ran.stdout).rows[1:]
    assert [row[:2] for row in read] == [[text, text] for text in texts]


def test_only_one_kind_of_output_at_a_time(ziping: Callable[..., Ran]) -> None:
    ran = ziping("check", "--json", "--tsv", "a.toml")

    assert ran.returncode == 2
    assert "只能选一种" in ran.stderr


def test_json_stays_as_it_is(samples: Path, ziping: Callable[..., Ran]) -> None:
    ran = ziping("check", "--json", str(samples / "changji-2020.txt"))

    first = json.loads(ran.stdout)[0]
    assert [f["code"] for f in first["findings"][:2]] == [
        "weights-total",
        "printed-total",
    ]
    assert first["points"]["weight"] == "85"


@at_every_size
def test_a_warning_is_confirmed_with_the_space_bar_and_another_with_a_remark(
    five: Path, tmp_path: Path
) -> None:
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 3 处提醒")
        for keys, left in ((" ", 2), ("\x1b[B ", 1)):
            terminal.type(keys)
            terminal.wait_for(f"导出前请核对 {left} 处提醒")
        terminal.press("home", "f9")
        terminal.wait_for("核对无误，写一句说明")
        terminal.wait_for("或写明属于“达成预期指标”等哪一档。")
        terminal.type("局里定的[/]")
        terminal.wait_for("> 局里定的[/]")
        terminal.press("enter")
        terminal.answer("保存为哪个文件？", str(tmp_path / "四.docx"))
        terminal.wait_for("已导出")

    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.wait_for("已核对")
        terminal.look_for("（说明：局里定的[/]）")
        terminal.press("f6")
        terminal.wait_for("保存为哪个文件？")


@at_every_size
def test_warnings_are_confirmed_where_answers_are_checked(five: Path) -> None:
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("合格，可以导出；有 3 处提醒要核对")
        terminal.press("home")
        terminal.type(" ")
        terminal.wait_for("> 已核对  预算执行率和 8 项指标全是满分")
        terminal.press("down", "f9")
        terminal.wait_for("核对无误，写一句说明")
        terminal.type("局里定的")
        terminal.press("enter")
        terminal.look_for("（说明：局里定的）")
    assert "局里定的" in (five / "4.toml").read_text("utf-8")


@pytest.mark.parametrize("list_key", ["", "f6"])
def test_a_remark_that_was_not_confirmed_is_there_again(
    five: Path, list_key: str
) -> None:
    """Also behind a save of something else, and not where Esc has dropped it."""
    typed_and_killed(five, list_key, "局里定的")
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("写了一半的说明“局里定的”在 F9 里")
        terminal.press("home", "down")
        terminal.type(" ")
        terminal.wait_for("> 已核对")
        terminal.settle()
        terminal.kill()
    typed_and_killed(five, list_key, "，另有文件", "局里定的")
    with Terminal(["open", "4"], five) as terminal:
        begin_remark(terminal, list_key)
        terminal.wait_for("> 局里定的，另有文件")
        terminal.press("escape")
        terminal.settle()
        terminal.kill()
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("核对：")
        assert not terminal.shows("写了一半的说明")


def typed_and_killed(home: Path, list_key: str, text: str, before: str = "") -> None:
    """Type into the line of a remark, and end the program before it is confirmed."""
    with Terminal(["open", "4"], home) as terminal:
        begin_remark(terminal, list_key)
        terminal.type(text)
        terminal.wait_for(f"> {before}{text}")
        terminal.kill()


def begin_remark(terminal: Terminal, list_key: str) -> None:
    """Ask for the remark on the first warning of check answers, or on the way out."""
    terminal.wait_for("核对：")
    if list_key:
        terminal.press(list_key)
        terminal.wait_for("导出前请核对")
    terminal.press("home", "f9")
    terminal.wait_for("核对无误，写一句说明")


def test_a_confirmation_lapses_when_the_cell_says_something_else(
    five: Path,
) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：访惠聚经费")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 6 处提醒")
        terminal.press("end", "enter")
        terminal.wait_for("保存为哪个文件？")
        terminal.press("escape")
        terminal.wait_for("提醒都已核对")
        terminal.press("home", "enter")
        terminal.wait_for("> 26550元")
        terminal.press("ctrl+u")
        terminal.type("26551元")
        terminal.press("enter")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 1 处提醒")


def test_the_line_mode_confirms_too(five: Path, ziping: Callable[..., Ran]) -> None:
    said = ":确认\n:确认 2 口径如此\n:确认 全部\n:确认\n:核对\n"

    ran = ziping("plain", "4", typed=said)

    assert ":确认 2  " in ran.stdout
    assert "（说明：口径如此）" in ran.stdout
    assert "没有要核对的提醒。" in ran.stdout
    assert "# confirmed" in (five / "4.toml").read_text("utf-8")


@at_every_size
def test_it_is_said_that_files_do_not_carry_what_was_confirmed(
    five: Path, tmp_path: Path, ziping: Callable[..., Ran]
) -> None:
    with Terminal(["open", "2"], five, folder=tmp_path) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 2 处提醒")
        terminal.press("end", "enter")
        terminal.answer("保存为哪个文件？", "二.docx")
        terminal.wait_for("表上不印提醒和说明。")

    assert "有 2 处提醒要核对" in ziping("check", "二.docx").stdout
    assert "有 2 处提醒要核对" in ziping("check", "二.toml").stdout


def test_a_form_without_confirmed_remarks_leaves_without_a_word_on_them(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()
    silent = ziping("plain", "2", typed=":导出 一.docx\n")
    told = ziping("plain", "2", typed=":确认 全部\n:导出 二.docx\n")

    assert "已导出" in silent.stdout
    assert "表上不印提醒" not in silent.stdout
    assert "表上不印提醒和说明。" in told.stdout


@at_every_size
def test_after_handing_in_one_stands_where_one_left_from(
    five: Path, short_path: Path
) -> None:
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("> 提醒  ")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 3 处提醒")
        terminal.press("end", "enter")
        terminal.answer("保存为哪个文件？", str(short_path / "四.docx"))
        terminal.wait_for("核对：")
        terminal.wait_for("已导出")
        terminal.wait_for("表已填好：按 Ctrl+Q 退出；按 F2 选最后一行回列表。")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("escape")
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        terminal.press("f6")
        terminal.answer("保存为哪个文件？", str(short_path / "五.docx"))
        terminal.wait_for("已导出")
        terminal.wait_for("服务对象满意度指标已有 1 项")


@at_every_size
def test_the_cursor_is_on_what_waits_and_a_confirmed_remark_stays_confirmed(
    five: Path,
) -> None:
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("> 提醒  预算执行率和 8 项指标全是满分")
        terminal.press("f9")
        terminal.wait_for("回车 确认  Esc 不确认，返回")
        terminal.type("逐项看过\r")
        terminal.wait_for("> 已核对  预算执行率和 8 项指标全是满分")
        terminal.press("escape")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.wait_for("> 提醒  ")
        terminal.press("up")
        terminal.wait_for("> 已核对  预算执行率和 8 项指标全是满分")
        terminal.press("f9")
        terminal.wait_for("> 逐项看过")
        terminal.wait_for("Esc 不改说明，仍是已核对")
        terminal.press("escape")
        terminal.wait_for("> 已核对  预算执行率和 8 项指标全是满分")
        terminal.wait_for("（说明：逐项看过）")


def test_blanks_alone_are_no_answer_that_waits_for_enter(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("再加一项，它叫什么？")
        terminal.type("  ")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 2 处提醒")
