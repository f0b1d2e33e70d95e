"""Rows moved, copied and put elsewhere, and points given out over them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.reading.readers import read
from screens.presenters.lists.row_actions import row_actions
from support.command import Ran
from support.sizes import at_every_size
from support.steps import row_menu
from support.terminal import Terminal
from wizard.address import address
from wizard.editions.library import edition
from wizard.form import Form, Indicator, Printed
from wizard.interview.interview import Interview, blank_form
from wizard.interview.transfer.rearrangement import (
    duplicated,
    following,
    moved,
    recategorised,
    spread,
    spread_all,
    topped_up,
    trimmed_down,
)
from wizard.scoring.ledger import ledger

EDITION = edition("2020")


@pytest.fixture
def fifth(samples: Path) -> Form:
    return replace(read(samples / "changji-2020.txt")[4].form, printed=Printed())


def names(rows: tuple[Indicator, ...], category: str) -> list[str | None]:
    return [row.name for row in rows if row.category == category]


def at(form: Form, key: str) -> Interview:
    return Interview.resume(EDITION, form, key)


def test_a_row_moves_within_its_category_and_stops_at_the_edge(fifth: Form) -> None:
    first, second, *_ = names(fifth.indicators, "数量指标")

    change = moved(fifth, 0, 1)

    assert change is not None
    assert names(change.rows, "数量指标")[:2] == [second, first]
    assert change.row == 1
    assert moved(fifth, 0, -1) is None
    assert moved(fifth, 4, 1) is None


def test_a_copy_stands_below_its_row_without_results(fifth: Form) -> None:
    change = duplicated(fifth, 2)

    copy = change.rows[3]
    assert copy == replace(fifth.indicators[2], actual=None, score=None, deviation=None)
    assert [n for n in change.places if n is not None] == list(range(12))


def test_a_row_goes_to_the_end_of_another_category(fifth: Form) -> None:
    change = recategorised(fifth, 0, "质量指标", EDITION)

    assert names(change.rows, "质量指标")[-1] == fifth.indicators[0].name
    assert change.rows[change.row].name == fifth.indicators[0].name
    order = list(EDITION.categories)
    places = [order.index(row.category) for row in change.rows]
    assert places == sorted(places)


def test_what_is_too_much_is_taken_from_a_row_that_has_so_much(fifth: Form) -> None:
    rows = fifth.indicators
    over = replace(
        fifth,
        indicators=(replace(rows[0], weight=Decimal(25)), *rows[1:]),
    )

    change = trimmed_down(over, 0, EDITION)

    assert change is not None
    assert change.rows[0].weight == rows[0].weight
    assert trimmed_down(over, 1, EDITION) is None
    assert trimmed_down(fifth, 0, EDITION) is None
    assert topped_up(over, 0, EDITION) is None


def test_all_groups_are_spread_to_a_hundred_where_each_has_a_row(fifth: Form) -> None:
    bare = replace(
        fifth, indicators=tuple(replace(r, weight=None) for r in fifth.indicators)
    )

    change = spread_all(bare, 0, EDITION)

    assert change is not None
    assert ledger(replace(bare, indicators=change.rows), EDITION).left == 0
    few = replace(bare, indicators=bare.indicators[:1])
    assert spread_all(few, 0, EDITION) is None


@given(st.integers(min_value=1, max_value=40))
def test_points_are_spread_evenly_and_exactly(count: int) -> None:
    row = Indicator(category="社会效益指标", name="某项")
    form = Form(edition="2020", indicators=(row,) * count)

    weights = [row.weight for row in spread(form, 0, EDITION).rows]

    assert sum(weights) == Decimal(30)
    assert max(weights) - min(weights) <= 1


def test_what_is_missing_from_100_goes_to_one_row(samples: Path) -> None:
    form = read(samples / "changji-2020.txt")[0].form

    change = topped_up(form, 11, EDITION)

    assert change is not None
    mended = replace(form, indicators=change.rows)
    assert ledger(mended, EDITION).weight == 100
    assert topped_up(mended, 11, EDITION) is None


def test_a_row_without_points_gets_just_the_missing_ones(fifth: Form) -> None:
    weight = fifth.indicators[0].weight
    rows = (replace(fifth.indicators[0], weight=None), *fifth.indicators[1:])

    change = topped_up(replace(fifth, indicators=rows), 0, EDITION)

    assert change is not None
    assert change.rows[0].weight == weight


def test_a_row_is_given_no_more_than_its_group_lacks_until_that_is_full() -> None:
    row = Indicator(category="数量指标", name="某项", weight=Decimal(4))
    form = replace(blank_form(EDITION), indicators=(row,))
    moment = at(form, "indicators[0].weight")
    assert ledger(form, EDITION).left == 86

    offered = {choice.key: choice for choice in row_actions(moment)}
    change = topped_up(form, 0, EDITION)

    assert offered["top-up"].text == "把产出指标还差的 46 分都给这一行"
    assert change is not None
    assert change.rows[0].weight == 50
    full = replace(form, indicators=change.rows)
    rest = topped_up(full, 0, EDITION)
    assert rest is not None
    assert rest.rows[0].weight == 90


def test_what_gives_out_points_is_not_what_enter_alone_does(fifth: Form) -> None:
    for row in range(len(fifth.indicators)):
        found = row_actions(at(fifth, f"indicators[{row}].weight"))
        keys = [choice.key for choice in found]
        assert keys[0] in ("up", "down", "copy")
        assert keys.index("copy") < keys.index("spread")


def test_scores_follow_the_points_that_are_given_out(samples: Path) -> None:
    form = read(samples / "changji-2020.txt")[0].form
    change = topped_up(form, 11, EDITION)
    assert change is not None

    after = at(form, "indicators[11].weight").rearrange(change, "")

    assert after.form.indicators[11].score == after.form.indicators[11].weight
    assert after.at == "indicators[11].weight"
    assert after.undo().form == form


def test_marks_follow_their_rows() -> None:
    paths = ("project.name", "indicators[0].name", "indicators[2].name")
    keys = frozenset(map(address, paths))

    assert following(keys, (2, None, 0)) == {
        "project.name",
        "indicators[2].name",
        "indicators[0].name",
    }
    assert following(keys, (1, 2)) == {"project.name", "indicators[1].name"}


@at_every_size
def test_form_1_is_mended_with_one_choice(
    home: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    assert ziping("import", str(samples / "changji-2020.txt")).returncode == 0
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("还不能导出，有 2 处要改")
        terminal.press("escape", "f4")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        row_menu(terminal, "把还差的 15 分都给这一行")
        terminal.wait_for("正好 100 分")
        terminal.wait_for("> 25")
        row_menu(terminal, "移到别的二级指标")
        terminal.wait_for("移到哪一类？")
        terminal.press("home", "enter")
        terminal.wait_for("产出指标标准 50 分")
        terminal.wait_for("已移到数量指标")
        assert "”的分值：" not in terminal.text
        terminal.press("ctrl+z")
        terminal.wait_for("效益指标标准 30 分")
