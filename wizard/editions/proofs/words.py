"""The words of an edition's questions: all are there, and their gaps can be filled."""

from collections.abc import Iterator
from string import Formatter
from typing import Final

from wizard.address import every_row_cell
from wizard.closed_models.key_lines import KeyPath
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.editions.proofs.fault import EditionFault, listed
from wizard.editions.proofs.proof_wording import Wrong
from wizard.interview.questions.question_text import PLAIN_GAPS
from wizard.interview.questions.row_gaps import ROW_GAPS

GROUP_GAPS: Final = ("name", "points")
"""What may be printed for a group."""

_WORDS: Final = ("ask", "why", "meaning", "who", "source", "bad", "bad_why")
_OF_CATEGORY: Final = tuple(
    every_row_cell(field) for field in ("name", "operator", "target", "unit", "actual")
)
"""Questions whose good example may be that of the category."""


def gaps_can_be_filled(edition: Edition) -> Iterator[EditionFault]:
    """Every gap in a wording is one that the program knows how to fill."""
    for number, question in enumerate(edition.questions):
        known = ROW_GAPS if question.key.is_in_row else PLAIN_GAPS
        for names, wording in _with_gaps(question):
            place: KeyPath = ("questions", number, *names)
            for gap in gaps(wording):
                facts: dict[str, object] = {"gap": gap, "known": listed(known)}
                if gap is None:
                    yield EditionFault(place, Wrong.OPEN_GAP)
                elif gap not in known:
                    yield EditionFault(place, Wrong.NO_GAP, facts)


def _with_gaps(question: Question) -> Iterator[tuple[tuple[str, ...], str]]:
    """The wordings of a question that may have gaps, each with its keys."""
    yield ("ask",), question.ask
    yield ("why",), question.why
    yield ("far_over", "why"), question.far_over.why


def group_labels_can_be_filled(edition: Edition) -> Iterator[EditionFault]:
    """What is printed for a group has its name, and its points if anything else."""
    place, found = ("group_label",), gaps(edition.group_label)
    for gap in found:
        if gap not in GROUP_GAPS:
            facts: dict[str, object] = {"gap": gap, "known": listed(GROUP_GAPS)}
            yield EditionFault(
                place, Wrong.OPEN_GAP if gap is None else Wrong.NO_GAP, facts
            )
    if "name" not in found:
        yield EditionFault(place, Wrong.NO_NAME)


def questions_have_words(edition: Edition) -> Iterator[EditionFault]:
    """Wording, help, source and examples are written, sections where they belong."""
    for number, question in enumerate(edition.questions):
        good = () if question.key in _OF_CATEGORY else ("good",)
        for name in (*_WORDS, *good):
            if not getattr(question, name).strip():
                yield EditionFault(("questions", number, name), Wrong.BLANK)
        yield from _section(question, number, edition)


def gaps(wording: str) -> list[str | None]:
    """The gaps of a wording in order; None where its braces do not match."""
    try:
        pieces = list(Formatter().parse(wording))
    except ValueError:
        return [None]
    return [gap for _, gap, _, _ in pieces if gap is not None]


def _section(
    question: Question, number: int, edition: Edition
) -> Iterator[EditionFault]:
    place, section = ("questions", number, "section"), question.section
    if question.key.is_in_row:
        if section:
            yield EditionFault(place, Wrong.ROW_SECTION)
    elif not section.strip():
        yield EditionFault(place, Wrong.BLANK)
    elif section in edition.categories:
        yield EditionFault(place, Wrong.CATEGORY_SECTION, {"section": section})
