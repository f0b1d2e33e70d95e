"""What the lists show of an interview: drafts, outline, problems, doubts, help."""

from collections.abc import Mapping, Sequence
from typing import Final

from screens.presenters.names import draft_line
from screens.presenters.question import label, ledger_text
from screens.presenters.summary import overview
from screens.wording import COMMANDS, SEVERITIES, STATES, Shown
from wizard.cells import quoted
from wizard.drafts.file_store import Summary
from wizard.findings import Code, Finding, Severity
from wizard.form import get, row_of
from wizard.frozen import frozen
from wizard.interview.confirmations import confirmation_of, remark_on
from wizard.interview.interview import Interview
from wizard.interview.question_text import asked
from wizard.interview.sections import Section, State, sections
from wizard.interview.steps import Step

MOST_MISSING: Final = 3
"""Cells not filled in yet that are told one by one."""

DOUBT: Final = "doubt "
"""Before the key of a row that is a warning: its code and cell follow."""


@frozen
class Row:
    """One entry: what it says, and the key that choosing it gives."""

    text: str
    key: str | None = None
    """None for a heading, which cannot be chosen."""
    alert: bool = False
    waits: bool = False
    """Whether it is to be seen to: F4 goes from one such row to the next."""


def draft_rows(drafts: Sequence[Summary]) -> tuple[Row, ...]:
    """The drafts; choosing one opens it."""
    return tuple(
        Row(draft_line(draft), draft.id, alert=bool(draft.trouble)) for draft in drafts
    )


def outline_rows(interview: Interview) -> tuple[Row, ...]:
    """The sections with their state; choosing one goes to its first open question."""
    return tuple(_outline_row(interview, section) for section in sections(interview))


def palette_rows(interview: Interview) -> tuple[Row, ...]:
    """Everything that can be done, and every question that can be gone to."""
    commands = (Row(text, action) for action, text in COMMANDS.items())
    questions = (
        Row(
            Shown.PALETTE_QUESTION.format(
                number=number, section=step.section, label=_told(interview, step)
            ),
            step.key,
        )
        for number, step in enumerate(interview.steps, start=1)
    )
    return (*commands, *questions)


def _told(interview: Interview, step: Step) -> str:
    """What a question asks for, by the name of its row where it has one."""
    if step.begins:
        return Shown.PALETTE_ANOTHER
    row = row_of(step.key)
    name = None if row is None else interview.form.indicators[row].name
    told = label(interview, step)
    return told if not name else f"{quoted(name)} {told}"


def side_rows(interview: Interview) -> tuple[Row, ...]:
    """What stands beside the question: the points, what is wrong, the sections."""
    first, *groups = ledger_text(interview).split("\n")
    wrong = sum(f.severity is Severity.ERROR for f in interview.findings)
    counted = Shown.SIDE_COUNT.format(errors=wrong, doubts=len(interview.doubts))
    outline = (
        Row(row.text, section.name, row.alert)
        for row, section in zip(
            outline_rows(interview), sections(interview), strict=True
        )
    )
    points = (Row(text, "") for line in groups for text in line.split("  "))
    heading = Row(Shown.SIDE_OUTLINE)
    return (Row(first), *points, Row(counted, ""), Row(""), heading, *outline)


def problem_rows(interview: Interview) -> tuple[Row, ...]:
    """The findings; choosing one goes to the question that mends it.

    Cells that are merely not filled in yet are counted in one row, and while the points
    are not 100, the sentence about that tells of every group: no group has its own.
    """
    missing = [f for f in interview.findings if f.code is Code.CELL_MISSING]
    few = len(missing) <= MOST_MISSING
    silent = set() if few else {Code.CELL_MISSING}
    if any(f.code is Code.WEIGHTS_TOTAL for f in interview.findings):
        silent.add(Code.GROUP_WEIGHTS)
    told = (f for f in interview.findings if f.code not in silent)
    rows = tuple(_problem_row(interview, finding) for finding in told)
    return rows if few else (_missing_row(interview, missing), *rows)


def question_of(interview: Interview, key: str) -> str:
    """The question that a row leads to; a warning's leads to where it is mended."""
    finding = doubt_at(interview, key)
    return key if finding is None else interview.where(finding.where)


def doubt_at(interview: Interview, key: str) -> Finding | None:
    """The warning that a row with this key is about, or None."""
    return next((f for f in interview.findings if _doubt_key(f) == key), None)


