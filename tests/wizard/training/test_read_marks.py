"""Cells of the tour that were read stay read, for each edition by itself."""

from pathlib import Path

import pytest

from wizard.training.read_marks import mark_read, read_cells


@pytest.fixture(autouse=True)
def marks(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZIPING_HOME", str(home))
    return home / "learn" / "read"


def test_nothing_was_read_at_first() -> None:
    assert read_cells("2020") == frozenset()


def test_what_was_read_is_known_the_next_time_and_adds_up() -> None:
    mark_read("2020", ["year", "project.name"])
    mark_read("2020", ["year", "goals.actual"])
    mark_read("hubei-2020", ["remarks.causes"])

    assert read_cells("2020") == {"year", "project.name", "goals.actual"}
    assert read_cells("hubei-2020") == {"remarks.causes"}


def test_what_is_damaged_or_no_file_marks_nothing(marks: Path) -> None:
    marks.mkdir(parents=True)

    mark_read("2020", ["year"])

    assert read_cells("2020") == frozenset()
