"""Comments in files that others wrote: at the very cell, and nothing else changes."""

import os
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree

from exports.paper.docx import document
from exports.reading.readers import read
from exports.review.journal import ReviewJournal
from exports.review.outcome import outcome
from exports.review.remarks.comments import Note, commented
from exports.review.remarks.marked import mark, targets
from exports.review.remarks.spots import nearest
from exports.review.remarks.word_spots import WordSpots
from exports.review.signature import Signature
from exports.word.package import opened
from exports.word.word_grid import grid
from real_forms.bordered import bordered_docx_bytes
from real_forms.tables import by_hand
from support.bureau import FAULTS, clean_form, drawn
from support.libreoffice import SOFFICE, converted
from support.paths import SAMPLES
from wizard.form import Form, get, put

OFFICE = SOFFICE is not None and "ZIPING_OFFICE" in os.environ
SIGNED = Signature("王审核", "王", "2026-03-05T09:30:00Z")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
Cells = dict[str, tuple[str, str]]
"""The text of a comment's cell and of its row, by the text of the comment."""
ODD_FILE = "的内部写法少见，加不了批注；意见写在给单位的信里。"
LAYOUTS = sorted((SAMPLES / "layouts").glob("*.docx"))


@pytest.fixture
def form() -> Form:
    return read(SAMPLES / "changji-2020.txt")[0].form


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_part(content: bytes, name: str, new: bytes) -> bytes:
    """The same package with one part changed or added."""
    found = parts(content) | {name: new}
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for each, text in found.items():
            package.writestr(each, text)
    return file.getvalue()


def trouble_with(content: bytes, folder: Path) -> str:
    """Why a review makes no copy of a file; blank where it has made one."""
    (folder / "表.docx").write_bytes(content)
    with ReviewJournal(folder / "进度") as journal:
        journal.keep(outcome(str(folder / "表.docx")))
        copies = targets(journal, folder / "退回", [folder])
        (sent,) = mark(journal, copies.copies, SIGNED)
        return sent.trouble


def marked(content: bytes, folder: Path) -> bytes:
    """The copy that a review makes of a file."""
    assert trouble_with(content, folder) == ""
    return (folder / "退回" / "表.docx").read_bytes()


def placed(content: bytes) -> list[tuple[str, str]]:
    """The text of each comment, and that of the paragraph that it is at."""
    paper = docx.Document(BytesIO(content))
    texts = {str(c.comment_id): c.text for c in paper.comments}
    found = []
    for anchor in paper.element.iter(f"{W}commentRangeStart"):
        paragraph = next(anchor.iterancestors(f"{W}p"))
        text = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
        found.append((texts[anchor.get(f"{W}id")], text))
    assert len(found) == len(texts)
    return found


def anchors(content: bytes) -> dict[str, str]:
    """The text of the paragraph that each comment is at, by the comment's text."""
    found = placed(content)
    assert len(dict(found)) == len(found)
    return dict(found)


def test_each_finding_is_a_comment_at_its_cell(form: Form, tmp_path: Path) -> None:
    wrong = put(form, "indicators[2].score", 99)
    content = document([put(wrong, "funding.total.executed", 7)])

    found = anchors(marked(content, tmp_path))

    score = next(at for text, at in found.items() if "得分" in text and "99" in text)
    assert score == "99"
    assert any(
        at == "7" for text, at in found.items() if "执行" in text or "合计" in text
    )


def test_the_properties_of_a_paragraph_stay_its_first_part(
    form: Form, tmp_path: Path
) -> None:
    """Word opens no file in which a comment comes before them."""
    new = marked(document([put(form, "indicators[2].score", 99)]), tmp_path)

    root = docx.Document(BytesIO(new)).element
    commented = [
        p for p in root.iter(f"{W}p") if p.find(f"{W}commentRangeStart") is not None
    ]
    with_properties = [p for p in commented if p.find(f"{W}pPr") is not None]
    assert with_properties
    assert all(p[0].tag == f"{W}pPr" for p in with_properties)


