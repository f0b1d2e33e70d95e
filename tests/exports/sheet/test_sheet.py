"""The paper as a grid of cells, read as a person would run a finger along it."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.reading.readers import read
from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import Sheet, sheet
from wizard.editions.edition import Edition
from wizard.editions.library import edition, edition_ids
from wizard.form import Form, FundRow, Indicator, get, put

EDITION = edition("2020")
EMPTY = Form(edition="2020")


def texts(row: SheetRow) -> list[str]:
    """What stands in the cells that begin in this row."""
    return [cell.text for cell in row.cells if cell.rows]


def row_with(page: Sheet, text: str) -> SheetRow:
    """The row in which a cell with this text begins."""
    return next(row for row in page.rows if text in texts(row))


def cells(page: Sheet) -> Iterable[Cell]:
    return (cell for row in page.rows for cell in row.cells)


def with_rows(*rows: tuple[str, str], **cells: object) -> Form:
    made = tuple(Indicator(category=c, name=n, **cells) for c, n in rows)
    return replace(EMPTY, indicators=made)


@pytest.mark.parametrize("id", edition_ids())
def test_every_block_of_an_edition_is_as_wide_as_its_paper(id: str) -> None:
    of_form = edition(id)

    page = sheet(Form(edition=id), of_form)

    widths = {sum(cell.width for cell in row.cells) for row in page.rows}
    assert widths == {of_form.paper.width}
    assert sum(page.widths) == of_form.paper.width


@pytest.mark.parametrize("id", edition_ids())
def test_every_row_covers_the_whole_grid(id: str) -> None:
    page = sheet(Form(edition=id), edition(id))

    assert {sum(c.columns for c in row.cells) for row in page.rows} == {
        len(page.widths)
    }


@pytest.mark.parametrize("id", edition_ids())
def test_a_cell_spans_the_columns_that_its_width_covers(id: str) -> None:
    page = sheet(Form(edition=id), edition(id))

    for row in page.rows:
        left = 0
        for cell in row.cells:
            right = left + cell.columns
            assert sum(page.widths[left:right]) == cell.width
            left = right


def test_a_cell_that_is_merged_down_goes_on_below_itself() -> None:
    page = sheet(with_rows(("数量指标", "甲"), ("数量指标", "乙")), EDITION)

    for number, row in enumerate(page.rows):
        for place, cell in enumerate(row.cells):
            below = [r.cells[place] for r in page.rows[number + 1 :][: cell.rows - 1]]
            if cell.rows > 1:
                assert [c.rows for c in below] == [0] * (cell.rows - 1)
                assert {c.width for c in below} == {cell.width}


def test_the_header_shows_what_was_typed_beside_its_labels() -> None:
    form = put(EMPTY, "project.implementing_unit", " [/]财政局 ")

    page = sheet(put(form, "project.name", "访惠聚经费"), EDITION)

    assert texts(page.rows[0]) == ["项目名称", "访惠聚经费"]
    assert texts(page.rows[1]) == ["主管部门", "", "实施单位", " [/]财政局 "]


@pytest.mark.parametrize(
    ("year", "line"),
    [(2020, "（2020年度）"), ("{year}", "（{year}年度）"), (None, "（年度）")],
)
def test_the_year_line_shows_the_year_as_it_is_known(year: object, line: str) -> None:
    assert sheet(put(EMPTY, "year", year), EDITION).year_line == line


def test_amounts_stand_as_they_were_typed() -> None:
    row = FundRow(
        initial_budget=Decimal("14.60"),
        annual_budget=Decimal("14.600001"),
        executed="约十四",
    )
    form = replace(EMPTY, funding=replace(EMPTY.funding, total=row))

    total = row_with(sheet(form, EDITION), "年度资金总额")

    assert texts(total)[1:4] == ["14.60", "14.600001", "约十四"]


@pytest.mark.parametrize(
    ("budget", "executed", "rate"),
    [
        ("95", "95", "100%"),
        ("14.66", "14.34", "97.82%"),
        ("3", "2", "66.67%"),
        ("10", "12", "120%"),
        ("10", "0", "0%"),
        ("0", "5", ""),
        ("", "5", ""),
        ("10", "", ""),
    ],
)
@pytest.mark.parametrize("line", ["total", "appropriation", "carryover", "other"])
def test_every_fund_row_has_its_own_rate_where_it_is_defined(
    line: str, budget: str, executed: str, rate: str
) -> None:
    amounts = {"annual_budget": budget, "executed": executed}
    known = {field: Decimal(text) for field, text in amounts.items() if text}
    form = put(EMPTY, f"funding.{line}", FundRow(**known))
    label = next(row.label for row in EDITION.funding.rows if row.field == line)

    row = row_with(sheet(form, EDITION), label)

    assert texts(row)[-2] == rate


def test_points_of_the_funds_stand_on_the_total_row_and_dashes_below() -> None:
    form = put(EMPTY, "funding.points.weight", Decimal(10))
    form = put(form, "funding.points.score", Decimal("9.78"))

    page = sheet(form, EDITION)

    points = [texts(page.rows[n])[-3::2] for n in range(3, 7)]
    assert points == [["10", "9.78"], ["—", "—"], ["—", "—"], ["—", "—"]]


def test_parts_of_the_total_stand_below_each_other() -> None:
    page = sheet(EMPTY, EDITION)

    indents = [row_with(page, r.label).cells[1].indent for r in EDITION.funding.rows]
    assert indents == [0, 0, 3, 3]


def test_indicators_stand_by_category_in_the_order_of_the_paper() -> None:
    rows = (
        ("成本指标", "丙"),
        ("数量指标", "甲"),
        ("成本指标", "丁"),
        ("数量指标", "乙"),
    )

    page = sheet(with_rows(*rows), EDITION)

    names = [c.text for c in cells(page) if (c.field or "").endswith("].name")]
    fields = [c.field for c in cells(page) if (c.field or "").endswith("].name")]
    assert names == ["甲", "乙", "丙", "丁"]
    assert fields == [f"indicators[{n}].name" for n in (1, 3, 0, 2)]


def test_a_category_without_indicators_keeps_one_empty_row() -> None:
    page = sheet(with_rows(("数量指标", "甲"), ("数量指标", "乙")), EDITION)

    heights = {c.text: c.rows for c in cells(page) if c.text in EDITION.categories}
    assert list(heights) == list(EDITION.categories)
    assert heights == {c: 2 if c == "数量指标" else 1 for c in EDITION.categories}
    assert texts(row_with(page, "生态效益指标")) == ["生态效益指标", *[""] * 6]


def test_groups_are_merged_down_over_their_categories() -> None:
    page = sheet(with_rows(("数量指标", "甲"), ("数量指标", "乙")), EDITION)

    heights = {c.text: c.rows for c in cells(page)}
    assert (heights["产出指标"], heights["效益指标"]) == (5, 4)
    assert heights["绩效指标"] == 11


def test_only_the_heading_of_the_indicators_repeats_and_only_goals_split() -> None:
    page = sheet(EMPTY, EDITION)

    assert [texts(row)[1] for row in page.rows if row.repeats] == ["一级指标"]
    splits = [[c.field for c in row.cells] for row in page.rows if row.splits]
    assert splits == [[None, "goals.expected", "goals.actual"]]


def test_the_last_row_is_the_sum_of_weights_and_scores() -> None:
    form = with_rows(
        ("数量指标", "甲"),
        ("质量指标", "乙"),
        weight=Decimal("22.50"),
        score=Decimal("20.25"),
    )
    form = put(form, "funding.points.weight", Decimal(10))

    total = sheet(form, EDITION).rows[-1]

    assert texts(total) == ["总分", "55", "40.5", ""]


def test_text_where_a_number_should_be_is_shown_as_it_stands() -> None:
    form = with_rows(("数量指标", "甲"), weight="十分", score="10%")

    page = sheet(form, EDITION)

    assert texts(row_with(page, "甲"))[-3:-1] == ["十分", "10%"]
    assert texts(page.rows[-1]) == ["总分", "0", "0", ""]


def test_every_cell_with_a_field_shows_that_cell_of_the_form(samples: Path) -> None:
    for got in read(samples / "changji-2020.txt"):
        for cell in cells(sheet(got.form, EDITION)):
            if cell.field:
                value = get(got.form, cell.field)
                assert cell.text == ("" if value is None else str(value))


def test_every_fact_of_a_form_is_on_its_paper(samples: Path) -> None:
    for got in read(samples / "changji-2020.txt"):
        fields = {cell.field for cell in cells(sheet(got.form, EDITION))}
        facts = {"name", "target", "actual", "weight", "score", "deviation"}
        numbers = range(len(got.form.indicators))
        assert {f"indicators[{n}].{fact}" for n in numbers for fact in facts} <= fields
        assert {f"funding.{r.field}.executed" for r in EDITION.funding.rows} <= fields
        assert {"goals.expected", "goals.actual", "project.name"} <= fields


def narrowed(of_form: Edition) -> Edition:
    """The edition with a fund block whose columns stand elsewhere."""
    first, *rest = of_form.funding.columns
    columns = (replace(first, width=first.width + 1), *rest)
    funding = replace(
        of_form.funding, columns=columns, label_width=of_form.funding.label_width - 1
    )
    return replace(of_form, funding=funding)


def test_the_grid_follows_the_widths_of_the_edition() -> None:
    of_form = narrowed(EDITION)

    page = sheet(EMPTY, of_form)

    assert len(page.widths) == len(sheet(EMPTY, EDITION).widths)
    assert page.widths != sheet(EMPTY, EDITION).widths
