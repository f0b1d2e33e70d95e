"""Amounts and rates are numbers on a sheet, in one unit whatever the forms are in."""

import csv
from decimal import Decimal
from io import StringIO
from pathlib import Path

from exports.review.journal import ReviewJournal
from exports.review.listing import listing
from exports.review.outcome import Outcome
from exports.review.sheets import forms, units
from wizard.review.entry import ReviewedForm

ONE = {"unit": "水务局", "rate": "97.81%", "budget": "120.5", "executed": "117.86"}
FORMS = (
    ReviewedForm("甲.docx", 1, edition="2020", money="万元", **ONE),
    ReviewedForm(
        *("乙.docx", 1, "水务局"),
        edition="yunnan-2022",
        money="元",
        budget="794500",
        executed="无",
    ),
)


def kept(folder: Path) -> ReviewJournal:
    journal = ReviewJournal(folder / "进度")
    for form in FORMS:
        journal.keep(Outcome(form.file, "1", (form,)))
    return journal


def test_amounts_in_yuan_stand_in_ten_thousands_as_all_others(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        rows = {row[0]: row[6:9] for row in forms(journal)}

    assert rows["甲.docx"] == (Decimal("120.5"), Decimal("117.86"), Decimal("0.9781"))
    assert rows["乙.docx"] == (Decimal("79.45"), "无", "")


def test_the_sum_of_a_unit_adds_what_is_in_one_unit() -> None:
    ((unit, *_, budget, executed, _, _),) = units(FORMS)

    assert (unit, budget, executed) == ("水务局", Decimal("199.95"), Decimal("117.86"))


def test_the_list_says_the_same_as_the_sheet(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = listing(journal, tmp_path).decode("utf-8-sig")

    heads, *lines = csv.reader(StringIO(text))

    assert heads[6:9] == ["预算数（万元）", "执行数（万元）", "执行率"]
    assert sorted(line[6:9] for line in lines) == [
        ["120.5", "117.86", "97.81%"],
        ["79.45", "无", ""],
    ]


def test_a_unit_that_is_typed_in_two_ways_has_one_row() -> None:
    other = FORMS[0]._replace(unit="水 务局 ", file="丙.docx")

    (row,) = units([*FORMS, other])

    assert row[:2] == ("水务局", 3)
