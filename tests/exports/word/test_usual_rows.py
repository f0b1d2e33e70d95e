"""Rows that are read off the markup are those that a walk through the tree comes by."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from exports.word.package import opened
from exports.word.usual_rows import usual_rows
from exports.word.word_grid import word_rows
from real_forms import national, provincial
from real_forms.tables import LAYOUTS, Paper
from support.paths import SAMPLES
from support.word_files import cell, packed, paragraph, table
from wizard.form import Form

Rows = list[tuple[object, ...]]

SIGNS = (
    "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>年初</w:t>"
    "<w:br/><w:t>预算</w:t><w:tab/></w:r><w:r><w:br w:type='page'/></w:r></w:p>"
).replace("'", '"')
"""A break, a tab, a tab stop, and the end of a page."""

SEVERAL = f"<w:tc>{paragraph('一')}<w:p/>{paragraph('二')}</w:tc><w:tc><w:p/></w:tc>"
"""Cells of three paragraphs, and of one that is blank."""

SPANS = cell("宽", '<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>')
BELOW = cell("不见", '<w:gridSpan w:val="3"/><w:vMerge/>') + cell("下")
BEHIND = cell("前", '<w:hMerge w:val="restart"/>') + cell("不见", "<w:hMerge/>")
LATER = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("后") + "</w:tr>"
TEXTS = paragraph("&lt;90% &amp; 3&#65;") + paragraph("\u3000两\n行") + paragraph("")
UNSEEN = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>"
NUMBERED = (
    '<w:p w14:paraId="0A1B2C3D" w14:textId="77777777" w:rsidR="00AA11BB">'
    '<w:r w:rsidRPr="00AA11BB"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    "<w:t>字</w:t></w:r></w:p>"
)

USUAL = {
    "signs": SIGNS,
    "paragraphs of cells": table(SEVERAL),
    "merged cells": table(SPANS, BELOW) + table(BELOW, BEHIND, SPANS, BELOW),
    "columns left out": f"<w:tbl>{LATER}</w:tbl>" + paragraph("尾"),
    "references and blanks": TEXTS,
    "tables that touch": UNSEEN + table(SPANS) + UNSEEN + table(BELOW) + SIGNS,
    "numbers of Word": NUMBERED + table(f"<w:tc>{NUMBERED}</w:tc>"),
}

OTHER = {
    "hidden": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>不见</w:t></w:r></w:p>",
    "not hidden": UNSEEN.replace("<w:vanish/>", '<w:vanish w:val="0"/>'),
    "hidden but for its run": UNSEEN.replace(
        "</w:p>", "<w:r><w:t>见</w:t></w:r></w:p>"
    ),
    "deleted": "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
    "wrapped": "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>",
    "nested": table(f"<w:tc>{table(cell('里'))}{paragraph('外')}</w:tc>"),
    "run in a run": "<w:p><w:r><w:r><w:t>深</w:t></w:r></w:r></w:p>",
    "text in no run": "<w:p><w:t>数</w:t></w:p>",
    "text in a sign": "<w:p><w:r><w:br>不是行</w:br><w:t>字</w:t></w:r></w:p>",
    "text in what nobody knows": "<w:p><w:x><w:t>不</w:t></w:x></w:p>",
    "text of another kind": "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
    "a comment": "<w:p><!-- 注 --></w:p>",
    "a section of characters": "<w:p><w:r><w:t><![CDATA[字]]></w:t></w:r></w:p>",
    "an element in a text": "<w:p><w:r><w:t>字<w:br/>字</w:t></w:r></w:p>",
    "a span in a change": table(
        cell(
            "字",
            '<w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange>',
        )
    ),
    "blanks between elements": "<w:p> <w:r><w:t>字</w:t></w:r></w:p>",
}

BROKEN = {
    "no end of a run": "<w:p><w:r><w:t>字</w:t></w:p>",
    "no end of a cell": "<w:tbl><w:tr><w:tc><w:p/></w:tr></w:tbl>",
    "an end too many": "<w:p><w:r><w:t>字</w:t></w:r></w:p></w:p>",
    "a text too many": "<w:p/>字</w:t><w:p/>",
    "an attribute without an end": '<w:p w:a="1><w:r><w:t>字</w:t></w:r></w:p>',
    "a prefix that nobody declared": '<w:p v:a="1"/>',
    "a character that XML has not": "<w:p><w:r><w:t>\x01</w:t></w:r></w:p>",
    "a reference to nothing": "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>",
}


def both_ways(content: bytes) -> tuple[Rows, Rows]:
    """The rows of a document in the usual words, and those that a walk comes by."""
    package = opened(content, "表.docx")
    usual = usual_rows(package.main)
    assert usual is not None
    walked = word_rows(package.document, "表.docx")
    return [tuple(row) for row in usual], [tuple(row)[:-1] for row in walked]


def with_numbers(body: str) -> bytes:
    """A document whose head declares what Word numbers paragraphs by."""
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    with ZipFile(BytesIO(packed(body))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    main = parts["word/document.xml"].decode()
    parts["word/document.xml"] = main.replace(
        "<w:document ", f'<w:document xmlns:w14="{w14}" ', 1
    ).encode()
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


@pytest.mark.parametrize("body", USUAL.values(), ids=USUAL)
def test_what_is_read_off_the_markup_is_what_a_walk_comes_by(body: str) -> None:
    usual, walked = both_ways(with_numbers(body))

    assert usual == walked


@pytest.mark.parametrize("body", OTHER.values(), ids=OTHER)
def test_what_is_written_in_other_words_is_walked_to(body: str) -> None:
    package = opened(packed(body), "表.docx")

    assert usual_rows(package.main) is None
    assert word_rows(package.document, "表.docx")


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_what_is_no_xml_is_left_to_the_parser_that_says_so(body: str) -> None:
    assert usual_rows(opened(packed(body), "表.docx").main) is None


def test_another_encoding_or_a_head_of_other_words_is_left_to_the_parser() -> None:
    main = opened(packed(paragraph("字")), "表.docx").main
    head = b"<w:document"

    assert usual_rows(main)
    assert usual_rows(main.decode().encode("utf-16")) is None
    assert usual_rows(main.replace(head, b"<!DOCTYPE a>" + head)) is None
    assert usual_rows(main.replace(head, b"<!-- -->" + head)) is None
    assert usual_rows(main.replace(b"<w:body>", b"<w:background/><w:body>")) is None
    assert usual_rows(main + b"<w:p/>") is None


def test_more_cells_than_a_form_could_need_are_left_to_the_parser_to_refuse() -> None:
    for many in ("<w:p/>" * 20_001, table("<w:tc/>" * 20_001)):
        assert usual_rows(opened(packed(many), "表.docx").main) is None


def drawn() -> Sequence[Paper]:
    forms = national.forms()
    own = [national.drawn(form, seed) for seed, form in enumerate(forms)]
    return [*own, *(draw(1) for draw in provincial.KINDS.values())]


@pytest.mark.parametrize("layout", ["docx", "by hand"])
def test_papers_of_offices_are_read_alike_both_ways(layout: str) -> None:
    for paper in drawn():
        usual, walked = both_ways(LAYOUTS[layout][1]([paper]))

        assert usual == walked


def test_papers_of_our_own_are_read_alike_both_ways(samples: Path) -> None:
    forms = [got.form for got in read(samples / "changji-2020.txt")]
    long = [
        Form(edition=form.edition, indicators=form.indicators * 4) for form in forms
    ]

    for form in (*forms, *long):
        usual, walked = both_ways(document([form]))

        assert usual == walked


@pytest.mark.parametrize("name", ["hubei-2020", "sichuan-2022", "xianjie-2022"])
def test_published_papers_are_read_alike_both_ways(name: str) -> None:
    usual, walked = both_ways((SAMPLES / "layouts" / f"{name}.docx").read_bytes())

    assert usual == walked