def test_of_several_forms_in_a_file_each_has_its_own_comments(
    form: Form, tmp_path: Path
) -> None:
    forms = [put(form, "indicators[2].score", score) for score in (97, 98, 99)]

    found = placed(marked(document(forms), tmp_path))

    scores = [
        (score, at)
        for score in ("97", "98", "99")
        for text, at in found
        if f"得分是 {score}" in text
    ]
    assert scores == [("97", "97"), ("98", "98"), ("99", "99")]


def test_a_copy_that_a_run_was_stopped_at_is_known_as_its_own_all_the_same(
    form: Form, tmp_path: Path
) -> None:
    content = document([put(form, "indicators[2].score", 99)])
    elsewhere, copy = tmp_path / "别处", tmp_path / "退回" / "表.docx"
    elsewhere.mkdir()
    whole = marked(content, elsewhere)
    copy.mkdir(parents=True)
    (tmp_path / "表.docx").write_bytes(content)
    with ReviewJournal(tmp_path / "进度") as journal:
        journal.keep(outcome(str(tmp_path / "表.docx")))
        (sent,) = mark(journal, {str(tmp_path / "表.docx"): copy}, SIGNED)
        assert sent.trouble
        copy.rmdir()
        copy.write_bytes(whole)

        assert journal.is_sent(copy)
        copy.write_bytes(b"mine")
        assert not journal.is_sent(copy)


def test_only_four_parts_change_and_the_text_not_at_all(
    form: Form, tmp_path: Path
) -> None:
    content = document([form])

    new = marked(content, tmp_path)

    before, after = parts(content), parts(new)
    assert list(after)[: len(before)] == list(before)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/comments.xml",
    }
    assert grid(new, "") == grid(content, "")
    assert without_comments(after["word/document.xml"]) == before["word/document.xml"]


def without_comments(xml: bytes) -> bytes:
    """The main part with everything taken out again, to the byte."""
    for pattern in (
        rb"<w:commentRange(?:Start|End) w:id=\"\d+\"/>",
        rb"<w:r><w:commentReference w:id=\"\d+\"/></w:r>",
    ):
        xml = re.sub(pattern, b"", xml)
    return xml


def test_comments_that_are_there_stay_and_keep_their_numbers(
    form: Form, tmp_path: Path
) -> None:
    paper = docx.Document(BytesIO(document([form])))
    cell = paper.tables[0].cell(0, 1)
    paper.add_comment(cell.paragraphs[0].runs, text="上一次的意见", author="李")
    file = BytesIO()
    paper.save(file)

    new = marked(file.getvalue(), tmp_path)

    told = [(c.comment_id, c.author) for c in docx.Document(BytesIO(new)).comments]
    assert told[0] == (0, "李")
    assert len({id for id, _ in told}) == len(told) > 1
    assert {author for _, author in told[1:]} == {"王审核"}
    before, after = parts(file.getvalue()), parts(new)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {"word/document.xml", "word/comments.xml"}


def test_a_list_of_comments_that_is_named_and_missing_is_made(
    form: Form, tmp_path: Path
) -> None:
    found = parts(marked(document([form]), tmp_path))
    del found["word/comments.xml"]
    main = without_comments(found["word/document.xml"])
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in (found | {"word/document.xml": main}).items():
            package.writestr(name, content)

    new = marked(file.getvalue(), tmp_path)

    assert anchors(new)
    assert parts(new)["[Content_Types].xml"].count(b'"/word/comments.xml"') == 1


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_foreign_layouts_are_marked_and_read_as_before(
    path: Path, tmp_path: Path
) -> None:
    content = path.read_bytes()

    new = marked(content, tmp_path)

    assert grid(new, "") == grid(content, "")
    assert [r.form for r in read(path)] == [
        r.form for r in read(tmp_path / "退回" / "表.docx")
    ]
    assert anchors(new)


