"""How many keys a form takes: from nothing, and from last year's."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.data import samples
from bench.figures import Figure
from wizard.editions.library import edition
from wizard.form import Form, Printed, get
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview, blank_form
from wizard.interview.sources import sources
from wizard.interview.transfer.carry_over import carried_over

A_QUESTION = 1.15
"""Keys that an answered question may take beside its text."""


def figures(_: Path) -> Iterator[Figure]:
    """Form 2 of the samples, typed by somebody who takes every right proposal."""
    wanted = replace(samples()[1], printed=Printed())
    version = edition(wanted.edition)
    typed, text, asked = _keys(Interview.resume(version, blank_form(version)), wanted)
    most = text + A_QUESTION * asked
    what = f"keys for form 2 from nothing ({text} characters, {asked} questions)"
    yield Figure(what, typed, "keys", most)
    last = replace(wanted, year=int(str(wanted.year)) - 1)
    begun = carried_over(last, version)
    moment = Interview.resume(version, begun.form, "", begun.keys, last)
    again, _, _ = _keys(moment, wanted)
    yield Figure("keys for the same from last year's form", again, "keys", most / 3)


def _keys(moment: Interview, wanted: Form) -> tuple[int, int, int]:
    """Keys pressed until the form is the wanted one, its text, questions answered."""
    moment = moment.go(moment.steps[0].key)
    keys = text = asked = 0
    while moment.step is not None:
        if _is_as_last_year(moment, wanted):
            keys, asked = keys + 1, asked + len(moment.unconfirmed_here)
            moment = moment.keep_unchanged()
            continue
        answer = answer_of(moment, wanted)
        standing = moment.present or moment.proposal
        typed = "" if answer == standing else answer
        keys += min(len(typed), _keys_to_take(moment, typed)) + 1
        text += len(answer)
        asked += 1
        moment = moment.answer(typed or (answer if moment.present else ""))
    assert replace(moment.form, printed=Printed()) == wanted, moment.form
    return keys, text, asked


def _keys_to_take(moment: Interview, typed: str) -> int:
    """How often the key is pressed that takes a text into the line, for this one."""
    texts = [source.text for source in sources(moment)]
    return texts.index(typed) + 1 if typed in texts else len(typed)


def _is_as_last_year(moment: Interview, wanted: Form) -> bool:
    """Whether all that stands together here is to stay: one key says so."""
    here = (moment.go(key) for key in moment.unconfirmed_here)
    same = [there.present == answer_of(there, wanted) for there in here]
    return len(same) > 1 and all(same)


def answer_of(moment: Interview, wanted: Form) -> str:
    """What the wanted form holds where this question asks."""
    step = moment.step
    assert step is not None
    if step.begins:
        rows = [r.name or "" for r in wanted.indicators if r.category == step.begins]
        there = sum(r.category == step.begins for r in moment.form.indicators)
        return rows[there] if there < len(rows) else ""
    return show(get(wanted, _place(moment, wanted)))


def _place(moment: Interview, wanted: Form) -> str:
    """The same cell in the wanted form: its rows stand in the order of the paper."""
    number = moment.at.row
    if number is None:
        return moment.at
    row = moment.form.indicators[number]
    place = next(
        n
        for n, other in enumerate(wanted.indicators)
        if (other.category, other.name) == (row.category, row.name)
    )
    return f"indicators[{place}].{moment.at.rpartition('.')[2]}"
