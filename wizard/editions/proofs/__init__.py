"""The proofs of an edition: that its file is whole and agrees with itself.

The closed model says which keys there may be; the proofs say that widths, points,
names, questions and examples fit together.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wizard.closed_models.parsing import parse, tables
from wizard.closed_models.strange_keys import StrangeKeys
from wizard.editions.edition import Edition
from wizard.editions.proofs import layout, paper, points, questions, rehearsal, words
from wizard.editions.proofs.fault import EditionFault, Proof
from wizard.editions.proofs.proof_wording import Wrong
from wizard.refusals import Unusable

PROOFS: Final[tuple[Proof, ...]] = (
    points.the_file_is_not_newer,
    points.nothing_is_empty,
    points.names_are_distinct,
    layout.the_year_has_a_place,
    layout.the_blocks_are_all_there,
    paper.every_line_is_as_wide_as_the_table,
    paper.the_table_fits_on_the_paper,
    paper.the_margins_leave_room,
    paper.rows_by_hand_have_room,
    layout.cells_show_facts,
    layout.what_is_named_has_a_place,
    layout.money_has_a_unit,
    points.points_total_100,
    points.tiers_cover_everything,
    points.grades_go_down_to_0,
    questions.questions_are_about_cells,
    questions.what_is_needed_is_required,
    questions.kinds_suit_their_cells,
    questions.conditions_suit_their_cells,
    words.gaps_can_be_filled,
    words.questions_have_words,
    words.group_labels_can_be_filled,
)
"""The proofs that an edition must pass before a form can be filled in."""

REHEARSALS: Final[tuple[Proof, ...]] = (
    rehearsal.good_examples_are_taken,
    rehearsal.bad_examples_are_not,
    rehearsal.examples_of_categories_are_sound,
)
"""The proofs that run an interview, once all others have passed."""


def proofread(content: bytes, file: str) -> tuple[str, ...]:
    """Everything that is wrong with the file of an edition, a sentence each.

    Raises Unusable for a file that is no TOML.
    """
    text, data = tables(content, file)
    try:
        edition = parse(Edition, data, text, file)
    except StrangeKeys as strange:
        return tuple(strange.sentences)
    found = list(_faults(edition, file, PROOFS))
    found = found or list(_faults(edition, file, REHEARSALS))
    return tuple(dict.fromkeys(fault.sentence(text, file) for fault in found))


def proved(content: bytes, file: str) -> Edition:
    """The edition in a file. Raises Unusable at the first thing that is wrong."""
    text, data = tables(content, file)
    edition = parse(Edition, data, text, file)
    for fault in _faults(edition, file, PROOFS):
        raise Unusable(fault.sentence(text, file))
    return edition


def _faults(
    edition: Edition, file: str, proofs: tuple[Proof, ...]
) -> Iterator[EditionFault]:
    name = Path(file).stem
    if edition.id != name:
        facts: dict[str, object] = {"id": edition.id, "name": name}
        yield EditionFault(("id",), Wrong.OTHER_NAME, facts)
    for proof in proofs:
        yield from proof(edition)
