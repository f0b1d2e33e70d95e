"""The paper in the terminal: every character, in columns, one cell marked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from exports.reading.readers import read
from exports.sheet.sheet import sheet
from screens.presenters.paper.picture import PaperLine, picture
from support.command import Ran
from support.terminal import Terminal
from wizard.editions.library import edition
from wizard.form import Form


@pytest.fixture
def forms(samples: Path) -> list[Form]:
    return [found.form for found in read(samples / "changji-2020.txt")]


def lines_of(form: Form, width: int) -> tuple[PaperLine, ...]:
    return picture(sheet(form, edition(form.edition)), width)


def text_at(field: str, lines: tuple[PaperLine, ...]) -> str:
    """All that the picture shows of one cell, without blanks."""
    shown = (span.text for line in lines for span in line if span.field == field)
    return "".join("".join(shown).split())


@pytest.mark.parametrize("width", [58, 78, 118])
def test_every_line_is_as_wide_as_the_others(forms: list[Form], width: int) -> None:
    for form in forms:
        lines = lines_of(form, width)
        widths = {cell_len("".join(span.text for span in line)) for line in lines}
        assert len(widths) == 1
        assert widths.pop() in range(width, max(width + 1, 80))


@pytest.mark.parametrize("width", [58, 78, 118])
def test_no_character_of_a_cell_is_lost(forms: list[Form], width: int) -> None:
    for form in forms:
        lines = lines_of(form, width)
        assert text_at("goals.expected", lines) == "".join(form.goals.expected.split())
        for number, row in enumerate(form.indicators):
            name = "".join((row.name or "").split())
            assert text_at(f"indicators[{number}].name", lines) == name


def test_the_review_shows_the_paper_and_a_cell_leads_to_its_question(
    home: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    assert ziping("import", str(samples / "changji-2020.txt")).returncode == 0
    with Terminal(["open", "3"], home) as terminal:
        terminal.wait_for("核对：巾帼脱贫示范基地经费")
        terminal.press("f3")
        terminal.wait_for("（2020年度）")
        terminal.wait_for("年度资金总额│ 10 │ 10 │ 10 │ 10 │ 100% │ 10 │")
        terminal.press("down", "down", "left")
        terminal.wait_for("年度资金总额> 10 <")
        terminal.press("enter")
        terminal.wait_for("年度资金总额的年初预算数是多少万元？")
        terminal.wait_for("> 10")


def test_a_screen_that_is_too_narrow_shows_a_part_and_follows_the_mark(
    home: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    assert ziping("import", str(samples / "changji-2020.txt")).returncode == 0
    with Terminal(["open", "3"], home, columns=30, lines=12) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f3")
        terminal.wait_for("项目名称")
        terminal.press("end")
        terminal.wait_for("无")
        terminal.press("enter")
        terminal.wait_for("三级指标的名称")
