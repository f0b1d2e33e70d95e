"""`ziping show`: the table in the terminal, plain where it goes elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from support.command import Ran
from support.terminal import Terminal

Ziping = Callable[..., Ran]


def test_every_form_of_a_file_is_printed_with_its_lines(
    ziping: Ziping, samples: Path
) -> None:
    ran = ziping("show", str(samples / "changji-2020.txt"))

    assert ran.returncode == 0
    assert ran.stdout.count("项目支出绩效自评表") == 5
    assert ran.stdout.count("┌") == ran.stdout.count("┘") >= 5
    assert "│  项目名称   │妇女儿童工作业务经费" in ran.stdout
    assert "\x1b" not in ran.stdout


@pytest.mark.parametrize("width", [58, 100, 140])
def test_the_lines_of_a_table_are_as_wide_as_was_asked(
    ziping: Ziping, samples: Path, width: int
) -> None:
    ran = ziping("show", str(samples / "changji-2020.txt"), "--width", str(width))

    lines = [line for line in ran.stdout.split("\n") if line[:1] in "┌├│└" and line]
    assert {cell_len(line) for line in lines} == {width}


def test_a_width_that_no_table_can_have_is_refused(
    ziping: Ziping, samples: Path
) -> None:
    for width in ("20", "breit", "9000"):
        ran = ziping("show", str(samples / "changji-2020.txt"), "--width", width)

        assert (ran.returncode, ran.stdout) == (2, "")
        assert f"宽度“{width}”不对，请写 58 到 500 之间的整数" in ran.stderr


def test_without_a_file_it_says_how_to_name_one(ziping: Ziping) -> None:
    ran = ziping("show")

    assert ran.returncode == 2
    assert "ziping show 自评表.txt" in ran.stderr


def test_in_gnu_screen_in_a_chinese_locale_it_has_none(
    ziping: Ziping, samples: Path
) -> None:
    told = {"STY": "1.pts", "LC_ALL": "zh_CN.UTF-8"}

    ran = ziping("show", str(samples / "changji-2020.txt"), **told)

    assert ran.returncode == 0
    assert "─" not in ran.stdout
    assert "妇女儿童工作业务经费" in ran.stdout


def test_on_a_terminal_wrong_cells_are_tinted(home: Path, samples: Path) -> None:
    words = ["show", str(samples / "changji-2020.txt")]
    with Terminal(words, home, columns=120, lines=700) as terminal:
        terminal.wait_for("访惠聚经费")
        assert terminal.exit_code() == 0
        tinted = [
            char.data
            for row in terminal.screen.buffer.values()
            for char in row.values()
            if char.bg == "brightred"
        ]
        assert "".join(tinted).split() == ["85", "85"]


def test_where_colours_are_not_wanted_wrong_cells_are_underlined(
    home: Path, samples: Path
) -> None:
    words = ["show", str(samples / "changji-2020.txt")]
    told = {"NO_COLOR": "1"}
    with Terminal(words, home, columns=80, lines=900, environment=told) as terminal:
        terminal.wait_for("访惠聚经费")
        assert terminal.exit_code() == 0
        cells = [c for row in terminal.screen.buffer.values() for c in row.values()]
        assert {c.bg for c in cells} == {c.fg for c in cells} == {"default"}
        assert "".join(c.data for c in cells if c.underscore).split() == ["85", "85"]
