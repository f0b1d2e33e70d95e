"""Find the fault: mark a cell of a form that is wrong, then say what is wrong there."""

from collections.abc import Sequence
from functools import lru_cache, partial
from random import Random
from typing import Final

from wizard.editions.library import DEFAULT, edition
from wizard.rules import labels
from wizard.training.cell_options import beside, cells, shortened, text_of
from wizard.training.exercise import Cards, Exercise, Option, Skill, Verdict
from wizard.training.exercise_data import faults, forms
from wizard.training.exercise_wording import ExerciseText
from wizard.training.fault_injection import FaultPaper, InjectedFault
from wizard.training.fault_kinds import KINDS
from wizard.training.fault_papers import is_real, kinds_on, papers_of

OFFERED_SENTENCES: Final = 4
"""Sentences about a cell, the right one among them."""

MOST_QUOTED_CHARACTERS: Final = 80
"""Characters of a faulty cell that are told again."""


@lru_cache
def cards() -> Cards:
    """A card for every kind of fault."""
    said = faults().kinds
    return {f"faults/{kind}": Skill(kind, said[kind].name) for kind in KINDS}


def cards_of(number: int) -> tuple[str, ...]:
    """The kinds on the paper of this number."""
    return tuple(f"faults/{kind}" for kind in kinds_on(number))


def exercises(number: int) -> tuple[Exercise, ...]:
    """The paper of this number: of each form its faults, one after the other."""
    says = ExerciseText.REAL if is_real(number) else ExerciseText.PAPER
    return tuple(_where(paper, paper.faults, says) for paper in papers_of(number))


def _where(
    paper: FaultPaper, left: Sequence[InjectedFault], says: ExerciseText
) -> Exercise:
    """Mark the cell of any fault that is still to be found."""
    return Exercise(
        lines=(says.format(year=paper.form.year, count=len(left)),),
        ask=ExerciseText.WHERE,
        options=cells(paper.form, edition(DEFAULT)),
        judge=partial(_judge_where, paper, left),
        form=paper.form,
    )


def _judge_where(
    paper: FaultPaper, left: Sequence[InjectedFault], answer: str
) -> Verdict:
    marked = next((fault for fault in left if answer in fault.marks), None)
    fault = marked or left[0]
    explanation = str(ExerciseText.THAT_CELL)
    if marked is None:
        facts = {"chosen": _label(paper, answer), "cell": _label(paper, fault.cell)}
        explanation = ExerciseText.OTHER_CELL.format(**facts)
    return Verdict(
        card=f"faults/{fault.kind}",
        right=marked is not None,
        explanation=explanation,
        source=edition(DEFAULT).source,
        closes=False,
        then=(_what(paper, fault, tuple(f for f in left if f != fault)),),
    )


def _what(
    paper: FaultPaper, fault: InjectedFault, left: Sequence[InjectedFault]
) -> Exercise:
    """Choose what is wrong in the cell."""
    said = faults().kinds
    form, version = paper.form, edition(DEFAULT)
    text = text_of(form, version, fault.cell) or ExerciseText.BLANK
    facts = {
        "cell": _label(paper, fault.cell),
        "text": shortened(text, MOST_QUOTED_CHARACTERS),
    }
    section = beside(form, version, fault.cell)
    return Exercise(
        lines=(ExerciseText.FAULTY.format(**facts), *filter(None, [section])),
        ask=ExerciseText.WHAT,
        options=tuple(
            Option(said[kind].wrong, kind) for kind in _offered(paper, fault)
        ),
        judge=partial(_judge_what, paper, fault, left),
    )


def _offered(paper: FaultPaper, fault: InjectedFault) -> list[str]:
    """The right kind among others that are not to be found on this form.

    Those that are made in the same columns come first: they sound as likely.
    """
    random = Random(f"{fault.kind}/{fault.cell}/{paper.form.project.name}")
    there = {code for f in paper.faults for code in KINDS[f.kind].codes}
    others = [name for name, kind in KINDS.items() if not kind.codes & there]
    others = random.sample(others, len(others))
    columns = {cell.field for cell in fault.marks}
    others.sort(key=lambda name: columns.isdisjoint(_columns()[name]))
    offered = [fault.kind, *others[: OFFERED_SENTENCES - 1]]
    return random.sample(offered, len(offered))


@lru_cache
def _columns() -> dict[str, set[str]]:
    """The columns in which each kind is made."""
    form = forms("forms")[0]
    return {
        name: {
            key.field
            for changed in kind.change(form, edition(DEFAULT))
            for key in changed
        }
        for name, kind in KINDS.items()
    }


def _judge_what(
    paper: FaultPaper, fault: InjectedFault, left: Sequence[InjectedFault], answer: str
) -> Verdict:
    said = faults().kinds[fault.kind]
    return Verdict(
        card=f"faults/{fault.kind}",
        right=answer == fault.kind,
        explanation=ExerciseText.RULE.format(message=fault.message, rule=said.rule),
        source=said.source,
        then=(_where(paper, left, ExerciseText.PAPER_LEFT),) if left else (),
    )


def _label(paper: FaultPaper, key: str) -> str:
    return labels.cell(paper.form, edition(DEFAULT), key)
