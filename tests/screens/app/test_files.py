"""Choosing a file and a place for one: what is shown, completed, proposed and said."""

import os
import stat
import time
from pathlib import Path

import pytest

from screens.typed_path import meant
from support.paths import ROOT
from support.sizes import at_every_size
from support.steps import leave
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.toml.form_file import loads

FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        (" /家/表.docx ", "/家/表.docx"),
        ("'/家/去年 表.docx'", "/家/去年 表.docx"),
        ('"/家/表.docx"', "/家/表.docx"),
        ("“/家/表.docx”", "/家/表.docx"),
        ("file:///a/%E8%A1%A8%20b.docx", "/a/表 b.docx"),
        ("file://localhost/a/b.docx", "/a/b.docx"),
        ("'file:///a/b.docx'", "/a/b.docx"),
        (r"/家/去年\ 表\(2\).docx", "/家/去年 表(2).docx"),
        ("/家/100%.docx", "/家/100%.docx"),
        ('"', '"'),
        ("file://", ""),
        ("/家/带'号.docx", "/家/带'号.docx"),
    ],
)
def test_a_path_is_meant_however_it_was_copied(typed: str, path: str) -> None:
    assert meant(typed) == path


@pytest.fixture
def desk(tmp_path: Path, samples: Path) -> Path:
    """A home with Documents: last year's form, older papers, and a folder."""
    folder = tmp_path / "我" / "文档"
    (folder / "报送").mkdir(parents=True)
    form = (samples / "changji-2020.txt").read_bytes()
    for age, name in enumerate(("去年自评表.txt", "前年自评表.txt", "通知.txt")):
        (folder / name).write_bytes(form)
        then = time.time() - 86400 * age
        os.utime(folder / name, (then, then))
    (folder / "照片.jpg").write_bytes(b"")
    (folder / ".藏.txt").write_bytes(form)
    return folder


def at_file(home: Path, desk: Path) -> Terminal:
    """The app where it asks for last year's file."""
    terminal = Terminal([], home, environment={"HOME": str(desk.parent)})
    terminal.wait_for("新填一份自评表")
    terminal.press("home", "down", "enter")
    terminal.wait_for("别的文件")
    terminal.press("enter")
    terminal.wait_for("去年的表是哪个文件？")
    return terminal


@at_every_size
def test_the_newest_files_that_can_be_read_are_shown_and_chosen(
    home: Path, desk: Path
) -> None:
    with at_file(home, desk) as terminal:
        terminal.wait_for("通知.txt")
        shown = terminal.text
        assert (
            shown.index("去年自评表.txt")
            < shown.index("前年自评表.txt")
            < shown.index("通知.txt")
        )
        assert "照片.jpg" not in shown
        assert ".藏.txt" not in shown
        terminal.press("down", "up", "enter")
        terminal.wait_for("文件里有 5 份表，沿用哪一份？")


@at_every_size
def test_files_are_filtered_as_one_types_and_the_old_error_goes(
    home: Path, desk: Path
) -> None:
    with at_file(home, desk) as terminal:
        terminal.wait_for("通知.txt")
        terminal.type("qian")
        terminal.wait_until_gone("去年自评表.txt")
        terminal.wait_for("前年自评表.txt")
        terminal.press("ctrl+u")
        terminal.type("没有.txt")
        terminal.wait_for("没有这样的文件")
        terminal.press("enter")
        terminal.wait_for("找不到文件")
        terminal.press("backspace")
        terminal.wait_until_gone("找不到文件")
        terminal.press("ctrl+u")
        terminal.wait_for("去年自评表.txt")


@at_every_size
def test_tab_completes_a_name_and_a_folder_is_gone_into(home: Path, desk: Path) -> None:
    (desk / "报送" / "三月.txt").write_bytes((desk / "通知.txt").read_bytes())
    with at_file(home, desk) as terminal:
        terminal.type("报\t")
        terminal.wait_for("文档/报送/")
        terminal.wait_for("三月.txt")
        terminal.type("三\t")
        terminal.wait_for("报送/三月.txt")
        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表")


def test_a_quoted_path_and_an_address_are_read(home: Path, desk: Path) -> None:
    (desk / "去年 表.txt").write_bytes((desk / "通知.txt").read_bytes())
    with at_file(home, desk) as terminal:
        terminal.paste(f"'{desk}/去年 表.txt'", bracketed=True)
        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表")
        terminal.press("escape")
        terminal.wait_for("去年的表是哪个文件？")
        terminal.press("ctrl+u")
        terminal.paste(f"{(desk / '去年 表.txt').as_uri()}", bracketed=True)
        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表")


