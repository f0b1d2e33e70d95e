"""`ziping learn --report`: what one person, or everybody, has mastered."""

from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size

from screens.commands.arguments.options import Options
from screens.exits import Exit
from screens.output import is_drawn, out, out_drawn, out_json, remark
from screens.paths import file_paths
from screens.presenters.review.review_wording import ReviewSays
from screens.presenters.text.looks import parameters
from screens.presenters.training.class_report import class_report
from screens.presenters.training.class_wording import ClassText
from screens.presenters.training.mastery import drawn_table, table
from screens.presenters.training.quiz_wording import KINDS
from wizard.files import write_whole
from wizard.refusals import Unusable
from wizard.training.class_progress import most_missed, sums_of
from wizard.training.learners import Learner, learners_in
from wizard.training.mastery import mastery
from wizard.training.progress import Progress, load


def report(words: Sequence[str]) -> int:
    """Every skill and how it stands; of all people where their folder is named."""
    options = Options()
    options.add_argument("folders", nargs="*")
    options.add_argument("-o", "--output")
    for name in ("json", "force"):
        options.add_argument(f"--{name}", action="store_true")
    given = options.read([word for word in words if word != "--report"])
    if given.folders:
        output = _output(given.output, is_forced=given.force)
        return _of_class(given.folders, output, as_json=given.json)
    if given.output is not None:
        raise Unusable(ClassText.NO_FOLDER.format(example=ClassText.EXAMPLE))
    progress, trouble = load()
    if trouble:
        remark(trouble)
    if given.json:
        out_json(_json(progress))
    else:
        _tell(progress)
    return Exit.DONE


def _tell(progress: Progress) -> None:
    """The table, with bars where those can be seen."""
    if not is_drawn():
        out("\n".join(table(progress)))
        return
    for line in drawn_table(progress, get_terminal_size().columns):
        out_drawn(parameters(line))


def _of_class(folders: Sequence[str], output: Path | None, *, as_json: bool) -> int:
    learners = learners_in([file_paths().source_path(each) for each in folders])
    if output:
        from exports.review.books.class_book import class_book  # noqa: PLC0415  an extra is needed

        write_whole(output, class_book(learners, KINDS), shared=True)
        remark(ReviewSays.WRITTEN.format(file=output))
    if as_json:
        out_json(_class_json(learners))
    for line in () if as_json else class_report(learners):
        out_drawn(parameters(line))
    return Exit.DONE


def _output(named: str | None, *, is_forced: bool) -> Path | None:
    """Where the workbook is written. Raises Unusable before anything is read."""
    if named is None:
        return None
    path = Path(file_paths().export_path(named))
    if path.suffix.lower() != ".xlsx":
        raise Unusable(ClassText.BAD_OUTPUT.format(file=path))
    if path.exists() and not is_forced:
        raise Unusable(ReviewSays.IS_THERE.format(file=path))
    return path


def _class_json(learners: Sequence[Learner]) -> dict[str, object]:
    people = [
        {
            "name": sums.learner.name,
            "home": str(sums.learner.home),
            "cells": sums.learner.cells,
            "trouble": sums.learner.trouble,
            **_json(sums.learner.progress),
        }
        for sums in map(sums_of, learners)
    ]
    missed = [
        {
            "exercise": each.kind,
            "skill": each.skill.key,
            "name": each.skill.name,
            "wrong": each.wrong,
            "right": each.right,
            "people": each.people,
        }
        for each in most_missed(learners)
    ]
    return {"people": people, "most_missed": missed}


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
        for standing in mastery(progress)
    ]
    return {"rounds": progress.rounds, "skills": skills}
