"""`ziping list`: the points of each draft where it is seen, words where it is read."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from support.command import Ran
from support.paths import FORMS
from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import put
from wizard.toml.form_file import loads

CHANGED = r"[-\d]{10} \d\d:\d\d +"
COLUMNS = re.compile(
    rf"^ *项目名称.*$|^\d|\d{{4}} +(?:{CHANGED})?(?:分值 +)?100/100 +合格|[ #]", re.M
)
"""What a list of fit drafts shows over and beside their names."""


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
        assert terminal.text.split("\n")[line].endswith("2 处错误")


@at_every_size
def test_a_long_name_is_shown_whole_and_states_stand_below_each_other(
    home: Path,
) -> None:
    store = FileStore(home)
    fit = loads((FORMS / "合格.toml").read_bytes(), "合格.toml")
    name = "乡村振兴重点帮扶县农村公路建设养护和安全生命防护工程补助资金"
    for text in (name, "甲"):
        store.create(put(fit, "project.name", text)).close()
    with Terminal(["list"], home) as terminal:
        terminal.wait_for("甲")
        assert terminal.exit_code() == 0
        shown = terminal.text
    names = COLUMNS.sub("", shown)
    states = [
        cell_len(line.partition("合格")[0])
        for line in shown.splitlines()
        if "合格" in line
    ]
    assert sorted("".join(names.split("\n"))) == sorted(f"{name}甲")
    assert len(states) == 2
    assert len({*states}) == 1


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
