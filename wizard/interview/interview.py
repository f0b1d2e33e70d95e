"""The interview: what an answer makes of the moment it was given at."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, Self

from wizard.editions.edition import Edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form, Funding, Indicator, Points, Printed, get, put, row_of
from wizard.frozen import frozen
from wizard.interview.answer_kinds import KINDS, Reading, show
from wizard.interview.confirmations import with_confirmed, without_confirmed
from wizard.interview.moment import END, Place
from wizard.interview.proposals import refuse_above_rule
from wizard.interview.rearrangement import Rearranged, following, inserted
from wizard.interview.steps import Step, beginning
from wizard.refusals import Refused
from wizard.scoring.computed_cells import settled
from wizard.wording import Says
from wizard.words import NOTHING

__all__ = ["END", "Interview", "blank_form"]

_LATER: Final = frozenset({Code.CELL_MISSING, Code.FUNDING_SUM})
"""Findings at a cell that its answer alone cannot mend."""


@frozen
class Interview(Place):
    """One moment of an interview. Every answer makes a new moment."""

    def confirm(self, findings: Iterable[Finding], remark: str | None = None) -> Self:
        """The same form with these warnings confirmed."""
        confirmed = with_confirmed(self.confirmed, findings, remark)
        return self._elsewhere(at=self.at, confirmed=confirmed)

    def doubt(self, finding: Finding) -> Self:
        """The same form with the confirmation of this warning taken back."""
        confirmed = without_confirmed(self.confirmed, finding)
        return self._elsewhere(at=self.at, confirmed=confirmed)

    def keep_unchanged(self) -> Self:
        """What stands together here is as last year; at the next open question."""
        marks = self.carried - set(self.together)
        kept = self._elsewhere(at=self.at, carried=marks)
        later = (step for step in kept.steps[kept.number :] if kept.is_open(step))
        return kept.go(next((step.key for step in later), kept.first_open))

    def undo(self) -> "Interview":
        """The moment before the last change, at the place where it was made."""
        if self.before is None:
            return self
        return self.before._elsewhere(at=self.before.at, confirmed=self.confirmed)

    def answer(self, typed: str) -> Self:
        """The form with this answer in it, at the next question.

        A blank answer takes the proposal, or clears a cell that may be empty.
        Raises Refused, and nothing has moved, for text that is no answer here.
        """
        if self.step is None:
            return self
        if self._says_nothing(typed):
            return self._blank(self.step)
        return self._told(self.step, typed)

    def remove(self, row: int) -> Self:
        """The form without this indicator."""
        rows = self.form.indicators
        places = (*range(row), *range(row + 1, len(rows)))
        form = replace(self.form, indicators=tuple(rows[n] for n in places))
        told = Says.REMOVED.format(n=row + 1)
        changed = self._changed(form, beginning(rows[row].category), told)
        return replace(changed, carried=following(self.carried, places))

    def rearrange(self, change: Rearranged, told: str) -> Self:
        """The form with its rows rearranged, at the same question of the same row."""
        old = tuple(
            replace(new, weight=None) if was is None else self.form.indicators[was]
            for new, was in zip(change.rows, change.places, strict=True)
        )
        before = replace(self.form, indicators=old)
        after = replace(self.form, indicators=change.rows)
        field = self.at.rpartition(".")[2]
        moment = self._changed(settled(before, after, self.edition), self.at, told)
        marks = following(self.carried, change.places)
        at = f"indicators[{change.row}].{field}"
        return replace(moment, carried=marks).go(moment.where(at))

    def insert(self, rows: tuple[Indicator, ...], told: str) -> Self:
        """The form with these rows as well, at the first cell that one of them lacks.

        Where they lack none, at the beginning of another row behind the last one.
        """
        change = inserted(self.form, rows, self.edition)
        moment = self.rearrange(change, told)
        new = {row for row, was in enumerate(change.places) if was is None}
        mine = (step for step in moment.steps if row_of(step.key) in new)
        lacking = (step.key for step in mine if moment.is_open(step))
        last = change.rows[max(new)].category
        return moment.go(next(lacking, beginning(last)))

    def fill(self, row: int, cells: Mapping[str, object], told: str) -> Self:
        """The form with these cells of a row filled in, at the next that it lacks."""
        form = self.form
        for field, value in cells.items():
            form = put(form, f"indicators[{row}].{field}", value)
        moment = self._changed(settled(self.form, form, self.edition), self.at, told)
        keys = {f"indicators[{row}].{field}" for field in cells}
        moment = moment._elsewhere(at=self.at, carried=self.carried - keys)
        mine = (step for step in moment.steps if row_of(step.key) == row)
        category = form.indicators[row].category
        lacking = (step.key for step in mine if moment.is_open(step))
        return moment.go(next(lacking, beginning(category)))

    def _says_nothing(self, typed: str) -> bool:
        """Blank; and 无 or 没有了 where there may be nothing."""
        step = self.step
        optional = step is not None and (step.begins or not step.question.required)
        return not typed.strip() or (bool(optional) and typed.strip() in NOTHING)

    def _told(self, step: Step, typed: str) -> Self:
        reading = KINDS[step.question.kind].read(typed, step.question, self.edition)
        if step.begins:
            return self._begun(step.begins, reading)
        return self._answered(step.key, reading)

    def _blank(self, step: Step) -> Self:
        if step.begins:
            return self.next()
        if self.proposal and (step.question.required or not self.present):
            return self._told(step, self.proposal)
        if step.question.required:
            raise Refused(Says.REQUIRED)
        return self._answered(step.key, Reading(None))

    def _begun(self, category: str, reading: Reading) -> Self:
        """A new row, after the last one of its category or of those before it."""
        words = list(self.edition.categories)
        earlier = words[: words.index(category) + 1]
        rows = self.form.indicators
        place = sum(row.category in earlier for row in rows)
        row = Indicator(category=category, name=str(reading.value))
        form = replace(self.form, indicators=(*rows[:place], row, *rows[place:]))
        changed = self._changed(form, f"indicators[{place}].name", "")
        changed._refuse_errors(changed.at)
        places = (*range(place), None, *range(place, len(rows)))
        return replace(changed, carried=following(self.carried, places)).next()

    def _answered(self, key: str, reading: Reading) -> Self:
        if key == "printed":
            form = replace(self.form, printed=Printed())
        else:
            form = settled(self.form, put(self.form, key, reading.value), self.edition)
        heard = reading.remark or _score_follows(self.form, form, key)
        changed = self._changed(form, key, heard)
        changed._refuse_errors(key)
        refuse_above_rule(form, key, self.edition)
        carried = self.carried - {key}
        return changed._elsewhere(at=changed._onward(self), carried=carried)

    def _onward(self, earlier: Place) -> str:
        """The step after the earlier moment's; begun from last year, the next open one.

        What has been confirmed together is not asked for again one by one.
        """
        key = self._after(earlier)
        if self.last is None or not self.has(key):
            return key
        here = self.go(key)
        later = here.steps[here.number :]
        return next((step.key for step in later if self._waits(step)), END)

    def _waits(self, step: Step) -> bool:
        """Whether a step is open, was never answered, or may begin another row."""
        if step.begins:
            return self._may_lack_rows(step.begins)
        return self.is_open(step) or get(self.form, step.key) is None

    def _may_lack_rows(self, category: str) -> bool:
        """Whether it is to be asked for more; a file of answers may have them all."""
        if self.last is None or self.last.year != self.form.year:
            return True
        group = self.ledger.entry(self.edition.group_of(category).name)
        return bool(self.ledger.left) and group.left > 0

    def _refuse_errors(self, key: str) -> None:
        """An answer that is wrong by itself is no answer."""
        for finding in self.findings:
            blocks = finding.severity is Severity.ERROR and finding.code not in _LATER
            if blocks and finding.where == key:
                raise Refused(finding.message)

    def _changed(self, form: Form, at: str, heard: str) -> Self:
        before = self.before if form == self.form else self
        return replace(self, form=form, at=at, before=before, heard=heard)


def blank_form(edition: Edition, year: int | None = None) -> Form:
    """A new form: nothing is known but the edition's points for 预算执行率."""
    points = Points(weight=edition.execution.points)
    return Form(edition=edition.id, year=year, funding=Funding(points=points))


def _score_follows(before: Form, after: Form, key: str) -> str:
    """A word where an answer has changed the score of its row, too."""
    row = row_of(key)
    if row is None or key.endswith(".score"):
        return ""
    old, new = before.indicators[row].score, after.indicators[row].score
    if old in (None, new):
        return ""
    return (
        Says.SCORE_FOLLOWS.format(score=show(new))
        if new is not None
        else Says.SCORE_GONE
    )
