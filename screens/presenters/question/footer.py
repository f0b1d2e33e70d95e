"""The footer of a question: the keys that can be pressed, in the lines there are."""

from screens.presenters.mode import Mode
from screens.presenters.question.command_wording import (
    FOOTER,
    MATERIAL,
    NEWLINE,
    ROW,
    SHORT_FOOTER,
    Command,
)
from screens.presenters.wrap import flow
from wizard.interview.answer_kinds import KINDS
from wizard.interview.steps import Step


def footer_text(step: Step, mode: Mode, width: int, most: int) -> str:
    """The keys of a question, in at most `most` lines of `width` cells.

    Where the lines are too few for all of them, the most wanted ones in fewer cells.
    """
    absent = _absent(step, mode)
    all_keys = [c.footer for c in FOOTER if c not in absent]
    lines = flow([_named(text, mode) for text in all_keys], width)
    if len(lines) > most:
        few_keys = [c.short_footer for c in SHORT_FOOTER if c not in absent]
        lines = flow([_named(text, mode) for text in few_keys], width, gap=" ")[:most]
    return "\n".join(lines)


def _absent(step: Step, mode: Mode) -> list[Command]:
    """The commands that do nothing at this question."""
    applies = {
        ROW: step.key.row is not None,
        MATERIAL: bool(mode.material),
        NEWLINE: KINDS[step.question.kind].is_long,
    }
    return [command for command, does in applies.items() if not does]


def _named(text: str, mode: Mode) -> str:
    return text.format(way_out=mode.way_out)
