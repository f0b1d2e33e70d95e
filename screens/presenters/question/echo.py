"""The last answers as they were understood."""

from collections.abc import Sequence
from typing import Final

from screens.output import one_line
from screens.presenters.labels import label
from screens.presenters.question.changed_cells import changed_cells
from screens.presenters.question.question_wording import EchoText
from screens.wording import Wording
from wizard.address import CLAIMS, FUNDS, Address, row_cell
from wizard.cells import quoted
from wizard.findings import Code, Finding, Severity
from wizard.form import Form, get
from wizard.interview.answers.answer_kinds import show
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.computed_text import computed
from wizard.interview.answers.doubts import doubt_about
from wizard.interview.interview import Interview
from wizard.interview.questions.steps import Step
from wizard.numbers import trimmed
from wizard.rules import labels

UNFINISHED: Final = (Code.CELL_MISSING, Code.GROUP_WEIGHTS)
"""What is found in any form that is being filled in, and told by the ledger."""

READ: Final = ("target", "actual")
"""The cells of a row that are read as values."""


def last_answers(interview: Interview, most: int, *, apart: bool = False) -> list[str]:
    """The last answers that changed the form, one a cell, as they were understood.

    `apart` leaves out, where rows are asked for, all but the name of the row that is
    asked about: its other cells stand there by themselves, and those of another row
    would be read as its own.
    """
    answers: dict[str, str] = {}
    moment, row = interview, interview.at.row
    while moment.before is not None and len(answers) < most:
        cell = _answered_cell(moment.before, moment)
        is_told = _stands_there(interview, cell) or _is_plain_fund(interview, moment)
        if not (apart and is_told):
            text = one_line(_change(cell, moment.before, moment, row))
            answers.setdefault(cell, text)
        moment = moment.before
    return list(reversed(answers.values()))


def cell_text(interview: Interview, cell: Address) -> str:
    """What a cell of a row holds, and how that is read where it is a value."""
    form, edition = interview.form, interview.edition
    row = None if cell.row is None else form.indicators[cell.row]
    is_target = row is not None and cell.field == "target"
    value = row.whole_target if row and is_target else show(get(form, cell))
    reading = computed(cell, form, edition) if cell.field in READ else ""
    return "  ".join(filter(None, (value, reading)))


def echo_text(interview: Interview) -> str:
    """The last answer as it was understood, and what was computed of it; or blank."""
    before = interview.before
    if before is None:
        return ""
    cell = _answered_cell(before, interview)
    result = computed(cell, interview.form, interview.edition)
    return Wording.AND_ALSO.join(filter(None, (interview.echo, result)))


def answered_text(interview: Interview) -> str:
    """The last answer with the name of its cell, and what else has changed by it."""
    cell = _last_cell(interview)
    if cell is None:
        return interview.echo
    named = labels.cell(interview.form, interview.edition, cell)
    return Wording.SAID.format(label=named, text=one_line(_understood(cell, interview)))


def elsewhere_text(interview: Interview) -> str:
    """The same where another row than that of the last answer is asked about now.

    Blank where it says no more than what was typed.
    """
    cell = _last_cell(interview)
    is_here = cell is None or cell.row is None or cell.row == interview.at.row
    return "" if is_here or not interview.echo else answered_text(interview)


def remark_text(interview: Interview, *, goes_on: bool = True) -> str:
    """What is doubtful about the last answer, with the name of its cell; or blank.

    `goes_on` is whether one goes on filling in: a warning is then confirmed later.
    """
    cell = _last_cell(interview)
    if cell is None:
        return ""
    doubt = doubt_about(cell, interview.form, interview.edition)
    if not doubt:
        found = _found(interview, cell)
        return "" if found is None else later_text(found) if goes_on else found.message
    if goes_on and interview.percentage:
        doubt = doubt.removesuffix(AnswerSays.MAY_STAY) + EchoText.BY_SIGN
    named = labels.cell(interview.form, interview.edition, cell)
    return Wording.SAID.format(label=named, text=doubt)


def unsaid_text(interview: Interview, *, goes_on: bool = True) -> str:
    """The same, where the answer as it was understood does not say it already."""
    cell = _last_cell(interview)
    if cell is None:
        return ""
    doubt = doubt_about(cell, interview.form, interview.edition)
    said = computed(cell, interview.form, interview.edition)
    is_said = bool(doubt) and doubt in said
    return "" if is_said else remark_text(interview, goes_on=goes_on)


def later_text(found: Finding) -> str:
    """A finding as it is told to who fills in: no key there confirms a warning."""
    if found.severity is Severity.ERROR:
        return found.message
    if found.message.endswith(EchoText.MAY_STAND):
        return found.message.removesuffix(EchoText.STOP) + EchoText.AND_LATER
    return found.message + EchoText.LATER


def _found(interview: Interview, cell: Address) -> Finding | None:
    """What the rules find in a cell, or mend by it, and did not find before; or None.

    Each finding names its cell.
    """
    before = () if interview.before is None else interview.before.findings
    known = {finding.message for finding in before}
    here = (f for f in interview.findings if cell in (f.where, f.remedy))
    told = (f for f in here if f.code not in UNFINISHED)
    return next((finding for finding in told if finding.message not in known), None)


