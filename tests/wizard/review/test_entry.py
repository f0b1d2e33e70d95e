"""Where a form of a review is, in words."""

from decimal import Decimal

from support.bureau import clean_form
from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Project, put
from wizard.review.entries import entry
from wizard.review.entry import Remark, ReviewedForm
from wizard.rules import findings


def test_a_form_of_a_whole_unit_is_that_units() -> None:
    project = Project(name="县水务局", implementing_unit="办公室")
    whole, own = (Form(edition=id, project=project) for id in ("zhengti-2023", "2020"))

    assert entry(whole, edition("zhengti-2023"), (), file="表").unit == "县水务局"
    assert entry(own, edition("2020"), (), file="表").unit == "办公室"


def test_only_a_further_form_of_a_file_is_told_by_its_number() -> None:
    assert ReviewedForm("表.docx", 1).place == "表.docx"
    assert ReviewedForm("表.docx", 2).place == "表.docx#2"


def test_errors_and_warnings_are_counted_apart() -> None:
    told = [Remark("c", kind, "", "", "") for kind in ("error", "warning", "warning")]
    form = ReviewedForm("表.docx", 1, remarks=tuple(told))

    assert (form.errors, form.warnings) == (1, 2)


def test_what_a_sum_should_be_is_said_only_where_nothing_stands_for_it() -> None:
    """Of two figures that differ nobody knows which one is wrong."""
    for total, wanted in ((Decimal(9), ""), (None, "8")):
        funds = Funding(
            total=FundRow(initial_budget=total),
            appropriation=FundRow(initial_budget=Decimal(8)),
        )
        form, national = Form(edition="2020", funding=funds), edition("2020")
        told = entry(form, national, findings(form, national), file="表").remarks
        assert [r.wanted for r in told if r.code == "funding-sum"] == [wanted]


def test_full_marks_that_are_not_true_weigh_more_than_the_reason_they_lack() -> None:
    form = put(clean_form(4), "indicators[0].actual", "1处")
    form = put(form, "indicators[0].deviation", None)
    version = edition(form.edition)

    found = entry(form, version, findings(form, version), file="表.docx").remarks

    errors = [(each.code, each.where) for each in found if each.severity == "error"]
    assert errors == [
        ("missed-full-score", "indicators[0].score"),
        ("reason-missing", "indicators[0].deviation"),
    ]
