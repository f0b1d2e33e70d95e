"""Texts that are looked up are those that a walk comes by, in every document."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from exports.word.markup import Element
from exports.word.package import opened
from exports.word.plain_rows import plain_rows
from exports.word.word_grid import walked_rows
from exports.word.word_row import WordRow
from real_forms import national, provincial
from real_forms.tables import LAYOUTS, Paper
from support.word_files import cell, packed, paragraph, table

SIGNS = (
    "<w:p><w:r><w:t>年初</w:t><w:br/><w:t>预算</w:t><w:tab/></w:r><w:t>数</w:t></w:p>"
)
"""A break, a tab, and a text that stands in no run."""

SEVERAL = f"<w:tc>{paragraph('一')}<w:p/>{paragraph('二')}</w:tc><w:tc/>"
"""Cells of three paragraphs, and of none."""

UNSEEN = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:x><w:t>不</w:t></w:x></w:p>"
"""A tab stop, and a text in what nobody knows."""

SPANS = cell("宽", '<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>')
BELOW = cell("不见", '<w:gridSpan w:val="3"/><w:vMerge/>') + cell("下")

STRANGE = "<w:p><w:r><w:sym>不是字</w:sym><w:br>不是行</w:br><w:t>字</w:t></w:r></w:p>"
"""Signs with a text in them, which says nothing."""

PLAIN = (
    SIGNS,
    STRANGE,
    table(SEVERAL),
    UNSEEN + SIGNS,
    table(SPANS, BELOW) + table(cell("接着")),
)

NOT_PLAIN = {
    "hidden": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>不见</w:t></w:r></w:p>",
    "deleted": "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
    "wrapped": "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>",
    "nested": table(f"<w:tc>{table(cell('里'))}{paragraph('外')}</w:tc>"),
    "run in a run": "<w:p><w:r><w:r><w:t>深</w:t></w:r></w:r></w:p>",
}


def main_of(content: bytes) -> Element:
    return opened(content, "表.docx").document


def both_ways(root: Element) -> tuple[list[WordRow], list[WordRow]]:
    """The rows of a document that must be plain: looked up, and walked to."""
    plain = plain_rows(root, "表.docx")
    assert plain is not None
    return plain, walked_rows(root, "表.docx")


@pytest.mark.parametrize("body", PLAIN)
def test_what_is_looked_up_is_what_a_walk_comes_by(body: str) -> None:
    looked_up, walked = both_ways(main_of(packed(body)))

    assert looked_up == walked
    assert any(text for row in looked_up for text in row.texts)


@pytest.mark.parametrize("body", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_is_wrapped_hidden_or_nested_is_walked_to(body: str) -> None:
    assert plain_rows(main_of(packed(body)), "表.docx") is None


def drawn() -> Sequence[Paper]:
    forms = national.forms()
    own = [national.drawn(form, seed) for seed, form in enumerate(forms)]
    return [*own, *(draw(1) for draw in provincial.KINDS.values())]


@pytest.mark.parametrize("layout", ["docx", "by hand"])
def test_papers_of_offices_are_plain_and_read_alike_both_ways(layout: str) -> None:
    for paper in drawn():
        looked_up, walked = both_ways(main_of(LAYOUTS[layout][1]([paper])))

        assert looked_up == walked


def test_papers_of_our_own_are_read_alike_both_ways(samples: Path) -> None:
    for got in read(samples / "changji-2020.txt")[1:]:
        looked_up, walked = both_ways(main_of(document([got.form])))

        assert looked_up == walked
