"""`ziping review`: a folder of forms on one screen, in a workbook, for programs."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from lxml import etree

from exports.review.journal import ReviewJournal
from exports.review.outcome import outcome
from office_samples.documents import FIVE_OLD
from screens.commands.arguments.declarations import Against
from screens.commands.review.declared import beginning
from support import declarations
from support.command import Ran, run_ziping
from support.declarations import SHAPES, declared
from support.judged import FILES, form_of
from support.libreoffice import slow_converter, started
from support.paths import ROOT, SAMPLES
from support.terminal import PATIENCE
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.toml.form_file import dumps

Ziping = Callable[..., Ran]
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forms of several kinds in folders, a file that is none and a broken one."""
    place = tmp_path / "报送"
    (place / "二科").mkdir(parents=True)
    shutil.copy(SAMPLES / "changji-2020.txt", place / "昌吉.txt")
    for name in ("sichuan-2022.docx", "yunnan-2022.tsv"):
        shutil.copy(SAMPLES / "layouts" / name, place / "二科" / name)
    (place / "坏的.docx").write_bytes(b"PK\x03\x04 not a zip")
    (place / "~$昌吉.docx").write_bytes(b"owner")
    (place / "说明.md").write_text("不读")
    return place


@pytest.fixture
def ziping(tmp_path: Path) -> Ziping:
    def ran(*words: str) -> Ran:
        return run_ziping(words, tmp_path / "home", tmp_path, {})

    return ran


def test_a_folder_is_searched_through_and_told_on_one_screen(
    ziping: Ziping, folder: Path
) -> None:
    ran = ziping("review", folder.name)

    lines = ran.stdout.splitlines()
    assert len(lines) <= 23
    assert "共 4 个文件，7 份表：合格 4 份，不合格 3 份。" in ran.stdout
    assert "未能读取 1 个文件" in ran.stdout
    assert lines[1].startswith("sichuan-2022.docx")  # the worst first
    assert ran.stderr == ""
    assert ran.returncode == 2
    assert not list(folder.parent.glob("*进度*"))

    said = "--author、--date 只写在退回的表和退回意见上；没有写 --marked 退回，"
    signs = ("--author", "王", "--date", "2026-03-05")
    signed = ziping("review", folder.name, *signs)

    assert signed.stdout == ran.stdout
    assert said in signed.stderr

    again = ziping("review", folder.name, "--resume")

    assert again.stdout == ran.stdout
    assert again.stderr.strip() == "没有写 -o 或 --marked，就没有记下来的进度，从头看。"


def test_programs_get_every_form_with_its_findings(
    ziping: Ziping, folder: Path
) -> None:
    ran = ziping("review", folder.name, "--json")

    told = json.loads(ran.stdout)
    counts = [len(each["findings"]) for each in told["forms"]]
    assert len(counts) == 7
    errors = [
        sum(f["severity"] == "error" for f in each["findings"])
        for each in told["forms"]
    ]
    assert errors == sorted(errors, reverse=True)
    assert told["unreadable"][0]["file"] == "报送/坏的.docx"
    assert told["forms"][0]["points"]["groups"]


def cells(book: Path, number: int) -> list[list[str]]:
    """The texts of a sheet, row by row."""
    with zipfile.ZipFile(book) as package:
        root = etree.fromstring(package.read(f"xl/worksheets/sheet{number}.xml"))
    assert not list(root.iter(f"{S}f"))
    return [["".join(cell.itertext()) for cell in row] for row in root.iter(f"{S}row")]


