"""The interview: one moment of it is a form, a place and what came before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Self

from wizard.bookmark import Keys
from wizard.carrying import hint
from wizard.confirming import Confirmations, doubts, with_confirmed
from wizard.edition import Edition
from wizard.findings import Code, Finding, Severity, is_fit
from wizard.form import Form, Funding, Indicator, Points, Printed, get, put, row_of
from wizard.kinds import KINDS, Reading, show
from wizard.ledger import Ledger, ledger
from wizard.proposals import proposal, refuse_above_rule
from wizard.rearranging import Rearranged, following, inserted
from wizard.refusals import Refused
from wizard.rules import findings
from wizard.settling import settled
from wizard.steps import Step, beginning, steps
from wizard.wording import Says
from wizard.words import NOTHING

END: Final = "end"
"""The place after the last question: check answers and hand in."""

DERIVED: Final = frozenset(("steps", "findings", "ledger"))
"""What is worked out from the form alone, once, and kept with the moment."""

_LATER: Final = frozenset({Code.CELL_MISSING, Code.FUNDING_SUM})
"""Findings at a cell that its answer alone cannot mend."""


@dataclass(frozen=True)
class Interview:
    """One moment of an interview. Every answer makes a new moment."""

    edition: Edition
    form: Form
    at: str
    """The key of the current step, or END."""
    before: "Interview | None" = None
    """The moment before the last change of the form: undo goes back to it."""
    heard: str = ""
    """What the last answer was understood as, where that is worth saying."""
    carried: Keys = frozenset()
    """Cells that were carried over from last year and not confirmed yet."""
    last: Form | None = None
    """Last year's form, where this one was begun from it."""
    confirmed: Confirmations = ()
    """Warnings that a person has looked at and found right."""

    @classmethod
    def resume(
        cls,
        edition: Edition,
        form: Form,
        at: str = "",
        carried: Keys = frozenset(),
        last: Form | None = None,
        confirmed: Confirmations = (),
    ) -> Self:
        """The interview at a place, or at the first question not yet answered."""
        interview = cls(
            edition, form, END, carried=carried, last=last, confirmed=confirmed
        )
        return interview.go(at if interview.has(at) else interview.first_open)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The questions this form is asked. Derived, so they cannot go stale."""
        return steps(self.form, self.edition)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the form as it stands."""
        return findings(self.form, self.edition)

    @cached_property
    def ledger(self) -> Ledger:
        """Points given and left."""
        return ledger(self.form, self.edition)

    @property
    def is_fit(self) -> bool:
        """Whether the form can be handed in."""
        return is_fit(self.findings)

    @property
    def number(self) -> int:
        """The place of the current step, from 0; after the last one at the end."""
        keys = [step.key for step in self.steps]
        return keys.index(self.at) if self.at in keys else len(keys)

    @property
    def step(self) -> Step | None:
        """The current step, or None at the end."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    @property
    def first_open(self) -> str:
        """The first cell that is to be answered or confirmed, or the end."""
        return next((step.key for step in self.steps if self._open(step)), END)

    @property
    def present(self) -> str:
        """The answer that stands in the current cell, as text; blank where none."""
        if self.step is None or self.step.begins or self.step.key == "printed":
            return ""
        return show(get(self.form, self.step.key))

    @property
    def proposal(self) -> str:
        """The answer that a blank line stands for; blank where there is none."""
        if self.step is None or self.step.begins:
            return ""
        return proposal(self.step.key, self.form, self.edition)

    @property
    def hint(self) -> str:
        """What stood in the current cell last year, where it is empty now."""
        step = self.step
        if step is None or step.begins or step.key == "printed":
            return ""
        if self.last is None or self.present:
            return ""
        return show(hint(step.key, self.form, self.last))

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The questions whose answers are last year's and wait to be confirmed."""
        return tuple(step.key for step in self.steps if step.key in self.carried)

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """The warnings that nobody has confirmed yet."""
        return doubts(self.findings, self.confirmed)

    def confirm(self, findings: Iterable[Finding], remark: str = "") -> Self:
        """The same form with these warnings confirmed."""
        confirmed = with_confirmed(self.confirmed, findings, remark)
        return self._elsewhere(at=self.at, confirmed=confirmed)

    def has(self, key: str) -> bool:
        """Whether this form is asked for this cell."""
        return key == END or any(step.key == key for step in self.steps)

    def go(self, key: str) -> Self:
        """The same form at another place."""
        return self._elsewhere(at=key)

    def next(self) -> Self:
        """The question after this one, answered or not."""
        return self.go(self._after(self))

    def back(self) -> Self:
        """The question before this one; the first one has none before it."""
        return self.go(self.steps[max(self.number - 1, 0)].key)

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
        lacking = (step.key for step in mine if moment._open(step))
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
        lacking = (step.key for step in mine if moment._open(step))
        return moment.go(next(lacking, beginning(category)))

    def next_problem(self) -> tuple[Self, Finding] | None:
        """The next place, in order and round again, that an error points to."""
        errors = [f for f in self.findings if f.severity is Severity.ERROR]
        places = {self.go(self.where(f.where)).number: f for f in reversed(errors)}
        if not places:
            return None
        later = [number for number in places if number > self.number]
        finding = places[min(later or places)]
        return self.go(self.where(finding.where)), finding

    def where(self, cell: str) -> str:
        """The key of the question that a cell, or a finding at it, is mended by."""
        if self.has(cell):
            return cell
        if cell.startswith("printed."):
            return "printed"
        row = row_of(cell)
        if row is not None:
            return f"indicators[{row}].name"
        return self._where_points_are_off()

    def _where_points_are_off(self) -> str:
        """The first 分值 of the group that is furthest from its standard."""
        groups = self.ledger.entries[1:]
        group = max(groups, key=lambda entry: abs(entry.left)).name
        words = [c.name for c in self.edition.group(group).categories]
        for number, row in enumerate(self.form.indicators):
            if row.category in words:
                return f"indicators[{number}].weight"
        return beginning(words[0])

    def _says_nothing(self, typed: str) -> bool:
        """Blank; and 无 or 没有了 where there may be nothing."""
        step = self.step
        optional = step is not None and (step.begins or not step.question.required)
        return not typed.strip() or (bool(optional) and typed.strip() in NOTHING)

    def _open(self, step: Step) -> bool:
        """Whether a step waits for an answer that must be there, or to be confirmed."""
        if step.begins:
            return False
        missing = step.question.required and get(self.form, step.key) is None
        return missing or step.key in self.carried

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
        return changed._elsewhere(at=changed._after(self), carried=carried)

    def _refuse_errors(self, key: str) -> None:
        """An answer that is wrong by itself is no answer."""
        for finding in self.findings:
            blocks = finding.severity is Severity.ERROR and finding.code not in _LATER
            if blocks and finding.where == key:
                raise Refused(finding.message)

    def _elsewhere(
        self,
        *,
        at: str,
        carried: Keys | None = None,
        confirmed: Confirmations | None = None,
    ) -> Self:
        """The same form at a place; what was derived from it holds there, too."""
        moment = replace(
            self,
            at=at,
            carried=self.carried if carried is None else carried,
            confirmed=self.confirmed if confirmed is None else confirmed,
        )
        derived = {name: self.__dict__[name] for name in DERIVED & self.__dict__.keys()}
        moment.__dict__.update(derived)
        return moment

    def _changed(self, form: Form, at: str, heard: str) -> Self:
        before = self.before if form == self.form else self
        return replace(self, form=form, at=at, before=before, heard=heard)

    def _after(self, earlier: "Interview") -> str:
        """The step after the earlier moment's, also where that one is gone."""
        keys = [step.key for step in self.steps]
        if earlier.at in keys:
            return (*keys, END)[keys.index(earlier.at) + 1]
        later = (step.key for step in earlier.steps[earlier.number + 1 :])
        return next((key for key in later if key in keys), END)


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
    return "" if old in (None, new) else Says.SCORE_FOLLOWS.format(score=show(new))
