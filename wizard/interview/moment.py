"""Where an interview is: a form, a place in it, and all that follows from the two."""

from dataclasses import replace
from functools import cached_property
from typing import Final, Self

from wizard.editions.edition import Edition
from wizard.findings import Finding, Severity, is_fit
from wizard.form import Form, get, row_of
from wizard.frozen import frozen
from wizard.interview.answer_kinds import show
from wizard.interview.bookmark import Keys
from wizard.interview.carry_over import hint
from wizard.interview.confirmations import Confirmations, doubts
from wizard.interview.proposals import proposal
from wizard.interview.steps import Step, beginning, steps
from wizard.rules import findings
from wizard.scoring.ledger import Ledger, ledger

END: Final = "end"
"""The place after the last question: check answers and hand in."""

DERIVED: Final = frozenset(("steps", "findings", "ledger"))
"""What is worked out from the form alone, once, and kept with the moment."""


@frozen
class Place:
    """One moment of an interview, as one may look and go about in it."""

    edition: Edition
    form: Form
    at: str
    """The key of the current step, or END."""
    before: Self | None = None
    """The moment before the last change of the form: undo goes back to it."""
    heard: str = ""
    """What the last answer was understood as, where that is worth saying."""
    carried: Keys = frozenset()
    """Cells that were carried over from last year and not confirmed yet."""
    last: Form | None = None
    """Last year's form or a file of answers, where this one was begun from it."""
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
        return next((step.key for step in self.steps if self.is_open(step)), END)

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
    def together(self) -> tuple[str, ...]:
        """The questions like `unconfirmed` that stand together with the current one.

        Of an indicator those of its row, else those of the section.
        """
        if self.step is None:
            return ()
        here = (self.step.section, row_of(self.at))
        steps = (step for step in self.steps if step.key in self.carried)
        return tuple(s.key for s in steps if (s.section, row_of(s.key)) == here)

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """The warnings that nobody has confirmed yet."""
        return doubts(self.findings, self.confirmed)

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

    def is_open(self, step: Step) -> bool:
        """Whether a step waits for an answer that must be there, or to be confirmed."""
        if step.begins:
            return False
        missing = step.question.required and get(self.form, step.key) is None
        return missing or step.key in self.carried

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

    def _after(self, earlier: "Place") -> str:
        """The step after the earlier moment's, also where that one is gone."""
        keys = [step.key for step in self.steps]
        if earlier.at in keys:
            return (*keys, END)[keys.index(earlier.at) + 1]
        later = (step.key for step in earlier.steps[earlier.number + 1 :])
        return next((key for key in later if key in keys), END)
