"""`ziping learn --report`: what a person has mastered, for the trainer."""

from collections.abc import Iterator, Sequence
from typing import Final

from screens.commands.columns import columns
from screens.commands.options import Options
from screens.exits import Exit
from screens.output import out, out_json, remark
from screens.presenters.training.wording import KINDS, REPORT_HEADINGS, Trained
from wizard.training.progress import Progress, load
from wizard.training.standing import Standing, standings

WIDEST: Final = 6, 34, 4, 4, 4, 4, 4
"""Cells that a column takes at most; all of them fit into 72."""

TEXTS: Final = 2
"""Columns of text; those behind them are set to the right."""


def report(words: Sequence[str]) -> int:
    """Every skill and how it stands, as a table or for programs."""
    options = Options()
    options.add_argument("--json", action="store_true")
    given = options.read([word for word in words if word != "--report"])
    progress, trouble = load()
    if trouble:
        remark(trouble)
    if given.json:
        out_json(_json(progress))
    else:
        out("\n".join(table(progress)))
    return Exit.DONE


def table(progress: Progress) -> Iterator[str]:
    """Headings, a line for each skill, and the sum."""
    found = tuple(standings(progress))
    lines = [REPORT_HEADINGS, *map(_cells, found)]
    yield from columns(lines, WIDEST, TEXTS)
    yield Trained.REPORT_SUM.format(
        rounds=progress.rounds,
        mastered=sum(standing.mastered for standing in found),
        cards=sum(standing.cards for standing in found),
    )
    yield Trained.REPORT_RULE


def _cells(standing: Standing) -> tuple[str, ...]:
    numbers = (
        standing.cards,
        standing.seen,
        standing.mastered,
        standing.right,
        standing.wrong,
    )
    return KINDS[standing.kind], standing.skill.name, *map(str, numbers)


def _json(progress: Progress) -> dict[str, object]:
    skills = [
        {
            "exercise": standing.kind,
            "skill": standing.skill.key,
            "name": standing.skill.name,
            "cards": standing.cards,
            "seen": standing.seen,
            "mastered": standing.mastered,
            "right": standing.right,
            "wrong": standing.wrong,
        }
        for standing in standings(progress)
    ]
    return {"rounds": progress.rounds, "skills": skills}
