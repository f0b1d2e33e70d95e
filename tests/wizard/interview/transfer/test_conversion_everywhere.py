"""Every edition that comes with the program, from and to the national table."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.edition_forms import forms_of
from support.forms import fit_forms
from support.times import examples
from wizard.editions.layout import BESIDE_TARGET
from wizard.editions.library import built_in, edition
from wizard.form import Form, Funding, FundRow
from wizard.interview.answers.answer_kinds import show
from wizard.interview.transfer.conversion import Converted, convert
from wizard.toml.form_file import dumps, loads
from wizard.toml.misplaced import facts
from wizard.values.money import in_unit

NATIONAL = edition("2020")
OTHERS = [id for id in built_in() if id != "2020"]

every_other = pytest.mark.parametrize("id", OTHERS)
few = examples(5)


def texts(form: Form) -> Counter[str]:
    """Every fact as text, targets whole and without blanks, amounts in 万元."""
    version = edition(form.edition)
    found: Counter[str] = Counter()
    for where, value in facts(form):
        if where.field in ("target", *BESIDE_TARGET):
            continue
        if isinstance(value, Decimal) and where.field in version.funding.amounts:
            value = in_unit(value, version.funding.unit, "万元") or value
        found[plain(value)] += 1
    found.update("".join((r.whole_target or "").split()) for r in form.indicators)
    return +found


def plain(value: object) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else show(value)


def left_behind(*steps: Converted) -> Iterator[str]:
    for step in steps:
        yield from (each.text for each in step.displaced)


@every_other
@few
@given(data=st.data())
def test_out_and_back_a_fact_is_kept_or_told(id: str, data: st.DataObject) -> None:
    form = data.draw(forms_of(id))

    there = convert(form, NATIONAL)
    back = convert(there.form, edition(id))

    lost = texts(form) - texts(back.form)
    told = Counter(map(canonical, left_behind(there, back)))
    assert not Counter(map(canonical, lost.elements())) - told
    assert loads(dumps(back.form), "a.toml") == back.form


@every_other
@few
@given(form=fit_forms())
def test_a_national_form_goes_there_and_back_or_is_told(id: str, form: Form) -> None:
    there = convert(form, edition(id))
    back = convert(there.form, NATIONAL)

    lost = texts(form) - texts(back.form)
    told = Counter(map(canonical, left_behind(there, back)))
    assert not Counter(map(canonical, lost.elements())) - told
    assert loads(dumps(there.form), "a.toml") == there.form


def canonical(text: str) -> str:
    """A number whatever its zeros; the digits of money are the same in 元 and 万元."""
    text = "".join(text.split())
    try:
        return "".join(f"{Decimal(text).normalize():f}".split(".")).strip("0")
    except ArithmeticError:
        return text


def test_what_the_state_gave_is_fiscal_money_in_sichuan() -> None:
    money = FundRow(annual_budget=Decimal(20), executed=Decimal(18))
    form = Form(edition="2020", funding=Funding(appropriation=money))

    there = convert(form, edition("sichuan-2022"))

    assert there.form.funding.fiscal == money
    assert there.displaced == ()
    assert convert(there.form, NATIONAL).form == form


def test_the_execution_rate_has_points_where_the_other_asks_for_them() -> None:
    form = Form(edition="hubei-2020")

    there = convert(form, NATIONAL)

    assert there.form.funding.points.weight == 20
    assert convert(there.form, edition("hubei-2020")) == Converted(form, ())


def test_points_that_have_no_place_are_told_one_by_one() -> None:
    form = convert(Form(edition="2020"), NATIONAL).form
    weighed = loads(
        b'schema = 1\nedition = "2020"\n[funding.points]\nweight = 10\nscore = 9\n'
        b'[[indicators]]\ncategory = "\xe6\x95\xb0\xe9\x87\x8f\xe6\x8c\x87\xe6\xa0\x87"'
        b"\nweight = 5\nscore = 5\n",
        "a.toml",
    )

    assert convert(form, edition("ningxia-2022")).displaced == ()
    told = convert(weighed, edition("ningxia-2022")).displaced
    assert [each.text for each in told] == ["10", "9"]
    told = convert(weighed, edition("hubei-2020")).displaced
    assert [each.text for each in told] == ["10", "5"]
