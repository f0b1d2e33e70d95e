"""The trainer sees everybody on a shared server: who has done what, what is missed."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import tomli_w
from rich.cells import cell_len

from exports.review.books.class_book import class_book
from screens.presenters.training.quiz_wording import KINDS
from support.command import Ran, run_ziping
from support.paths import ROOT
from wizard.training.class_progress import most_missed, sums_of
from wizard.training.learners import learners_in
from wizard.training.progress import Card, Progress

ZHANG = Progress(
    rounds=4,
    cards={
        "sorting/设备故障率": Card(box=3, due=8, right=2),
        "sorting/项目总成本": Card(box=1, due=4, right=1, wrong=2),
        "faults/late": Card(box=1, due=5, wrong=1),
    },
)
LI = Progress(rounds=1, cards={"faults/late": Card(box=1, due=5, wrong=4, right=1)})


def home_of(folder: Path, progress: Progress | None, cells: int = 0) -> Path:
    folder.mkdir(parents=True)
    if progress is not None:
        (folder / "learn").mkdir()
        told = tomli_w.dumps(asdict(progress))
        (folder / "learn" / "progress.toml").write_text(told)
        lines = "".join(f"2020 {number}\n" for number in range(cells))
        (folder / "learn" / "read").write_text(lines)
    return folder


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """Homes as accounts have them: own ones, those of keys, one with a shell."""
    top = tmp_path / "ziping"
    home_of(top / "zhang" / "own", ZHANG, cells=3)
    home_of(top / "tianbiao" / "users" / "李四", LI)
    home_of(top / "tianbiao" / "users" / "王五", None)
    home_of(top / "zhao" / ".local" / "share" / "ziping", Progress())
    (top / "editions").mkdir()
    (top / "editions" / "本局.toml").write_text("")
    return top


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Ran]:
    def ran(*words: str) -> Ran:
        return run_ziping(("learn", "--report", *words), tmp_path, tmp_path, {})

    return ran


def test_everybody_is_found_wherever_their_home_is(server: Path) -> None:
    found = {each.name: each for each in learners_in([server])}

    assert list(found) == ["zhang", "zhao", "李四", "王五"]
    assert found["zhang"].progress == ZHANG
    assert found["zhang"].cells == 3
    assert found["李四"].progress == LI
    assert [sums_of(each).has_begun for each in found.values()] == [True, False] * 2


def test_what_a_class_misses_most_comes_first(server: Path) -> None:
    missed = most_missed(learners_in([server]))

    told = [(e.skill.key, e.wrong, e.right, e.people) for e in missed]
    assert told == [("late", 5, 1, 2), ("成本指标", 2, 1, 1)]


def test_a_folder_of_one_person_is_a_class_of_one(server: Path) -> None:
    (only,) = learners_in([server / "zhang" / "own"])

    assert only.progress == ZHANG


def test_no_link_is_followed_and_nothing_is_put_aside(server: Path) -> None:
    damaged = home_of(server / "sun" / "own", LI) / "learn" / "progress.toml"
    damaged.write_text("damaged")
    linked = home_of(server / "qian" / "own", None) / "learn"
    linked.symlink_to(server / "zhang" / "own" / "learn")

    found = {each.name: each for each in learners_in([server])}

    assert "是链接" in found["qian"].trouble
    assert "progress.toml" in found["sun"].trouble
    assert damaged.read_text() == "damaged"
    assert {each.name for each in damaged.parent.iterdir()} == {damaged.name, "read"}
    assert found["qian"].progress == found["sun"].progress == Progress()


@pytest.fixture
def closed(server: Path) -> Iterator[Path]:
    """A server with homes that are closed to whoever is no root."""
    home_of(server / "qian" / "own", LI)
    home_of(server / "tianbiao" / "users" / "赵六", LI)
    (server / "gong" / "users").mkdir(parents=True)
    shut = [server / "qian", server / "tianbiao/users/赵六", server / "gong/users"]
    for folder in shut:
        folder.chmod(0)
    yield server
    for folder in shut:
        folder.chmod(0o755)


def test_whose_home_is_closed_is_named_and_nobody_else_is_lost(closed: Path) -> None:
    bare = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    able = bare if os.geteuid() == 0 else []  # whom no mode of a file stops

    ran = subprocess.run(
        [*able, sys.executable, "-m", "screens.cli", "learn", "--report", str(closed)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "ZIPING_HOME": str(closed / "x")},
        capture_output=True,
        text=True,
        check=True,
    )

    for name, place in (
        ("qian", "qian"),
        ("赵六", "tianbiao/users/赵六"),
        ("gong", "gong/users"),
    ):
        said = f"{name} 的练习情况没有全读出来：读不了 {closed / place}：没有权限。"
        assert said in ran.stdout
    assert "共 7 人，练习过 2 人，3 人没有读出来。" in ran.stdout


def test_what_can_be_read_of_a_person_is_told(server: Path) -> None:
    """Marks that are none take nothing from the exercises, and the other way round."""
    odd = home_of(server / "sun" / "own", LI, cells=2) / "learn"
    (odd / "read").unlink()
    (odd / "read").mkdir()
    lost = home_of(server / "zhou" / "own", LI, cells=2) / "learn"
    (lost / "progress.toml").write_text("damaged")

    sums = {each.learner.name: each for each in map(sums_of, learners_in([server]))}

    assert sums["sun"].learner.progress == LI
    assert "不是普通文件" in sums["sun"].learner.trouble
    assert (sums["sun"].has_begun, sums["sun"].is_unknown) == (True, False)
    assert sums["zhou"].learner.cells == 2
    assert (sums["zhou"].has_begun, sums["zhou"].is_unknown) == (False, True)

    book = openpyxl.load_workbook(BytesIO(class_book(learners_in([server]), KINDS)))
    rows = {row[0].value: [cell.value for cell in row] for row in book["各人"]}
    assert rows["zhou"][1:-1] == [""] * 7
    assert "progress.toml" in rows["zhou"][-1]


def test_a_person_in_two_of_the_folders_is_one(server: Path) -> None:
    found = learners_in([server, server / "tianbiao", server / "tianbiao" / "users"])

    assert [each.name for each in found] == ["zhang", "zhao", "李四", "王五"]


def test_people_stand_in_the_order_of_pinyin(tmp_path: Path) -> None:
    for name in ("周强", "张伟", "阿依古丽", "王建国", "欧阳修远", "li", "𠮷田"):
        home_of(tmp_path / "users" / name, LI)

    names = [each.name for each in learners_in([tmp_path])]

    assert names == ["li", "𠮷田", "阿依古丽", "欧阳修远", "王建国", "张伟", "周强"]


def test_the_report_shows_people_and_rules_with_bars(
    server: Path, report: Callable[..., Ran]
) -> None:
    ran = report(str(server))

    lines = ran.stdout.splitlines()
    assert ran.returncode == 0
    assert max(map(cell_len, lines)) <= 80
    assert lines[0].split() == ["姓名", "轮数", "看过格", "掌握", "答对", "答错"]
    assert lines[1].split() == ["zhang", "4", "3", "1/132", "3", "3", "#........."]
    assert lines[2].split()[0] == "李四"
    late = next(line for line in lines if "逾期" in line)
    assert late.split()[-4:] == ["5", "1", "2", "##########"]
    assert "还没有开始练习的：zhao、王五。" in lines
    assert "共 4 人，练习过 2 人。" in lines


def test_the_report_is_written_as_a_workbook_and_for_programs(
    server: Path, report: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = report(str(server), "-o", "学习.xlsx", "--json")

    told = json.loads(ran.stdout)
    assert [each["name"] for each in told["people"]] == [
        "zhang",
        "zhao",
        "李四",
        "王五",
    ]
    assert told["most_missed"][0]["skill"] == "late"
    assert "已写出 学习.xlsx" in ran.stderr
    book = openpyxl.load_workbook(tmp_path / "学习.xlsx")
    assert book.sheetnames == ["各人", "错得最多", "各人各项"]
    rows = [[cell.value for cell in row] for row in book["各人"]]
    assert rows[1][:8] == ["zhang", 4, 3, 132, 3, 1, 3, 3]
    assert rows[4][-1] == "还没有开始练习"
    with zipfile.ZipFile(tmp_path / "学习.xlsx") as package:
        assert sum("charts/chart" in name for name in package.namelist()) == 2
    before = (tmp_path / "学习.xlsx").read_bytes()

    again = report(str(server), "-o", "学习.xlsx")

    assert again.returncode == 2
    assert "已经有了，没有动它" in again.stderr
    assert (tmp_path / "学习.xlsx").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("没有这里",), "没有这里 打不开"),
        (("ziping/editions",), "没有找到大家的文件夹"),
        (("-o", "a.xlsx"), "请写上放着各人文件夹的那一个"),
        (("ziping", "-o", "a.docx"), "只能写成 .xlsx"),
    ],
)
def test_what_cannot_be_reported_is_one_sentence(
    words: tuple[str, ...], said: str, server: Path, report: Callable[..., Ran]
) -> None:
    ran = report(*words)

    assert server.exists()
    assert ran.returncode == 2
    assert said in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
