"""Faults and copies that were planted among many forms: all are named, nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from exports.review.across import (
    ALL_FULL,
    COPIED,
    FUND_TWICE,
    OTHER_EDITION,
    OTHER_YEAR,
    TWICE,
    compare,
)
from exports.review.folder import files_in
from exports.review.journal import ReviewJournal
from exports.review.outcome import outcome
from wizard.editions.library import edition
from wizard.form import Form, FundRow, put
from wizard.interview.transfer.conversion import convert
from wizard.review.entry import Remark
from wizard.review.likeness import matcher

PLACES = (
    "天山社区",
    "奇台县",
    "木垒县",
    "阜康市",
    "呼图壁县",
    "吉木萨尔县",
    "玛纳斯县",
)
DONE = ("宣讲", "巡诊", "培训", "抽检", "改造", "演出", "普查", "慰问", "整治", "防疫")


def told(number: int) -> str:
    """What a unit did in its own words; no two are alike."""
    words = (DONE[(number * k + k) % len(DONE)] for k in (1, 3, 7))
    places = (PLACES[(number * k + 2 * k) % len(PLACES)] for k in (1, 2, 5))
    pairs = zip(places, words, strict=True)
    return "；".join(
        f"{place}{word}{(number + 3) * (at + 7) * 13 % 911}次，"
        f"由{chr(0x4E00 + number * 37 + at * 101)}{chr(0x5E00 + number * 53 + at)}承办"
        for at, (place, word) in enumerate(pairs)
    )


def ground(fit: Form, count: int) -> Iterator[Form]:
    """Forms of as many units, each with a project, money and words of its own."""
    for number in range(count):
        money = Decimal(f"{number + 11}.{number * 7 % 90 + 10}7")
        form = put(fit, "project.name", f"第{number}项{DONE[number % 10]}经费")
        form = put(form, "project.implementing_unit", f"第{number}单位")
        form = put(form, "goals.actual", told(number))
        row = replace(form.indicators[0], name=f"{DONE[number % 10]}次数")
        form = replace(form, indicators=(row, *form.indicators[1:]))
        amounts = FundRow(annual_budget=money, initial_budget=money, executed=money)
        funding = replace(form.funding, total=amounts, appropriation=amounts)
        yield replace(form, funding=funding)


@pytest.fixture
def fit(samples: Path) -> Form:
    return read(samples / "changji-2020.txt")[1].form


def reviewed(forms: Sequence[Form], folder: Path) -> dict[str, list[Remark]]:
    """What is found across forms, by the name of the file of each."""
    for number, form in enumerate(forms):
        (folder / f"{number:03}.docx").write_bytes(document([form]))
    with ReviewJournal(folder / "进度") as journal:
        for file in files_in([folder]):
            journal.keep(outcome(file))
        ratio = matcher()
        assert ratio
        compare(journal, ratio)
        found: dict[str, list[Remark]] = {}
        for entry in journal.entries():
            own = [r for r in entry.remarks if r.code in ALL]
            if own:
                found[Path(entry.file).stem] = own
    return found


ALL = {TWICE, FUND_TWICE, COPIED, ALL_FULL, OTHER_YEAR, OTHER_EDITION}


def test_forms_that_have_nothing_in_common_are_left_in_peace(
    fit: Form, tmp_path: Path
) -> None:
    assert reviewed(list(ground(fit, 30)), tmp_path) == {}


def test_what_was_planted_is_named_with_both_places_and_nothing_else(
    fit: Form, tmp_path: Path
) -> None:
    forms = list(ground(fit, 40))
    forms[12] = replace(forms[3], goals=replace(fit.goals, actual=told(12)))
    forms[20] = replace(forms[20], funding=forms[5].funding)
    forms[20] = put(forms[20], "project.implementing_unit", "第5单位")
    forms[20] = put(forms[20], "indicators[0].score", Decimal(1))
    copied = f"我单位{told(7)}".replace("承办", "负责", 1)
    forms[25] = put(forms[25], "goals.actual", copied)
    forms[26] = put(forms[26], "goals.actual", told(8))
    forms[30] = put(forms[30], "year", 2019)
    forms[31] = convert(forms[31], edition("2021-cost")).form

    found = reviewed(forms, tmp_path)

    assert {(file, r.code) for file, remarks in found.items() for r in remarks} == {
        ("012", TWICE),
        ("020", FUND_TWICE),
        ("025", COPIED),
        ("026", COPIED),
        ("030", OTHER_YEAR),
        ("031", OTHER_EDITION),
    }
    for file, other in {"012": "003", "020": "005", "025": "007", "026": "008"}.items():
        (remark,) = found[file]
        assert f"{other}.docx" in remark.other
        assert str(tmp_path) not in remark.message
    for file, other in {"012": "003", "020": "005"}.items():
        assert f" {other}.docx " in found[file][0].message
    for file, other in {"025": "第7单位“第7项", "026": "第8单位“第8项"}.items():
        assert f"与{other}" in found[file][0].message
    assert "一字不差" in found["026"][0].message
    assert "% 相同" in found["025"][0].message
    assert found["025"][0].where == "goals.actual"


def test_a_unit_whose_every_form_has_100_points_is_named_once(
    fit: Form, tmp_path: Path
) -> None:
    forms = list(ground(fit, 9))
    full = [
        full_marks(put(f, "project.implementing_unit", "满分局")) for f in forms[:3]
    ]

    found = reviewed([*full, *forms[3:]], tmp_path)

    assert {f: [r.code for r in remarks] for f, remarks in found.items()} == {
        "000": [ALL_FULL]
    }
    assert "满分局的 3 份表都是 100 分" in found["000"][0].message


@pytest.mark.parametrize(("count", "is_odd"), [(1, False), (2, True)])
def test_two_full_forms_of_a_unit_are_odd_and_one_is_not(
    count: int, is_odd: bool, fit: Form, tmp_path: Path
) -> None:
    forms = [full_marks(each) for each in ground(fit, count)]
    forms = [put(each, "project.implementing_unit", "满分局") for each in forms]

    found = reviewed(forms, tmp_path)

    codes = {remark.code for remarks in found.values() for remark in remarks}
    assert (ALL_FULL in codes) is is_odd


def full_marks(form: Form) -> Form:
    rows = tuple(replace(row, score=row.weight) for row in form.indicators)
    points = replace(form.funding.points, score=form.funding.points.weight)
    return replace(form, indicators=rows, funding=replace(form.funding, points=points))


def test_a_thousand_texts_of_one_wording_are_not_all_compared(
    fit: Form, tmp_path: Path
) -> None:
    """A phrase that all offices use leads nowhere, and takes no time."""
    usual = "本年度各项工作均按计划完成，资金支付及时，群众反映良好。"
    forms = [
        put(form, "goals.actual", usual + told(at))
        for at, form in enumerate(ground(fit, 60))
    ]

    assert reviewed(forms, tmp_path) == {}
