"""How forms leave: by suffix, through one gate, all or nothing."""

import stat
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx as python_docx
import pytest

from exports.formats import FORMATS, NotFit, keep, pair, write, write_pair
from exports.reading.readers import read
from exports.toml import cleaned, export
from wizard.editions.library import edition
from wizard.findings import Code, is_fit
from wizard.form import Form, Printed, get, put
from wizard.refusals import Unusable
from wizard.rules import findings
from wizard.toml.form_file import dumps, loads


@pytest.fixture
def forms(samples: Path) -> list[Form]:
    return [got.form for got in read(samples / "changji-2020.txt")]


@pytest.fixture
def fit(forms: list[Form]) -> list[Form]:
    """The real forms that have no error."""
    return forms[1:]


def test_a_fit_form_is_written_in_the_format_of_its_suffix(
    fit: list[Form], tmp_path: Path
) -> None:
    for suffix in FORMATS:
        write(fit[:1], tmp_path / f"表{suffix}", replace=False)

    assert loads((tmp_path / "表.toml").read_bytes(), "表.toml") == fit[0]
    table = python_docx.Document(str(tmp_path / "表.docx")).tables[0]
    assert table.cell(0, 2).text == fit[0].project.name


def test_the_suffix_may_be_in_capitals(fit: list[Form], tmp_path: Path) -> None:
    write(fit[:1], tmp_path / "A.TOML", replace=False)

    assert (tmp_path / "A.TOML").read_bytes() == dumps(fit[0])


def test_several_forms_go_into_one_docx_in_order(
    fit: list[Form], tmp_path: Path
) -> None:
    write(fit, tmp_path / "a.docx", replace=False)

    tables = python_docx.Document(str(tmp_path / "a.docx")).tables
    assert [t.cell(0, 2).text for t in tables] == [f.project.name for f in fit]


@pytest.mark.parametrize("name", ["a.wps", "a", "docx", "a.docx.txt", ".docx"])
def test_an_unknown_suffix_is_refused_with_those_that_are_known(
    name: str, fit: list[Form], tmp_path: Path
) -> None:
    with pytest.raises(Unusable, match=r"\.docx、\.toml"):
        write(fit[:1], tmp_path / name, replace=True)

    assert list(tmp_path.iterdir()) == []


def test_several_forms_do_not_go_into_one_toml(fit: list[Form], tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="只放一份表"):
        write(fit, tmp_path / "a.toml", replace=True)

    assert list(tmp_path.iterdir()) == []


def test_no_form_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=r"a\.docx"):
        write([], tmp_path / "a.docx", replace=True)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.docx", "a.toml"])
def test_a_file_that_exists_stays_unless_it_is_to_be_replaced(
    name: str, fit: list[Form], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")

    with pytest.raises(Unusable, match="已经存在"):
        write(fit[:1], path, replace=False)
    assert path.read_bytes() == b"old"

    write(fit[:1], path, replace=True)
    assert path.read_bytes() != b"old"


def test_a_link_to_nowhere_is_not_replaced(fit: list[Form], tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.symlink_to(tmp_path / "nowhere")

    with pytest.raises(Unusable):
        write(fit[:1], path, replace=False)

    assert path.is_symlink()


def test_a_folder_that_is_missing_is_told_in_one_sentence(
    fit: list[Form], tmp_path: Path
) -> None:
    with pytest.raises(Unusable, match="文件夹不存在"):
        write(fit[:1], tmp_path / "missing" / "a.docx", replace=False)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("replaces", [True, False])
def test_a_form_with_an_error_does_not_leave_in_any_format(
    suffix: str, forms: list[Form], tmp_path: Path, *, replaces: bool
) -> None:
    path = tmp_path / f"a{suffix}"

    with pytest.raises(NotFit) as refused:
        write(forms[:1], path, replace=replaces)

    (found,) = refused.value.findings
    assert Code.WEIGHTS_TOTAL in {finding.code for finding in found}
    assert list(tmp_path.iterdir()) == []


def test_one_unfit_form_keeps_all_the_others_back(
    forms: list[Form], tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(b"old")

    with pytest.raises(NotFit) as refused:
        write(forms, tmp_path / "a.docx", replace=True)

    fits = [is_fit(found) for found in refused.value.findings]
    assert fits == [False, True, True, True, True]
    assert (tmp_path / "a.docx").read_bytes() == b"old"


def test_warnings_do_not_keep_a_form_back(fit: list[Form], tmp_path: Path) -> None:
    unprinted = replace(fit[0], printed=Printed())
    form = put(unprinted, "funding.points.score", Decimal("9.5"))

    write([form], tmp_path / "a.toml", replace=False)

    codes = {finding.code for finding in findings(form, edition(form.edition))}
    assert Code.EXECUTION_ROUNDED in codes
    assert (tmp_path / "a.toml").exists()


def test_what_is_written_is_for_its_owner_alone(
    fit: list[Form], tmp_path: Path
) -> None:
    write(fit[:1], tmp_path / "a.docx", replace=False)

    assert stat.S_IMODE((tmp_path / "a.docx").stat().st_mode) == 0o600


def test_an_unfit_form_may_be_kept_at_rest(forms: list[Form], tmp_path: Path) -> None:
    keep(forms[0], tmp_path / "a.toml", replace=False)

    assert loads((tmp_path / "a.toml").read_bytes(), "a.toml") == forms[0]
    with pytest.raises(Unusable, match="已经存在"):
        keep(forms[1], tmp_path / "a.toml", replace=False)


def test_toml_comes_back_as_it_went(forms: list[Form]) -> None:
    assert [loads(export(form), "a.toml") for form in forms] == forms


def test_characters_that_no_file_can_hold_do_not_stop_an_export() -> None:
    form = put(Form(edition="2020"), "project.name", "甲\ud800乙\x00丙")

    assert loads(export(form), "a.toml").project.name == "甲乙丙"


def test_cleaning_changes_nothing_else(forms: list[Form]) -> None:
    form = replace(forms[4], year="二〇二〇年")

    assert cleaned(form) == form
    assert get(cleaned(form), "indicators[3].weight") == Decimal(5)


def test_word_is_loaded_only_when_a_docx_is_written() -> None:
    code = "import sys, exports.formats; print('docx' in sys.modules)"

    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "False"


def test_both_files_of_a_form_are_written_or_neither(
    samples: Path, tmp_path: Path
) -> None:
    form = read(samples / "changji-2020.txt")[4].form
    files = pair(str(tmp_path / "表.docx"))
    files.docx.write_text("旧")
    files.toml.mkdir()

    with pytest.raises(Unusable, match="文件夹；原有的文件没有改动"):
        write_pair(form, files, replace=True)

    assert files.docx.read_text() == "旧"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["表.docx", "表.toml"]
    files.toml.rmdir()
    write_pair(form, files, replace=True)
    assert read(files.docx)[0].form == read(files.toml)[0].form


@pytest.mark.parametrize("name", ["表.wps", "表.doc", "表.docx.zip"])
def test_the_suffix_of_another_kind_of_file_is_refused(name: str) -> None:
    with pytest.raises(Unusable, match="后缀"):
        pair(name)
