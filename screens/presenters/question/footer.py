"""The footer of a question: the keys that can be pressed, in the lines there are."""

from screens.presenters.question.command_wording import (
    BACK,
    BACK_AGAIN,
    FOOTER,
    MATERIAL,
    NEWLINE,
    OUT,
    ROW,
    SHORT_FOOTER,
    TAKE,
    Command,
)
from screens.presenters.question.question_wording import TakeWording
from screens.presenters.session.mode import Mode
from screens.presenters.session.session import Session
from screens.presenters.text.wrap import flow
from wizard.interview.answers.answer_kinds import KINDS
from wizard.interview.questions.steps import Step
from wizard.interview.sources import sources


def footer_text(session: Session, step: Step, width: int, most: int) -> str:
    """The keys of a question, in at most `most` lines of `width` cells.

    Where the lines are too few for all of them, the most wanted ones in fewer cells.
    """
    mode, absent = session.mode, _absent(session, step)
    back = _back(session)
    all_keys = [_footer(back.get(c, c), session) for c in FOOTER if c not in absent]
    lines = flow([_named(text, mode) for text in all_keys], width)
    if len(lines) > most:
        few = [back.get(c, c).short_footer for c in SHORT_FOOTER if c not in absent]
        lines = flow([_named(text, mode) for text in few], width, gap=" ")[:most]
    return "\n".join(lines)


def _footer(command: Command, session: Session) -> str:
    """The key and the word; of a text that is taken in, which one."""
    if command is not TAKE:
        return command.footer
    kind = sources(session.now)[0].kind
    return f"{TAKE.footer}{TakeWording.SOURCES[kind]}"


def _back(session: Session) -> dict[Command, Command]:
    """What the key back does here, where it does not go to the question before."""
    if session.has_jumped:
        return {BACK: BACK_AGAIN}
    return {} if session.now.number else {BACK: OUT}


def _absent(session: Session, step: Step) -> list[Command]:
    """The commands that do nothing at this question."""
    applies = {
        ROW: step.key.row is not None,
        MATERIAL: bool(session.mode.material),
        NEWLINE: KINDS[step.question.kind].is_long,
        TAKE: bool(sources(session.now)),
    }
    return [command for command, does in applies.items() if not does]


def _named(text: str, mode: Mode) -> str:
    return text.format(way_out=mode.way_out)
