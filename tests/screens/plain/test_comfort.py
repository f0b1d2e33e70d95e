"""Line by line: it opens at the question, shows the rows, and keeps a remark's keys."""

import os
import signal
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from support.command import Ran
from support.paths import ROOT
from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form
from wizard.toml.form_file import loads

FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"


def with_fit(home: Path) -> None:
    FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()


def test_a_whole_form_opens_with_how_it_stands_and_not_with_all_of_it(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()

    opened = ziping("plain", "2", typed="").stdout
    told = ziping("plain", "2", typed=":核对\n").stdout

    assert len(opened.splitlines()) <= 4
    assert "巾帼脱贫行动工作经费：合格，可以导出；有 2 处提醒要核对。" in opened
    assert ":核对 看全表" in opened
    assert "预期目标：" not in opened
    assert len(told.splitlines()) > 80


def test_a_whole_form_with_errors_opens_at_the_question_of_its_first(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    _, stands, error, _, place, *rest = ziping("plain", "1", typed="").stdout.split(
        "\n"
    )

    assert stands == "妇女儿童工作业务经费：还不能导出，有 2 处要改。"
    assert error.startswith("分值合计 85 分，还差 15 分才到 100 分")
    assert place == "社会效益指标第 1 项（全表第 11 行）   第 73/94 题"
    assert "“提高妇女就业率”的分值定为多少分？" in rest

    mended = ziping("plain", "1", typed="12\n").stdout.splitlines()

    assert mended[-1] == (
        "题目都问完了，还有 2 处要改：:问题 去改下一处，:核对 看全表，:去 题号 修改，"
        ":退出 结束。"
    )
    assert mended[-2] == "妇女儿童工作业务经费：还不能导出，有 2 处要改。"
    assert not any(line.startswith("预期目标：") for line in mended)
    assert FileStore(five).look("1").form.indicators[10].weight == Decimal(12)


TAKEN = ":去 13", ":取", ":改"


def test_a_text_that_is_taken_in_is_changed_sentence_by_sentence(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    lines = *TAKEN, ":改 2 创建基地6家", ":改", ":改 1", ":撤销", "", ""

    told = ziping("plain", "2", typed="\n".join(lines)).stdout

    assert "1. 帮扶各县市女性领办中小微企业和个体工商户16户，" in told
    assert "2. 帮扶创建州级巾帼示范基地6家，每个基地20000元，" in told
    assert "2. 创建基地6家。" in told
    assert "（改成：创建基地6家。；直接回车就用它" in told
    assert "已恢复这一格里刚才的字。" in told
    assert FileStore(five).look("2").form.goals.actual == (
        "帮扶各县市女性领办中小微企业和个体工商户16户，每户帮扶5000元，共计80000元，"
        "助力企业复工复产。创建基地6家。"
    )


@at_every_size
def test_a_text_that_is_being_changed_is_there_again_after_a_kill(five: Path) -> None:
    with Terminal(["plain", "2"], five, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        for typed, said in (
            (":去 13", "业增收.，回车不变）"),
            (":取", "再写 :取 换一个"),
            (":改 1 帮扶16户", ":改 再改"),
        ):
            terminal.type(f"{typed}\r")
            terminal.wait_for(said)
        terminal.kill()
    draft = FileStore(five).open("2")
    draft.close()
    assert draft.typed["goals.actual"].startswith("帮扶16户。帮扶创建州级")


def test_an_empty_cell_has_nothing_to_change(ziping: Callable[..., Ran]) -> None:
    told = ziping("plain", "new", typed=":改\n").stdout

    assert "这一格还没有字" in told


def test_questions_are_found_by_a_few_letters(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()
    told = ziping(
        "plain", "1", typed=":找 实施单位\n:找 ssdw\n:找 没有的\n:找\n"
    ).stdout

    assert told.count("第 4 题  项目信息  实施单位") == 2
    assert "写 :去 题号 就到那一题。" in told
    assert "没有找到“没有的”。" in told
    assert "例如 :找 偏差" in told


def test_the_paper_is_shown(five: Path, ziping: Callable[..., Ran]) -> None:
    assert five.exists()
    told = ziping("plain", "1", typed=":看表\n").stdout
    shown = ziping("show", str(five / "1.toml")).stdout

    assert shown in told


def test_what_was_confirmed_waits_again(five: Path, ziping: Callable[..., Ran]) -> None:
    assert five.exists()
    lines = ":确认 1 已核对台账", ":不确认", ":不确认 1", ":不确认", ":退出"

    told = ziping("plain", "2", typed="\n".join(lines)).stdout

    assert ":不确认 1  预算执行率和 14 项指标全是满分" in told
    assert "（说明：已核对台账）" in told
    assert "这一处提醒又等着核对了。" in told
    assert "没有核对过的提醒。" in told
    assert "有 2 处提醒要核对" in ziping("plain", "2", typed="").stdout


def test_a_form_that_was_just_finished_is_shown_whole(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()
    told = ziping("plain", "5", typed=":上\n\n\n").stdout

    assert "预期目标：" in told


def test_the_rows_are_shown_with_the_one_that_is_asked_about(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()
    told = ziping("plain", "1", typed=":去 21\n:表\n").stdout.splitlines()

    rows = [line for line in told if line.lstrip(" >")[:1].isdigit()]
    table = [line for line in rows if "  " in line and line[0] in " >"]
    assert len(table) == 14
    assert [line[:2] for line in table].count(">2") == 1
    assert "社会效益指标" in told
    heading = next(line for line in told if line.startswith("行  "))
    assert heading.split() == [
        "行",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
    ]
    assert "分值合计 85/100，还差 15 分" in told


def test_without_rows_the_table_says_so(ziping: Callable[..., Ran]) -> None:
    told = ziping("plain", "new", "--year", "2025", typed=":表\n").stdout

    assert "还没有三级指标。" in told


def killed(terminal: Terminal) -> None:
    terminal.kill()


def terminated(terminal: Terminal) -> None:
    os.kill(terminal.pid, signal.SIGTERM)
    terminal.exit_code()


@pytest.mark.parametrize("end", [killed, terminated], ids=lambda end: end.__name__)
def test_a_remark_that_was_not_sent_is_there_again(
    home: Path, end: Callable[[Terminal], None]
) -> None:
    with_fit(home)
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        terminal.type(":确认 1 已与合同核对")
        terminal.wait_for("已与合同核对")
        terminal.settle()
        end(terminal)
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("写的说明“已与合同核对”没有按回车，核对时用 :确认 接着写")
        terminal.wait_for("题目都问完了")
        for typed, said in (
            (":确认", "（写了一半的说明：已与合同核对）"),
            (":确认 1", "已核对 1 处提醒"),
        ):
            terminal.type(f"{typed}\r")
            terminal.wait_for(said)
    remarks = [each.remark for each in FileStore(home).look("1").confirmed]
    assert remarks == ["已与合同核对"]


def test_a_remark_that_was_sent_is_waited_for_no_more(home: Path) -> None:
    with_fit(home)
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        terminal.type(":确认 1 已与合同核对\r")
        terminal.wait_for("已核对 1 处提醒")
        terminal.type(":退出\r")
        terminal.exit_code()
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        assert not terminal.shows("没有按回车")


def test_a_reason_behind_the_score_is_said_to_stand_and_asks_again(
    home: Path, ziping: Callable[..., Ran]
) -> None:
    FileStore(home).create(Form(edition="2020", year=2025)).close()
    typed = ":去 15\n办班\n5期\n5期\n50\n50\n无\n\n"

    told = ziping("plain", "1", typed=typed).stdout

    assert "第 1 行的原因已经是“无”；质量指标没有了请直接按回车。" in told
    assert told.rindex("再加一项，它叫什么？") < told.rindex("时效指标：写第一项")


def test_a_cell_that_has_to_be_filled_in_says_how_it_is_passed_over(
    ziping: Callable[..., Ran],
) -> None:
    ran = ziping("plain", "new", typed="2020\n\n:下\n")

    asked, refused = "（要填；暂时不知道，写 :下 先跳过）", "可以先跳过。跳过写 :下。"
    _, name, again, department = ran.stdout.split("\n项目信息")[1:]
    assert name.count(asked) == 1
    assert refused in name
    assert again.count(asked) == 1
    assert "主管部门是哪个？" in department


def test_a_proposal_or_an_answer_stands_in_place_of_that(
    ziping: Callable[..., Ran],
) -> None:
    ran = ziping("plain", "new", typed="2020\n:去 5\n20\n:上\n:去 6\n")

    *_, filled, proposed = ran.stdout.split("\n项目资金")
    assert "（现在是 20，回车不变）" in filled
    assert "（回车采用 20）" in proposed
    assert "要填" not in filled + proposed


def test_the_first_time_of_all_it_says_where_to_learn_and_never_again(
    ziping: Callable[..., Ran],
) -> None:
    first = ziping("plain", typed="2020\n")
    second = ziping("plain", typed="\n")

    hint = "第一次用：先看十二站看懂这张表，大约十分钟"
    assert first.stdout.count(hint) == 1
    assert hint not in second.stdout


def test_a_file_that_is_there_is_replaced_by_a_sign_and_no_option_is_spoken_of(
    five: Path, tmp_path: Path, ziping: Callable[..., Ran]
) -> None:
    for name in ("二.docx", "二.toml"):
        (tmp_path / name).write_text("", encoding="utf-8")

    ran = ziping("plain", "2", typed=":导出 二.docx\n:另存 二.toml\n")

    assert five.exists()
    assert ran.stdout.count("已经存在，没有改动；请换一个文件名") == 2
    assert ran.stdout.count("要覆盖就在文件名后面加空格和 !。") == 2
    assert "--force" not in ran.stdout
    assert (tmp_path / "二.docx").read_bytes() == b""
