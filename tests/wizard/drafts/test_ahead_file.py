"""What was typed ahead of a busy session, in its file beside the draft."""

from pathlib import Path

import pytest

from wizard.drafts.ahead_file import AheadFile
from wizard.drafts.file_store import FileStore
from wizard.drafts.store import AHEAD
from wizard.form import Form

FORM = Form(edition="2020", year=2020)


def test_the_last_text_is_found(tmp_path: Path) -> None:
    file = AheadFile(tmp_path / "1.ahead")
    file.keep("一段很长的字" * 50)
    file.keep("短\n的")

    assert AheadFile(tmp_path / "1.ahead").take() == "短\n的"


def test_nothing_is_left_when_nothing_waits(tmp_path: Path) -> None:
    file = AheadFile(tmp_path / "1.ahead")
    file.keep("一段")
    file.close()
    file.keep("后来的")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("length", range(0, 60, 7))
def test_what_is_not_whole_is_nothing(length: int, tmp_path: Path) -> None:
    path = tmp_path / "1.ahead"
    AheadFile(path).keep("汉字汉字汉字")
    path.write_bytes(path.read_bytes()[:length])

    assert AheadFile(path).take() in ("", "汉字汉字汉字")
    path.write_bytes(b"\0" * length)
    assert AheadFile(path).take() == ""


def test_a_strangers_file_is_never_written_to(tmp_path: Path) -> None:
    aim = tmp_path / "else"
    aim.write_text("别人的")
    (tmp_path / "1.ahead").symlink_to(aim)

    AheadFile(tmp_path / "1.ahead").keep("一段")

    assert aim.read_text() == "别人的"


def test_a_draft_finds_it_once_and_forgets_it_with_the_next_save(
    tmp_path: Path,
) -> None:
    FileStore(tmp_path).create(FORM).close()
    AheadFile(tmp_path / "1.ahead").keep("打在前面的字")

    draft = FileStore(tmp_path).open("1")
    assert draft.typed == {AHEAD: "打在前面的字"}
    draft.close()  # nothing was saved: it is told again
    draft = FileStore(tmp_path).open("1")
    assert draft.typed == {AHEAD: "打在前面的字"}
    draft.save(FORM, "project.name")
    draft.close()

    assert FileStore(tmp_path).open("1").typed == {}


def test_a_draft_that_is_taken_off_the_list_takes_it_along(tmp_path: Path) -> None:
    FileStore(tmp_path).create(FORM).close()
    AheadFile(tmp_path / "1.ahead").keep("打在前面的字")

    folder = FileStore(tmp_path).discard("1")

    assert (folder / "1.ahead").exists()
    assert not (tmp_path / "1.ahead").exists()
