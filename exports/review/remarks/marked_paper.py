"""A file of Word with the remarks on its forms as comments at their cells."""

from collections.abc import Mapping, Sequence

from lxml import etree

from exports.review.letters.letter_writer import said
from exports.review.remarks.comments import Note, commented
from exports.review.remarks.splice import ordinals
from exports.review.remarks.spots import nearest
from exports.review.remarks.word_spots import WordSpots, is_controlled
from exports.review.signature import Signature
from exports.word.markup import Element
from exports.word.package import opened
from exports.word.word_reader import forms_in_word
from wizard.review.entry import ReviewedForm


def marked_paper(
    content: bytes, file: str, entries: Sequence[ReviewedForm], signed: Signature
) -> bytes:
    """The .docx with a comment for each remark. Raises Unusable."""
    root = opened(content, file).document
    spots, reads = WordSpots(root, file), forms_in_word(content, file)
    placed = []
    for entry in entries:
        places = spots.of(reads[entry.number - 1])
        for remark in entry.remarks:
            spot = nearest(places, remark.where)
            paragraph = spots.paragraph(spot) if spot else None
            placed.append((paragraph, said(remark)))
    first = next(root.iter(f"{{{etree.QName(root).namespace}}}p"))
    numbers = ordinals(root, [p for p, _ in placed if p is not None] + [first])
    notes = [_note(first if p is None else p, text, numbers) for p, text in placed]
    return commented(content, notes, signed, file)


def _note(paragraph: Element, text: str, numbers: Mapping[Element, int]) -> Note:
    return Note(numbers[paragraph], text, is_ahead=is_controlled(paragraph))
