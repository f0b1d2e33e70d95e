"""Where a form of a review is, in words."""

from wizard.review.entry import Remark, ReviewedForm


def test_only_a_further_form_of_a_file_is_told_by_its_number() -> None:
    assert ReviewedForm("表.docx", 1).place == "表.docx"
    assert ReviewedForm("表.docx", 2).place == "表.docx#2"


def test_errors_and_warnings_are_counted_apart() -> None:
    told = [Remark("c", kind, "", "", "") for kind in ("error", "warning", "warning")]
    form = ReviewedForm("表.docx", 1, remarks=tuple(told))

    assert (form.errors, form.warnings) == (1, 2)
