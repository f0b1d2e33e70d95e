"""A trainee for the tests: answers a brief's questions as its model answers them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from screens.presenters.question.words import is_counted
from support.terminal import Terminal
from wizard.editions.library import edition
from wizard.form import get
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview, blank_form
from wizard.training.briefs import Brief

Answer = Callable[[Interview, str], None]
"""Gives an answer to the question of the moment."""


def answers(
    brief: Brief, give: Answer, instead: Mapping[str, str] | None = None
) -> Interview:
    """Answer every question in order; the last moment, where check answers begins."""
    version = edition(brief.answer.edition)
    moment = Interview.resume(version, blank_form(version))
    while moment.step is not None:
        typed = (instead or {}).get(moment.at, _typed(moment, brief))
        give(moment, typed)
        moment = moment.answer(typed)
    return moment


def _typed(moment: Interview, brief: Brief) -> str:
    step = moment.step
    assert step is not None
    if step.begins is None:
        return show(get(brief.answer, step.key))
    rows = [r for r in brief.answer.indicators if r.category == step.begins]
    count = sum(row.category == step.begins for row in moment.form.indicators)
    return "" if count == len(rows) else rows[count].name or ""


def at_keyboard(terminal: Terminal, seen: str = "练习") -> Answer:
    """Types answers under a pty, each to its own question; all screens show `seen`."""

    def give(moment: Interview, typed: str) -> None:
        known = f"/{len(moment.steps)}" if is_counted(moment) else ""
        place = f"第 {moment.number + 1}{known} 题"
        terminal.wait_for(place)
        assert seen in terminal.text
        if moment.present:
            terminal.press("end", "ctrl+u")
        terminal.type(typed)
        terminal.press("enter")

    return give


def files_in(folder: Path) -> set[str]:
    """Every file below a folder, by its path from there."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in paths}
