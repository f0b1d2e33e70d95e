"""`ziping list`: the points of each draft where it is seen, words where it is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.command import Ran
from support.terminal import Terminal


def test_on_a_terminal_each_draft_has_its_points_as_a_bar(five: Path) -> None:
    with Terminal(["list"], five) as terminal:
        terminal.wait_for("85/100")
        assert terminal.exit_code() == 0
        assert "100/100" in terminal.text
        line = next(
            y for y, line in enumerate(terminal.text.split("\n")) if "85/100" in line
        )
        row = terminal.screen.buffer[line]
        given = [x for x in range(80) if row[x].reverse and row[x].fg == "green"]
        left = [x for x in range(80) if row[x].bg == "brightblack"]
        assert (len(given), len(left)) == (8, 2)


def test_without_colours_the_bar_is_there(five: Path) -> None:
    with Terminal(["list"], five, environment={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for("85/100")
        assert terminal.exit_code() == 0
        cells = [c for row in terminal.screen.buffer.values() for c in row.values()]
        assert {c.fg for c in cells} == {c.bg for c in cells} == {"default"}
        assert sum(c.reverse for c in cells) == 48


@pytest.mark.usefixtures("five")
def test_for_a_program_it_is_words_alone(ziping: Callable[..., Ran]) -> None:
    ran = ziping("list")

    assert ran.returncode == 0
    assert ran.stdout.count("\n") == 5
    assert "\x1b" not in ran.stdout
    assert "100/100" not in ran.stdout
