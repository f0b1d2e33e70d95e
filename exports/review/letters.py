"""The letter to each unit: its forms, and what is to be done, in order of weight.

It is filled into a template: ours, or one that an office wrote in Word, with 【单位】
and the like where the facts go. What stands around them stays as the office has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.text.paragraph import Paragraph

from exports.import_wording import ImportSays
from exports.limits.zip_limits import BROKEN_ZIP
from exports.paper.elements import MAIN, element, run
from exports.paper.opc import TEXT, XML, package
from exports.reading.readers import MOST_BYTES
from exports.review.journal import ReviewJournal
from exports.review.letter_wording import LETTER, LetterText
from exports.review.sheet_wording import SheetText
from exports.review.signature import Signature
from wizard.cells import clean
from wizard.file_names import safe_name
from wizard.files import read_bytes
from wizard.refusals import Unusable
from wizard.review.entry import Remark, ReviewedForm
from wizard.review.review_wording import ReviewText
from wizard.review.twins import word

BY_UNIT: Final = "unit, errors desc, warnings + coalesce(more, 0) desc, file, number"


def letters(
    journal: ReviewJournal, template: bytes, signed: Signature
) -> Iterator[tuple[str, bytes]]:
    """The name of each letter, without a suffix, and the letter."""
    found = journal.entries(order=BY_UNIT)
    for _, entries in groupby(found, key=lambda entry: word(entry.unit)):
        told = [entry for entry in entries if entry.remarks]
        if told:
            unit = told[0].unit or str(SheetText.NO_UNIT)
            name = safe_name(LetterText.NAME.format(unit=unit))
            yield name, _letter(template, unit, told, signed)


def template_of(path: Path | None) -> bytes:
    """The template of an office, or ours. Raises Unusable for what can be none."""
    if path is None:
        return _our_template()
    content = read_bytes(path, MOST_BYTES)
    try:
        paragraphs = Document(BytesIO(content)).paragraphs
    except (*BROKEN_ZIP, KeyError) as error:
        raise Unusable(ImportSays.NOT_DOCX.format(file=path)) from error
    if not any(p.text.strip() == LetterText.REMARKS for p in paragraphs):
        said = LetterText.NO_GAP.format(file=path, gap=LetterText.REMARKS)
        raise Unusable(said)
    return content


def _our_template() -> bytes:
    paragraphs = (
        element("p", element("pPr", element("pStyle", val=style)), run(text))
        for style, text in LETTER
    )
    body = f'<w:document xmlns:w="{MAIN}"><w:body>{"".join(paragraphs)}</w:body>'
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, content in package(
            LetterText.TITLE, with_facts=False, has_feet=False
        ):
            main = f"{XML}{body}</w:document>".encode()
            target.writestr(name, main if name == TEXT else content)
    return packed.getvalue()


def _letter(
    template: bytes, unit: str, entries: Sequence[ReviewedForm], signed: Signature
) -> bytes:
    paper = Document(BytesIO(template))
    day = date.fromisoformat(signed.date[:10])
    facts: dict[str, str] = {
        LetterText.UNIT: unit,
        LetterText.COUNT: str(len(entries)),
        LetterText.AUTHOR: signed.author,
        LetterText.DATE: LetterText.DAY.format(date=day, month=day.month, day=day.day),
    }
    for paragraph in list(paper.paragraphs):
        if paragraph.text.strip() == LetterText.REMARKS:
            _put_remarks(paragraph, entries)
        else:
            _fill(paragraph, facts)
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def _fill(paragraph: Paragraph, facts: Mapping[str, str]) -> None:
    """Put the facts into a paragraph; it looks as its first run does."""
    text = paragraph.text
    for gap, fact in facts.items():
        text = text.replace(gap, clean(fact))
    if text != paragraph.text:
        first, *others = paragraph.runs
        first.text = text
        for other in others:
            other.text = ""


def _put_remarks(paragraph: Paragraph, entries: Sequence[ReviewedForm]) -> None:
    """A line for each form and each of its remarks, in the place of a paragraph."""
    *before, last = map(clean, _lines(entries))
    for line in before:
        paragraph.insert_paragraph_before(line, paragraph.style)
    _fill(paragraph, {LetterText.REMARKS: last})


def _lines(entries: Sequence[ReviewedForm]) -> Iterator[str]:
    for at, entry in enumerate(entries, start=1):
        yield LetterText.FORM.format(
            number=at,
            project=entry.project,
            place=entry.place,
            errors=entry.errors,
            warnings=entry.warnings,
        )
        for number, remark in enumerate(entry.remarks, start=1):
            yield LetterText.REMARK.format(number=number, text=said(remark))


def said(remark: Remark) -> str:
    """A remark in full: whether it must be mended, what is wrong, what it should be."""
    is_error = remark.severity == "error"
    kind = ReviewText.MUST if is_error else ReviewText.MAY
    wanted = ReviewText.SHOULD_BE.format(wanted=remark.wanted) if remark.wanted else ""
    return f"{kind}{remark.message}{wanted}"
