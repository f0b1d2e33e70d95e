"""The journal of a review is private, and one in memory leaves no file."""

from pathlib import Path
from stat import S_IMODE

import pytest

from exports.review.journal import ReviewJournal


def test_a_journal_on_disk_is_its_owners_alone(tmp_path: Path) -> None:
    with ReviewJournal(tmp_path / "进度"):
        assert S_IMODE((tmp_path / "进度").stat().st_mode) == 0o600


def test_one_in_memory_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with ReviewJournal(Path(":memory:")) as journal:
        assert not journal.is_known("表.docx", "1")

    assert [*tmp_path.iterdir()] == []
