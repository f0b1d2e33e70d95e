"""A place in a form: one of its questions, or the end behind them."""

from wizard.address import FUNDS, Address
from wizard.form import get, year_of
from wizard.frozen import frozen
from wizard.interview.answers.answer_kinds import show
from wizard.interview.answers.proposals import proposal
from wizard.interview.assessment import END, PRINTED, Assessment
from wizard.interview.questions.steps import Step
from wizard.scoring.reasons import is_due, is_given


@frozen
class Place:
    """A position in a form. All positions share the assessment of the form."""

    assessment: Assessment
    at: Address
    """The key of the current step, or END."""
    together: frozenset[str] = frozenset()
    """The names of rows that came together: no more are to come behind them."""

    @property
    def number(self) -> int:
        """The place of the current step, from 0; after the last one at the end."""
        return self.assessment.number(self.at)

    @property
    def step(self) -> Step | None:
        """The current step, or None at the end."""
        steps, number = self.assessment.steps, self.number
        return steps[number] if number < len(steps) else None

    @property
    def cell(self) -> Address | None:
        """The cell that is asked for; None at the end and where none exists yet."""
        step = self.step
        return None if step is None or step.begins or step.key == PRINTED else step.key

    @property
    def present(self) -> str:
        """The answer that stands in the current cell, as text; blank where none."""
        return "" if self.cell is None else show(get(self.assessment.form, self.cell))

    @property
    def proposal(self) -> str:
        """The answer that a blank line stands for; blank where there is none."""
        if self.step is None or self.step.begins:
            return ""
        form, edition = self.assessment.form, self.assessment.edition
        return proposal(self.step.key, form, edition, self.together)

    @property
    def prefill(self) -> str:
        """The text that its line begins with: the present answer.

        What a new form holds is proposed as well, and nobody has answered it: that
        stands beside the line, to be typed over. Only 预算执行率 has something of that
        kind. Nor does 无 stand in it where a reason is due: it would be typed behind.
        """
        is_new = self.at.block == FUNDS and self.at.line == "points"
        is_proposed = is_new and self.present == self.proposal
        return "" if is_proposed or self._is_no_reason else self.present

    @property
    def _is_no_reason(self) -> bool:
        """Whether a reason is due in this cell, and what stands there is none."""
        form, edition, number = (
            self.assessment.form,
            self.assessment.edition,
            self.at.row,
        )
        if self.at.field != "deviation" or number is None:
            return False
        row = form.indicators[number]
        return is_due(row, edition, year_of(form)) and not is_given(row, edition)

    @property
    def next(self) -> Address:
        """The question after this one, answered or not."""
        return self.after(self)

    @property
    def previous(self) -> Address:
        """The question before this one; the first one has none before it."""
        return self.assessment.steps[max(self.number - 1, 0)].key

    def after(self, earlier: "Place") -> Address:
        """The question after that of an earlier place, also where that one is gone."""
        keys = [step.key for step in self.assessment.steps]
        if self.assessment.asks(earlier.at):
            return (*keys, END)[self.assessment.number(earlier.at) + 1]
        later = earlier.assessment.steps[earlier.number + 1 :]
        still_asked = (step.key for step in later if self.assessment.asks(step.key))
        return next(still_asked, END)