def doubt_from(before: Interview, key: str, now: Interview) -> str:
    """The warning that waits now, from one of those before on; blank where none does.

    It is that one itself where it still waits.
    """
    keys = [_doubt_key(finding) for finding in before.doubts]
    waiting = {_doubt_key(finding) for finding in now.doubts}
    later = keys[keys.index(key) :] if key in keys else keys
    return next((each for each in later if each in waiting), "")


def doubt_rows(interview: Interview, confirmed: str) -> tuple[Row, ...]:
    """What is to be confirmed; choosing one goes to its question, the last one on."""
    rows = [
        Row(_remarked(interview, f, f.message), _doubt_key(f)) for f in interview.doubts
    ]
    if waiting := interview.unconfirmed:
        rows.insert(0, Row(Shown.CARRIED_COUNT.format(count=len(waiting)), waiting[0]))
    return (*rows, Row(Shown.DOUBTS_CONFIRMED, confirmed))


def unsent_rows(
    interview: Interview, unsent: Mapping[str, str], go_on: str
) -> tuple[Row, ...]:
    """What was typed and never answered; choosing one goes there, the last one on."""
    steps = (step for step in interview.steps if step.key in unsent)
    rows = (
        Row(
            Shown.UNSENT_ROW.format(
                label=label(interview, step), text=unsent[step.key] or Shown.CLEARED
            ),
            step.key,
        )
        for step in steps
    )
    return (*rows, Row(Shown.UNSENT_GO_ON, go_on))


def summary_rows(interview: Interview) -> tuple[Row, ...]:
    """Score, grade and what was lost; choosing a loss goes to its question."""
    lines = overview(interview.form, interview.edition)
    return tuple(
        Row(line.text, line.key if line.key and interview.has(line.key) else None)
        for line in lines
    )


def help_rows(interview: Interview, step: Step) -> tuple[Row, ...]:
    """What the edition says about the cell that is asked for."""
    question, category = step.question, interview.edition.categories.get(step.section)
    good, bad, why = question.good, question.bad, question.bad_why
    if category is not None and not good:
        good = getattr(category.good, question.key.rpartition(".")[2])
        bad, why = category.bad, category.bad_why
    told = [
        Shown.HELP_MEANING.format(text=question.meaning),
        Shown.HELP_WHO.format(text=question.who),
        Shown.HELP_SOURCE.format(text=question.source),
        Shown.HELP_GOOD.format(text=good),
        Shown.HELP_BAD.format(text=bad),
        Shown.HELP_WHY.format(text=why),
    ]
    return tuple(Row(text, str(number)) for number, text in enumerate(told))


def help_title(interview: Interview, step: Step) -> str:
    """The question that help is given for."""
    ask = asked(step, interview.form, interview.edition).ask
    return Shown.HELP_TITLE.format(ask=ask)


def _problem_row(interview: Interview, finding: Finding) -> Row:
    if finding.severity is Severity.WARNING:
        return _warning_row(interview, finding)
    text = f"{SEVERITIES[finding.severity]}  {finding.message}"
    return Row(text, interview.where(finding.where), alert=True, waits=True)


def _warning_row(interview: Interview, finding: Finding) -> Row:
    waits = confirmation_of(finding, interview.confirmed) is None
    if waits:
        text = f"{SEVERITIES[finding.severity]}  {finding.message}"
    else:
        text = Shown.CONFIRMED_ROW.format(message=finding.message)
    return Row(_remarked(interview, finding, text), _doubt_key(finding), waits=waits)


def _remarked(interview: Interview, finding: Finding, text: str) -> str:
    """What is said of a warning, with the remark that was written on it."""
    remark = remark_on(finding, interview.confirmed)
    return text + Shown.REMARKED.format(remark=remark) if remark else text


def _doubt_key(finding: Finding) -> str:
    is_doubt = finding.severity is Severity.WARNING
    return f"{DOUBT}{finding.code.value} {finding.where}" if is_doubt else ""


def _missing_row(interview: Interview, missing: Sequence[Finding]) -> Row:
    first = interview.where(missing[0].where)
    text = Shown.MISSING.format(count=len(missing), first=missing[0].message)
    return Row(text, first, alert=True, waits=True)


def _outline_row(interview: Interview, section: Section) -> Row:
    detail = (
        "" if section.rows is None else Shown.OUTLINE_ROWS.format(count=section.rows)
    )
    text = Shown.OUTLINE_LINE.format(
        section=section.name, detail=detail, state=STATES[section.state]
    )
    missing = (
        step.key
        for step in section.steps
        if not step.begins and get(interview.form, step.key) is None
    )
    key = next(missing, section.steps[0].key)
    return Row(text, key, alert=section.state is State.WRONG)
