"""The open items of a form: answers that are missing, marks to be confirmed."""

from wizard.address import Address
from wizard.findings import Finding
from wizard.form import get
from wizard.frozen import frozen
from wizard.interview.assessment import END, Assessment
from wizard.interview.marks import Marks
from wizard.interview.questions.steps import Step
from wizard.interview.transfer.confirmations import unconfirmed


@frozen
class Outstanding:
    """The open items of a form with these marks on it."""

    assessment: Assessment
    marks: Marks

    @property
    def first(self) -> Address:
        """The first cell that is to be answered or confirmed, or the end."""
        return self.first_from(0) or END

    @property
    def carried_steps(self) -> tuple[Step, ...]:
        """The questions whose answers are last year's and wait to be confirmed."""
        steps = self.assessment.steps
        return tuple(step for step in steps if step.key in self.marks.carried_cells)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The warnings that nobody has confirmed yet."""
        return unconfirmed(self.assessment.findings, self.marks.confirmed)

    def is_open(self, step: Step) -> bool:
        """Whether a step waits for an answer that must be there, or to be confirmed."""
        if step.begins:
            return False
        missing = step.question.required and not self._is_answered(step)
        return missing or step.key in self.marks.carried_cells

    def first_from(self, number: int) -> Address | None:
        """The first open cell from a step on; None where all of them are done."""
        later = self.assessment.steps[number:]
        return next((step.key for step in later if self.is_open(step)), None)

    def waiting_from(self, number: int) -> Address | None:
        """The first cell from a step on that waits or was never answered, or None.

        A row more is no cell: nobody is asked for one who says that all is unchanged.
        """
        later = self.assessment.steps[number:]
        cells = (step for step in later if not step.begins)
        return next((step.key for step in cells if self._waits(step)), None)

    def first_in(self, rows: set[int]) -> Address | None:
        """The first open cell of some rows; None where they lack nothing."""
        mine = (step for step in self.assessment.steps if step.key.row in rows)
        return next((step.key for step in mine if self.is_open(step)), None)

    def onward(self, key: Address) -> Address:
        """The question itself; begun from last year, the next that waits from it on.

        What has been confirmed together is not asked for again one by one.
        """
        if self.marks.last is None or not self.assessment.asks(key):
            return key
        later = self.assessment.steps[self.assessment.number(key) :]
        return next((step.key for step in later if self._waits(step)), END)

    def _waits(self, step: Step) -> bool:
        """Whether a step is open, was never answered, or may begin another row."""
        if step.begins:
            return self._may_lack_rows(step.begins)
        return self.is_open(step) or not self._is_answered(step)

    def _is_answered(self, step: Step) -> bool:
        return get(self.assessment.form, step.key) is not None

    def _may_lack_rows(self, category: str) -> bool:
        """Whether more are to be asked for; a file of answers may have them all.

        A declaration has all of them: what is not in it was not promised.
        """
        if self.marks.declared:
            return False
        last, ledger = self.marks.last, self.assessment.ledger
        if last is None or last.year != self.assessment.form.year:
            return True
        group = ledger.entry(self.assessment.edition.group_of(category).name)
        is_open = group.open > 0
        return is_open and (group.is_whole or bool(ledger.left))
