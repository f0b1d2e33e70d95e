"""Going about: to another question, back in time, or on."""

from typing import TYPE_CHECKING

from screens.output import out
from screens.plain.plain_wording import PlainWording
from screens.presenters.question.carry_over import cells_text, origin_text
from screens.presenters.question.echo import change_text
from screens.presenters.question.notice import no_problems
from screens.presenters.question.question_wording import JumpWording, TakeWording
from screens.presenters.session.jump import looking, mending_next
from screens.wording import Wording
from wizard.numbers import whole_number

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview


def back(plain: "LineInterview", _: str) -> None:
    """The question before."""
    plain.move(plain.now.back())


def go_back(plain: "LineInterview", _: str) -> None:
    """Where one was before the last jump."""
    if plain.session.jump_back() is None:
        out(JumpWording.NOWHERE)


def skip(plain: "LineInterview", _: str) -> None:
    """The next question, this one answered or not."""
    plain.move(plain.now.next())


def undo(plain: "LineInterview", _: str) -> None:
    """Drop what was typed and never sent; else take back the last answer."""
    line = plain.session.line_before()
    if line is not None:
        plain.session.leave(line)
        plain.session.keep(line)
        out(TakeWording.LINE_BACK)
        return
    if plain.session.is_unsent:
        plain.session.forget()
        out(PlainWording.RESTORED)
        return
    undone = plain.session.undo()
    text = Wording.UNDONE.format(what=change_text(undone)) if undone else ""
    out(text or Wording.NOTHING_TO_UNDO)


def redo(plain: "LineInterview", _: str) -> None:
    """Take back the last undo."""
    redone = plain.session.redo()
    text = Wording.REDONE.format(what=change_text(plain.now)) if redone else ""
    out(text or Wording.NOTHING_TO_REDO)


def go(plain: "LineInterview", number: str) -> None:
    """The question of this number."""
    steps = plain.now.steps
    if (place := whole_number(number, len(steps))) is not None:
        cell = steps[place - 1].key
        plain.session.jump(cell, looking(plain.now, cell))
    else:
        out(PlainWording.NUMBER.format(count=len(steps)))


def unchanged(plain: "LineInterview", _: str) -> None:
    """Confirm the cells that stand together here as they were last year."""
    now = plain.now
    if now.unconfirmed_here:
        text = cells_text(now, now.unconfirmed_here)
        plain.move(now.keep_unchanged())
        out(Wording.UNCHANGED.format(rest=text))
    else:
        out(origin_text(now).none)


def problem(plain: "LineInterview", _: str) -> None:
    """The next question that an error points to."""
    found = plain.now.next_problem(onward=plain.session.has_jumped)
    if found is None:
        out(no_problems(plain.now))
    elif found.at == plain.now.at:
        out(JumpWording.HERE_ALREADY + found.message)
    else:
        plain.session.jump(found.at, mending_next(plain.now, found.at))
        out(found.message)
