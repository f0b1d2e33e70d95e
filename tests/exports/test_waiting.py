"""What takes longer is told while it goes on, and nothing of it stays on the screen."""

from collections.abc import Iterator

import pytest

from exports import waiting

PAGES = ("第 1 页", "第 2 页", "第 3 页")


def told(steps: Iterator[str]) -> list[str]:
    """What a person is shown, one after the other, of whatever goes on in steps."""
    shown: list[str] = []
    with waiting.shown_while_waiting(shown.append):
        waiting.in_steps(steps)
    return shown


def test_what_is_done_at_once_is_not_told() -> None:
    assert told(iter(PAGES)) == []


def test_the_last_word_on_the_steps_is_taken_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(waiting, "UNTOLD_SECONDS", 0)
    monkeypatch.setattr(waiting, "SECONDS_BETWEEN", 0)

    assert told(iter(PAGES)) == [*PAGES, ""]


def test_it_is_taken_away_where_a_step_fails_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(waiting, "UNTOLD_SECONDS", 0)
    shown: list[str] = []

    def failing() -> Iterator[str]:
        yield PAGES[0]
        raise ValueError("page")

    with (
        waiting.shown_while_waiting(shown.append),
        pytest.raises(ValueError, match="page"),
    ):
        waiting.in_steps(failing())

    assert shown == [PAGES[0], ""]