def test_a_strict_file_is_marked_in_its_own_language(
    form: Form, tmp_path: Path
) -> None:
    content = document([form], with_facts=False)
    old = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    main = parts(content)["word/document.xml"].replace(old.encode(), STRICT.encode())
    content = with_part(content, "word/document.xml", main)

    new = parts(marked(content, tmp_path))

    assert STRICT.encode() in new["word/comments.xml"]
    rels = new["word/_rels/document.xml.rels"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in rels
    root = etree.fromstring(new["word/document.xml"])
    assert len(list(root.iter(f"{{{STRICT}}}commentRangeStart"))) > 0


@pytest.mark.parametrize("encoding", ["GB18030", "HZ", "KOI8-R"])
def test_a_file_in_another_encoding_is_told_of_and_not_marked(
    encoding: str, form: Form, tmp_path: Path
) -> None:
    content = document([form], with_facts=False)
    root = etree.fromstring(parts(content)["word/document.xml"])
    main = etree.tostring(root, encoding=encoding, xml_declaration=True)

    told = trouble_with(with_part(content, "word/document.xml", main), tmp_path)

    assert told.endswith(ODD_FILE)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_stays_in_it(
    encoding: str, several: bytes, tmp_path: Path
) -> None:
    """The standard allows it beside UTF-8."""
    usual = parts(marked(several, tmp_path))["word/document.xml"].decode()
    content, mark = several, "\ufeff".encode(encoding)
    for name in ("word/document.xml", "[Content_Types].xml"):
        xml = parts(several)[name].decode()
        said = re.sub("encoding=.UTF-8.", 'encoding="UTF-16"', xml)
        content = with_part(content, name, mark + said.encode(encoding))

    new = parts(marked(content, tmp_path))

    main = new["word/document.xml"]
    assert main.startswith(mark)
    told = main[2:].decode(encoding)
    assert re.sub("encoding=.UTF-16.", "encoding='UTF-8'", told) == usual
    assert b"/word/comments.xml" in new["[Content_Types].xml"].replace(b"\0", b"")


def test_a_list_of_comments_in_broken_utf_16_is_told_of(
    several: bytes, tmp_path: Path
) -> None:
    once = marked(several, tmp_path)

    told = trouble_with(with_part(once, "word/comments.xml", b"\xff\xfe<"), tmp_path)

    assert told.endswith(ODD_FILE)


def test_a_file_with_names_that_older_xml_had_not_is_told_of_and_not_marked(
    form: Form, tmp_path: Path
) -> None:
    content = document([form], with_facts=False)
    main = parts(content)["word/document.xml"].decode()
    odd = main.replace("<w:body>", '<w:body \u0370="1">').encode()

    told = trouble_with(with_part(content, "word/document.xml", odd), tmp_path)

    assert told.endswith(ODD_FILE)


def test_comments_in_ascii_stay_in_ascii(form: Form, tmp_path: Path) -> None:
    once = marked(document([form], with_facts=False), tmp_path)
    root = etree.fromstring(parts(once)["word/comments.xml"])
    plain = etree.tostring(root, encoding="ASCII", xml_declaration=True)

    new = marked(with_part(once, "word/comments.xml", plain), tmp_path)

    assert parts(new)["word/comments.xml"].isascii()
    assert len(placed(new)) == 2 * len(placed(once))
    assert {*anchors(once).items()} == {*placed(new)}


def test_a_file_with_a_damaged_picture_is_told_of_and_not_marked(
    form: Form, tmp_path: Path
) -> None:
    """It was read all the same: whoever reads a form does not look at pictures."""
    sound, damaged = b"a picture that is sound", b"a picture with one bit!"
    file = BytesIO(document([form], with_facts=False))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_STORED) as package:
        package.writestr("word/media/image1.png", sound)

    told = trouble_with(file.getvalue().replace(sound, damaged), tmp_path)

    assert told.endswith(ODD_FILE)


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_every_cell_of_a_paper_has_its_own_place(path: Path) -> None:
    """What stands at the place of a cell is what was read from there."""
    content = path.read_bytes()
    spots = WordSpots(opened(content, "").document, "")
    for got in read(path):
        places = spots.of(got)
        assert {"indicators", "funding", "project.name"} <= places.keys()
        for where in places:
            if where.count(".") and where.startswith(("goals", "indicators[")):
                value = get(got.form, where)
                paragraph = spots.paragraph(places[where])
                assert paragraph is not None
                text = spots.marks.text_of(paragraph)
                if isinstance(value, str) and text and "name" not in where:
                    assert text.strip()[:6] in value or value[:6] in text, where


