"""Forms held against their declarations, and drafts begun from them, by the command."""

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from support import declarations as paper
from support.command import Ran
from support.declarations import SHAPES, Declared, declared
from support.judged import FILES, form_of
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.toml.form_file import dumps, loads

Ziping = Callable[..., Ran]

EDITION = edition("2020")

FIT = next(path for path in FILES if path.name.startswith("19"))
"""A form of a province that can be handed in as it is."""


def published(path: Path) -> Form:
    form = form_of(tomllib.loads(path.read_text(), parse_float=Decimal)["form"])
    return replace(form, printed=type(form.printed)())


@pytest.fixture
def form() -> Form:
    return published(FIT)


def write(folder: Path, name: str, form: Form) -> str:
    (folder / name).write_bytes(dumps(form))
    return name


def write_declaration(
    folder: Path, name: str, said: Declared, shape: str = "system"
) -> str:
    """The declaration in a file of the kind that its name says."""
    sheet = SHAPES[shape](said)
    if name.endswith(".docx"):
        paper.write_docx(sheet, folder / name)
    else:
        (folder / name).write_text(paper.tsv(sheet), "utf-8")
    return name


def found_in(ran: Ran) -> list[dict[str, Any]]:
    (told,) = json.loads(ran.stdout)
    return [f for f in told["findings"] if f["code"] == "declared-otherwise"]


