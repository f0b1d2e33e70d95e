"""What is said of a round, on the screen and line by line."""

from collections.abc import Iterator

from screens.purpose import marked
from screens.training.wording import ABOUT, KINDS, LEVELS, Trained
from screens.views import Row
from wizard.training.decks import DECKS
from wizard.training.exercise import Exercise, Verdict
from wizard.training.round import Round

NUMBER = "number"
"""The key of the row that asks for a paper by its number."""


def heading(kind: str) -> str:
    """What a kind of exercise is, before it begins."""
    text = Trained.CHOOSE.format(kind=KINDS[kind], about=ABOUT[kind])
    return marked(Trained.MARK, text)


def level_rows(kind: str) -> tuple[Row, ...]:
    """What can be begun: a paper of each level."""
    return tuple(
        Row(LEVELS.get(level, Trained.OWN_PAPER), level)
        for level in DECKS[kind].numbers
    )


def head(now: Round) -> str:
    """The line over every exercise."""
    told = {"number": now.number, "place": now.place, "size": now.size}
    return marked(Trained.MARK, Trained.HEAD.format(kind=KINDS[now.kind], **told))


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
