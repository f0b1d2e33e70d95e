"""What leaves comes back: generated forms through TOML, .docx and the gate."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.formats import FORMATS, NotFit, write
from exports.paper.docx import document
from exports.reading.readers import read
from support.forms import SPOILED, digits, fit_forms, forms
from support.times import examples
from wizard.editions.library import edition
from wizard.findings import Severity
from wizard.form import Form, Printed, get
from wizard.numbers import shown
from wizard.rules import findings
from wizard.toml.form_file import dumps, loads

quick = examples(30)
few = examples(10)


def errors(form: Form) -> list[str]:
    found = findings(form, edition(form.edition))
    return [f"{f.code} {f.where}" for f in found if f.severity is Severity.ERROR]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples of a property."""
    return tmp_path_factory.mktemp("written")


@quick
@given(forms | fit_forms())
def test_a_form_comes_back_from_toml_as_it_went(form: Form) -> None:
    assert loads(dumps(form), "a.toml") == form


@quick
@given(forms | fit_forms())
def test_toml_comes_back_from_a_form_to_the_byte(form: Form) -> None:
    content = dumps(form)

    assert dumps(loads(content, "a.toml")) == content


@quick
@given(forms)
def test_every_number_keeps_every_digit_and_its_sign(form: Form) -> None:
    back = loads(dumps(form), "a.toml")

    for number in range(len(form.indicators)):
        for cell in ("weight", "score"):
            where = f"indicators[{number}].{cell}"
            assert str(get(back, where)) == str(get(form, where))


@quick
@given(digits, st.sampled_from(["", "-"]))
def test_a_number_keeps_every_digit_whether_written_as_number_or_as_text(
    typed: str, sign: str
) -> None:
    head = 'schema = 1\nedition = "2020"\n[funding.total]\n'
    content = f'{head}initial_budget = {sign}{typed}\nexecuted = "{sign}{typed}"\n'

    total = loads(content.encode(), "a.toml").funding.total

    assert shown(total.executed) == f"{sign}{typed}"
    if sign and not Decimal(typed) and "." not in typed:
        assert shown(total.initial_budget) == typed  # TOML knows no whole -0
    else:
        assert shown(total.initial_budget) == f"{sign}{typed}"


@few
@given(form=fit_forms())
def test_a_form_that_is_fit_leaves_in_every_format(form: Form, folder: Path) -> None:
    assert errors(form) == []

    for suffix in FORMATS:
        write([form], folder / f"表{suffix}", replace=True)

    assert loads((folder / "表.toml").read_bytes(), "表.toml") == form


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
@settings(deadline=None, max_examples=3)
@given(form=fit_forms())
def test_a_form_that_is_not_fit_does_not_leave_and_nothing_is_written(
    form: Form, spoil: Callable[[Form], Form], folder: Path
) -> None:
    refused(spoil(form), folder)


@few
@given(form=forms.filter(errors))
def test_an_unfinished_form_does_not_leave_and_nothing_is_written(
    form: Form, folder: Path
) -> None:
    refused(form, folder)


def refused(form: Form, folder: Path) -> None:
    """Try to export it in every format, over a file and beside it."""
    old = folder / "旧.docx"
    old.write_bytes(b"old")
    there = set(folder.iterdir())
    for path in (old, *(folder / f"新{suffix}" for suffix in FORMATS)):
        with pytest.raises(NotFit) as why:
            write([form], path, replace=True)
        assert any(f.severity is Severity.ERROR for f in why.value.findings[0])
    assert set(folder.iterdir()) == there
    assert old.read_bytes() == b"old"


@few
@given(form=fit_forms())
def test_the_docx_read_back_is_the_same_form_to_the_byte(
    form: Form, folder: Path
) -> None:
    write([form], folder / "表.docx", replace=True)

    (back,) = read(folder / "表.docx")

    assert dumps(unprinted(back.form)) == dumps(form)
    assert back.unplaced == ()


@few
@given(several=st.lists(fit_forms(), min_size=2, max_size=3))
def test_several_forms_come_back_from_one_docx_in_order(
    several: Sequence[Form], folder: Path
) -> None:
    (folder / "表.docx").write_bytes(document(several))

    back = read(folder / "表.docx")

    assert [unprinted(got.form) for got in back] == list(several)


def unprinted(form: Form) -> Form:
    """The form without what the paper claimed of itself."""
    return replace(form, printed=Printed())
