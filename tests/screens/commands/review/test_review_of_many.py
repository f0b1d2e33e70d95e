"""Hundreds of forms in files of every kind, reviewed from end to end.

What was planted is named, and nothing else. `make test-long` takes three hundred.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import replace as changed
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import mammoth
import openpyxl
import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from exports.paper.pdf_paper import document as pdf
from exports.reading.readers import read
from support.bureau import FAULTS, KINDS, clean_form, copied, full, unit_of
from support.command import Ran, run_ziping
from support.paths import SAMPLES
from support.times import TIMES
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.refusals import Unusable
from wizard.rules import findings

COUNT = 300 if TIMES > 1 else 60
FIVE_XLS = SAMPLES / "offices" / "five.xls"
LATE = "（后补）"
"""A folder behind all others."""
TWICE, MONEY, COPY, FULL, YEAR = 7, (3, 4), (12, 30), (24, 25, 26), 33
"""The numbers of forms in which something is planted across forms."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Handed:
    """What a bureau received: files, and what must be found in each."""

    folder: Path
    codes: dict[str, set[str]] = field(default_factory=dict)
    """The codes of each form by its place: file, or file and number."""
    pairs: list[tuple[str, str, str]] = field(default_factory=list)
    """A code that one of two files must have, naming the other."""
    broken: set[str] = field(default_factory=set)
    ran: Ran | None = None
    told: dict[str, Any] = field(default_factory=dict)