def test_a_place_that_is_not_there_gives_way_to_the_nearest() -> None:
    content = LAYOUTS[0].read_bytes()
    spots = WordSpots(opened(content, "").document, "")
    places = spots.of(read(LAYOUTS[0])[0])

    for where in ("", "indicators[0].evidence", "printed.groups", "remarks.conclusion"):
        assert nearest(places, where) is not None


def test_wrapped_and_tracked_paragraphs_and_empty_ones_take_comments(
    form: Form,
) -> None:
    content = document([form])
    main = parts(content)["word/document.xml"].decode()
    closed = main.replace("</w:tbl>", "</w:tbl><w:p/><w:p w:rsidR='a>b'/>", 1)
    wrapped = closed.replace(
        "<w:r>", '<w:ins w:id="900" w:author="x"><w:r>', 1
    ).replace("</w:r>", "</w:r></w:ins>", 1)
    content = with_part(content, "word/document.xml", wrapped.encode())
    root = etree.fromstring(wrapped.encode())
    numbers = [n for n, e in enumerate(root.iter()) if e.tag == f"{W}p"]
    chosen = random.Random(7).sample(numbers, 30) + numbers[-3:]

    new = commented(content, [Note(n, f"第 {n} 处") for n in chosen], SIGNED, "")

    told = anchors(new)
    assert len(told) == len(set(chosen))
    assert grid(new, "") == grid(content, "")


def in_controls(xml: str, name: str) -> str:
    """Each element of a name in a content control of its own."""
    start, end = rf"<w:{name}(?=[ >])", f"</w:{name}>"
    control = "<w:sdt><w:sdtPr/><w:sdtContent>"
    opened = re.sub(start, lambda found: control + found[0], xml)
    return opened.replace(end, f"{end}</w:sdtContent></w:sdt>")


def with_deleted_rows(xml: str) -> str:
    """Before each row one whose deletion is not accepted yet."""
    gone = (
        '<w:tr><w:trPr><w:del w:id="801" w:author="x"/></w:trPr><w:tc><w:p>'
        "<w:del w:id='802' w:author='x'><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "</w:p></w:tc></w:tr>"
    )
    return re.sub("<w:tr(?=[ >])", lambda found: gone + found[0], xml)


def with_tracked_text(xml: str) -> str:
    """Each text inserted, behind another that was deleted, and neither accepted."""
    old = "<w:del w:id='803' w:author='x'><w:r><w:delText>9</w:delText></w:r></w:del>"
    tracked = re.sub(
        r"<w:r>(?=(?:(?!</w:r>).)*<w:t)",
        f"{old}<w:ins w:id='804' w:author='x'><w:r>",
        xml,
    )
    return re.sub(
        r"(<w:ins w:id='804' w:author='x'><w:r>.*?</w:r>)", r"\1</w:ins>", tracked
    )


