"""The lines above a question: what belongs to it, and the last answers."""

from collections.abc import Sequence
from typing import Final

from screens.presenters.question.carry_over import carried_year
from screens.presenters.question.context import context_of
from screens.presenters.question.echo import last_answers
from screens.presenters.question.heights import USUAL
from screens.presenters.text.wrap import cut, fit, fold
from wizard.address import FUNDS
from wizard.interview.interview import Interview

MOST_LAST: Final = 2
"""Lines of the last answer on a short screen."""


def above_lines(now: Interview, width: int, most: int, *, is_short: bool) -> list[str]:
    """So many lines of this width: what belongs to the question stands next to it.

    On a short screen only one of both has room: the cells of the row that is asked
    about, else the last answers.
    """
    context = context_of(now)
    answers = _answers(now, most, apart=not is_short or now.at.block != FUNDS)
    if most < 1:
        return []
    if context.is_text and context.lines:
        return fit("\n".join(context.lines), width, most)
    if not is_short:
        own = _fitted(context.lines, width, most)
        free = max(min(most, USUAL[0]) - len(own), 0)
        return [*_fitted(answers, width, free), *own]
    if context.lines and (context.is_row or not answers):
        return fit(context.joined, width, most)
    return _short_answers(answers, width, most)


def _fitted(texts: Sequence[str], width: int, most: int) -> list[str]:
    """The last of the texts, a line each, and where there is room the whole of it."""
    shown, free = (texts[-most:] if most else ()), max(most - len(texts), 0)
    lines: list[str] = []
    for text in reversed(shown):
        whole = fit(text, width, free + 1)
        lines, free = [*whole, *lines], free + 1 - len(whole)
    return lines


def above_height(now: Interview, width: int, *, is_short: bool) -> int:
    """The lines that what belongs to the question would take; 0 where nothing does."""
    context = context_of(now)
    if not context.lines:
        return 0
    if context.is_text:
        return len(fold("\n".join(context.lines), width))
    return len(fold(context.joined, width)) if is_short else len(context.lines)


def _answers(now: Interview, most: int, *, apart: bool) -> list[str]:
    """The last answers, `apart` from what the context tells; else the year."""
    answers = last_answers(now, most, apart=apart)
    return answers or [year for year in [carried_year(now)] if year]


def _short_answers(answers: list[str], width: int, most: int) -> list[str]:
    """The last answer in as many lines as it needs, those before it in what is left."""
    if not answers:
        return []
    *earlier, last = answers
    lines = fit(last, width, min(most, MOST_LAST))
    before = earlier[max(len(earlier) + len(lines) - most, 0) :]
    return [*(cut(line, width) for line in before), *lines]
