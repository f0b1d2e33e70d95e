"""Which files a review looks at: each once, whatever leads to it."""

import os
from pathlib import Path

import pytest

from exports.review.folder import files_in
from exports.review.outcome import outcome


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("甲/一.docx", "甲/二.xlsx", "乙/三.toml", "别处/四.docx", "说明.md"):
        (tmp_path / "报送" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "报送" / name).write_bytes(b"")
    (tmp_path / "报送" / "别处").rename(tmp_path / "别处")
    return Path("报送")


def test_folders_are_searched_through_in_order(folder: Path) -> None:
    assert list(files_in([folder])) == [
        "报送/乙/三.toml",
        "报送/甲/一.docx",
        "报送/甲/二.xlsx",
    ]


def test_a_link_to_a_file_that_is_there_is_that_file(folder: Path) -> None:
    (folder / "乙" / "一.docx").symlink_to("../甲/一.docx")
    (folder / "到自己").symlink_to(".")
    (folder / "到甲").symlink_to("甲")

    assert list(files_in([folder])) == [
        "报送/乙/三.toml",
        "报送/甲/一.docx",
        "报送/甲/二.xlsx",
    ]


def test_links_to_one_file_elsewhere_are_one_and_dangling_ones_are_told(
    folder: Path,
) -> None:
    for name, to in (("五", "../../别处/四"), ("六", "../../别处/四"), ("七", "无")):
        (folder / "甲" / f"{name}.docx").symlink_to(f"{to}.docx")

    found = list(files_in([folder / "甲"]))

    assert [name for name in found if name[-6] in "五六七"] == [
        "报送/甲/七.docx",
        "报送/甲/五.docx",
    ]


def test_a_file_that_is_named_twice_is_one(folder: Path) -> None:
    named = [folder / "甲", folder, folder.absolute(), Path("./报送/甲/../甲/一.docx")]

    found = [Path(name).resolve() for name in files_in(named)]

    assert len(found) == len(set(found)) == 3


def test_names_in_an_old_encoding_are_files_as_any(folder: Path) -> None:
    name = os.fsdecode("乙/白.docx".encode("gb18030"))
    odd = folder / Path(name).name
    odd.write_bytes(b"")

    assert str(odd) in list(files_in([folder]))


def test_what_is_no_form_or_written_by_the_review_is_left(folder: Path) -> None:
    for name in ("~$一.docx", ".隐藏.docx"):
        (folder / "甲" / name).write_bytes(b"")

    found = files_in([folder], frozenset({(folder / "甲").resolve()}))

    assert list(found) == ["报送/乙/三.toml"]


def test_where_forms_may_lie_unread_is_told_and_other_files_are_left(
    folder: Path,
) -> None:
    told = {"全部.zip": "先解开", "盖章.JPG": "图片", "正文.ofd": "OFD", "录音.mp3": ""}
    for name in told:
        (folder / name).write_bytes(b"1")

    found = {Path(file).name: outcome(file).trouble for file in files_in([folder])}

    for name, word in told.items():
        assert (word in found[name]) if word else (name not in found)
        assert found.get(name, "。").count("。") == 1
