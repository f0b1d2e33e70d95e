"""The letter to each unit: its forms, and what is to be done, in order of weight.

It is filled into a template: ours, or one that an office wrote in Word, with 【单位】
and the like where the facts go. What stands around them stays as the office has it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from exports.import_wording import ImportSays
from exports.limits.zip_limits import BROKEN_ZIP
from exports.paper.elements import MAIN, element, run
from exports.paper.opc import TEXT, XML, package
from exports.reading.readers import MOST_BYTES
from exports.review.journal import ReviewJournal
from exports.review.letters.letter_gaps import fill, paragraphs, repeat, text_of
from exports.review.letters.letter_wording import LETTER, SIGNED, LetterText
from exports.review.sheet_wording import SheetText
from exports.review.signature import Signature
from wizard.file_names import safe_name
from wizard.files import read_bytes
from wizard.refusals import Unusable
from wizard.review.entry import Remark, ReviewedForm
from wizard.review.review_wording import ReviewText
from wizard.review.short_places import short_names, short_place
from wizard.review.twins import word

SIZE: Final = 24
"""Of the letters in ours, in half points."""
LINE: Final = 360
"""The height of its lines, of which a single one has 240."""

MOST_OF_A_UNIT: Final = 150
"""Bytes of a unit's name in the name of its letter."""

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
            yield _name(unit), _letter(template, unit, told, signed)


def _name(unit: str) -> str:
    """The name of a letter, which says what it is however long the unit's is."""
    short = unit.encode()[:MOST_OF_A_UNIT].decode(errors="ignore")
    return safe_name(LetterText.NAME.format(unit=short))


def _kind(entries: Sequence[ReviewedForm]) -> LetterText:
    """Whether the forms of a unit go back to be mended, or only to be confirmed."""
    is_fit = all(entry.errors == 0 for entry in entries)
    return LetterText.CONFIRM if is_fit else LetterText.BACK


def _wish(entries: Sequence[ReviewedForm]) -> LetterText:
    """What the unit is asked to do with all of these, some or none to be mended."""
    wrong = sum(entry.errors > 0 for entry in entries)
    if not wrong:
        return LetterText.NO_MENDING
    return LetterText.MEND if wrong == len(entries) else LetterText.MEND_SOME


def template_of(path: Path | None) -> bytes:
    """The template of an office, or ours. Raises Unusable for what can be none."""
    if path is None:
        return _our_template()
    content = read_bytes(path, MOST_BYTES)
    try:
        found = paragraphs(Document(BytesIO(content)))
    except (*BROKEN_ZIP, KeyError, ValueError) as error:
        raise Unusable(ImportSays.NOT_DOCX.format(file=path)) from error
    if not any(text_of(each).strip() == LetterText.REMARKS for each in found):
        said = LetterText.NO_GAP.format(file=path, gap=LetterText.REMARKS)
        raise Unusable(said)
    return content


def _our_template() -> bytes:
    lines = [
        element(
            "p", element("pPr", element("pStyle", val="Title")), run(LetterText.TITLE)
        ),
        *(_line(text, "left") for text in LETTER),
        *(_line(text, "right") for text in SIGNED),
    ]
    body = f'<w:document xmlns:w="{MAIN}"><w:body>{"".join(lines)}</w:body>'
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, content in package(
            LetterText.SUBJECT, with_facts=False, has_feet=False
        ):
            main = f"{XML}{body}</w:document>".encode()
            target.writestr(name, main if name == TEXT else content)
    return packed.getvalue()


def _line(text: str, align: str) -> str:
    spacing = element("spacing", before=0, after=60, line=LINE, lineRule="auto")
    looks = element("pPr", spacing, element("jc", val=align))
    return element("p", looks, run(text, element("rPr", element("sz", val=SIZE))))


def _letter(
    template: bytes, unit: str, entries: Sequence[ReviewedForm], signed: Signature
) -> bytes:
    paper = Document(BytesIO(template))
    day = date.fromisoformat(signed.date[:10])
    facts: dict[str, str] = {
        LetterText.UNIT: unit,
        LetterText.COUNT: str(len(entries)),
        LetterText.KIND: _kind(entries),
        LetterText.WISH: _wish(entries),
        LetterText.AUTHOR: signed.author,
        LetterText.DATE: LetterText.DAY.format(date=day, month=day.month, day=day.day),
    }
    for paragraph in paragraphs(paper):
        if text_of(paragraph).strip() == LetterText.REMARKS:
            repeat(paragraph, LetterText.REMARKS, list(_lines(entries)))
        else:
            fill(paragraph, facts)
    made = BytesIO()
    paper.save(made)
    return _undated(made)


def _undated(packed: BytesIO) -> bytes:
    """The package without the time it was written: the same forms, the same letter."""
    made = BytesIO()
    with ZipFile(packed) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
    return made.getvalue()


def _lines(entries: Sequence[ReviewedForm]) -> Iterator[str]:
    names = short_names(entry.file for entry in entries)
    for at, entry in enumerate(entries, start=1):
        yield LetterText.FORM.format(
            number=at,
            project=entry.project,
            place=short_place(entry, names),
            counts=_counts(entry),
        )
        for number, remark in enumerate(entry.remarks, start=1):
            yield LetterText.REMARK.format(number=number, text=said(remark))


def _counts(entry: ReviewedForm) -> str:
    """How much there is to mend, and to confirm; nothing of what there is none of."""
    counts = (
        (LetterText.ERRORS, entry.errors),
        (LetterText.WARNINGS, entry.warnings),
    )
    told = [text.format(count=count) for text, count in counts if count]
    return LetterText.BETWEEN.join(told)


def said(remark: Remark) -> str:
    """A remark in full: whether it must be mended, what is wrong, what it should be."""
    is_error = remark.severity == "error"
    kind = ReviewText.MUST if is_error else ReviewText.MAY
    wanted = ReviewText.SHOULD_BE.format(wanted=remark.wanted) if remark.wanted else ""
    return f"{kind}{remark.message}{wanted}"
