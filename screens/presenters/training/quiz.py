"""The words of a round of exercises, on the screen and line by line."""

from collections.abc import Iterator
from enum import Enum, auto

from screens.presenters.lists.list_command_wording import OF_TRAINING
from screens.presenters.question.told_keys import told
from screens.presenters.row import ListRow, text_rows
from screens.presenters.session.mode import with_mark
from screens.presenters.training.quiz_wording import ABOUT, KINDS, LEVELS, QuizText
from wizard.training import fault_papers
from wizard.training.decks import DECKS
from wizard.training.exercise import Exercise, Verdict
from wizard.training.quiz_round import QuizRound


class PaperChoice(Enum):
    """How a paper is chosen beside the levels."""

    BY_NUMBER = auto()


def heading(kind: str) -> str:
    """The name of a kind of exercise, and what is done in it."""
    text = QuizText.CHOOSE.format(kind=KINDS[kind], about=ABOUT[kind])
    return with_mark(QuizText.MARK, text)


def level_rows(kind: str) -> tuple[ListRow[str], ...]:
    """The levels of papers that can be begun."""
    return tuple(ListRow(_level(level), level) for level in DECKS[kind].numbers)


def head(now: QuizRound) -> str:
    """The line over every exercise."""
    line = QuizText.HEAD.format(
        kind=KINDS[now.kind], number=now.number, place=now.place, size=now.size
    )
    return with_mark(QuizText.MARK, line)


def before(now: QuizRound) -> str:
    """The text before the question; it stays over the verdict."""
    return "\n".join(now.exercise.lines) if now.exercise is not None else ""


def asks(now: QuizRound) -> str:
    """The question, or the verdict in a word."""
    if now.verdict is not None:
        return right_or_wrong(now, now.verdict)
    return now.exercise.ask if now.exercise is not None else ""


def rows(now: QuizRound) -> tuple[ListRow[str | int], ...]:
    """The options of an exercise; else the lines of the verdict or of the result."""
    if now.asked is not None:
        return tuple(ListRow(option.text, option.key) for option in now.asked.options)
    lines = end_lines(now) if now.verdict is None else verdict_lines(now.verdict)
    return text_rows(lines)


def keys(now: QuizRound) -> str:
    """The keys that can be pressed."""
    return told(_keys(now), OF_TRAINING)


def _keys(now: QuizRound) -> str:
    if now.asked is None:
        return QuizText.END_KEYS if now.verdict is None else QuizText.VERDICT_KEYS
    if not now.asked.options:
        return QuizText.LINE_KEYS
    return QuizText.OPTION_KEYS if now.asked.form is None else QuizText.CELL_KEYS


def how_to_answer(exercise: Exercise) -> str:
    """What can be typed, in the interview line by line."""
    if not exercise.options:
        return QuizText.PLAIN_TYPED
    return QuizText.PLAIN_OPTION.format(count=len(exercise.keys))


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """Why an answer was right or wrong, with the source."""
    yield from verdict.explanation.split("\n")
    yield QuizText.SOURCE.format(source=verdict.source)


def right_or_wrong(now: QuizRound, verdict: Verdict) -> str:
    """The verdict in a word; of a wrong answer, the answer too."""
    return QuizText.RIGHT if verdict.right else QuizText.WRONG.format(said=now.said)


def end_lines(now: QuizRound) -> Iterator[str]:
    """The result of a round, and which skills come again."""
    yield QuizText.SCORE.format(size=len(now.results), right=now.right)
    skills = DECKS[now.kind].cards()
    wrong = (skills[result.card].name for result in now.results if not result.right)
    if names := QuizText.LIST_COMMA.join(dict.fromkeys(wrong)):
        yield QuizText.AGAIN.format(names=names)
    yield QuizText.LEITNER
    yield QuizText.SAME_PAPER.format(number=now.number)


def _level(level: str) -> str:
    """The number of forms and faults on the papers of a level."""
    counts = {str(n): about._asdict() for n, about in fault_papers.LEVELS.items()}
    return LEVELS.get(level, QuizText.OWN_PAPER).format(**counts.get(level, {}))