def test_the_workbook_has_a_sheet_for_each_question(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    ran = ziping("review", folder.name, "-o", "审核汇总.xlsx")

    assert "已写出 审核汇总.xlsx" in ran.stderr
    with zipfile.ZipFile(tmp_path / "审核汇总.xlsx") as package:
        book = etree.fromstring(package.read("xl/workbook.xml"))
        names = package.namelist()
    sheets = [sheet.get("name") for sheet in book.iter(f"{S}sheet")]
    assert sheets == ["汇总", "问题", "按单位", "按问题", "未能读取", "未识别"]
    assert sum("charts/chart" in name for name in names) == 2
    forms = cells(tmp_path / "审核汇总.xlsx", 1)
    assert len(forms) == 8
    assert forms[0][:4] == ["文件", "序号", "单位", "项目名称"]
    assert forms[1][0] == "报送/二科/sichuan-2022.docx"
    codes = {row[7] for row in cells(tmp_path / "审核汇总.xlsx", 2)[1:]}
    assert "cell-missing" in codes or any("cell-missing" in row for row in codes)
    assert "坏的.docx" in cells(tmp_path / "审核汇总.xlsx", 5)[1][0]


def test_a_file_that_is_there_is_left_unless_it_is_to_be_replaced(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "汇总.csv").write_text("原来的")

    left = ziping("review", folder.name, "-o", "汇总.csv")

    assert left.returncode == 2
    assert "已经有了，没有动它" in left.stderr
    assert (tmp_path / "汇总.csv").read_text() == "原来的"

    ziping("review", folder.name, "-o", "汇总.csv", "--force")

    assert (tmp_path / "汇总.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "请写要审核的文件夹或文件"),
        (("没有这里",), "没有这里"),
        (("没有这里",), "找不到文件或文件夹 没有这里，请核对名称。\n"),
        (("报送表",), "找不到文件或文件夹 报送表，请核对名称。您是不是要“报送”？"),
        (("报送/二科室",), "您是不是要“二科”？"),
        (("报送", "报送表"), "您是不是要“报送”？"),
        (("2024", "年", "报送"), "2024、年，请核对名称。名称里有空格的，请用引号"),
        (("甲", "乙", "丙", "丁"), "甲、乙、丙等 4 个文件，请核对名称。名称里有空格"),
        (("报送", "-o", "汇总.docx"), ".xlsx、.csv"),
        (("报送", "-o", "汇总"), "请改文件名的结尾，例如 汇总.xlsx。"),
        (("报送", "-o", "2024.1汇总"), "例如 2024.1汇总.xlsx。"),
        (("报送", "-o", "报送/汇总.docx"), "例如 报送/汇总.xlsx。"),
        (("报送", "--jobs", "零"), "1 到 64"),
        (
            ("报送", "--initials", "绩效评价中心审核一组"),
            "--initials 后面最多写 9 个字",
        ),
        (("报送", "--author", "王" * 55), "--author 后面最多写 54 个字"),
        (("报送", "--jobs"), "“--jobs”后面还要写一样东西"),
        (("报送", "-o"), "“-o”后面还要写一样东西"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    words: tuple[str, ...], said: str, ziping: Ziping, folder: Path
) -> None:
    ran = ziping("review", *words)

    assert folder.exists()
    assert ran.returncode == 2
    assert said in ran.stderr + ran.stdout
    assert "Traceback" not in ran.stderr


def test_text_of_strangers_is_never_a_formula(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    text = (folder / "昌吉.txt").read_text("utf-8")
    (folder / "昌吉.txt").write_text(
        text.replace("访惠聚经费", '=HYPERLINK("http://x")'), "utf-8"
    )

    ziping("review", folder.name, "-o", "a.xlsx")
    ziping("review", folder.name, "-o", "a.csv")

    told = cells(tmp_path / "a.xlsx", 1)
    assert any('=HYPERLINK("http://x")' in row for row in told)
    lines = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert any('," =HYPERLINK(' in line for line in lines)


def many(place: Path) -> Path:
    """Forty forms and, behind twenty of them, a file that never comes to its end."""
    place.mkdir()
    for number in range(40):
        copy = place / f"{number:02}.docx"
        shutil.copy(SAMPLES / "layouts" / "yunnan-2022.docx", copy)
    return shutil.copy(FIVE_OLD[0], place / "20.doc")


def test_a_run_that_was_stopped_goes_on_where_it_was(
    ziping: Ziping, tmp_path: Path
) -> None:
    old, slow = many(tmp_path / "很多"), slow_converter(tmp_path)
    (tmp_path / "a.csv").write_text("older")
    words = [sys.executable, "-m", "screens.cli", "review", "很多", "-o", "a.csv"]
    run = subprocess.Popen(
        [*words, "--jobs", "1", "--force"],
        cwd=tmp_path,
        env={
            **slow,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "ZIPING_HOME": str(tmp_path),
        },
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started(tmp_path)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=PATIENCE)

    assert run.returncode == 2
    assert "看过 20 个，共 41 个；看过的都留着，加 --resume 接着来" in said
    assert (tmp_path / "a.csv").read_text() == "older"
    line = "review 很多 -o a.csv --jobs 1 --force --resume"
    assert f"接着来的命令：ziping {line}\n" in said

    old.unlink()
    refused = ziping("review", "很多", "-o", "a.csv", "--resume")
    assert "请把 --resume 和 --force 一起写上" in refused.stderr
    ran = ziping(*line.split(), "--json")

    assert "接着上次：20 个文件已经看过，还有 20 个。" in ran.stderr
    assert len(json.loads(ran.stdout)["forms"]) == 40
    assert (tmp_path / "a.csv").exists()
    assert not (tmp_path / "a.csv.进度").exists()


def test_a_run_that_was_stopped_while_copies_were_written_goes_on(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    """Its own copies may be written once more, and no other file."""
    words = ("--marked", "退回", "-o", "a.csv", "--resume")
    with ReviewJournal(tmp_path / "a.csv.进度") as journal:
        mine = tmp_path / "退回" / "二科" / "sichuan-2022.docx"
        mine.parent.mkdir(parents=True)
        mine.write_bytes(b"written before Ctrl+C")
        journal.keep_sent(mine.relative_to(tmp_path), mine.read_bytes())

    ran = ziping("review", folder.name, *words)

    assert "已在 退回 写出 1 份带批注的表" in ran.stderr
    assert mine.read_bytes().startswith(b"PK")


def test_forms_go_back_with_comments_and_nothing_is_overwritten(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    words = ("--marked", "退回", "--author", "王审核", "--date", "2026-03-05")
    before = (folder / "二科" / "sichuan-2022.docx").read_bytes()

    ran = ziping("review", folder.name, *words)

    copy = tmp_path / "退回" / "二科" / "sichuan-2022.docx"
    said = "已在 退回 写出 1 份带批注的表、3 份退回意见，原来的文件没有动。"
    assert said in ran.stderr
    assert (folder / "二科" / "sichuan-2022.docx").read_bytes() == before
    with zipfile.ZipFile(copy) as package:
        comments = package.read("word/comments.xml").decode()
    assert (
        'w:author="王审核" w:date="2026-03-05T00:00:00Z" w:initials="王审"' in comments
    )
    assert "【要改】" in comments

    copy.write_bytes(b"mine")
    again = ziping("review", folder.name, *words)

    assert again.returncode == 2
    assert "已经有了，没有动它" in again.stderr
    assert copy.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("退回", "退回/二科/sichuan-2022.docx 已经有了，没有动它。要换掉它请加"),
        ("退回", "--force，或给 --marked 写另一个文件夹名。"),
        ("报送", "是送来的原件，不能换掉；请给 --marked 写另一个文件夹。"),
    ],
)
def test_copies_that_are_there_are_told_of_before_a_form_is_read(
    marked: str, said: str, ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    """A form that is never read to its end is there: nothing waits for it."""
    copy = tmp_path / "退回" / "二科" / "sichuan-2022.docx"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(b"mine")

    ran = ziping("review", folder.name, "--marked", marked, "-o", "a.csv")

    assert ran.returncode == 2
    assert said in ran.stderr
    assert copy.read_bytes() == b"mine"
    assert ran.stdout == ""
    assert not (tmp_path / "a.csv.进度").exists()


def test_a_letter_that_is_there_is_told_of_when_its_unit_is_known_and_nothing_is_lost(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "退回" / "大英县文化广播电视和旅游局-退回意见.docx"
    letter.parent.mkdir()
    letter.write_bytes(b"mine")

    ran = ziping("review", folder.name, "--marked", "退回")

    assert ran.returncode == 2
    assert "看过的都留着，再加 --resume 不用从头看。" in ran.stderr
    assert [path.name for path in letter.parent.iterdir()] == [letter.name]

    again = ziping("review", folder.name, "--marked", "退回", "--force", "--resume")

    assert "接着上次：" in again.stderr
    assert letter.read_bytes().startswith(b"PK")


def test_what_a_review_wrote_is_no_part_of_the_next_one(
    ziping: Ziping, folder: Path
) -> None:
    words = ("-o", "报送/汇总.csv", "--marked", "报送/退回", "--force")

    first = ziping("review", folder.name, *words)
    second = ziping("review", folder.name, *words)

    assert (folder / "退回" / "二科" / "sichuan-2022.docx").exists()
    assert first.stdout == second.stdout
    assert "共 4 个文件，7 份表" in second.stdout


def test_what_an_earlier_review_wrote_is_no_part_of_one_that_writes_elsewhere(
    ziping: Ziping, folder: Path
) -> None:
    """A copy that was changed since is a form like any other."""
    ziping("review", "报送", "-o", "报送/汇总.xlsx", "--marked", "报送/退回")

    bare = ziping("review", "报送")
    outside = ziping("review", ".", "-o", "又.csv")

    assert bare.stdout == outside.stdout
    assert "共 4 个文件，7 份表" in bare.stdout
    copy = folder / "退回" / "二科" / "sichuan-2022.docx"
    shutil.copy(SAMPLES / "layouts" / "yunnan-2022.docx", copy)
    again = ziping("review", "报送")
    named = ziping("review", "报送/退回", "--json")
    assert "共 5 个文件，8 份表" in again.stdout
    (only,) = json.loads(named.stdout)["forms"]
    assert only["file"] == "报送/退回/二科/sichuan-2022.docx"
    assert len(json.loads(named.stdout)["unreadable"]) == 3  # the letters

    (folder / ".审核写出的文件").write_text("[[")
    assert "Traceback" not in ziping("review", "报送").stderr


@pytest.mark.parametrize("kind", [".csv", ".xlsx"])
def test_an_overview_beside_the_folder_or_copied_is_no_form_that_cannot_be_read(
    ziping: Ziping, folder: Path, kind: str
) -> None:
    """One that is named is told of, and one that was changed may hold anything."""
    overview = f"报送/汇总{kind}"
    ziping("review", "报送/二科", "-o", overview)
    shutil.copy(folder / f"汇总{kind}", folder / "二科" / f"抄件{kind}")

    found = ziping("review", "报送")
    named = ziping("review", overview)

    assert "共 4 个文件，7 份表" in found.stdout
    assert "未能读取 1 个文件" in found.stdout
    assert "没有找到自评表" in named.stdout
    (folder / f"汇总{kind}").write_bytes(b"PK\x03\x04")
    assert "共 5 个文件" in ziping("review", "报送").stdout


def test_a_form_is_never_replaced_by_an_overview(
    ziping: Ziping, with_declarations: Path, tmp_path: Path
) -> None:
    made = with_declarations / "三科.csv"
    shutil.copy(SAMPLES / "layouts" / "yunnan-2022.tsv", made)
    before = made.read_bytes()
    said = tmp_path / "申报" / "申报.csv"
    sheet = SHAPES["hunan"](declared(a_form("校车补贴"), edition("2020")))
    said.write_text(declarations.tsv(sheet), "utf-8")

    for file in ("报送/三科.csv", "申报/申报.csv"):
        ran = ziping("review", "报送", "-o", file, "--force")

        assert ran.returncode == 2
        assert f"{file} 是一份填好的表，不能换成汇总表" in ran.stderr
    assert made.read_bytes() == before


def test_the_screen_says_where_the_rest_is(ziping: Ziping, tmp_path: Path) -> None:
    (tmp_path / "报送").mkdir()
    for number in range(11):
        name = f"报送/{number}.toml"
        (tmp_path / name).write_bytes(dumps(a_form(f"第{number}个项目")))
    for number in range(4):
        (tmp_path / f"报送/坏{number}.docx").write_bytes(b"PK\x03\x04")

    bare = ziping("review", "报送")
    listed = ziping("review", "报送", "-o", "a.csv")

    assert "……另有 1 份；加 -o 审核汇总.xlsx 就全部写出来。" in bare.stdout
    assert "……另有 1 个文件没有读出来；加 -o" in bare.stdout
    assert "汇总表里" not in bare.stdout
    assert "……另有 1 份，全部在汇总表里。" in listed.stdout
    assert "……另有 1 个文件没有读出来，全部在汇总表里。" in listed.stdout
    assert len(bare.stdout.splitlines()) <= 23


def a_form(name: str) -> Form:
    """A fit form of a project, as it stands in a file of its own."""
    path = next(path for path in FILES if path.name.startswith("19"))
    made = form_of(tomllib.loads(path.read_text(), parse_float=Decimal)["form"])
    return put(replace(made, printed=type(made.printed)()), "project.name", name)


@pytest.fixture
def with_declarations(tmp_path: Path) -> Path:
    """Forms of three projects and declarations of three, two of them the same."""
    place = tmp_path / "报送"
    place.mkdir()
    for name in ("校舍改造", "校车补贴", "营养改善"):
        other = put(a_form(name), "indicators[0].target", "77件")
        (place / f"{name}.toml").write_bytes(dumps(other))
    for name in ("校舍改造", "校车补贴", "图书购置"):
        said = declared(a_form(name), edition("2020"))
        file = tmp_path / "申报" / f"{name}.docx"
        file.parent.mkdir(exist_ok=True)
        declarations.write_docx(SHAPES["system"](said), file)
    return place


def test_forms_are_held_against_their_declarations(
    ziping: Ziping, with_declarations: Path
) -> None:
    ran = ziping("review", with_declarations.name, "--against", "申报", "--json")

    told = json.loads(ran.stdout)
    codes = {
        form["project_name"]: (
            form["declaration"],
            [f["code"] for f in form["findings"] if f["code"].startswith("decl")],
        )
        for form in told["forms"]
    }
    assert codes == {
        "校舍改造": ("申报/校舍改造.docx", ["declared-otherwise"]),
        "校车补贴": ("申报/校车补贴.docx", ["declared-otherwise"]),
        "营养改善": ("", ["declaration-missing"]),
    }
    messages = [f["message"] for form in told["forms"] for f in form["findings"]]
    assert any("77件" in message for message in messages)
    (alone,) = told["declarations_without_form"]
    assert alone["project_name"] == "图书购置"
    assert alone["declaration"] == "申报/图书购置.docx"


def test_declarations_without_a_form_are_told_on_screen_and_in_the_workbook(
    ziping: Ziping, with_declarations: Path, tmp_path: Path
) -> None:
    words = ("--against", "申报", "-o", "a.xlsx")
    ran = ziping("review", with_declarations.name, *words)

    assert "没有申报表的 1 份" in ran.stdout
    assert "有 1 份申报表没有自评表：图书购置。" in ran.stdout
    rows = cells(tmp_path / "a.xlsx", 7)
    assert rows[0][-1] == "对应的自评表"
    assert [(row[1], row[-1]) for row in rows[1:]] == [
        ("图书购置", "（没有自评表）"),
        ("校舍改造", "报送/校舍改造.toml"),
        ("校车补贴", "报送/校车补贴.toml"),
    ]


def test_several_declarations_may_be_written_one_behind_the_other(
    ziping: Ziping, with_declarations: Path, tmp_path: Path
) -> None:
    """As a shell writes 申报/*.docx; a form and a folder behind them are no less."""
    many = [f"申报/{each.name}" for each in sorted((tmp_path / "申报").iterdir())]
    forms = [f"报送/{each.name}" for each in sorted(with_declarations.iterdir())]

    for words in (
        ("报送", "--against", *many, "--json"),
        ("--against", *many, "报送", "--json"),
        (*forms, "--json", "--against", *many),
        ("--against", *many, *forms, "--json"),
    ):
        ran = ziping("review", *words)

        told = json.loads(ran.stdout)
        assert told["unreadable"] == []
        assert [bool(form["declaration"]) for form in told["forms"]].count(True) == 2
        assert len(told["forms"]) == 3
        assert len(told["declarations_without_form"]) == 1
        assert ran.returncode == 0


def test_a_declaration_is_left_to_the_form_of_its_very_name(
    ziping: Ziping, with_declarations: Path
) -> None:
    """A form that comes first and has it by a part of the name has none."""
    part = put(a_form("农村校舍改造"), "indicators[0].target", "66件")
    (with_declarations / "0.toml").write_bytes(dumps(part))
    words = ("review", "报送", "--against", "申报", "--json")

    ran = ziping(*words)
    (with_declarations / "校舍改造.toml").unlink()
    alone = ziping(*words)

    def codes(ran: Ran) -> tuple[str, set[str]]:
        (own,) = (
            each
            for each in json.loads(ran.stdout)["forms"]
            if each["file"] == "报送/0.toml"
        )
        return own["declaration"], {f["code"] for f in own["findings"]}

    place, found = codes(ran)
    assert place == ""
    assert "declaration-missing" in found
    assert "declared-otherwise" not in found
    place, found = codes(alone)
    assert place == "申报/校舍改造.docx"
    assert "declared-otherwise" in found


def test_declarations_in_the_same_folder_are_no_broken_files(
    ziping: Ziping, with_declarations: Path, tmp_path: Path
) -> None:
    for file in (tmp_path / "申报").iterdir():
        file.rename(with_declarations / file.name)

    ran = ziping("review", "报送", "--against", "报送", "--json")

    told = json.loads(ran.stdout)
    assert told["unreadable"] == []
    assert len(told["forms"]) == 3
    assert len(told["declarations_without_form"]) == 1
    assert ran.stderr == ""


def test_a_run_that_was_begun_without_declarations_does_not_go_on_with_them(
    ziping: Ziping, with_declarations: Path, tmp_path: Path
) -> None:
    with ReviewJournal(tmp_path / "a.csv.进度") as journal:
        journal.begin("")
        for file in sorted(with_declarations.iterdir()):
            journal.keep(outcome(f"报送/{file.name}"))

    ran = ziping(
        "review", "报送", "--against", "申报", "-o", "a.csv", "--resume", "--json"
    )

    assert "接着上次" not in ran.stderr
    assert "申报表、自己的版本或程序变了，全部从头看" in ran.stderr
    assert "declared-otherwise" in ran.stdout


@pytest.mark.parametrize("late", ["一", "二"])
def test_who_goes_on_finds_the_same_first_form_of_two(
    late: str, ziping: Ziping, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of them was looked at before the run was stopped."""
    (tmp_path / "报送").mkdir()
    for name in "一二":
        (tmp_path / "报送" / f"{name}.toml").write_bytes(dumps(a_form("校舍改造")))
    with ReviewJournal(tmp_path / "a.csv.进度") as journal:
        journal.begin(beginning(Against()))
        (early,) = {"一", "二"} - {late}
        monkeypatch.chdir(tmp_path)
        journal.keep(outcome(f"报送/{early}.toml"))

    ran = ziping("review", "报送", "-o", "a.csv", "--resume", "--json")

    assert "接着上次：1 个文件已经看过，还有 1 个。" in ran.stderr
    twice = {
        each["file"]: [f["other"] for f in each["findings"] if "twice" in f["code"]]
        for each in json.loads(ran.stdout)["forms"]
    }
    assert twice == {"报送/一.toml": [], "报送/二.toml": ["报送/一.toml"]}


def test_editions_of_the_office_that_changed_are_a_reason_to_begin_anew(
    ziping: Ziping, tmp_path: Path
) -> None:
    (tmp_path / "报送").mkdir()
    (tmp_path / "报送" / "一.toml").write_bytes(dumps(a_form("校舍改造")))
    with ReviewJournal(tmp_path / "a.csv.进度") as journal:
        journal.begin(beginning(Against()))
    editions = tmp_path / "home" / "editions"
    editions.mkdir(parents=True)
    (editions / "own.toml").write_text("damaged")

    ran = ziping("review", "报送", "-o", "a.csv", "--resume")

    assert "全部从头看" in ran.stderr
    assert ran.returncode == 0


@pytest.mark.parametrize("more", [(), ("--resume",)])
def test_two_reviews_at_once_do_not_write_the_same_overview(
    more: tuple[str, ...], ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    with ReviewJournal(tmp_path / "a.csv.进度") as journal:
        journal.begin("一次审核")

        ran = ziping("review", folder.name, "-o", "a.csv", *more)
        other = ziping("review", folder.name, "-o", "b.csv", *more)

        assert not journal.begin("一次审核")
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert "另一次审核正在用进度文件 a.csv.进度；请等它做完" in ran.stderr
    assert not (tmp_path / "a.csv").exists()
    assert "已写出 b.csv" in other.stderr


@pytest.mark.parametrize("kind", ["a link", "a pipe"])
def test_a_journal_is_an_ordinary_file_and_nobody_elses(
    kind: str, ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    place, other = tmp_path / "a.csv.进度", tmp_path / "别人的"
    other.write_text("x")
    if kind == "a link":
        place.symlink_to(other)
    else:
        os.mkfifo(place)

    ran = ziping("review", folder.name, "-o", "a.csv", "--resume")

    assert ran.returncode == 2
    assert "进度文件 a.csv.进度 用不了" in ran.stderr
    assert "磁盘" not in ran.stderr
    assert other.read_text() == "x"


def test_a_name_in_an_old_encoding_is_reviewed_and_sent_back_under_it(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    name = os.fsdecode("白.docx".encode("gb18030"))
    shutil.copy(SAMPLES / "layouts" / "sichuan-2022.docx", folder / name)

    words = ("-o", "a.xlsx", "--marked", "退回")
    ran = ziping("review", folder.name, *words, "--json")

    files = [form["file"] for form in json.loads(ran.stdout)["forms"]]
    assert f"报送/{name}" in files
    assert (tmp_path / "退回" / name).exists()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        links = package.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    assert "%B0%D7.docx" in links
    assert "写不进" not in ran.stderr

    ran = ziping("review", folder.name, "-o", "a.csv")

    assert "报送/白.docx," in (tmp_path / "a.csv").read_text("utf-8-sig")
    assert "白.docx" in ran.stdout


def test_two_folders_with_files_of_one_name_are_sent_back_side_by_side(
    ziping: Ziping, tmp_path: Path
) -> None:
    for unit in ("甲", "乙"):
        (tmp_path / unit).mkdir()
        source = SAMPLES / "layouts" / "sichuan-2022.docx"
        shutil.copy(source, tmp_path / unit / "表.docx")

    ziping("review", "甲", "乙", "--marked", "退回")

    assert {path.name for path in (tmp_path / "退回").iterdir()} == {
        "表.docx",
        "表（2）.docx",
        "大英县文化广播电视和旅游局-退回意见.docx",
    }


def test_names_that_are_one_elsewhere_or_too_long_go_side_by_side(
    ziping: Ziping, tmp_path: Path
) -> None:
    """Windows takes A for a, and a number makes a long name too long for any system."""
    long = "x" * 250
    for unit, names in (("甲", ("A", long)), ("乙", ("a", long))):
        (tmp_path / unit).mkdir()
        for name in names:
            source = SAMPLES / "layouts" / "sichuan-2022.docx"
            shutil.copy(source, tmp_path / unit / f"{name}.docx")

    ran = ziping("review", "甲", "乙", "--marked", "退回")

    assert "写出 4 份带批注的表" in ran.stderr
    copies = {path.name for path in (tmp_path / "退回").iterdir()}
    assert {"a.docx", "A（2）.docx", f"{long}.docx"} < copies
    assert f"{long[:243]}（2）.docx" in copies


def test_a_folder_that_is_closed_to_the_reviewer_is_told(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "二科").chmod(0)
    bare = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    able = bare if os.geteuid() == 0 else []  # whom no mode of a file stops
    words = [
        *able,
        sys.executable,
        "-m",
        "screens.cli",
        "review",
        folder.name,
        "--json",
    ]

    ran = subprocess.run(
        words,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "ZIPING_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    (folder / "二科").chmod(0o755)

    told = {
        each["file"]: each["message"] for each in json.loads(ran.stdout)["unreadable"]
    }
    assert told["报送/二科"] == "读不了 报送/二科：没有权限。"
    assert ran.returncode == 2


@pytest.mark.parametrize("words", [("-o", "关着/a.csv"), ("--marked", "关着/退回")])
def test_a_place_that_is_closed_is_said_to_be_so_and_nothing_is_to_be_removed(
    words: tuple[str, ...], folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "关着").mkdir(mode=0o555)
    bare = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    able = bare if os.geteuid() == 0 else []  # whom no mode of a file stops

    ran = subprocess.run(
        [*able, sys.executable, "-m", "screens.cli", "review", folder.name, *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "ZIPING_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 2
    assert f"{words[1]}.进度 写不进去：没有权限。请把结果写到别处。" in ran.stderr
    assert "删掉" not in ran.stderr


def test_what_goes_back_may_be_seen_as_the_account_lets_others_see(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    old = os.umask(0o022)
    try:
        ziping("review", folder.name, "--marked", "退回")
    finally:
        os.umask(old)

    modes = {oct(p.stat().st_mode & 0o777) for p in (tmp_path / "退回").rglob("*")}
    assert modes == {"0o755", "0o644"}


@pytest.mark.parametrize("more", [(), ("--force",)])
def test_what_was_handed_in_is_never_written_over(
    more: tuple[str, ...], ziping: Ziping, folder: Path
) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in files}

    ran = ziping("review", folder.name, "--marked", folder.name, *more)

    assert ran.returncode == 2
    assert "是送来的原件，不能换掉" in ran.stderr
    assert {path: path.read_bytes() for path in files} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "没有/a.csv"), "写不进 没有/a.csv：文件夹不存在"),
        (("--marked", "没有/退回"), "写不进 没有/退回：文件夹不存在"),
        (("--marked", "报送/昌吉.txt"), "有一段不是文件夹"),
        (("-o", "旧.csv", "--resume"), "不是这一版程序的进度文件"),
    ],
)
def test_where_nothing_can_be_written_it_is_said_before_anything_is_read(
    words: tuple[str, ...], said: str, ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "旧.csv.进度").write_text("something else")

    ran = ziping("review", folder.name, *words)

    assert ran.returncode == 2
    assert said in ran.stderr
    assert ran.stdout == ""
    assert (tmp_path / "旧.csv.进度").read_text() == "something else"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["报送", "旧.csv.进度"]


def test_an_office_has_its_own_letter(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    own = docx.Document()
    own.add_paragraph("致【单位】：")
    own.add_paragraph("【意见】")
    own.save(str(tmp_path / "信.docx"))

    ziping("review", folder.name, "--marked", "退回", "--letter", "信.docx")

    (letter,) = (tmp_path / "退回").glob("大英县*退回意见.docx")
    lines = [p.text for p in docx.Document(str(letter)).paragraphs]
    assert lines[0] == "致大英县文化广播电视和旅游局："
    assert "【要改】" in lines[2]

    own.save(str(tmp_path / "空.docx"))
    docx.Document().save(str(tmp_path / "空.docx"))
    ran = ziping("review", folder.name, "--marked", "退", "--letter", "空.docx")

    assert ran.returncode == 2
    assert "不知道意见写在哪里" in ran.stderr
    assert not (tmp_path / "退").exists()


def test_each_unit_gets_a_letter_with_the_heaviest_first(
    ziping: Ziping, folder: Path, tmp_path: Path
) -> None:
    words = ("--marked", "退回", "--author", "王审核", "--date", "2026-03-05")

    ziping("review", folder.name, *words)

    (letter,) = (tmp_path / "退回").glob("大英县*退回意见.docx")
    lines = [p.text for p in docx.Document(str(letter)).paragraphs]
    assert lines[0] == "绩效自评表退回意见"
    assert lines[1].startswith("大英县文化广播电视和旅游局")
    assert lines[-2:] == ["王审核", "2026年3月5日"]
    kinds = ["【要改】" in line for line in lines if "【" in line]
    assert kinds == sorted(kinds, reverse=True)  # the heaviest first


PAGE = (ROOT / "docs" / "reviewing.md").read_text("utf-8")


def recipe(mark: str) -> str:
    """The lines of the shell behind a mark of the page."""
    return PAGE.partition(f"<!-- {mark} -->\n```sh\n")[2].partition("```")[0]


@pytest.fixture
def shell(folder: Path, tmp_path: Path) -> Callable[..., None]:
    """A shell that has the program, where units have a folder each."""
    (folder / "一 科").mkdir()
    for name in ("昌吉.txt", "坏的.docx"):
        (folder / name).rename(folder / "一 科" / name)
    (folder / "~$昌吉.docx").unlink()
    (folder / "说明.md").unlink()
    program = tmp_path / "bin" / "ziping"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m screens.cli "$@"\n')
    program.chmod(0o755)
    own = {
        "PATH": f"{program.parent}:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
        "ZIPING_HOME": str(tmp_path / "home"),
    }

    def ran(lines: str, **more: str) -> None:
        subprocess.run(
            ["bash", "-euc", lines],
            cwd=tmp_path,
            env=own | more,
            check=True,
            timeout=60,
        )

    return ran


def assert_all_are_listed(overview: Path) -> None:
    lines = overview.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("文件,序号,单位")
    assert len(lines) == 1 + 7
    assert sum("sichuan-2022.docx" in line for line in lines) == 1


def test_the_recipe_for_several_jobs_works_as_it_is_written(
    shell: Callable[..., None], tmp_path: Path
) -> None:
    shell(recipe("recipe"))

    assert_all_are_listed(tmp_path / "审核汇总.csv")


def test_the_recipe_for_an_array_of_jobs_works_as_it_is_written(
    shell: Callable[..., None], tmp_path: Path
) -> None:
    told = tmp_path / "汇总" / "二科.txt"
    for number in ("1", "2", "3"):  # more jobs than folders: the last has none
        shell(recipe("array"), N=number)
    before = told.read_text("utf-8")
    for number in ("1", "2"):  # a job that was sent once more has nothing to do
        shell(recipe("array"), N=number)

    assert "共 2 个文件" in before
    assert told.read_text("utf-8") == before
    written = {path.name for path in (tmp_path / "汇总").iterdir()}
    assert written == {"一 科.csv", "一 科.txt", "二科.csv", "二科.txt"}
    shell(recipe("recipe").splitlines()[-1])

    assert_all_are_listed(tmp_path / "审核汇总.csv")


def test_the_page_reckons_right_what_one_core_does_in_an_hour() -> None:
    table = PAGE.partition("<!-- hour -->\n")[2].partition("\n\n")[0]
    rows = re.findall(r"\| ([\d.]+) 秒 \| (\d+) 万份 \|", table)

    assert len(rows) == len(table.splitlines()) - 2
    for seconds, many in rows:
        assert int(Decimal(3600 * 1000) / Decimal(seconds) / 10_000) == int(many)
