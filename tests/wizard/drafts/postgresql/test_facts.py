"""The facts for queries are those of the draft, to the digit and to the character."""

import json
from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from support.forms import fit_forms, forms
from support.times import examples
from wizard.drafts.postgresql.facts import FactsWriter, facts_json
from wizard.form import Form, Indicator, put
from wizard.toml.form_file import dumps

quick = examples(20)


def told(facts: str) -> object:
    return json.loads(facts, parse_float=str, parse_int=str)


@quick
@given(st.lists(forms | fit_forms(), min_size=2, max_size=3))
def test_they_are_those_of_the_toml_whatever_was_written_before(
    several: Sequence[Form],
) -> None:
    writer = FactsWriter()
    for form in (*several, several[0]):
        assert told(writer.dumps(form)) == told(facts_json(dumps(form), "a.toml"))


def test_a_zero_with_a_sign_is_text_in_both_for_json_has_none() -> None:
    row = Indicator(category="数量指标", weight=Decimal("-0"), score=Decimal(10))
    form = Form(edition="2020", indicators=(row,))

    facts = FactsWriter().dumps(form)

    assert '"weight": "-0", "score": 10' in facts
    assert json.loads(facts) == json.loads(facts_json(dumps(form), "a.toml"))


def test_text_that_looks_like_json_stays_text() -> None:
    text = '", "year": 1, \\ \n } [] , "indicators": ['
    form = put(Form(edition="2020", year=2020), "goals.actual", text)
    found = told(FactsWriter().dumps(form))
    assert found == {
        "schema": "1",
        "edition": "2020",
        "year": "2020",
        "goals": {"actual": text},
    }


def test_a_number_with_more_digits_is_written_anew() -> None:
    row = Indicator(category="数量指标", weight=Decimal("14.6"))
    form, writer = Form(edition="2020", indicators=(row, row)), FactsWriter()
    writer.dumps(form)
    again = put(form, "indicators[1].weight", Decimal("14.60"))
    assert again == form
    assert writer.dumps(again).count('"weight": 14.60') == 1
    assert writer.dumps(form).count("14.60") == 0


def test_only_what_is_another_object_is_written_anew() -> None:
    """So a save takes as long as its answer is, however long the form."""
    rows = tuple(Indicator(category="数量指标", name=f"指标{n}") for n in range(9))
    form, writer = Form(edition="2020", indicators=rows), FactsWriter()
    writer.dumps(form)
    before = dict(writer._pieces._known)
    writer.dumps(put(form, "indicators[4].actual", "9 次"))
    after = writer._pieces._known
    assert sum(1 for id in after if id not in before) == 1
    assert all(after[id][1] is before[id][1] for id in after if id in before)