def test_a_form_that_kept_its_targets_is_fit(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    write(tmp_path, "自评.toml", form)
    write_declaration(tmp_path, "申报.docx", declared(form, EDITION))

    ran = ziping("check", "自评.toml", "--against", "申报.docx")

    assert ran.returncode == 0
    assert "declared-otherwise" not in ran.stdout
    assert ran.stderr == ""


def test_every_change_is_told_with_both_values(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    write_declaration(tmp_path, "申报.docx", declared(form, EDITION))
    changed = put(form, "indicators[0].target", "1场")
    changed = replace(changed, indicators=changed.indicators[:-1])
    write(tmp_path, "自评.toml", changed)

    ran = ziping("check", "自评.toml", "--against", "申报.docx", "--json")

    (target, dropped) = found_in(ran)
    before, gone = form.indicators[0], form.indicators[-1]
    assert target["where"] == "indicators[0].target"
    assert f"现在是“1场”，申报表上是“{before.target}”" in target["message"]
    assert dropped["where"] == "indicators"
    assert f"“{gone.name}”" in dropped["message"]
    assert {target["severity"], dropped["severity"]} == {"warning"}
    (told,) = json.loads(ran.stdout)
    assert told["declaration"] == {"file": "申报.docx", "number": 1}


def test_the_findings_stand_in_the_report_for_people(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    write_declaration(tmp_path, "申报.tsv", declared(form, EDITION))
    write(tmp_path, "自评.toml", put(form, "goals.expected", "另定目标。"))

    ran = ziping("check", "自评.toml", "--against", "申报.tsv")

    assert ran.returncode == 0
    assert "declared-otherwise" in ran.stdout
    assert "预期目标现在是“另定目标。”" in ran.stdout


def test_several_are_paired_by_the_name_of_the_project(
    ziping: Ziping, tmp_path: Path
) -> None:
    for number, path in enumerate(FILES[:4]):
        form = published(path)
        said = declared(form, EDITION)
        write_declaration(tmp_path, f"申报{9 - number}.tsv", said)
        changed = put(form, "indicators[1].target", f"{number}7777") if number else form
        write(tmp_path, f"自评{number}.toml", changed)
    forms = [f"自评{number}.toml" for number in range(4)]
    words = [w for n in range(6, 10) for w in ("--against", f"申报{n}.tsv")]

    ran = ziping("check", *forms, *words, "--json")

    told = [
        (one["declaration"]["file"], [f["where"] for f in one["findings"]])
        for one in json.loads(ran.stdout)
    ]
    for number, (file, wheres) in enumerate(told):
        assert file == f"申报{9 - number}.tsv"
        assert ("indicators[1].target" in wheres) is bool(number)


def test_a_folder_is_searched_through_and_what_is_without_a_pair_is_said(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    (tmp_path / "申报" / "二组").mkdir(parents=True)
    (tmp_path / "申报" / "~$打开的.docx").write_bytes(b"")
    (tmp_path / "申报" / "说明.jpg").write_bytes(b"\xff")
    said = declared(form, EDITION)
    write_declaration(tmp_path / "申报" / "二组", "甲.docx", said)
    write_declaration(tmp_path / "申报", "乙.tsv", replace(said, name="别的项目"))
    write(tmp_path, "一.toml", form)
    write(tmp_path, "二.toml", put(form, "project.name", "没有申报过的项目"))

    ran = ziping("check", "一.toml", "二.toml", "--against", "申报", "--json")

    first, second = json.loads(ran.stdout)
    assert first["declaration"]["file"].endswith("甲.docx")
    assert "declaration" not in second
    assert "二.toml 第 1 份“没有申报过的项目”没有找到同名同年度的申报表" in ran.stderr
    assert "第 1 份申报表“别的项目”没有对上哪一份自评表" in ran.stderr


def test_several_may_be_written_one_behind_the_other(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    """A form behind a declaration is a form all the same."""
    write(tmp_path, "自评.toml", form)
    said = declared(form, EDITION)
    write_declaration(tmp_path, "甲.tsv", replace(said, name="别的项目"))
    write_declaration(tmp_path, "乙.tsv", said)

    for words in (
        ("自评.toml", "--against", "甲.tsv", "乙.tsv"),
        ("--against", "甲.tsv", "乙.tsv", "自评.toml"),
        ("--json", "--against", "甲.tsv", "乙.tsv", "自评.toml"),
    ):
        ran = ziping("check", *dict.fromkeys((*words, "--json")))

        (told,) = json.loads(ran.stdout)
        assert told["declaration"] == {"file": "乙.tsv", "number": 1}
    ahead = ziping("check", "乙.tsv", "自评.toml", "--against", "甲.tsv")
    assert ahead.returncode == 2
    assert "乙.tsv 是绩效目标申报表" in ahead.stderr
    alone = ziping("check", "--against", "甲.tsv", "乙.tsv")
    assert alone.returncode == 2
    assert "还没有写文件名" in alone.stderr


def test_a_folder_may_hold_what_is_no_declaration(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    (tmp_path / "申报").mkdir()
    write_declaration(tmp_path / "申报", "甲.docx", declared(form, EDITION))
    (tmp_path / "申报" / "通知.txt").write_text("关于报送的通知\n", "utf-8")
    (tmp_path / "空").mkdir()
    write(tmp_path, "自评.toml", form)

    ran = ziping("check", "自评.toml", "--against", "申报")
    empty = ziping("check", "自评.toml", "--against", "空")

    assert ran.returncode == 0
    assert "没有用来对照：申报/通知.txt 里没有读到绩效目标申报表" in ran.stderr
    assert empty.returncode == 2
    assert "空 里没有读到绩效目标申报表" in empty.stderr


def test_one_and_one_belong_together_whatever_they_are_called(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    write_declaration(
        tmp_path, "申报.tsv", replace(declared(form, EDITION), name="原来的名称")
    )
    write(tmp_path, "自评.toml", form)

    ran = ziping("check", "自评.toml", "--against", "申报.tsv", "--json")

    (name,) = found_in(ran)
    assert name["where"] == "project.name"
    assert "申报表上是“原来的名称”" in name["message"]


def test_a_declaration_of_another_year_is_none_of_this_form(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    said = declared(form, EDITION)
    write_declaration(tmp_path, "去年.tsv", replace(said, year=1999))
    write_declaration(tmp_path, "今年.tsv", said)
    write(tmp_path, "自评.toml", form)

    ran = ziping(
        "check", "自评.toml", "--against", "去年.tsv", "--against", "今年.tsv", "--json"
    )

    (told,) = json.loads(ran.stdout)
    assert told["declaration"]["file"] == "今年.tsv"


@pytest.mark.parametrize("command", ["check", "import"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_declaration_alone_is_said_to_be_one_and_what_it_is_for(
    ziping: Ziping, tmp_path: Path, form: Form, command: str, shape: str
) -> None:
    said = declared(form, EDITION)
    write_declaration(tmp_path, "申报.docx", said, shape)

    ran = ziping(command, "申报.docx")

    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert "申报.docx 是绩效目标申报表，不是自评表" in ran.stderr
    assert "--against" in ran.stderr
    assert "ziping new --from" in ran.stderr


def test_what_is_no_declaration_is_refused_as_one(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    write(tmp_path, "自评.toml", form)
    (tmp_path / "通知.txt").write_text("关于报送的通知\n", "utf-8")

    for file in ("自评.toml", "通知.txt"):
        ran = ziping("check", "自评.toml", "--against", file)

        assert ran.returncode == 2
        assert f"{file} 里没有读到绩效目标申报表" in ran.stderr
    assert ziping("check", "自评.toml", "--against", "没有.docx").returncode == 2


def test_a_declaration_beside_a_form_is_no_form(
    ziping: Ziping, tmp_path: Path, samples: Path, form: Form
) -> None:
    printed = paper.stacked(SHAPES["hunan"](declared(form, EDITION)))
    text = (samples / "changji-2020.txt").read_text("utf-8")
    (tmp_path / "都有.txt").write_text(f"{printed}\n{text}", "utf-8")
    write(tmp_path, "自评.toml", form)

    both = ziping("check", "都有.txt", "--json")
    held = ziping("check", "自评.toml", "--against", "都有.txt", "--json")

    assert len(json.loads(both.stdout)) == 5
    assert "另有 1 份绩效目标申报表，没有当作自评表读" in both.stderr
    assert found_in(held) == []


def test_line_by_line_a_new_form_is_begun_from_what_was_declared(
    ziping: Ziping, tmp_path: Path, home: Path, form: Form
) -> None:
    write_declaration(tmp_path, "申报.docx", declared(form, EDITION))

    ran = ziping("plain", "--from", "申报.docx", typed=":不变\n:不变\n20\n:退出\n")

    assert "取自申报表，请核对" in ran.stdout
    assert f"年度是 {form.year} 年，与申报表相同" in ran.stdout
    assert "已核对，都不变：项目名称" in ran.stdout
    assert "去年" not in ran.stdout.replace("去年的表", "")
    saved = loads((home / "1.toml").read_bytes(), "草稿")
    assert saved.project == form.project
    assert saved.goals.expected == form.goals.expected
    assert saved.funding.total.annual_budget == 20
    assert {(r.category, r.name, r.target, r.weight) for r in saved.indicators} == {
        (r.category, r.name, r.target, r.weight) for r in form.indicators
    }


def test_the_edition_and_the_year_can_be_chosen(
    ziping: Ziping, tmp_path: Path, home: Path, form: Form
) -> None:
    write_declaration(tmp_path, "申报.docx", declared(form, EDITION))
    words = ("--edition", "yunnan-2022", "--year", "2031")

    ziping("plain", "--from", "申报.docx", *words, typed=":退出\n")

    draft = loads((home / "1.toml").read_bytes(), "草稿")
    assert (draft.edition, draft.year) == ("yunnan-2022", 2031)
    first = draft.indicators[0]
    assert first.operator or first.unit
    assert first.whole_target == form.indicators[0].target


def test_what_the_chosen_edition_has_no_cell_for_is_said(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    write_declaration(tmp_path, "申报.docx", declared(form, EDITION))

    words = ("--from", "申报.docx", "--edition", "hubei-2020")
    ran = ziping("plain", *words, typed=":退出\n")

    assert "申报表上的预期目标、分值在这一版表上没有对应的格" in ran.stderr


def test_several_in_one_file_are_too_many_to_begin_from(
    ziping: Ziping, tmp_path: Path, form: Form
) -> None:
    said = declared(form, EDITION)
    texts = [paper.stacked(SHAPES["central"](replace(said, name=n))) for n in "甲乙"]
    (tmp_path / "申报.txt").write_text("\n".join(texts), "utf-8")

    ran = ziping("plain", "--from", "申报.txt")

    assert ran.returncode == 2
    assert "申报.txt 里有 2 份申报表" in ran.stderr
