"""What may stand behind the colon in the interview line by line."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from screens import views
from screens.doors import doors, no_copy
from screens.printing import out
from screens.purpose import LEAVE
from screens.review import review_rows
from screens.row_menu import choices, to_categories
from screens.speech import cells_text, said
from screens.wording import Shown
from wizard.findings import Finding
from wizard.form import row_of
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.plain import Plain

ALL: Final = ("全部", "all")
"""What stands for every warning that waits."""

OVER: Final = " !"
"""What stands behind a file name that may be written over."""


def back(plain: "Plain", _: str) -> None:
    """The question before."""
    plain.move(plain.now.back())


def skip(plain: "Plain", _: str) -> None:
    """The next question, this one answered or not."""
    plain.move(plain.now.next())


def undo(plain: "Plain", _: str) -> None:
    """The form as it was before the last answer."""
    now = plain.now
    undone = plain.sitting.undo()
    told = Shown.UNDONE.format(what=said(now, 1)[0]) if undone else ""
    out(told or Shown.NOTHING_TO_UNDO)


def redo(plain: "Plain", _: str) -> None:
    """The form as it was before the last undo."""
    redone = plain.sitting.redo()
    told = Shown.REDONE.format(what=said(plain.now, 1)[0]) if redone else ""
    out(told or Shown.NOTHING_TO_REDO)


def review(plain: "Plain", _: str) -> None:
    """Every answer, with the problems first."""
    plain.tell(review_rows(plain.now))


def outline(plain: "Plain", _: str) -> None:
    """The sections and their state."""
    plain.tell(views.outline_rows(plain.now))


def summary(plain: "Plain", _: str) -> None:
    """Score, grade, and what was lost where and why."""
    plain.tell(views.summary_rows(plain.now))


def explain(plain: "Plain", _: str) -> None:
    """What the edition says about this cell."""
    if step := plain.now.step:
        plain.tell(plain.sitting.purpose.hint(plain.now))
        plain.tell(views.help_rows(plain.now, step))


def go(plain: "Plain", number: str) -> None:
    """The question of this number."""
    steps = plain.now.steps
    if number.isdecimal() and 0 < int(number) <= len(steps):
        plain.move(plain.now.go(steps[int(number) - 1].key))
    else:
        out(Shown.PLAIN_NUMBER.format(count=len(steps)))


def unchanged(plain: "Plain", _: str) -> None:
    """What stands together here is as last year."""
    now = plain.now
    if now.together:
        told = cells_text(now, now.together)
        plain.move(now.keep_unchanged())
        out(Shown.UNCHANGED.format(rest=told))
    else:
        out(Shown.NOTHING_CARRIED)


def problem(plain: "Plain", _: str) -> None:
    """The next question that an error points to."""
    found = plain.now.next_problem()
    if found is None:
        out(Shown.NO_PROBLEMS)
    else:
        moment, finding = found
        plain.move(moment)
        out(finding.message)


def clear(plain: "Plain", _: str) -> None:
    """An answered cell that may be empty becomes empty."""
    plain.take("")


def remove(plain: "Plain", _: str) -> None:
    """Delete the row that is being asked about; undo brings it back."""
    row = row_of(plain.now.at)
    if row is None:
        out(Shown.NO_ROW)
    else:
        before = plain.now
        plain.move(before.remove(row))
        plain.acknowledge(before)


def arrange(plain: "Plain", number: str) -> None:
    """What can be done with the row that is being asked about; a number does it."""
    found = (*choices(plain.now), *to_categories(plain.now))
    if not found:
        out(Shown.NO_ROW)
    elif number.isdecimal() and 0 < int(number) <= len(found):
        before = plain.now
        plain.move(found[int(number) - 1].moment)
        plain.acknowledge(before)
    else:
        for place, choice in enumerate(found, start=1):
            out(Shown.PLAIN_CHOICE.format(number=place, text=choice.text))


def confirm(plain: "Plain", typed: str) -> None:
    """The warnings that wait to be confirmed; a number confirms one, with a remark."""
    found, (number, _, remark) = plain.now.doubts, typed.partition(" ")
    if typed in ALL:
        plain.move(plain.now.confirm(found))
        out(Shown.PLAIN_CONFIRMED.format(count=len(found)))
    elif number.isdecimal() and 0 < int(number) <= len(found):
        plain.move(plain.now.confirm([found[int(number) - 1]], remark))
        out(Shown.PLAIN_CONFIRMED.format(count=1))
    else:
        _tell_doubts(found)


def _tell_doubts(found: Sequence[Finding]) -> None:
    for number, finding in enumerate(found, start=1):
        out(Shown.PLAIN_CONFIRM.format(number=number, message=finding.message))
    out(Shown.PLAIN_CONFIRM_HOW if found else Shown.PLAIN_NO_DOUBTS)


def export(plain: "Plain", typed: str) -> None:
    """Hand in as .docx and .toml, or hear what is in the way; in training, compare."""
    if outcome := plain.sitting.purpose.outcome:
        rows = outcome(plain.now, plain.sitting.unsent)
        plain.tell(tuple(row for row in rows if row.key != LEAVE))
        return
    from exports.formats import NotFit, pair, write_pair  # noqa: PLC0415  most orders need no writer

    if not typed:
        out(Shown.PLAIN_EXPORT)
        return
    try:
        files = pair(doors().leaving(typed.removesuffix(OVER)))
        write_pair(plain.now.form, files, replace=typed.endswith(OVER))
    except NotFit:
        plain.tell(views.problem_rows(plain.now))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        plain.tell(views.problem_rows(plain.now))
        out(doors().exported(files))


def material(plain: "Plain", _: str) -> None:
    """What is read beside the form, where there is something."""
    if rows := plain.sitting.purpose.material:
        plain.tell(rows)
    else:
        out(Shown.NO_MATERIAL)


def copy(plain: "Plain", typed: str) -> None:
    """Keep a copy as .toml in another place, fit or not; of a real form alone."""
    if why := no_copy(is_real=plain.sitting.purpose.is_real):
        plain.refuse(why)
        return
    from exports.formats import copy_path, keep  # noqa: PLC0415  most orders need no writer

    if not typed:
        out(Shown.PLAIN_COPY)
        return
    try:
        path = copy_path(typed.removesuffix(OVER))
        keep(plain.now.form, path, replace=typed.endswith(OVER))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        out(Shown.COPY_DONE.format(file=path))


def paste(plain: "Plain", _: str) -> None:
    """Lines of a table follow."""
    plain.begin_block()


def accept(plain: "Plain", _: str) -> None:
    """The rows of the table that was pasted go where they belong."""
    plain.accept_block()


def list_orders(plain: "Plain", _: str) -> None:
    """The words that are orders."""
    out(Shown.PLAIN_ORDERS.format(way_out=plain.sitting.purpose.plain_way_out))


def leave(plain: "Plain", _: str) -> None:
    """The end; everything is saved."""
    plain.leaves = True


_WORDS: Final[Mapping[str, Callable[["Plain", str], None]]] = {
    "上 back b": back,
    "下 next n": skip,
    "撤销 undo u": undo,
    "重做 redo": redo,
    "核对 review r": review,
    "目录 outline o": outline,
    "总览 summary s": summary,
    "去 go g": go,
    "问题 problem p": problem,
    "说明 帮助 help h": explain,
    "不变 same": unchanged,
    "清空 clear": clear,
    "删除 delete": remove,
    "本行 row": arrange,
    "粘贴 paste": paste,
    "收下 accept": accept,
    "确认 confirm": confirm,
    "导出 对答案 export e": export,
    "另存 save": copy,
    "材料 brief m": material,
    "命令 ?": list_orders,
    "退出 quit q": leave,
}

ORDERS: Final = {w: order for words, order in _WORDS.items() for w in words.split()}
"""Every order by each of its words."""
