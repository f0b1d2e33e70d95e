"""The points as bars: what is given, what is left, what is too much."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from screens.presenters.lists.summary import drawn_summary_rows
from screens.presenters.question.ledger import short_ledger, tall_ledger
from screens.presenters.text.bars import MOST_OVER, Bar, bar_lines, bars, plain_bar
from screens.presenters.text.looks import Look, text_of
from wizard.address import row_cell
from wizard.editions.library import built_in, edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview, blank_form
from wizard.scoring.ledger import Ledger, ledger

POINTS = st.decimals(min_value=0, max_value=400, places=2)


def of(weight: str, standard: str) -> Bar:
    return Bar("产出指标", Decimal(weight), Decimal(standard))


def test_a_bar_is_full_where_all_points_are_given() -> None:
    assert plain_bar(of("50", "50"), 10) == "##########"
    assert of("50", "50").said == ""


def test_what_is_left_stands_behind_what_is_given() -> None:
    assert plain_bar(of("15", "30"), 20) == "##########.........."
    assert of("15", "30").figures == "15/30"
    assert of("15", "30").said == "还差 15"


def test_what_is_too_much_stands_behind_the_end() -> None:
    assert plain_bar(of("60", "50"), 10) == "##########++"
    assert of("60", "50").said == "多出 10"


@pytest.mark.parametrize(
    ("weight", "drawn"), [("0.5", "#........."), ("49.5", "#########.")]
)
def test_a_little_is_seen_at_both_ends(weight: str, drawn: str) -> None:
    assert plain_bar(of(weight, "50"), 10) == drawn


@given(POINTS, POINTS, st.integers(2, 40))
def test_every_bar_is_as_long_as_the_others(
    weight: Decimal, standard: Decimal, cells: int
) -> None:
    bar = Bar("甲", weight, standard)
    parts = {part.look: len(part.text) for part in bar.drawn(cells)}

    over = parts.pop(Look.ERROR, 0)
    assert sum(parts.values()) == cells
    assert (over > 0) == (weight > standard)
    assert over <= MOST_OVER
    assert (Look.GIVEN not in parts) == (weight == 0 or standard == 0)
    assert (Look.OPEN not in parts) == (weight >= standard > 0)


@given(POINTS, POINTS)
def test_nothing_is_written_on_the_space_of_a_bar(
    weight: Decimal, standard: Decimal
) -> None:
    for part in Bar("甲", weight, standard).drawn(20):
        assert part.text.isspace() or part.look is Look.ERROR


def sums(**weights: str) -> Ledger:
    """The ledger of a form with a row of these points in each of these categories."""
    rows = tuple(
        Indicator(category=category, name="甲", weight=Decimal(points))
        for category, points in weights.items()
    )
    blank = blank_form(edition("2020"))
    return ledger(Form(edition="2020", indicators=rows, year=blank.year), EDITION)


EDITION = edition("2020")


def test_the_whole_comes_first_and_then_the_groups_of_the_paper() -> None:
    found = bars(sums(数量指标="50", 社会效益指标="15"))

    assert [(bar.name, bar.figures, bar.said) for bar in found] == [
        ("分值合计", "65/100", "还差 35"),
        ("预算执行率", "0/10", "还差 10"),
        ("产出指标", "50/50", ""),
        ("效益指标", "15/30", "还差 15"),
        ("满意度指标", "0/10", "还差 10"),
    ]


def starts(sums: Ledger, width: int) -> Mapping[int, int]:
    """In which column a bar begins, by how many do."""
    found: dict[int, int] = {}
    for line in bar_lines(bars(sums), width):
        at = cell_len(line[0].text)
        found[at] = found.get(at, 0) + 1
    return found


@pytest.mark.parametrize("id", built_in())
@pytest.mark.parametrize(("width", "room"), [(78, 60), (38, 38)])
def test_bars_of_every_edition_begin_in_one_column_and_have_room(
    id: str, width: int, room: int
) -> None:
    empty = ledger(blank_form(edition(id)), edition(id))

    assert len(starts(empty, width)) == 1
    assert (
        max(cell_len(text_of(line)) for line in bar_lines(bars(empty), width)) <= room
    )


@pytest.mark.parametrize("id", built_in())
@pytest.mark.parametrize("width", [118, 78, 58])
def test_every_group_stands_below_the_question_whatever_is_given(
    id: str, width: int
) -> None:
    blank = Interview.at_cell(edition(id), blank_form(edition(id)), "year")
    lines = [text_of(line) for line in short_ledger(blank, width)]

    assert max(map(cell_len, lines)) <= width
    rate = blank.edition.execution.name
    for entry in blank.ledger.entries:
        name = "执行率分值" if entry.name == rate else entry.name
        assert name.removesuffix("指标") in "".join(lines[1:])


def test_points_of_a_rate_that_nobody_has_told_yet_look_like_no_score() -> None:
    blank = Interview.at_cell(EDITION, blank_form(EDITION), "year")

    for drawn in (short_ledger(blank, 78), tall_ledger(blank, 78)):
        told = "".join(map(text_of, drawn))
        assert "执行率分值 10/10" in told
        assert "预算执行率" not in told


def test_the_summary_tells_points_and_scores_apart_and_leads_to_the_group() -> None:
    rows = (
        Indicator(category="数量指标", weight=Decimal(50), score=Decimal(48)),
        Indicator(category="社会效益指标", weight=Decimal(15)),
    )
    form = replace(blank_form(EDITION), indicators=rows)
    listed = drawn_summary_rows(Interview.at_cell(EDITION, form, "year"), 76)
    told = {row.text.split()[0]: (row.text.split()[1:], row.of) for row in listed}

    assert told["产出指标"] == (["50/50", "得分", "48"], row_cell(0, "weight"))
    assert told["效益指标"][0] == ["15/30", "还差", "15", "还没打分"]
    assert told["效益指标"][1] == row_cell(1, "weight")
    assert told["满意度指标"][0] == ["0/10", "还差", "10", "还没打分"]
    assert told["分值合计"][1] is not None