def planted(number: int) -> tuple[Form, set[str]]:
    """The form of a number with what is planted in it, and what it must be told."""
    form, codes = clean_form(number), set[str]()
    if number in FULL:
        return full(form), {"all-full-marks"}
    if number == YEAR:
        return put(form, "year", 2023), {"other-year"}
    if number == MONEY[1]:
        return changed(form, funding=clean_form(MONEY[0]).funding), codes
    if number == COPY[1]:
        return copied(form, clean_form(COPY[0])), codes
    if number % 5 == 2 and number not in COPY and number != TWICE:
        plant, found = FAULTS[number // 5 % len(FAULTS)]
        return plant(form), set(found)
    return form, codes


def handed_in(top: Path) -> Handed:
    """The folder, with all that is planted in it."""
    handed = Handed(top / "报送")
    files: dict[int, str] = {}
    for number in range(COUNT):
        form, codes = planted(number)
        suffix, written = KINDS[number % len(KINDS)]
        if number % 12 == 11 and has_pdf():
            suffix, written = ".pdf", lambda form: pdf([form])
        files[number] = put_file(
            handed, f"{unit_of(number)}/{number}{suffix}", written(form)
        )
        handed.codes[files[number]] = codes
    form, _ = planted(TWICE)
    again = put_file(handed, f"{LATE}/{TWICE}.toml", dict(KINDS)[".toml"](form))
    handed.codes[again] = set()
    handed.pairs = [
        ("handed-in-twice", files[TWICE], again),
        ("fund-twice", files[MONEY[0]], files[MONEY[1]]),
        ("text-copied", files[COPY[0]], files[COPY[1]]),
    ]
    put_samples(handed)
    put_broken(handed)
    return handed


def put_file(handed: Handed, name: str, content: bytes) -> str:
    file = handed.folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return f"报送/{name}"


def put_samples(handed: Handed) -> None:
    """Five real forms in an old workbook: what is found in each, and the year."""
    name = put_file(handed, f"{LATE}/五份.xls", FIVE_XLS.read_bytes())
    for number, got in enumerate(read(FIVE_XLS), start=1):
        found = findings(got.form, edition(got.form.edition), got.source)
        place = name if number == 1 else f"{name}#{number}"
        handed.codes[place] = {str(each.code) for each in found} | {"other-year"}


def put_broken(handed: Handed) -> None:
    for name, content in (
        ("坏的.docx", b"PK\x03\x04 broken"),
        ("空的.xlsx", b""),
        ("说明.txt", "请各单位于三月底前报送。".encode()),
        ("图片.pdf", b"%PDF-1.4\n%%EOF"),
    ):
        handed.broken.add(put_file(handed, f"{LATE}/{name}", content))


def has_pdf() -> bool:
    """Whether this machine can write a PDF: a library, and a Chinese font."""
    if find_spec("typst") is None:
        return False
    try:
        pdf([clean_form(0)])
    except Unusable:
        return False
    return True


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Handed:
    """The folder, reviewed once with everything that a review can write."""
    top = tmp_path_factory.mktemp("bureau")
    handed = handed_in(top)
    words = ("review", "报送", "-o", "审核汇总.xlsx", "--marked", "退回", "--json")
    signed = ("--author", "王审核", "--initials", "王", "--date", "2026-03-05")
    handed.ran = run_ziping((*words, *signed), top / "home", top, {})
    handed.told = json.loads(handed.ran.stdout)
    return handed


def place_of(form: Mapping[str, Any]) -> str:
    number = form["number"]
    return form["file"] if number == 1 else f"{form['file']}#{number}"


def test_every_planted_fault_is_named_and_nothing_else(handed: Handed) -> None:
    across = {code for code, _, _ in handed.pairs} | {"unit-all-100"}
    found = {
        place_of(form): {f["code"] for f in form["findings"]} - across
        for form in handed.told["forms"]
    }

    assert found == handed.codes
    assert sum(map(bool, found.values())) > COUNT // 6


def test_every_planted_copy_is_named_with_both_places(handed: Handed) -> None:
    found = [
        (finding["code"], place_of(form), finding["other"].partition(" ")[0])
        for form in handed.told["forms"]
        for finding in form["findings"]
        if finding["code"] in {code for code, _, _ in handed.pairs}
    ]

    told = [(code, frozenset((one, other))) for code, one, other in found]
    assert sorted(told, key=str) == sorted(
        ((code, frozenset(two)) for code, *two in handed.pairs), key=str
    )
    full_units = [
        form["unit"]
        for form in handed.told["forms"]
        if "unit-all-100" in {f["code"] for f in form["findings"]}
    ]
    assert full_units == [unit_of(FULL[0])]


def test_what_cannot_be_read_is_told_and_stops_nothing(handed: Handed) -> None:
    assert handed.ran
    assert handed.ran.returncode == 2
    assert {each["file"] for each in handed.told["unreadable"]} == handed.broken
    assert "Traceback" not in handed.ran.stderr
    assert len(handed.told["forms"]) == COUNT + 1 + 5


def test_two_readers_find_the_same_in_the_workbook(handed: Handed) -> None:
    book = handed.folder.parent / "审核汇总.xlsx"
    names = ["汇总", "问题", "按单位", "按问题", "未能读取", "未识别"]
    one, other = openpyxl.load_workbook(book), CalamineWorkbook.from_path(str(book))
    assert one.sheetnames == other.sheet_names == names

    for name in names:
        cells = [["" if v is None else v for v in row] for row in one[name].values]
        assert cells == other.get_sheet_by_name(name).to_python(skip_empty_area=False)

    forms = handed.told["forms"]
    rows = list(one["汇总"].values)[1:]
    assert [row[0] for row in rows] == [form["file"] for form in forms]
    errors = [row[12] for row in rows]
    assert errors == sorted(errors, reverse=True)
    told = Counter(
        (form["file"], finding["code"])
        for form in forms
        for finding in form["findings"]
    )
    assert Counter((row[0], row[7]) for row in list(one["问题"].values)[1:]) == told
    units = {row[0]: row[1] for row in list(one["按单位"].values)[1:]}
    assert units == Counter(form["unit"] for form in forms)
    assert one["汇总"].freeze_panes == "A2"
    assert one["汇总"].auto_filter.ref
    assert one["汇总"].page_setup.orientation == "landscape"
    assert [len(one[name]._charts) for name in names[2:4]] == [1, 1]


def with_remarks(handed: Handed, *suffixes: str) -> Iterator[tuple[Path, list[str]]]:
    """The copy of each file of a kind that has remarks, with their messages."""
    by_file: dict[str, list[str]] = {}
    for form in handed.told["forms"]:
        messages = [finding["message"] for finding in form["findings"]]
        by_file.setdefault(form["file"], []).extend(messages)
    for file, messages in by_file.items():
        if file.endswith(suffixes) and messages:
            near = Path(file).relative_to("报送")
            yield handed.folder.parent / "退回" / near, messages


def test_two_readers_find_each_remark_in_the_papers_that_go_back(
    handed: Handed,
) -> None:
    papers = list(with_remarks(handed, ".docx"))
    assert papers

    for file, messages in papers:
        comments = list(docx.Document(str(file)).comments)
        assert {each.author for each in comments} == {"王审核"}
        assert {each.initials for each in comments} == {"王"}
        assert len(comments) == len(messages)
        assert sorted(each.text for each in comments) == sorted(by_mammoth(file))
        for message in messages:
            assert any(message in each.text for each in comments), (file, message)


def by_mammoth(file: Path) -> list[str]:
    """The comments of a paper, as another reader has them, each with its mark."""
    with file.open("rb") as paper:
        html = mammoth.convert_to_html(paper, style_map="comment-reference => sup")
    root = etree.HTML(html.value)
    marks = root.findall(".//td//sup")
    listed = root.findall(".//dl/dd")
    assert len(marks) == len(listed)
    return ["".join(each.itertext()).replace(" ↑", "") for each in listed]


def test_the_mark_of_a_remark_is_in_the_cell_that_it_is_about(handed: Handed) -> None:
    found = []
    for file, messages in with_remarks(handed, ".docx"):
        if len(messages) == 1 and "得分是 16 分" in messages[0]:
            with file.open("rb") as paper:
                style = "comment-reference => sup"
                html = mammoth.convert_to_html(paper, style_map=style).value
            (cell,) = etree.HTML(html).xpath("//td[.//sup]")
            found.append("".join(cell.itertext()))

    assert found
    assert set(found) == {"16[王1]"}


def test_each_remark_is_found_in_the_workbooks_that_go_back(handed: Handed) -> None:
    books = []
    for file, messages in with_remarks(handed, ".xlsx", ".xls"):
        if file.exists():  # an .xls may be anything
            books.append(file)
            sheets = openpyxl.load_workbook(BytesIO(file.read_bytes()))
            told = [
                cell.comment.text
                for sheet in sheets
                for row in sheet.iter_rows()
                for cell in row
                if cell.comment
            ]
            for message in messages:
                assert any(message in text for text in told), (file, message)
    assert {file.suffix for file in books} == {".xlsx", ".xls"}


def test_a_note_of_a_workbook_is_at_the_cell_that_it_is_about(handed: Handed) -> None:
    values = {"得分是 16 分": 16, "只写“显著提高”": "显著提高", "却没有写原因": "无"}
    found = [
        (words, cell.value)
        for file, _ in with_remarks(handed, ".xlsx")
        for sheet in openpyxl.load_workbook(file)
        for row in sheet.iter_rows()
        for cell in row
        for words in values
        if cell.comment and words in cell.comment.text
    ]

    assert found
    assert set(found) <= values.items()


def test_what_takes_no_comments_is_told_in_one_sentence_and_in_the_letters(
    handed: Handed,
) -> None:
    assert handed.ran
    (said,) = [line for line in handed.ran.stderr.splitlines() if "加不了批注" in line]
    assert "等" in said
    letters = list((handed.folder.parent / "退回").glob("*-*意见.docx"))
    text = "\n".join(
        paragraph.text
        for letter in letters
        for paragraph in docx.Document(str(letter)).paragraphs
    )
    for form in handed.told["forms"]:
        for finding in form["findings"]:
            assert finding["message"] in text
    assert len(letters) == len(
        {form["unit"] for form in handed.told["forms"] if form["findings"]}
    )
