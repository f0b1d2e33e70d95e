"""A wrong answer to any prompt of the line mode is told so, and asked again."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from screens.plain.orders import ORDERS
from screens.presenters.training.lessons import lessons
from support.command import Ran, piped
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import DEFAULT, edition
from wizard.form import put
from wizard.interview.interview import blank_form

WRONG = (
    *(
        "99",
        "-1",
        "00",
        "１０００",
        "1.5",
        "甲乙丙",
        "[b]",
        "\x07",
        "\x1b[A",
        "nan",
        "1e999",
    ),
    *(
        "，",
        "字" * 3000,
        "9" * 5000,
        "没有.docx",
        "/没有/这样.toml",
        "没有/",
        "~没有.xls",
    ),
)
"""What is no number of a draft, no choice, no file."""

ENDS = {"退出", "quit", "q", "粘贴", "paste", "打印"}
"""Orders that leave or take what follows for a paste, or that need a printer."""


def lines_at(number: int) -> list[str]:
    """Every order with wrong words behind it, at the question of this number."""
    there = f":去 {number}"
    typed = [there]
    for word in sorted({*ORDERS} - ENDS):
        typed += [
            f":{word}",
            f":{word} {'9' * 5000}",
            f":{word} 99",
            f":{word} 没有/这样/的.xyz",
            there,
        ]
    pasted = (":粘贴", "", "垃圾", "\t\t", ":完", "随便", ":收下", ":逐行", there)
    return [*typed, *pasted, ":没有这个命令", ":", "::", *WRONG, there]


def test_no_wrong_draft_is_the_end(five: Path) -> None:
    told = piped(("plain",), [*WRONG, "2", ":退出"], five)

    assert told.returncode == 0, told.stderr
    assert told.stdout.index("没有编号是 99 的草稿") < told.stdout.index(
        "巾帼脱贫行动工作经费："
    )
    assert "请再看一下：" in told.stdout
    assert "合格，可以导出" in told.stdout
    assert told.stderr == ""


def test_what_is_wrong_at_the_list_begins_nothing(five: Path) -> None:
    before = [draft.id for draft in FileStore(five).list()]
    told = piped(("plain",), list(WRONG), five)

    assert told.returncode == 2
    assert [draft.id for draft in FileStore(five).list()] == before


def test_drafts_are_found_by_a_few_letters_and_told_with_their_states(
    five: Path,
) -> None:
    told = piped(("plain",), ["fnet", "", "脱贫", "zzz", "2", ":退出"], five).stdout
    asked = re.split(r"(?m)^(?:接着填|写编号|没有找到).*\n", told)

    assert [line.split("  ")[-1] for line in asked[0].splitlines()] == [
        *("合格",) * 4,
        "2 处错误",
    ]
    assert [line[0] for line in asked[1].splitlines()] == ["1"]
    assert asked[2] == asked[0]
    assert [line[0] for line in asked[3].splitlines()] == ["3", "2"]
    assert "没有找到“zzz”；请写上面的编号，或换几个字再找；直接回车看全部草稿。" in told


def test_of_many_drafts_the_newest_are_told(home: Path) -> None:
    store, blank = FileStore(home), blank_form(edition(DEFAULT))
    for number in range(33):
        store.create(put(blank, "project.name", f"第{number}项")).close()
    told = piped(("plain",), [], home).stdout

    assert len(re.findall(r"(?m)^\d+  第", told)) == 30
    assert "还有 3 份较早的没有列出；写几个字就能找到。" in told
    assert "接着填哪一份" in piped(("plain",), ["第1项"], home).stdout


def test_a_file_is_read_in_from_the_list(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert ziping("export", "3", "-o", "三.docx").returncode == 0
    told = piped(("plain",), ["没有.docx", "'三.docx'", ":退出"], five)

    assert told.returncode == 0
    assert "找不到文件" in told.stdout
    assert "巾帼脱贫示范基地经费：合格" in told.stdout


@pytest.mark.parametrize("number", [1, 2, 7, 16, 18, 19, 20, 21, 22, 23, 24, 25])
def test_no_wrong_answer_to_a_question_is_the_end(
    number: int, five: Path, ziping: Callable[..., Ran]
) -> None:
    told = ziping("plain", "2", typed="\n".join([*lines_at(number), ":退出", ""]))

    assert told.stderr == ""
    assert told.stdout.endswith(f"已保存，下次从第 {number} 题继续。\n")
    assert not (five / "errors.log").exists()


def test_no_wrong_answer_in_training_is_the_end(home: Path) -> None:
    typed = [*WRONG]
    for number, lesson in enumerate(lessons(), start=1):
        leave = {"form": ":退出", "quiz": ":退出", "report": None}.get(lesson.kind, "0")
        typed += [str(number), *((*WRONG, leave) if leave is not None else ())]
    told = piped(("learn", "--plain"), [*typed, ""], home)

    assert told.stderr == ""
    assert told.returncode == 0
    assert told.stdout.count("写编号开始；直接回车退出。") == len(lessons()) + 1


def test_of_a_draft_that_is_open_elsewhere_it_is_asked_again(five: Path) -> None:
    held = FileStore(five).open("2")
    with Terminal(["plain"], five) as terminal:
        terminal.wait_for("接着填哪一份")
        terminal.type("2\n")
        terminal.wait_for("直接回车 不打开")
        terminal.type("接\n")
        terminal.wait_for("没有“接”这一项。")
        terminal.type("\n")
        terminal.wait_for("接着填哪一份？写编号")
        terminal.type("3\n")
        terminal.wait_for("巾帼脱贫示范基地经费：合格")
    held.close()
