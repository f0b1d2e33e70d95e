"""Where a form of a review is, in words."""

from wizard.editions.library import edition
from wizard.form import Form, Project
from wizard.review.entries import entry
from wizard.review.entry import Remark, ReviewedForm


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
