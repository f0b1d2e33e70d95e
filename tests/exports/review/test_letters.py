"""The template of the letters to each unit: ours, or one of the office."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from exports.review.journal import ReviewJournal
from exports.review.letters import letters, template_of
from exports.review.outcome import outcome
from exports.review.signature import Signature
from wizard.refusals import Unusable

GAP = "【意见】"


def paper(folder: Path, *paragraphs: str) -> Path:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(str(folder / "意见书.docx"))
    return folder / "意见书.docx"


def test_ours_has_a_place_for_the_remarks() -> None:
    paragraphs = docx.Document(BytesIO(template_of(None))).paragraphs

    assert GAP in [paragraph.text for paragraph in paragraphs]


def test_one_of_the_office_is_taken_to_the_byte(tmp_path: Path) -> None:
    own = paper(tmp_path, "某某县财政局", f" {GAP} ")

    assert template_of(own) == own.read_bytes()


def test_one_that_says_nowhere_where_the_remarks_go_is_refused(tmp_path: Path) -> None:
    own = paper(tmp_path, f"关于{GAP}的函")

    with pytest.raises(Unusable, match=f"没有单独一段的“{GAP}”"):
        template_of(own)


def test_what_is_no_file_of_word_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "意见书.docx"
    own.write_text(GAP)

    with pytest.raises(Unusable, match="docx"):
        template_of(own)


def test_facts_go_where_the_office_wants_them_and_all_else_looks_as_it_did(
    samples: Path, tmp_path: Path
) -> None:
    made = docx.Document()
    heading = made.add_paragraph("关于绩效自评")
    heading.add_run("的意见").bold = True
    made.add_paragraph("【单").add_run("位】：")
    made.add_paragraph(GAP)
    made.save(str(tmp_path / "意见书.docx"))
    template = template_of(tmp_path / "意见书.docx")
    signed = Signature("王审核", "王", "2026-03-05T09:30:00Z")

    with ReviewJournal(tmp_path / "进度") as journal:
        journal.keep(outcome(str(samples / "changji-2020.txt")))
        ((name, letter), *_) = letters(journal, template, signed)

    first, second, *remarks = docx.Document(BytesIO(letter)).paragraphs
    runs = [(run.text, run.bold) for run in first.runs]
    assert runs == [("关于绩效自评", None), ("的意见", True)]
    assert second.text.removesuffix("：") in name
    assert len(remarks) > 1
    assert GAP not in "".join(each.text for each in remarks)
