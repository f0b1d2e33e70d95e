"""The interview: one moment of filling in a form, and the moments that follow it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Self

from wizard.address import Address, address, new_row, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Funding, Indicator, Points
from wizard.frozen import changed, frozen
from wizard.interview.answering import answered
from wizard.interview.answers.answer_kinds import show
from wizard.interview.assessment import END, Assessment
from wizard.interview.change import Change, with_cells, with_rows, without_row
from wizard.interview.marks import Marks
from wizard.interview.outstanding import Outstanding
from wizard.interview.percentage import is_sign, percentage, with_percentage
from wizard.interview.place import Place
from wizard.interview.problems import OpenProblem, next_problem
from wizard.interview.questions.steps import Step
from wizard.interview.reason_again import reason_again
from wizard.interview.transfer.bookmark import Cells
from wizard.interview.transfer.carry_over import hint
from wizard.interview.transfer.confirmations import Confirmations
from wizard.interview.transfer.rearrangement import Rearranged, inserted
from wizard.scoring.ledger import Ledger

__all__ = ["END", "Interview", "blank_form"]


@frozen
class Interview:
    """One moment of an interview. Every answer makes a new moment."""

    place: Place
    marks: Marks = Marks()
    before: Self | None = None
    """The moment before the last change of the form: undo goes back to it."""
    echo: str = ""
    """The last answer as it was understood; blank where that is plain."""
    said: str = ""
    """What was said to an answer that changed nothing; blank after any other."""

    # ── beginnings ──

    @classmethod
    def at_cell(cls, edition: Edition, form: Form, key: str) -> Self:
        """The interview at a cell, also where the form is not asked for it."""
        return cls(Place(Assessment(edition, form), address(key)))

    @classmethod
    def resume(
        cls,
        edition: Edition,
        form: Form,
        at: str = "",
        carried_cells: Cells = frozenset(),
        last: Form | None = None,
        confirmed: Confirmations = (),
        declared: bool = False,
    ) -> Self:
        """The interview at a place, or at the first question not yet answered."""
        place = Place(Assessment(edition, form), END)
        interview = cls(place, Marks(carried_cells, last, confirmed, declared))
        return interview.go(at if interview.has(at) else interview.first_open)

    # ── the form and its place ──

    @property
    def edition(self) -> Edition:
        """The edition of the form."""
        return self.place.assessment.edition

    @property
    def form(self) -> Form:
        """The form as far as it is filled in."""
        return self.place.assessment.form

    @property
    def at(self) -> Address:
        """The key of the current step, or END."""
        return self.place.at

    @property
    def steps(self) -> tuple[Step, ...]:
        """The questions this form is asked."""
        return self.place.assessment.steps

    @property
    def step(self) -> Step | None:
        """The current step, or None at the end."""
        return self.place.step

    @property
    def number(self) -> int:
        """The place of the current step, from 0; after the last one at the end."""
        return self.place.number

    @property
    def present(self) -> str:
        """The answer that stands in the current cell, as text; blank where none."""
        return self.place.present

    @property
    def proposal(self) -> str:
        """The answer that a blank line stands for; blank where there is none."""
        return self.place.proposal

    @property
    def prefill(self) -> str:
        """The text that the line of the current cell begins with."""
        return self.place.prefill

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all rules on the form."""
        return self.place.assessment.findings

    @property
    def ledger(self) -> Ledger:
        """Points given and left."""
        return self.place.assessment.ledger

    @property
    def is_fit(self) -> bool:
        """Whether the form can be handed in."""
        return self.place.assessment.is_fit

    # ── marks ──

    @property
    def carried_cells(self) -> Cells:
        """Cells that were carried over from last year and not confirmed yet."""
        return self.marks.carried_cells

    @property
    def last(self) -> Form | None:
        """Last year's form or a file of answers, where this one was begun from it."""
        return self.marks.last

    @property
    def declared(self) -> bool:
        """Whether `last` is the declaration of this form and no form of last year."""
        return self.marks.declared

    @property
    def confirmed(self) -> Confirmations:
        """Warnings that a person has looked at and found right."""
        return self.marks.confirmed

    @property
    def hint(self) -> str:
        """Last year's value of the current cell, where it is empty now."""
        cell, last = self.place.cell, self.last
        if cell is None or last is None or self.declared or self.present:
            return ""
        return show(hint(cell, self.form, last))

    @property
    def outstanding(self) -> Outstanding:
        """The open questions and warnings."""
        return Outstanding(self.place.assessment, self.marks)

    @property
    def first_open(self) -> Address:
        """The first cell that is to be answered or confirmed, or the end."""
        return self.outstanding.first

    @property
    def unconfirmed(self) -> tuple[Address, ...]:
        """The questions whose answers are last year's and wait to be confirmed."""
        return tuple(step.key for step in self.outstanding.carried_steps)

    @property
    def unconfirmed_here(self) -> tuple[Address, ...]:
        """The questions like `unconfirmed` that stand together with the current one.

        Of an indicator those of its row, else those of the section.
        """
        if self.step is None:
            return ()
        here, steps = (self.step.section, self.at.row), self.outstanding.carried_steps
        return tuple(s.key for s in steps if (s.section, s.key.row) == here)

    @property
    def open_warnings(self) -> tuple[Finding, ...]:
        """The warnings that nobody has confirmed yet."""
        return self.outstanding.warnings

    @property
    def percentage(self) -> str:
        """The last answer as a percentage, where it is a share without that sign."""
        return percentage(self.place, self._changed_last)

    def contradicts(self, result: Address) -> bool:
        """Whether this result cannot be compared with what was wanted in its row."""
        return result.field == "actual" and self._has(Code.NOT_COMPARABLE, result)

    def lacks_reason(self, cell: Address) -> bool:
        """Whether this is where a row's reason is due, and none is given."""
        return cell.field == "deviation" and self._has(Code.REASON_MISSING, cell)

    def _has(self, code: Code, cell: Address) -> bool:
        """Whether this was found of a cell."""
        return any(f.code is code and f.where == cell for f in self.findings)

    def is_open(self, step: Step) -> bool:
        """Whether a step waits for an answer that must be there, or to be confirmed."""
        return self.outstanding.is_open(step)

    def confirm(self, findings: Iterable[Finding], remark: str | None = None) -> Self:
        """The same form with these warnings confirmed."""
        return changed(self, marks=self.marks.confirming(findings, remark))

    def withdraw(self, finding: Finding) -> Self:
        """The same form with the confirmation of this warning taken back."""
        return changed(self, marks=self.marks.withdrawing(finding))

    def keep_unchanged(self) -> Self:
        """Confirm what was carried over here; go to the next that has no answer."""
        kept = changed(self, marks=self.marks.without(self.unconfirmed_here))
        return kept.go(kept.outstanding.waiting_from(kept.number) or kept.first_open)

    # ── going about ──

    def has(self, key: str) -> bool:
        """Whether this form is asked for this cell; the end is always there."""
        return key == END or self.place.assessment.asks(key)

    def where(self, cell: str) -> Address:
        """The key of the question that a cell is changed by."""
        return self.place.assessment.question_for(address(cell))

    def remedy(self, finding: Finding) -> Address:
        """The key of the question whose answer puts a finding right."""
        return self.place.assessment.remedy(finding, self._changed_last)

    def is_remedy(self, cell: str) -> bool:
        """Whether this question's answer puts a finding right."""
        return any(self.remedy(finding) == cell for finding in self.findings)

    def go(self, key: str) -> Self:
        """The same form at another place."""
        return changed(self, place=changed(self.place, at=address(key)))

    def next(self) -> Self:
        """The question after this one, answered or not."""
        return self.go(self.place.next)

    def back(self) -> Self:
        """The question before this one; the first one has none before it."""
        return self.go(self.place.previous)

    def next_problem(self, *, onward: bool = False) -> OpenProblem | None:
        """Where to go on mending errors from here; here itself where that is the last.

        `onward` is whether one was led here, and goes on. None where there is no error.
        """
        assessment, last = self.place.assessment, self._changed_last
        return next_problem(assessment, self.at, last, onward=onward)

    @property
    def _changed_last(self) -> Address | None:
        """The cell that was changed last; None where none was."""
        return None if self.before is None else self.before.at

    # ── changes ──

    def answer(self, typed: str) -> Self:
        """The form with this answer in it, at the next question.

        A blank answer takes the proposal, or clears a cell that may be empty. The
        reason that a row has got by itself is no name of another one: nothing moves.
        Nor does a sign of percent behind a share that was written without it.
        Raises Refused, and nothing has moved, for text that is no answer here.
        """
        if self.step is None:
            return self
        if said := self._reason_again(self.step, typed):
            return changed(self, said=said)
        last = self._changed_last
        if last is not None and is_sign(typed) and (text := self.percentage):
            return self._changed(with_percentage(self.place, last, text))
        change = answered(self.place, typed)
        if change is None:
            return self.next()
        moment = self._changed(change)
        earlier = self.place if change.places is None else moment.place
        behind = moment.place.after(earlier)
        is_wrong = moment.contradicts(behind) or moment.lacks_reason(behind)
        is_next = moment.form != self.form and is_wrong
        return moment.go(behind if is_next else moment.outstanding.onward(behind))

    def remove(self, row: int) -> Self:
        """The form without this indicator."""
        return self._changed(without_row(self.place.assessment, row))

    def rearrange(self, change: Rearranged, echo: str) -> Self:
        """The form with its rows rearranged, at the same question of the same row."""
        moment = self._changed(with_rows(self.place, change, echo))
        field = self.at.field if self.at.row is not None else "name"
        return moment.go(moment.where(row_cell(change.row, field)))

    def insert(
        self,
        rows: tuple[Indicator, ...],
        echo: str,
        instead_of: Collection[str] = (),
    ) -> Self:
        """The form with these rows as well, at the first cell that one of them lacks.

        Where they lack none, at the beginning of another row behind the last one. The
        rows of the categories that they stand in for are gone.
        """
        change = inserted(self.form, rows, self.edition, instead_of)
        new = {row for row, was in enumerate(change.places) if was is None}
        moment = self.rearrange(change, echo)
        names = frozenset(row.name for row in rows[1:] and rows if row.name)
        together = moment.place.together | names
        place = changed(moment.place, together=together)
        return changed(moment, place=place)._at_lacking(new)

    def fill(self, cells: Mapping[Address, object], echo: str) -> Self:
        """The form with these cells filled in, at the next that their rows lack.

        Where they stand in no rows, at the next question that has no answer, else here.
        """
        rows = {at.row for at in cells if at.row is not None}
        filled = self._changed(with_cells(self.place, cells, echo))
        if rows:
            return filled._at_lacking(rows)
        return filled if filled.first_open == END else filled.go(filled.first_open)

    def undo(self) -> "Interview":
        """The moment before the last change, at the place where it was made."""
        if self.before is None:
            return self
        marks = changed(self.before.marks, confirmed=self.confirmed)
        return changed(self.before, marks=marks)

    def _reason_again(self, step: Step, typed: str) -> str:
        """What is said once to the reason of the last row; blank to other answers."""
        if self.before is None or self.before.at.field == "deviation":
            return ""
        before = self.before
        said = reason_again(step, typed, before.form, self.form, before.at.row)
        return "" if said == self.said else said

    def _changed(self, change: Change) -> Self:
        """The moment after a change, at the cell where it was made."""
        return changed(
            self,
            place=Place(change.assessment, change.at, self.place.together),
            marks=self.marks.after(change),
            before=self.before if change.assessment.form == self.form else self,
            echo=change.echo,
            said="",
        )

    def _at_lacking(self, rows: set[int]) -> Self:
        """At the first cell that these rows lack, else where another one begins."""
        category = self.form.indicators[max(rows)].category
        return self.go(self.outstanding.first_in(rows) or new_row(category))


def blank_form(edition: Edition, year: int | None = None) -> Form:
    """A new form: nothing is known but the edition's points for 预算执行率."""
    weight = edition.execution.points if edition.weighs_execution else None
    points = Points(weight=weight)
    return Form(edition=edition.id, year=year, funding=Funding(points=points))
