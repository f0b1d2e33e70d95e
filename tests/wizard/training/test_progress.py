"""What a person has learnt is kept, is theirs alone, and is told to the trainer."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from screens.presenters.training.quiz_wording import REPORT_HEADINGS
from support.quizzing import reported, say
from wizard.training import progress
from wizard.training.mastery import mastery
from wizard.training.progress import Card, Progress

LEARNT = Progress(
    rounds=4,
    cards={
        "sorting/设备故障率": Card(box=3, due=8, right=2),
        "sorting/项目总成本": Card(box=1, due=4, right=1, wrong=2),
        "computing/missed": Card(box=2, due=5, right=1),
        "faults/late": Card(box=1, due=5, wrong=1),
        "sorting/已经删去的一条": Card(box=5, due=30, right=5),
    },
)


@pytest.fixture
def file(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where progress is kept in an empty home."""
    monkeypatch.setenv("ZIPING_HOME", str(home))
    return home / "learn" / "progress.toml"


def test_progress_comes_back_as_it_was_kept_and_is_private(file: Path) -> None:
    assert progress.load() == (Progress(), "")

    assert progress.keep(LEARNT) == ""

    assert progress.load() == (LEARNT, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["progress.toml"]


@pytest.mark.parametrize(
    "content",
    [
        b"schema = 1\nrounds = ",
        b"\xff\xfe",
        b"schema = 2\n",
        b"schema = 1\nrounds = -1\n",
        b"schema = 1\nrounds = 1\n[cards.a]\nbox = 9\ndue = 1\n",
        b"schema = 1\nrounds = 1\nstrange = 1\n",
    ],
)
def test_a_damaged_file_is_put_aside_and_training_goes_on(
    file: Path, content: bytes
) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)

    kept, trouble = progress.load()

    aside = file.with_name("progress-damaged-1.toml")
    assert kept == Progress()
    assert str(aside) in trouble
    assert trouble.count("\n") == 0
    assert aside.read_bytes() == content
    assert progress.keep(LEARNT) == ""
    assert progress.load() == (LEARNT, "")
    assert aside.read_bytes() == content


def test_a_second_damaged_file_does_not_replace_the_first(file: Path) -> None:
    file.parent.mkdir(parents=True)
    for number in (1, 2):
        file.write_text(f"damaged {number}")
        progress.load()

    for number in (1, 2):
        aside = file.with_name(f"progress-damaged-{number}.toml")
        assert aside.read_text() == f"damaged {number}"


def test_progress_that_cannot_be_kept_is_told_and_nothing_stops(file: Path) -> None:
    file.parent.parent.mkdir(parents=True)
    file.parent.write_text("a file where the folder should be")

    trouble = progress.keep(LEARNT)

    assert trouble.startswith("练习的进度没有存上：")
    assert "练习可以接着做" in trouble


def test_answers_are_kept_across_restarts(home: Path) -> None:
    say(home, "computing", "482", "24.5", ":退出")
    first = reported(home)
    say(home, "computing", "482", "1", ":退出")
    second = reported(home)

    skills = [{s["skill"]: s for s in told["skills"]} for told in (first, second)]
    assert [s["group-left"]["right"] for s in skills] == [1, 1]
    assert [s["group-left"]["wrong"] for s in skills] == [0, 1]
    assert [told["rounds"] for told in (first, second)] == [1, 2]


def test_a_card_of_two_questions_counts_once_and_only_when_both_are_right(
    home: Path,
) -> None:
    say(home, "sorting", "659", "5", "1", ":退出")
    say(home, "sorting", "659", "5", "2", ":退出")
    say(home, "sorting", "659", "1", "1", ":退出")

    (told,) = (s for s in reported(home)["skills"] if s["skill"] == "经济效益指标")

    assert (told["right"], told["wrong"], told["seen"]) == (1, 2, 1)


def test_mastery_is_told_by_skill() -> None:
    told = {s.skill.key: s for s in mastery(LEARNT)}

    assert (told["质量指标"].mastered, told["质量指标"].seen) == (1, 1)
    assert (told["成本指标"].mastered, told["成本指标"].wrong) == (0, 2)
    assert told["missed"].mastered == 0
    assert told["late"].wrong == 1
    assert told["质量指标"].cards == 9


def test_the_report_is_a_table_with_even_columns(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from screens.commands.learn_report import report  # noqa: PLC0415  with the home set

    progress.keep(LEARNT)
    assert file.exists()

    assert report(["--report"]) == 0

    *table, total, rule = capsys.readouterr().out.splitlines()
    assert table[0].split() == list(REPORT_HEADINGS)
    assert len({cell_len(line) for line in table}) == 1
    assert max(map(cell_len, table)) <= 78
    assert total == "做过 4 轮；掌握 1 题，共 132 题。"
    assert "连续答对两次" in rule


def test_the_report_for_programs_is_stable(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from screens.commands.learn_report import report  # noqa: PLC0415  with the home set

    progress.keep(LEARNT)
    assert file.exists()

    assert report(["--report", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["rounds"] == 4
    assert {
        "exercise": "sorting",
        "skill": "质量指标",
        "name": "质量指标",
        "cards": 9,
        "seen": 1,
        "mastered": 1,
        "right": 2,
        "wrong": 0,
    } in told["skills"]


def test_a_damaged_file_is_told_of_in_a_report_too(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from screens.commands.learn_report import report  # noqa: PLC0415  with the home set

    file.parent.mkdir(parents=True)
    file.write_text("damaged")

    assert report(["--json"]) == 0

    assert "已改名为" in capsys.readouterr().err


def test_training_leaves_no_draft_behind(
    home: Path, ziping: Callable[..., object]
) -> None:
    say(home, "faults", "1001", "1", "1", ":退出")

    assert [path.name for path in home.iterdir()] == ["learn"]
    assert ziping("list", "--json")
