"""The template of the letters to each unit: ours, or one of the office."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from exports.review.letters import template_of
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
