"""On the drawn paper up and down stay in the column, left and right in the row."""

from pathlib import Path

import pytest

from exports.reading.readers import read
from exports.sheet.sheet import sheet
from screens.presenters.paper.marks import marked, pointed
from screens.presenters.paper.moves import DOWN, LEFT, RIGHT, UP, PaperCells
from screens.presenters.paper.picture import picture
from screens.presenters.text.looks import text_of
from wizard.address import address
from wizard.editions.library import edition
from wizard.form import Form

WIDTHS = (58, 78, 118)

FIELDS = ("name", "target", "actual", "weight", "score", "deviation")


@pytest.fixture(params=WIDTHS)
def cells(request: pytest.FixtureRequest, samples: Path) -> PaperCells:
    """The first sample form, drawn as wide as that."""
    form: Form = read(samples / "changji-2020.txt")[0].form
    page = sheet(form, edition(form.edition))
    return PaperCells(picture(page, request.param, is_ruled=True))


def test_down_and_up_go_through_a_column_and_back(cells: PaperCells) -> None:
    for field in FIELDS:
        at, seen = f"indicators[0].{field}", []
        column = cells.column(at)
        for row in range(14):
            seen.append(at)
            assert at == f"indicators[{row}].{field}"
            at = cells.toward(at, DOWN, column)
        at = seen.pop()
        for cell in reversed(seen):
            at = cells.toward(at, UP, column)
            assert at == cell


def test_right_and_left_go_through_a_row_and_stop_at_its_ends(
    cells: PaperCells,
) -> None:
    row = [f"indicators[4].{field}" for field in FIELDS]
    for step, path in ((RIGHT, row), (LEFT, row[::-1])):
        at, walked = path[0], []
        for _ in range(len(row) + 2):
            walked.append(at)
            at = cells.toward(at, step, cells.column(at))
        assert walked == [*path, path[-1], path[-1]]


def test_every_cell_is_reached_from_every_other_by_arrows(cells: PaperCells) -> None:
    reached, waiting = set(), ["year"]
    while waiting:
        at = waiting.pop()
        if at not in reached:
            reached.add(at)
            steps = (UP, DOWN, LEFT, RIGHT)
            waiting += [cells.toward(at, s, cells.column(at)) for s in steps]
    assert reached == set(cells.boxes)


def test_a_column_is_kept_over_rows_that_have_another(cells: PaperCells) -> None:
    at = "indicators[0].score"
    column = cells.column(at)
    while address(at).block == "indicators":
        at = cells.toward(at, UP, column)
    assert at == "goals.actual"
    assert cells.toward(at, DOWN, column) == "indicators[0].score"


def test_the_cell_asked_stands_between_signs_that_need_no_colour(
    cells: PaperCells,
) -> None:
    for at in ("year", "project.name", "indicators[6].target", "indicators[13].score"):
        lines = [pointed(marked(line, {}, at)) for line in cells.lines]
        texts = [text_of(line) for line in lines]
        box = cells.boxes[at]
        signed = [n for n, text in enumerate(texts) if ">" in text and "<" in text]
        assert signed == list(range(box.top, box.bottom))