WAYS: dict[str, Callable[[str], str]] = {
    "cells in content controls": lambda xml: in_controls(xml, "tc"),
    "rows in content controls": lambda xml: in_controls(xml, "tr"),
    "texts in content controls": lambda xml: in_controls(xml, "r"),
    "rows that are deleted": with_deleted_rows,
    "texts that are changed": with_tracked_text,
}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[bytes, Cells]]:
    """Papers with a fault each, and the cells that their comments are at."""
    folder = tmp_path_factory.mktemp("usual")
    papers = [
        bordered_docx_bytes([drawn(plant(clean_form(number)))])
        for number, (plant, _) in enumerate(FAULTS)
    ]
    return [(paper, cells_of(marked(paper, folder))) for paper in papers]


@pytest.mark.parametrize("way", WAYS)
def test_whatever_stands_around_a_cell_comments_are_at_that_very_cell(
    way: str, usual: list[tuple[bytes, Cells]], tmp_path: Path
) -> None:
    places = set[str]()
    for content, cells in usual:
        xml = WAYS[way](parts(content)["word/document.xml"].decode()).encode()

        found = cells_of(marked(with_part(content, "word/document.xml", xml), tmp_path))

        assert found == cells
        places |= {text for text, _ in found.values()}
    assert {"16", "显著提高"} <= places


def behind(xml: str, paragraph: str) -> str:
    """The text of each cell behind another paragraph."""
    return re.sub("(</w:tcPr>)(?=<w:p[ >])", rf"\1{paragraph}", xml)


def without_prefix(xml: str) -> str:
    """The elements of the main part without a prefix, its attributes with one."""
    bare = re.sub("<(/?)w:", r"<\1", xml)
    return bare.replace("<document ", f'<document xmlns="{W[1:-1]}" ', 1)


BOX = (
    '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    "<w:txbxContent>{}<w:p/></w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>"
)
INNER = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
GONE = "<w:rPr><w:del w:id='8' w:author='x'/></w:rPr>"
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
PARAGRAPHS: dict[str, Callable[[str], str]] = {
    "properties without any": lambda xml: re.sub(
        "<w:pPr>.*?</w:pPr>", "<w:pPr />", xml
    ),
    "a blank one before": lambda xml: behind(xml, "<w:p/>"),
    "a hidden one before": lambda xml: behind(
        xml, f"<w:p><w:pPr>{HIDDEN}</w:pPr></w:p>"
    ),
    "a deleted one before": lambda xml: behind(
        xml, f"<w:p><w:pPr>{GONE}</w:pPr></w:p>"
    ),
    "names without a prefix": without_prefix,
    "a table in each row": lambda xml: xml.replace(
        "</w:tc></w:tr>", f"{INNER}</w:tc></w:tr>"
    ),
}


@pytest.fixture(scope="module")
def several() -> bytes:
    """A paper with a fault in its indicators, its funds, its sums and its goals."""
    wrong = clean_form(4)
    for plant, _ in (FAULTS[at] for at in (1, 6, 7, 8)):
        wrong = plant(wrong)
    return bordered_docx_bytes([drawn(wrong)])


@pytest.mark.parametrize("way", PARAGRAPHS)
def test_a_comment_is_at_the_paragraph_that_is_seen(
    way: str, several: bytes, tmp_path: Path
) -> None:
    usual = cells_of(marked(several, tmp_path))
    xml = PARAGRAPHS[way](parts(several)["word/document.xml"].decode()).encode()

    new = marked(with_part(several, "word/document.xml", xml), tmp_path)

    assert cells_of(new) == usual
    assert dict(placed(new)) == {text: cell for text, (cell, _) in usual.items()}
    anchors = docx.Document(BytesIO(new)).element.iter(f"{W}commentRangeStart")
    around = [anchor.getparent() for anchor in anchors]
    assert {p.tag for p in around} == {f"{W}p"}
    assert not any(p.findall(f"{W}pPr/{W}rPr/*") for p in around)


