"""The exercises line by line, through pipes, as a screen reader has them."""

from pathlib import Path

import pytest

from support.quizzing import say
from wizard.training import calculation, classification, fault_finding
from wizard.training.exercise import Exercise


def right_lines(exercises: tuple[Exercise, ...]) -> list[str]:
    """What has to be typed to answer every exercise right."""
    lines: list[str] = []
    waiting = list(exercises)
    while waiting:
        exercise, *rest = waiting
        verdicts = map(exercise.judge, exercise.keys)
        number, verdict = next(
            (n, v) for n, v in enumerate(verdicts, start=1) if v.right
        )
        lines.append(str(number))
        waiting = [*verdict.then, *rest]
    return lines


@pytest.mark.parametrize("kind", ["faults", "sorting", "computing"])
def test_every_question_is_marked_as_an_exercise(home: Path, kind: str) -> None:
    said = say(home, kind, "1" if kind == "faults" else "482", "1", "1", "1")

    blocks = [block for block in said.split("\n\n") if block.strip()]
    assert len(blocks) >= 3
    for block in blocks:
        assert block.strip().startswith("练习  ")


def test_a_paper_of_faults_is_found_from_the_first_to_the_last(home: Path) -> None:
    lines = right_lines(fault_finding.exercises(3482))

    said = say(home, "faults", "3482", *lines)

    assert said.count("答对了。") == len(lines) == 12
    assert "做完了：6 题，答对 6 题。" in said
    assert said.count("[1] 年度：2020") == 2
    assert "不对" not in said


def test_a_paper_of_real_forms_is_found_too(home: Path) -> None:
    said = say(home, "faults", "4", *right_lines(fault_finding.exercises(4000)))

    assert "真实的自评表" in said
    assert "还差 15 分才到 100 分" in said
    assert "做完了：13 题，答对 13 题。" in said


def test_a_paper_is_sorted_from_the_first_to_the_last(home: Path) -> None:
    said = say(home, "sorting", "482", *right_lines(classification.exercises(482)))

    assert said.count("答对了。") == 16
    assert "做完了：8 题，答对 8 题。" in said
    assert "莱特纳" in said
    assert "这张试卷的编号是 482。" in said


def test_sums_are_answered_with_figures_as_people_type_them(home: Path) -> None:
    assert calculation.cards_of(482)[:2] == (
        "computing/group-left",
        "computing/total-left",
    )

    said = say(home, "computing", "482", "２４．５ 分", "14")

    assert "答对了。" in said
    assert "不对。您答的是：14" in said
    assert "算法：100 - 85 = 15" in said


def test_what_is_no_answer_is_refused_and_asked_again(home: Path) -> None:
    said = say(home, "sorting", "7", "482", "10", "甲", "0", "1")

    assert said.count("请再看一下：没有这个编号的试卷") == 1
    assert said.count("请再看一下：请写编号，从 1 到 9。") == 3
    assert said.count("这一条属于哪一类二级指标？") == 1


def test_the_end_of_the_input_ends_it_wherever_it_is(home: Path) -> None:
    for lines in ((), ("",), ("1",), ("482", "1")):
        say(home, "computing", *lines)


def test_no_escape_sequence_is_ever_sent(home: Path) -> None:
    said = say(home, "computing", "482", "\x1b[31m红\x1b]0;题\x07", "1")

    assert "\x1b" not in said
    assert "\x07" not in said


def test_damaged_progress_is_told_once_and_the_exercise_begins(home: Path) -> None:
    (home / "learn").mkdir(parents=True)
    (home / "learn" / "progress.toml").write_text("damaged")

    said = say(home, "computing", "482", "24.5")

    assert said.count("已改名为") == 1
    assert "答对了。" in said
