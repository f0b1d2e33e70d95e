"""A round goes through its exercises one by one, and what follows from an answer."""

import pytest

from wizard.training.quiz_round import QuizRound


@pytest.mark.parametrize("kind", ["sorting", "computing"])
def test_every_exercise_of_the_paper_is_asked_in_its_order(kind: str) -> None:
    moment = QuizRound.begin(kind, 3)
    paper, asked = moment.waiting, []

    while (exercise := moment.exercise) is not None:
        asked.append(exercise)
        key = next(iter(exercise.texts), "1")
        moment = moment.answer(key).go_on()

    assert [each for each in asked if each in paper] == list(paper)
    assert len(moment.results) == moment.size