def test_comments_on_a_form_in_a_text_box_are_where_the_box_hangs(
    several: bytes, tmp_path: Path
) -> None:
    """Word takes no notice of a comment in a text box."""
    count = len(cells_of(marked(several, tmp_path)))
    xml = parts(several)["word/document.xml"].decode()
    boxed = re.sub("<w:tbl>.*</w:tbl>", lambda found: BOX.format(found[0]), xml)

    new = marked(with_part(several, "word/document.xml", boxed.encode()), tmp_path)

    found = [*docx.Document(BytesIO(new)).element.iter(f"{W}commentRangeStart")]
    assert len(found) == count
    assert not any([*anchor.iterancestors(f"{W}txbxContent")] for anchor in found)


def test_a_blank_cell_below_a_heading_that_stands_a_little_beside_it_has_its_comment(
    tmp_path: Path,
) -> None:
    blank = put(clean_form(104), "goals.actual", "")

    found = cells_of(marked(by_hand([drawn(blank)]), tmp_path))

    (cell,) = [at for text, at in found.items() if "实际完成情况还没有填" in text]
    assert cell == ("", blank.goals.expected)


def cut_across(xml: str) -> str:
    """Each cell over several columns as old files of Word have it: one and its rest."""
    wide = re.compile('<w:tc><w:tcPr>(.*?)<w:gridSpan w:val="(\\d+)"/>(.*?)</w:tc>')

    def cut(found: re.Match[str]) -> str:
        before, count, behind = found.groups()
        down = re.search("<w:vMerge[^>]*>", found[0])
        rest = (
            f"<w:tc><w:tcPr><w:hMerge/>{down[0] if down else ''}</w:tcPr><w:p/></w:tc>"
        )
        first = f'<w:tc><w:tcPr>{before}<w:hMerge w:val="restart"/>{behind}</w:tc>'
        return first + rest * (int(count) - 1)

    return wide.sub(cut, xml)


def test_a_blank_cell_behind_a_label_that_is_merged_with_cells_has_its_comment(
    tmp_path: Path,
) -> None:
    paper = bordered_docx_bytes([drawn(put(clean_form(4), "project.name", ""))])
    xml = cut_across(parts(paper)["word/document.xml"].decode())
    assert xml.count("<w:hMerge/>") > 20

    found = cells_of(
        marked(with_part(paper, "word/document.xml", xml.encode()), tmp_path)
    )

    assert found == cells_of(marked(paper, tmp_path))
    assert [*found.values()] == [("", "项目名称")]


def test_comments_without_a_prefix_get_more_of_their_kind(
    several: bytes, tmp_path: Path
) -> None:
    once = marked(several, tmp_path)
    xml = re.sub(b"<(/?)w:", rb"<\1", parts(once)["word/comments.xml"])
    bare = xml.replace(b"<comments ", f'<comments xmlns="{W[1:-1]}" '.encode(), 1)

    new = marked(with_part(once, "word/comments.xml", bare), tmp_path)

    assert {*placed(new)} == {*placed(once)}
    assert len(placed(new)) == 2 * len(placed(once))


def test_a_zip_keeps_what_it_says_of_its_parts_and_of_itself(
    several: bytes, tmp_path: Path
) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.comment = b"sent by mail"
        for number, (name, content) in enumerate(parts(several).items()):
            entry = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            with package.open(entry, "w") as part:
                part.write(content)
            entry.external_attr = 0o644 << 16 if number % 2 else 0

    new = marked(file.getvalue(), tmp_path)

    assert about(new)[1] == b"sent by mail"
    assert about(new)[0][:-1] == about(file.getvalue())[0]


