"""The comparison of a form of training with its model, cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from screens.presenters.row import ListRow, Onward
from screens.presenters.training.training_wording import BLANK, RESULTS, TrainingText
from wizard.address import Address
from wizard.findings import Severity
from wizard.interview.interview import Interview
from wizard.rules import labels
from wizard.training.briefs import Brief
from wizard.training.model_comparison import Agreement, CellComparison, comparison

WRONG = (Agreement.DIFFERENT, Agreement.NO_UNIT, Agreement.MISSING, Agreement.EXTRA)
"""What is to be mended, in contrast to words of one's own."""


def outcome_rows(
    brief: Brief, moment: Interview, unsent: Mapping[str, str]
) -> tuple[ListRow[Address | Onward], ...]:
    """The comparison with this brief's model, as rows that lead to their questions."""
    return tuple(_rows(brief, moment, len(unsent)))


def _rows(
    brief: Brief, moment: Interview, unsent: int
) -> Iterator[ListRow[Address | Onward]]:
    cells = comparison(moment.form, brief.answer, moment.edition)
    wrong = [cell for cell in cells if cell.how in WRONG]
    own = [cell for cell in cells if cell.how is Agreement.OWN_WORDS]
    yield ListRow(_sum(cells, moment))
    if unsent:
        yield ListRow(TrainingText.UNSENT.format(count=unsent))
    yield from (_row(brief, moment, cell) for cell in wrong)
    if not wrong:
        yield ListRow(TrainingText.ALL_SAME)
    if own:
        yield ListRow(TrainingText.OWN_BELOW)
    yield from (_row(brief, moment, cell) for cell in own)
    yield ListRow(TrainingText.NOT_EXPORTED)
    yield ListRow(TrainingText.LEAVE, Onward.LEAVE)


def _sum(cells: tuple[CellComparison, ...], moment: Interview) -> str:
    counts = Counter(cell.how for cell in cells)
    errors = sum(f.severity is Severity.ERROR for f in moment.findings)
    verdict = (
        TrainingText.STILL_WRONG.format(count=errors)
        if errors
        else TrainingText.WOULD_PASS
    )
    return TrainingText.SUM.format(
        same=counts[Agreement.SAME],
        different=sum(counts[how] for how in WRONG) - counts[Agreement.MISSING],
        missing=counts[Agreement.MISSING],
        verdict=verdict,
    )


def _row(brief: Brief, moment: Interview, cell: CellComparison) -> ListRow[Address]:
    source = brief.source(cell.model) if cell.model else None
    gaps = {
        "cell": _label(brief, moment, cell),
        "given": cell.given or BLANK,
        "wanted": cell.wanted or BLANK,
        "why": source.why if source else "",
        "quote": source.quote if source else "",
    }
    text, alert = RESULTS[cell.how].format(**gaps), cell.how in WRONG
    return ListRow(text, _question(moment, cell.key), alert=alert)


def _question(moment: Interview, key: Address) -> Address:
    """The question of a cell; of a cell that is not asked, the one before it."""
    if moment.has(key) or key.row is not None:
        return moment.where(key)
    keys: list[Address] = [question.key for question in moment.edition.questions]
    before = keys[: keys.index(key)]
    return next(k for k in reversed(before) if moment.has(k))


def _label(brief: Brief, moment: Interview, cell: CellComparison) -> str:
    """The cell as people call it; of a missing row, where it belongs."""
    missing = cell.model.row if cell.model and cell.key.row is None else None
    if missing is not None:
        category = brief.answer.indicators[missing].category
        return TrainingText.MISSING_ROW.format(category=category)
    return labels.cell(moment.form, moment.edition, cell.key)
