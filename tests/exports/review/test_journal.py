"""The journal of a review is private, and one in memory leaves no file."""

from pathlib import Path
from stat import S_IMODE

import pytest

from exports.review.journal import ReviewJournal
from exports.review.outcome import outcome


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


def test_a_review_goes_on_only_where_it_began_in_the_same_way(
    samples: Path, tmp_path: Path
) -> None:
    read = outcome(str(samples / "changji-2020.txt"))
    with ReviewJournal(tmp_path / "进度") as journal:
        journal.begin("一种做法")
        journal.keep(read)

        journal.begin("一种做法")
        assert journal.is_known(read.file, read.stamp)

        journal.begin("另一种做法")
        assert not journal.is_known(read.file, read.stamp)