def about(content: bytes) -> tuple[list[tuple[object, ...]], bytes]:
    """What a zip says of each of its parts, and of itself."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        entries = package.infolist()
        facts = [
            (e.filename, e.date_time, e.compress_type, e.external_attr) for e in entries
        ]
        return facts, package.comment


@pytest.mark.parametrize("suffix", [".docm", ".dotx"])
def test_a_paper_with_macros_or_a_template_is_read_and_marked(
    suffix: str, several: bytes, tmp_path: Path
) -> None:
    kinds = {".docm": b"document.macroEnabled", ".dotx": b"template"}
    types = parts(several)["[Content_Types].xml"].replace(
        b"document.main", kinds[suffix] + b".main"
    )
    (tmp_path / f"表{suffix}").write_bytes(
        with_part(several, "[Content_Types].xml", types)
    )

    with ReviewJournal(tmp_path / "进度") as journal:
        journal.keep(outcome(str(tmp_path / f"表{suffix}")))
        copies = targets(journal, tmp_path / "退回", [tmp_path]).copies
        (sent,) = mark(journal, copies, SIGNED)

    assert sent.copy == tmp_path / "退回" / f"表{suffix}"
    assert "word/comments.xml" in parts(sent.copy.read_bytes())


def cells_of(content: bytes) -> Cells:
    """The text of each comment's cell and of its row, by the text of the comment."""
    paper = docx.Document(BytesIO(content))
    texts = {str(c.comment_id): c.text for c in paper.comments}
    found = {}
    for anchor in paper.element.iter(f"{W}commentRangeStart"):
        around = (next(anchor.iterancestors(f"{W}{n}"), None) for n in ("tc", "tr"))
        cell, row = (
            "" if each is None else "".join(t.text or "" for t in each.iter(f"{W}t"))
            for each in around
        )
        found[texts[anchor.get(f"{W}id")]] = cell, row
    assert len(found) == len(texts) > 0
    return found


@pytest.mark.parametrize("name", ["tc", "p"])
def test_a_comment_is_in_front_of_a_text_in_a_control_and_around_any_other(
    name: str, several: bytes, tmp_path: Path
) -> None:
    """LibreOffice loses a text in a control that has a comment around it."""
    xml = in_controls(parts(several)["word/document.xml"].decode(), name).encode()

    controlled = marked(with_part(several, "word/document.xml", xml), tmp_path)

    assert cells_of(controlled) == cells_of(marked(several, tmp_path))
    assert {*within(controlled)} == {""}
    assert "16" in within(marked(several, tmp_path))


def within(content: bytes) -> Iterator[str]:
    """The text between the beginning and the end of each comment."""
    root = docx.Document(BytesIO(content)).element
    for start in root.iter(f"{W}commentRangeStart"):
        texts = []
        for each in start.itersiblings():
            if each.tag == f"{W}commentRangeEnd" and each.get(f"{W}id") == start.get(
                f"{W}id"
            ):
                break
            texts += [t.text or "" for t in each.iter(f"{W}t")]
        yield "".join(texts)


@pytest.mark.skipif(not OFFICE, reason="make test-render has LibreOffice")
def test_libreoffice_has_each_comment_in_its_cell(tmp_path: Path) -> None:
    papers, wanted = [], []
    for number, (plant, _) in enumerate(FAULTS):
        content = marked(document([plant(clean_form(number))]), tmp_path)
        papers.append(tmp_path / f"{number}.docx")
        papers[-1].write_bytes(content)
        wanted.append({text: cell for text, (cell, _) in cells_of(content).items()})

    for odt, told in zip(converted(papers, "odt", tmp_path / "o"), wanted, strict=True):
        with zipfile.ZipFile(odt) as package:
            root = etree.fromstring(package.read("content.xml"))
        found = {}
        for note in root.iter("{*}annotation"):
            cell = next(note.iterancestors("{*}table-cell"), note.getparent())
            own = [t for p in note.iter("{*}p") for t in p.itertext()]
            inside = "".join(t for p in cell.iterchildren("{*}p") for t in texts_in(p))
            found["".join(own)] = inside
        assert found == {text.replace("\n", ""): cell for text, cell in told.items()}


def texts_in(paragraph: etree._Element) -> Iterator[str]:
    """The texts of a paragraph, without those of its comments."""
    yield paragraph.text or ""
    for child in paragraph:
        if etree.QName(child).localname != "annotation":
            yield from texts_in(child)
        yield child.tail or ""
