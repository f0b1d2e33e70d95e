"""Amounts and rates are numbers on a sheet, in one unit whatever the forms are in."""

import csv
from decimal import Decimal
from io import StringIO
from pathlib import Path

from exports.review.journal import ReviewJournal
from exports.review.listing import listing
from exports.review.outcome import Outcome
from exports.review.sheets import forms, units
from support.bureau import clean_form
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.review.entries import entry
from wizard.review.entry import ReviewedForm
from wizard.rules import findings

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


def judged(form: Form) -> ReviewedForm:
    version = edition(form.edition)
    return entry(form, version, findings(form, version), file="表.docx")


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
    ((unit, *_, budget, executed, _, _, note),) = units(FORMS)

    assert (unit, budget, executed) == ("水务局", Decimal("199.95"), Decimal("117.86"))
    assert note == ""


def test_amounts_that_are_likely_in_yuan_are_in_no_sum_and_the_row_says_so() -> None:
    form, total = clean_form(4), "funding.total"
    of_a_row = put(form, "indicators[3].actual", "26550元")
    of_a_row = put(of_a_row, "indicators[3].target", "≤3万元")
    right = judged(of_a_row)._replace(budget="100", executed="90")
    for cell in ("initial_budget", "annual_budget", "executed"):
        form = put(form, f"{total}.{cell}", Decimal("3876646.2"))
    doubted = judged(form)

    (both,) = units([right, doubted._replace(unit=right.unit)])
    (alone,) = units([doubted])

    assert "units-mixed" in {each.code for each in right.remarks}
    assert both[5:8] == (Decimal(100), Decimal(90), Decimal("0.9"))
    assert both[9].startswith("有 1 份的金额像是填错了单位（元和万元），没有算进")
    assert alone[5:8] == ("", "", "")


def test_a_form_of_another_total_than_100_has_no_grade_for_a_reason_that_is_said(
    tmp_path: Path,
) -> None:
    full = FORMS[0]._replace(weight="100", score="97.5", grade="优")
    other = full._replace(file="丁.docx", weight="120", score="120", grade="")

    (row,) = units([full, other])
    (alone,) = units([other])
    with ReviewJournal(tmp_path / "进度") as journal:
        for form in (full, other):
            journal.keep(Outcome(form.file, "1", (form,)))
        grades = {row[0]: row[11] for row in forms(journal)}

    assert grades == {"甲.docx": "优", "丁.docx": "分值合计不是 100"}
    assert row[8:] == (
        Decimal("97.50"),
        "有 1 份的分值合计不是 100，没有算进平均得分。",
    )
    assert alone[8] == ""


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
