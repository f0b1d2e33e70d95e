"""The exercises in the app, in a real terminal."""

import re
import time
from pathlib import Path

import pytest

from support.quizzing import opened, reported
from support.sizes import at_every_size
from support.terminal import PATIENCE, Terminal
from wizard.training import calculation, classification, fault_finding
from wizard.training.exercise import Exercise, Verdict


def set_paper(terminal: Terminal, number: int) -> None:
    """Open the paper of this number."""
    ask_for_paper(terminal, number)
    terminal.wait_for(f"试卷 {number}")


def ask_for_paper(terminal: Terminal, number: int) -> None:
    terminal.press("end", "enter")
    terminal.wait_for("试卷编号是多少？")
    terminal.type(str(number))
    terminal.press("enter")


def _length(number: int) -> int:
    first = calculation.exercises(number)[0]
    return len("".join((*first.lines, first.ask)))


LONGEST = max(range(100, 1000), key=_length)
"""The number of the paper whose first sum needs the most room."""


def choose(terminal: Terminal, exercise: Exercise, key: str) -> Verdict:
    """Move to an option with the arrow keys and take it."""
    terminal.wait_for(exercise.ask)
    terminal.press(*["down"] * exercise.keys.index(key), "enter")
    verdict = exercise.judge(key)
    terminal.wait_for("答对了。" if verdict.right else "不对。")
    return verdict


def right_key(exercise: Exercise) -> str:
    return next(key for key in exercise.keys if exercise.judge(key).right)


def go_on(terminal: Terminal) -> None:
    terminal.press("enter")
    terminal.wait_until_gone("回车 下一题")


def is_seen(terminal: Terminal, text: str) -> bool:
    """Whether a text comes on the screen, wherever its lines are folded."""
    end = time.monotonic() + PATIENCE
    while _bare(text) not in _bare(terminal.text):
        if time.monotonic() > end:
            return False
        terminal.read(0.05)
    return True


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (40, 12)])
def test_a_fault_is_marked_and_explained(home: Path, columns: int, lines: int) -> None:
    exercise = fault_finding.exercises(1001)[0]
    with opened(home, "faults", columns=columns, lines=lines) as terminal:
        set_paper(terminal, 1001)
        assert terminal.text.startswith(" 练习  找错  试卷 1001  第 1/5 题")

        verdict = choose(terminal, exercise, right_key(exercise))
        go_on(terminal)
        what = verdict.then[0]
        verdict = choose(terminal, what, right_key(what))

        assert is_seen(terminal, verdict.explanation)
        assert "练习" in terminal.text
        go_on(terminal)
        terminal.wait_for("第 2/5 题")
    assert [s["right"] for s in reported(home)["skills"] if s["seen"]] == [1]


def test_a_cell_can_be_marked_on_the_paper(home: Path) -> None:
    exercise = fault_finding.exercises(1001)[0]
    with opened(home, "faults") as terminal:
        set_paper(terminal, 1001)
        terminal.wait_for("F3 看整张表")
        terminal.press("f3")
        terminal.wait_for("Esc 回到清单")

        assert "练习" in terminal.text
        terminal.wait_for("项目支出绩效自评表")
        terminal.press("end", "enter")
        terminal.wait_for("回车 下一题")

        assert exercise.judge("printed.score").right is False
        assert "不对。您答的是：得分：" in terminal.text


def test_the_paper_can_be_left_without_an_answer(home: Path) -> None:
    with opened(home, "faults") as terminal:
        set_paper(terminal, 1001)
        terminal.wait_for("F3 看整张表")
        terminal.press("f3")
        terminal.wait_for("Esc 回到清单")
        terminal.press("escape")
        terminal.wait_for("F3 看整张表")

        assert "第 1/5 题" in terminal.text


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (40, 12)])
def test_an_indicator_is_sorted_and_its_value_judged(
    home: Path, columns: int, lines: int
) -> None:
    exercise = classification.exercises(482)[0]
    with opened(home, "sorting", columns=columns, lines=lines) as terminal:
        set_paper(terminal, 482)

        verdict = choose(terminal, exercise, right_key(exercise))
        assert is_seen(terminal, verdict.explanation)
        go_on(terminal)
        value = verdict.then[0]
        verdict = choose(terminal, value, right_key(value))

        assert is_seen(terminal, verdict.explanation.split("\n")[0])
        go_on(terminal)
        terminal.wait_for("第 2/8 题")


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (40, 12)])
def test_a_sum_is_typed_and_its_reckoning_shown(
    home: Path, columns: int, lines: int
) -> None:
    exercise, *_ = calculation.exercises(482)
    with opened(home, "computing", columns=columns, lines=lines) as terminal:
        set_paper(terminal, 482)
        assert is_seen(terminal, exercise.lines[0])

        terminal.type("甲")
        terminal.press("enter")
        terminal.wait_for("不是一个数")
        terminal.press("backspace")
        terminal.type("２４．５分")
        terminal.press("enter")
        terminal.wait_for("答对了。")

        terminal.wait_for("50 - 25.5 = 24.5")
        go_on(terminal)
        terminal.wait_for("第 2/6 题")
        assert "不是一个数" not in terminal.text


