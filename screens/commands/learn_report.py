"""`ziping learn --report`: what a person has mastered, for the trainer."""

from collections.abc import Sequence

from screens.commands.options import Options
from screens.exits import Exit
from screens.output import out, out_json, remark
from screens.presenters.training.mastery import table
from wizard.training.mastery import mastery
from wizard.training.progress import Progress, load


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
