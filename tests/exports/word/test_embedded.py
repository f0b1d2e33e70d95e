"""Facts that travel inside a .docx, and what happens when someone edits the table."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from exports.paper.docx import document
from exports.reading.readers import read
from exports.reads import Differing
from support.command import Ran
from support.paths import ROOT
from wizard.form import Form, Printed

FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"


@pytest.fixture
def forms(samples: Path) -> list[Form]:
    found = read(samples / "changji-2020.txt")
    return [replace(got.form, printed=Printed()) for got in found]


@pytest.fixture
def paper(forms: list[Form], tmp_path: Path) -> Path:
    path = tmp_path / "表.docx"
    path.write_bytes(document(forms[1:3]))
    return path


def edit(path: Path, before: str, after: str) -> None:
    """Change every cell of the tables that holds a text, as a person in Word would."""
    word = Document(str(path))
    for table in word.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.text == before:
                    cell.paragraphs[0].runs[0].text = after
    word.save(str(path))


def test_what_was_exported_comes_back_the_same_form(
    forms: list[Form], paper: Path
) -> None:
    found = read(paper)

    assert [got.form for got in found] == forms[1:3]
    assert not any(got.differing or got.unplaced for got in found)


def test_an_edited_table_is_believed_and_every_cell_that_differs_is_told(
    paper: Path,
) -> None:
    edit(paper, "巾帼脱贫示范基地经费", "改过的名称")
    edit(paper, "12月完成", "11月完成")

    second = read(paper)[1]

    assert second.form.project.name == "改过的名称"
    assert set(second.differing) == {
        Differing("project.name", "改过的名称", "巾帼脱贫示范基地经费"),
        Differing("indicators[3].target", "11月完成", "12月完成"),
        Differing("indicators[3].actual", "11月完成", "12月完成"),
    }


def test_the_person_chooses_between_the_table_and_the_facts(
    paper: Path, ziping: Callable[..., Ran], tmp_path: Path
) -> None:
    edit(paper, "巾帼脱贫示范基地经费", "改过的名称")

    table = ziping("import", str(paper), "--to", "甲")
    carried = ziping("import", str(paper), "--to", "乙", "--embedded")

    told = "项目名称：表格里是“改过的名称”，随文件保存的是“巾帼脱贫示范基地经费”"
    assert told in table.stderr
    assert "--embedded" in table.stderr
    assert (tmp_path / "甲" / "02-改过的名称.toml").exists()
    assert (tmp_path / "乙" / "02-巾帼脱贫示范基地经费.toml").exists()
    assert told in carried.stderr


# ── without them ──


def test_without_the_facts_a_docx_has_nothing_that_is_not_printed(
    tmp_path: Path, ziping: Callable[..., Ran]
) -> None:
    for name, more in (("whole.docx", ()), ("bare.docx", ("--without-facts",))):
        ran = ziping("export", str(FIT), "-o", str(tmp_path / name), *more)
        assert ran.returncode == 0, ran.stderr

    with (
        ZipFile(tmp_path / "whole.docx") as whole,
        ZipFile(tmp_path / "bare.docx") as it,
    ):
        left_out = set(whole.namelist()) - set(it.namelist())
        assert {name.split("/")[0] for name in left_out} == {"customXml"}
        assert it.read("word/document.xml") == whole.read("word/document.xml")
        assert not [n for n in it.namelist() if b"customXml" in it.read(n)]
    ran = ziping("check", str(tmp_path / "bare.docx"))
    assert ran.returncode == 0, ran.stdout
    assert "社区读书角" in ran.stdout


def test_a_file_that_is_made_of_the_facts_cannot_be_without_them(
    tmp_path: Path, ziping: Callable[..., Ran]
) -> None:
    path = tmp_path / "表.toml"

    ran = ziping("export", str(FIT), "-o", str(path), "--without-facts")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "不能用 --without-facts；请写成 .docx" in ran.stderr
    assert not path.exists()