@at_every_size
@pytest.mark.parametrize("number", [482, LONGEST], ids=["short", "longest"])
def test_a_sum_is_answered_behind_the_prompt_of_every_line(
    home: Path, number: int
) -> None:
    with opened(home, "computing") as terminal:
        ask_for_paper(terminal, number)
        assert is_seen(terminal, calculation.exercises(number)[0].ask)
        terminal.type("12.5")
        terminal.wait_for("> 12.5")


def test_a_round_ends_with_its_result_and_leads_back(home: Path) -> None:
    with opened(home, "computing") as terminal:
        set_paper(terminal, 482)
        for place in range(1, 7):
            terminal.wait_for(f"第 {place}/6 题")
            terminal.type("0")
            terminal.press("enter")
            terminal.wait_for("不对。您答的是：0")
            go_on(terminal)

        terminal.wait_for("做完了：6 题，答对 0 题。")
        assert "还要再练的：" in terminal.text
        assert is_seen(terminal, "按莱特纳 1972 年的卡片盒法安排")
        assert "这张试卷的编号是 482。" in terminal.text
        terminal.press("enter")
        terminal.wait_for("开始做题")


@pytest.mark.parametrize("kind", ["faults", "sorting", "computing"])
def test_a_paper_of_ones_own_begins_with_enter(home: Path, kind: str) -> None:
    with opened(home, kind) as terminal:
        terminal.press("enter")

        terminal.wait_for("第 1/")
        assert "试卷" in terminal.text
        terminal.press("escape")
        terminal.wait_for("做指定编号的试卷")
        terminal.press("escape")
        terminal.wait_for("从上往下做")


def test_what_was_answered_outlasts_a_dropped_line(home: Path) -> None:
    with opened(home, "computing") as terminal:
        set_paper(terminal, 482)
        terminal.type("24.5")
        terminal.press("enter")
        terminal.wait_for("答对了。")
        terminal.kill()

    assert [s["skill"] for s in reported(home)["skills"] if s["right"]] == [
        "group-left"
    ]


def test_a_number_that_no_paper_has_is_refused_where_it_is_typed(home: Path) -> None:
    with opened(home, "sorting") as terminal:
        terminal.press("end", "enter")
        terminal.wait_for("试卷编号是多少？")
        terminal.type("7")
        terminal.press("enter")

        terminal.wait_for("没有这个编号的试卷")
        assert "练习" in terminal.text


def test_nothing_is_sent_while_nobody_types(home: Path) -> None:
    with opened(home, "computing") as terminal:
        set_paper(terminal, 482)
        terminal.wait_for("回车 回答")
        terminal.settle()

        assert terminal.read(1.5) == b""


def test_an_answer_costs_few_bytes(home: Path) -> None:
    """The screen stays; only what it says changes."""
    exercise = classification.exercises(482)[0]
    with opened(home, "sorting") as terminal:
        set_paper(terminal, 482)
        terminal.settle()
        before = len(terminal.sent)

        choose(terminal, exercise, exercise.keys[0])
        terminal.settle()

        assert len(terminal.sent) - before < 6000


def test_damaged_progress_is_told_where_the_exercises_begin(home: Path) -> None:
    (home / "learn").mkdir(parents=True)
    (home / "learn" / "progress.toml").write_text("damaged")

    with opened(home, "sorting") as terminal:
        assert is_seen(terminal, "progress-damaged-1.toml")
        terminal.wait_for("开始做题")