# ── where papers go ──


def at_export(home: Path, **environment: str) -> Terminal:
    """A fit form, where it is asked where to."""
    is_new = not home.exists()
    if is_new:
        FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()
    terminal = Terminal(["open", "1"], home, environment=environment)
    terminal.wait_for("F6")
    terminal.press("f6")
    if is_new:
        terminal.wait_for("导出前请核对")
        terminal.press("end", "enter")
    terminal.wait_for("保存为哪个文件？")
    return terminal


@at_every_size
def test_export_proposes_documents_then_the_folder_of_last_time(
    home: Path, desk: Path
) -> None:
    with at_export(home, HOME=str(desk.parent)) as terminal:
        terminal.wait_for("绩效自评表.docx")
        terminal.press("home")
        terminal.settle()
        assert terminal.shows(f"> {desk}"[:30])
        terminal.press("end", "ctrl+u")
        terminal.type(f"{desk}/报\t")
        terminal.wait_for("文档/报送/")
        terminal.type("表")
        terminal.press("enter")
        terminal.wait_for("已导出")
        leave(terminal)
        terminal.wait_for("已导出")
        told = terminal.text.replace("\n", "")
        assert str(desk / "报送" / "表.docx") in told
    with at_export(home, HOME=str(desk.parent)) as terminal:
        terminal.press("home")
        terminal.settle()
        assert terminal.shows(f"> {desk}/报送"[:36])


@pytest.mark.parametrize(
    ("umask", "folder", "mode"),
    [
        (0o022, 0o755, 0o644),
        (0o002, 0o2775, 0o664),
        (0o022, 0o2775, 0o644),
        (0o002, 0o700, 0o600),
        (0o077, 0o777, 0o600),
    ],
    ids=lambda mode: f"{mode:o}",
)
def test_others_may_do_with_a_paper_what_account_and_folder_let_them(
    home: Path, tmp_path: Path, umask: int, folder: int, mode: int
) -> None:
    shared = tmp_path / "共享"
    shared.mkdir()
    shared.chmod(folder)
    old = os.umask(umask)
    try:
        with at_export(home) as terminal:
            terminal.press("end", "ctrl+u")
            terminal.type(f"{shared}/表")
            terminal.press("enter")
            terminal.wait_for("已导出")
    finally:
        os.umask(old)

    written = [stat.S_IMODE(path.stat().st_mode) for path in shared.iterdir()]
    assert written == [mode, mode]
    assert stat.S_IMODE((home / "1.toml").stat().st_mode) == 0o600


def test_a_paper_that_is_replaced_keeps_what_others_may_do_with_it(
    home: Path, tmp_path: Path
) -> None:
    (tmp_path / "表.docx").write_text("旧")
    (tmp_path / "表.docx").chmod(0o640)
    with at_export(home) as terminal:
        terminal.press("end", "ctrl+u")
        terminal.type(f"{tmp_path}/表")
        terminal.press("enter")
        terminal.wait_for("要覆盖吗")
        terminal.type("y")
        terminal.wait_for("已导出")

    assert stat.S_IMODE((tmp_path / "表.docx").stat().st_mode) == 0o640


@at_every_size
def test_a_form_at_hand_is_read_in_from_the_list(home: Path, desk: Path) -> None:
    with Terminal([], home, environment={"HOME": str(desk.parent)}) as terminal:
        terminal.wait_for("读入文件：填好的 Word、Excel、PDF、网页、.txt")
        terminal.press("home")
        terminal.look_for("> 读入文件")
        terminal.press("enter")
        terminal.wait_for("读哪个文件？")
        terminal.wait_for("通知.txt")
        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表，读哪一份？")
        terminal.press("down", "enter")
        terminal.wait_for("核对：巾帼脱贫行动工作经费  合格")
    assert (home / "1.toml").exists()


@at_every_size
def test_reading_in_is_left_by_escape(home: Path, desk: Path) -> None:
    with Terminal([], home, environment={"HOME": str(desk.parent)}) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("home")
        terminal.look_for("> 读入文件")
        terminal.press("enter")
        terminal.wait_for("读哪个文件？")
        terminal.press("escape")
        terminal.wait_for("> 新填一份自评表")
