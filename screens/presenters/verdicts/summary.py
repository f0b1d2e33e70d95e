"""The summary of a form in words: what a section head reads in ten seconds."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from screens.presenters.text.wrap import GAP, cut
from screens.wording import Wording
from wizard.address import Address, address, fund_cell
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.frozen import frozen
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.scoring.ledger import Ledger, LedgerEntry
from wizard.scoring.scores import rate_text
from wizard.scoring.summary import FormSummary, Loss, summary

MOST_LOSSES: Final = 8
"""Losses that are told one by one; a summary stays within fifteen lines."""

GROUP_LINES: Final = 2
"""Lines that tell of the groups, the second and the third."""

WIDTH: Final = 76
"""Cells of a line; a long reason is cut."""


@frozen
class SummaryLine:
    """A line of the summary, and the cell that it is about."""

    text: str
    cell: Address | None = None


def overview(form: Form, edition: Edition) -> tuple[SummaryLine, ...]:
    """Score and grade, the groups, 执行率, and what was lost where and why."""
    sums = summary(form, edition)
    return (
        SummaryLine(_total(sums)),
        *_groups(sums),
        *_rate(form, edition, sums),
        *_losses(form, edition, sums),
    )


def _total(sums: FormSummary) -> str:
    says = Wording.GRADED if sums.grade else Wording.NOT_GRADED
    return says.format(
        score=trimmed(sums.ledger.score),
        weight=trimmed(sums.ledger.weight),
        grade=sums.grade.name if sums.grade else "",
    )


def _groups(sums: FormSummary) -> Iterator[SummaryLine]:
    """A line of the points that were given, and one of those that were scored."""
    given = (_given(entry) for entry in sums.ledger.entries)
    yield SummaryLine(Wording.GROUPS_GIVEN.format(groups=GAP.join(given)))
    yield SummaryLine(Wording.GROUPS_SCORED.format(groups=GAP.join(_scored(sums))))


def _given(entry: LedgerEntry) -> str:
    given, whole = map(trimmed, entry.points)
    return Wording.LEDGER_ENTRY.format(name=entry.name, weight=given, standard=whole)


def _scored(sums: FormSummary) -> Iterator[str]:
    for entry in sums.ledger.entries:
        score, weight = trimmed(entry.score), trimmed(entry.weight)
        says = Wording.GROUP_SCORE if entry.is_scored else Wording.GROUP_UNSCORED
        yield says.format(name=entry.name, score=score, weight=weight)


def _rate(form: Form, edition: Edition, sums: FormSummary) -> Iterator[SummaryLine]:
    total = form.funding.total
    if sums.rate is not None:
        text = Wording.RATE_LINE.format(
            rate=rate_text(sums.rate),
            executed=total.executed,
            budget=getattr(total, edition.execution.budget),
            unit=edition.funding.unit,
        )
        yield SummaryLine(text, fund_cell("total", "executed"))


def _losses(form: Form, edition: Edition, sums: FormSummary) -> Iterator[SummaryLine]:
    losses = sums.losses
    if not losses:
        yield SummaryLine(_without_loss(form, sums.ledger))
        return
    yield SummaryLine(Wording.LOST.format(points=_sum(losses), count=len(losses)))
    for loss in losses[:MOST_LOSSES]:
        yield SummaryLine(_loss(form, edition, loss), address(loss.key))
    rest = losses[MOST_LOSSES:]
    if rest:
        yield SummaryLine(
            Wording.LOST_ELSEWHERE.format(points=_sum(rest), count=len(rest))
        )


def _without_loss(form: Form, sums: Ledger) -> str:
    """That nothing was lost, and what there is to say besides."""
    if not _is_scored(form):
        return Wording.UNSCORED
    if not sums.left:
        return Wording.NOTHING_LOST
    says = Wording.LOST_BY_WEIGHT if sums.left > 0 else Wording.WON_BY_WEIGHT
    return says.format(points=trimmed(abs(sums.left)))


def _is_scored(form: Form) -> bool:
    """Whether every row and 预算执行率 have their 得分."""
    scores = [row.score for row in form.indicators]
    return bool(scores) and None not in (*scores, form.funding.points.score)


def _loss(form: Form, edition: Edition, loss: Loss) -> str:
    if loss.group:
        name, reason = loss.group, loss.reason or Wording.NO_REASON
    elif loss.row is None:
        name, reason = edition.execution.name, str(Wording.BY_RATE)
    else:
        name = labels.indicator(form, loss.row)
        reason = loss.reason or Wording.NO_REASON
    points = trimmed(loss.points)
    line = Wording.LOSS_LINE.format(points=points, name=name, reason=reason)
    return cut(line, WIDTH)


def _sum(losses: tuple[Loss, ...]) -> str:
    return trimmed(sum((loss.points for loss in losses), Decimal(0)))
