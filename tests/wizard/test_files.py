"""Files: read with a limit, written whole or not at all, named safely."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wizard.file_names import path_of, safe_name
from wizard.files import read_bytes, write_whole
from wizard.folders import make_folder
from wizard.refusals import Unusable

RESERVED = {"con", "prn", "aux", "nul"}
RESERVED |= {f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"}
"""Names that Windows keeps for devices, whatever suffix follows them."""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


# ── reading ──


def test_a_home_that_nobody_has_is_a_name_like_any_other() -> None:
    assert path_of("~/表.docx") == Path.home() / "表.docx"
    assert path_of("~没有这个人/表.docx") == Path("~没有这个人/表.docx")


@pytest.mark.parametrize("length", [0, 1, 9, 10])
def test_a_file_up_to_the_limit_is_read(tmp_path: Path, length: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * length)

    assert read_bytes(tmp_path / "a", 10) == b"x" * length


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 11)

    with pytest.raises(Unusable, match="超过"):
        read_bytes(tmp_path / "a", 10)


ODD: dict[str, Callable[[Path], Path]] = {
    "a pipe": lambda path: made(path, os.mkfifo),
    "a folder": lambda path: made(path, Path.mkdir),
    "a link to a device": lambda path: made(path, linked("/dev/zero")),
    "a link to itself": lambda path: made(path, linked("a")),
    "a link to nowhere": lambda path: made(path, linked("nowhere")),
    "a name too long": lambda path: path.with_name("字" * 100),
    "a name with a zero byte": lambda path: path.with_name("a\0b"),
    "a file in place of a folder": lambda path: made(path, Path.touch) / "a",
    "nothing": lambda path: path,
}
"""What may stand at a path and is no ordinary file."""


def made(path: Path, make: Callable[[Path], object]) -> Path:
    make(path)
    return path


def linked(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_is_refused_in_one_sentence_and_at_once(
    tmp_path: Path, kind: str
) -> None:
    path = ODD[kind](tmp_path / "a")

    with pytest.raises(Unusable) as refused:
        read_bytes(path, 10)

    assert re.search(r"[\u4e00-\u9fff].*。$", str(refused.value))


# ── writing ──


def test_what_is_written_is_there_for_its_owner_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        write_whole(tmp_path / "a", b"new")
    finally:
        os.umask(old)

    assert (tmp_path / "a").read_bytes() == b"new"
    assert mode(tmp_path / "a") == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"safe")
    (tmp_path / "a").symlink_to(tmp_path / "victim")

    write_whole(tmp_path / "a", b"new")

    assert (tmp_path / "victim").read_bytes() == b"safe"
    assert not (tmp_path / "a").is_symlink()


@pytest.mark.parametrize(
    "kind",
    [
        "a folder",
        "a name too long",
        "a name with a zero byte",
        "a file in place of a folder",
    ],
)
def test_where_nothing_can_be_written_nothing_is_left_behind(
    tmp_path: Path, kind: str
) -> None:
    path = ODD[kind](tmp_path / "a")
    there = sorted(tmp_path.rglob("*"))

    with pytest.raises(Unusable, match=r"^写不进 .*请换一个位置再试") as refused:
        write_whole(path, b"new")

    assert str(refused.value).endswith("。")
    assert "原有的文件" not in str(refused.value)
    assert sorted(tmp_path.rglob("*")) == there


def test_a_reader_sees_the_old_file_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with (tmp_path / "a").open("rb") as reader:
        write_whole(tmp_path / "a", b"new and longer")

        assert reader.read() == b"old"
    assert (tmp_path / "a").read_bytes() == b"new and longer"


def test_a_file_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")

    with pytest.raises(Unusable, match="不能使用"):
        make_folder(tmp_path / "a")
    with pytest.raises(Unusable, match="不能使用"):
        make_folder(tmp_path / "a" / "b")


# ── names ──

PIECES = (
    *sorted(RESERVED),
    *("CON", "Lpt³", ".", "..", " ", "-", "~", "$", "/", "字", ".toml", "a" * 90),
    *("\n", "\x1b", "\u202e", "\u200b", "\u3000", ":", "*", '"'),
)
names = st.text() | st.lists(st.sampled_from(PIECES), max_size=5).map("".join)


@given(names, st.integers(8, 255))
@example("con" + "." * 250 + "x", 180)
@example("a" * 179 + "-b", 180)
@example("con" + "~" * 250, 180)
@example("con." + "a" * 250, 180)
@example("AUX .0", 8)
def test_a_name_is_safe_wherever_the_file_goes(text: str, most: int) -> None:
    name = safe_name(text, most)

    assert name
    assert len(name.encode()) <= most
    assert not re.search(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200b-\u200f]', name)
    assert not re.search(r"[\u2028-\u202e\u2060-\u2069\ud800-\udfff]", name)
    assert name[0] not in " .-~$"
    assert name[-1] not in " ."
    assert name.partition(".")[0].strip().lower() not in RESERVED
    assert Path(name).name == name


@given(names, st.integers(8, 255))
@example("a" * 179 + "-b", 180)
@example("con." + "a" * 250, 180)
def test_a_safe_name_stays_as_it_is(text: str, most: int) -> None:
    name = safe_name(text, most)

    assert safe_name(name, most) == name


@given(text=names)
def test_a_safe_name_can_be_used(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"{safe_name(text)}.toml"

    write_whole(path, b"here")

    assert path.read_bytes() == b"here"
    path.unlink()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("访惠聚经费", "访惠聚经费"),
        ("甲/乙：丙 丁", "甲_乙：丙 丁"),
        ("  ..隐藏  ", "隐藏"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("-rf", "rf"),
        ("NUL", "_NUL"),
        ("con.txt", "_con.txt"),
        ("", "_"),
        ("...", "_"),
        ("一\n二\t三", "一_二_三"),
    ],
)
def test_a_name_keeps_what_can_be_kept(text: str, name: str) -> None:
    assert safe_name(text) == name