def change_text(interview: Interview) -> str:
    """The last change by its cell and value alone, as it is undone and done again."""
    before, cell = interview.before, _last_cell(interview)
    cells = changed_cells(interview)
    if interview.echo and len(cells) > 1 and _have_moved(interview):
        return interview.echo.removeprefix(EchoText.DONE)
    if len(cells) > 1:
        return _cells_text(cells, interview)
    if cell is None or before is None or before.step is None:
        return interview.echo
    name = _cell_name(cell, interview, before.step, None)
    return Wording.SAID.format(label=name, text=one_line(_value(cell, interview)))


def _have_moved(after: Interview) -> bool:
    """Whether rows stand in another order, or in another category."""
    before = after.before
    return before is not None and _homes(before.form) != _homes(after.form)


def _homes(form: Form) -> list[tuple[str | None, str | None]]:
    return [(row.category, row.name) for row in form.indicators]


def _last_cell(interview: Interview) -> Address | None:
    """The cell of the last answer; None where the last change was no answer."""
    before = interview.before
    if before is None or _is_of_rows(before, interview):
        return None
    return _answered_cell(before, interview)


def _answered_cell(before: Interview, after: Interview) -> Address:
    """The cell that was changed; of a row that was begun, its name."""
    row, cells = _begun_row(before, after), changed_cells(after)
    if row is not None:
        return row_cell(row, "name")
    return cells[0] if len(cells) == 1 else before.at


def _cells_text(cells: Sequence[Address], interview: Interview) -> str:
    """Several cells that were changed together, by how many there are."""
    fields = {cell.field for cell in cells if cell.row is not None}
    if len(fields) == 1 and all(cell.row is not None for cell in cells):
        column = labels.column(interview.edition, fields.pop())
        return EchoText.OF_ROWS.format(count=len(cells), column=column)
    return EchoText.CELLS.format(count=len(cells))


def _stands_there(interview: Interview, cell: Address) -> bool:
    """Whether the cell stands above the question anyhow, or is out of place there."""
    step = interview.step
    if step is None or step.section not in interview.edition.categories:
        return False
    if cell.row is None:
        return not cell.category
    return cell.row != interview.at.row or cell.field != "name"


def _is_plain_fund(interview: Interview, moment: Interview) -> bool:
    """Whether an amount stands above the question anyhow and says no more there."""
    cell, at = _last_cell(moment), interview.at
    if cell is None or cell.block != FUNDS or at.block != FUNDS:
        return False
    is_there = cell.line in ("total", at.line)
    return is_there and _understood(cell, moment) == _value(cell, moment)


def _begun_row(before: Interview, after: Interview) -> int | None:
    """The row that was begun by an answer; None where it was no name of a new row."""
    begins = before.step is not None and before.step.begins is not None
    one_more = len(after.form.indicators) == len(before.form.indicators) + 1
    return after.at.row if begins and one_more else None


def _is_of_rows(before: Interview, after: Interview) -> bool:
    """Whether rows were rearranged or several cells filled: no answer does that."""
    if _begun_row(before, after) is not None:
        return False
    is_many = len(changed_cells(after)) > 1
    return is_many or _is_rearranged(before.form, after.form)


def _is_rearranged(before: Form, after: Form) -> bool:
    """Whether other rows are there, or the same elsewhere: no answer does that."""
    old, new = (
        [(row.category, row.name or "") for row in form.indicators]
        for form in (before, after)
    )
    categories = [[category for category, _ in rows] for rows in (old, new)]
    names = [sorted(name for _, name in rows) for rows in (old, new)]
    return categories[0] != categories[1] or (old != new and names[0] == names[1])


def _change(cell: Address, before: Interview, after: Interview, row: int | None) -> str:
    """One cell and what it holds now; of rearranged rows, what was done."""
    step = before.step
    if step is None or _is_of_rows(before, after):
        return after.echo
    name = _cell_name(cell, after, step, row)
    return Wording.SAID.format(label=name, text=_understood(cell, after))


def _understood(cell: Address, after: Interview) -> str:
    """The value that was taken, the remark on it, and what was computed of it."""
    value, remark = _value(cell, after), after.echo
    parts = [remark] if remark.startswith(value) else [value, remark]
    parts.append(computed(cell, after.form, after.edition))
    return "  ".join(filter(None, parts))


def _cell_name(
    cell: Address, interview: Interview, step: Step, asked_row: int | None
) -> str:
    """What a cell is called; with the name of its row unless that row is asked now."""
    column = (
        labels.column(interview.edition, cell.field) if cell.row is not None else ""
    )
    name = column or label(interview, step)
    if cell.row is None or cell.row == asked_row or cell.field == "name":
        return name
    indicator = interview.form.indicators[cell.row].name
    if not indicator:
        return name
    number = cell.row + 1
    return Wording.OF_ROW.format(number=number, name=quoted(indicator), label=name)


def _value(cell: Address, after: Interview) -> str:
    if cell == CLAIMS:
        sums = after.ledger
        gaps = {"weight": trimmed(sums.weight), "score": trimmed(sums.score)}
        return EchoText.SUMS.format(**gaps)
    return show(get(after.form, cell)) or Wording.CLEARED
