"""What is said of a round, on the screen and line by line."""

from collections.abc import Iterator
from typing import Final

from screens.presenters.lists import Row
from screens.presenters.purpose import marked
from screens.presenters.training.wording import ABOUT, KINDS, LEVELS, Trained
from wizard.training import fault_papers
from wizard.training.decks import DECKS
from wizard.training.exercise import Exercise, Verdict
from wizard.training.round import Round

GO_ON: Final = "go-on"
"""The key of every row that is only read."""

NUMBER: Final = "number"
"""The key of the row that asks for a paper by its number."""


def heading(kind: str) -> str:
    """What a kind of exercise is, before it begins."""
    text = Trained.CHOOSE.format(kind=KINDS[kind], about=ABOUT[kind])
    return marked(Trained.MARK, text)


def level_rows(kind: str) -> tuple[Row, ...]:
    """What can be begun: a paper of each level."""
    return tuple(Row(_level(level), level) for level in DECKS[kind].numbers)


def head(now: Round) -> str:
    """The line over every exercise."""
    told = {"number": now.number, "place": now.place, "size": now.size}
    return marked(Trained.MARK, Trained.HEAD.format(kind=KINDS[now.kind], **told))


def before(now: Round) -> str:
    """What is read before the question, and goes on standing over its verdict."""
    return "\n".join(now.exercise.told) if now.exercise is not None else ""


def asks(now: Round) -> str:
    """The question, or the verdict in a word."""
    if now.verdict is not None:
        return right_or_wrong(now, now.verdict)
    return now.exercise.ask if now.exercise is not None else ""


def rows(now: Round) -> tuple[Row, ...]:
    """What can be chosen; else what is to be read, and Enter anywhere goes on."""
    if now.asked is not None:
        return tuple(Row(option.text, option.key) for option in now.asked.options)
    lines = end_lines(now) if now.verdict is None else verdict_lines(now.verdict)
    return tuple(Row(line, GO_ON) for line in lines)


def keys(now: Round) -> str:
    """What can be pressed."""
    if now.asked is None:
        return Trained.END_KEYS if now.verdict is None else Trained.VERDICT_KEYS
    if not now.asked.options:
        return Trained.LINE_KEYS
    return Trained.OPTION_KEYS if now.asked.form is None else Trained.CELL_KEYS


def how_to_answer(exercise: Exercise) -> str:
    """What may be typed, line by line."""
    if not exercise.options:
        return Trained.PLAIN_TYPED
    return Trained.PLAIN_OPTION.format(count=len(exercise.keys))


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """Why an answer was right or wrong, and where that stands."""
    yield from verdict.explanation.split("\n")
    yield Trained.SOURCE.format(source=verdict.source)


def right_or_wrong(now: Round, verdict: Verdict) -> str:
    """The verdict in a word, and where it is wrong, what it is about."""
    return Trained.RIGHT if verdict.right else Trained.WRONG.format(said=now.said)


def end_lines(now: Round) -> Iterator[str]:
    """How a round came out, and what comes back."""
    yield Trained.SCORE.format(size=len(now.results), right=now.right)
    skills = DECKS[now.kind].cards()
    wrong = (skills[result.card].name for result in now.results if not result.right)
    if names := Trained.LIST_COMMA.join(dict.fromkeys(wrong)):
        yield Trained.AGAIN.format(names=names)
    yield Trained.LEITNER
    yield Trained.SAME_PAPER.format(number=now.number)


def _level(level: str) -> str:
    """What is on the papers of a level."""
    counts = {str(n): about._asdict() for n, about in fault_papers.LEVELS.items()}
    return LEVELS.get(level, Trained.OWN_PAPER).format(**counts.get(level, {}))
