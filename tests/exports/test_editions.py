"""The editions: each whole, each filled in, printed and read back by the same code."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.formats import write
from exports.paper.docx import document
from exports.reading.readers import read
from exports.recogniser.recognise import Read, recognise
from exports.sheet.sheet import sheet
from support.edition_forms import forms_of
from support.times import examples
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.editions.library import built_in, built_in_content, edition
from wizard.editions.proofs import proofread
from wizard.editions.proofs.rehearsal import stage
from wizard.findings import is_fit
from wizard.form import Form, Indicator, Printed, put
from wizard.interview.interview import Interview
from wizard.interview.questions.question_text import PLAIN_GAPS, question_text
from wizard.interview.questions.row_gaps import ROW_GAPS
from wizard.refusals import Refused, Unusable
from wizard.rules import findings
from wizard.scoring.completion import completion_text
from wizard.toml.form_file import dumps, loads

IDS = built_in()
QUESTIONS = [(id, question) for id in IDS for question in edition(id).questions]

every_edition = pytest.mark.parametrize("id", IDS)
every_question = pytest.mark.parametrize(
    ("id", "question"), QUESTIONS, ids=[f"{id}: {q.key}" for id, q in QUESTIONS]
)
few = examples(6)


def test_these_come_with_the_program() -> None:
    assert {"2020", "2021-cost", "xinjiang-2023"} <= set(IDS)


@every_edition
def test_a_built_in_edition_passes_its_own_proofs(id: str) -> None:
    assert proofread(built_in_content(id), f"{id}.toml") == ()


@every_question
def test_a_question_has_its_wording_and_help(id: str, question: Question) -> None:
    words = (question.ask, question.why, question.meaning, question.who)
    good = question.good or edition(id).groups[0].categories[0].good.name

    assert all(text.strip() for text in (*words, question.source, good, question.bad))
    assert question.bad_why.strip()


@every_question
def test_the_gaps_of_a_question_are_all_filled(id: str, question: Question) -> None:
    for moment in asked_at(edition(id), question):
        assert moment.step is not None

        words = question_text(moment.step, moment.form, moment.edition)

        assert not {"{", "}"} & set(words.ask + words.why)


@every_question
def test_its_good_example_is_taken(id: str, question: Question) -> None:
    version = edition(id)
    field = question.key.rpartition(".")[2]
    categories = list(version.categories.values())

    for number, moment in enumerate(asked_at(version, question)):
        typed = question.good or getattr(categories[number].good, field)
        if not typed:
            continue  # a value in words has no sign and no unit
        after = moment.answer(typed)

        assert after.form != moment.form
        assert after.at != moment.at


@every_question
def test_its_bad_example_is_refused_or_found_fault_with(
    id: str, question: Question
) -> None:
    moment = next(asked_at(edition(id), question))

    try:
        after = moment.answer(question.bad)
    except Refused:
        return
    here = [found for found in after.findings if found.where == moment.at]
    assert [found for found in here if found not in moment.findings]


def asked_at(version: Edition, question: Question) -> Iterator[Interview]:
    """The moments at which a question is asked: once, or in a row of each category."""
    row = question.key.removeprefix("indicators.")
    keys = [question.key]
    if row != question.key:
        keys = [f"indicators[{n}].{row}" for n, _ in enumerate(version.categories)]
    for key in keys:
        form = stage(version)
        moment = Interview.at_cell(version, form, key)
        blank = form if key == "printed" else put(form, key, None)
        assert moment.has(key)
        yield Interview.at_cell(version, blank, key)


def test_the_gaps_that_wording_may_name_are_the_ones_that_are_filled() -> None:
    version = edition("2020")
    plain = replace(
        version.question("year"), ask="".join(map("{{{}}}".format, PLAIN_GAPS))
    )
    of_row = replace(
        version.question("indicators.target"),
        ask="".join(map("{{{}}}".format, ROW_GAPS)),
    )
    for question in (plain, of_row):
        others = tuple(q for q in version.questions if q.key != question.key)
        trial = replace(version, questions=(*others, question))
        moment = next(asked_at(trial, question))
        assert moment.step is not None
        assert "{" not in question_text(moment.step, moment.form, trial).ask


# ── forms of every edition ──


def unprinted(form: Form) -> Form:
    return replace(form, printed=Printed())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editions")


@every_edition
@few
@given(data=st.data())
def test_a_fit_form_comes_back_from_its_docx(
    id: str, data: st.DataObject, folder: Path
) -> None:
    form = data.draw(forms_of(id))
    assert is_fit(findings(form, edition(id)))

    write([form], folder / "表.docx", replace=True)
    (back,) = read(folder / "表.docx")

    assert unprinted(back.form) == form
    assert back.unplaced == ()


@every_edition
@few
@given(data=st.data())
def test_the_table_alone_says_the_same_form(id: str, data: st.DataObject) -> None:
    form = data.draw(forms_of(id))
    page = sheet(form, edition(id))
    rows = [[page.title], [page.year_line]]
    rows += [
        [text for c in row.cells for text in (c.text, *[""] * (c.columns - 1))]
        for row in page.rows
    ]

    (back,) = recognise(rows)

    assert unprinted(back.form) == form
    assert back.unplaced == ()


@every_edition
@few
@given(data=st.data())
def test_the_table_as_word_copies_it_says_the_same_form(
    id: str, data: st.DataObject
) -> None:
    form = data.draw(forms_of(id))
    page = sheet(form, edition(id))
    rows = [[cell.text for cell in row.cells] for row in page.rows]

    (back,) = recognise([[page.title], [page.year_line], *rows])

    assert unprinted(back.form) == form
    assert back.unplaced == ()
    cells = [cell for row in page.rows for cell in row.cells]
    assert back.form.printed.score in {c.text for c in cells if c.part == "total.score"}


@every_edition
@few
@given(data=st.data())
def test_a_fit_form_comes_back_from_toml(id: str, data: st.DataObject) -> None:
    form = data.draw(forms_of(id))

    assert loads(dumps(form), "a.toml") == form


def test_forms_of_several_editions_come_back_from_one_docx(tmp_path: Path) -> None:
    several = [stage(edition(id)) for id in IDS]
    (tmp_path / "表.docx").write_bytes(document(several))

    back = read(tmp_path / "表.docx")

    assert [got.form.edition for got in back] == list(IDS)
    assert [unprinted(got.form) for got in back] == list(map(unprinted, several))


def test_a_fact_that_the_edition_has_no_place_for_is_refused_with_its_line() -> None:
    funds = 'schema = 1\nedition = "xinjiang-2023"\n[funding.carryover]\nexecuted = 1\n'
    row = 'schema = 1\nedition = "2020"\n[[indicators]]\ncategory = "数量指标"\n'

    with pytest.raises(Unusable, match=r"第 4 行：funding\.carryover\.executed"):
        loads(funds.encode(), "a.toml")
    with pytest.raises(Unusable, match=r"第 5 行：indicators\[0\]\.basis"):
        loads(f'{row}basis = "1"\n'.encode(), "a.toml")


# ── 完成率 ──


@pytest.mark.parametrize(
    ("target", "actual", "rate"),
    [
        ("≥735人次", "735人次", "100%"),
        ("≥50个", "46个", "92%"),
        ("≥95%", "97.3%", "102.42%"),
        ("≤90万元", "800000元", "88.89%"),
        ("3", "1", "33.33%"),
        ("≥0个", "5个", ""),
        ("550", "20台", ""),
        ("12月底前", "10月", ""),
        ("提升", "提升", ""),
        ("≥1000件", "1000余件", ""),
        ("5个", "≥5个", ""),
        ("≥5个", None, ""),
    ],
)
def test_the_completion_rate_is_the_quotient_where_there_is_one(
    target: str, actual: str | None, rate: str
) -> None:
    row = Indicator(category="数量指标", target=target, actual=actual)

    assert completion_text(row, edition("xinjiang-2023")) == rate


@pytest.mark.parametrize(
    ("printed", "unplaced"),
    [
        ("92%", ()),
        ("0.92", ()),
        ("", ()),
        ("—", ()),
        ("92.0％", ()),
        ("95%", ("95%",)),
        ("完成", ("完成",)),
    ],
)
def test_a_printed_completion_rate_is_held_against_the_row(
    printed: str, unplaced: tuple[str, ...]
) -> None:
    back = with_rate(
        Indicator(category="数量指标", target="≥50个", actual="46个"), printed
    )

    assert tuple(item.text for item in back.unplaced) == unplaced


@pytest.mark.parametrize(("printed", "count"), [("100%", 0), ("90%", 1)])
def test_a_deadline_that_is_met_may_be_called_complete(
    printed: str, count: int
) -> None:
    row = Indicator(category="时效指标", target="12月底前", actual="10月")

    assert len(with_rate(row, printed).unplaced) == count


def with_rate(row: Indicator, printed: str) -> Read:
    """The form of one row as it is read where its paper prints this 完成率."""
    version = edition("xinjiang-2023")
    form = replace(stage(version), indicators=(row,), printed=Printed())
    page = sheet(form, version)
    column = version.indicators.fields.index("completion_rate") + 1
    rows = [[cell.text for cell in line.cells] for line in page.rows]
    for line in rows:
        if row.target in line:
            line[column] = printed
    (back,) = recognise(rows)
    assert back.form.indicators[0].target == row.target
    return back


# ── on paper ──


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdfinfo") is None,
    reason="LibreOffice (soffice) and poppler (pdfinfo) are not installed",
)
@every_edition
def test_a_form_of_ordinary_length_is_printed_on_one_page(
    id: str, tmp_path: Path
) -> None:
    (tmp_path / "form.docx").write_bytes(document([unprinted(stage(edition(id)))]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", "pdf", "form.docx")
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    run = subprocess.run(
        ("pdfinfo", "form.pdf"), cwd=tmp_path, check=True, capture_output=True
    )
    told = dict(line.split(":", 1) for line in run.stdout.decode().splitlines())
    width, height = (float(told["Page size"].split()[n]) for n in (0, 2))

    assert told["Pages"].strip() == "1"
    assert (width > height) == (edition(id).paper.orientation == "landscape")
