"""No hint is cut by the edge of a small window: it folds, or says less."""

from pathlib import Path

import pytest

from screens.presenters.question.words import why_text
from screens.presenters.text.wrap import CUT, clauses
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.interview.interview import Interview

SMALL = ((40, 12), (60, 20))
"""Columns and lines of small windows."""


def reasons(home: Path) -> list[str]:
    """What is said of why, at every question of draft 2."""
    form = FileStore(home).look("2").form
    now = Interview.resume(edition(form.edition), form)
    asked = [now.go(step.key) for step in now.steps]
    return [why_text(each) for each in asked]


def is_cut(shown: str, text: str) -> bool:
    """Whether a line of a screen is the beginning of a text and no more."""
    lines = [line.strip() for line in shown.split("\n")]
    return any(line.endswith(CUT) and line.removesuffix(CUT) in text for line in lines)


@pytest.mark.parametrize("size", SMALL, ids=str)
def test_why_is_said_at_every_question_of_a_form(
    size: tuple[int, int], five: Path
) -> None:
    columns, lines = size
    with Terminal(["open", "2"], five, columns=columns, lines=lines) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("home", "enter")
        for number, why in enumerate(reasons(five), start=1):
            terminal.wait_for(f"第 {number}/")
            terminal.wait_for(clauses(why)[0].split("，")[0].rstrip("。；"))
            assert not is_cut(terminal.text, why), terminal.text
            terminal.press("f8")


@pytest.mark.parametrize("size", SMALL, ids=str)
def test_a_remark_and_the_ways_on_are_said_whole(
    size: tuple[int, int], five: Path
) -> None:
    columns, lines = size
    with Terminal(["open", "1"], five, columns=columns, lines=lines) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.look_for("> 提醒  第 9 行“年底之前完成全部工作”")
        terminal.press("enter")
        terminal.wait_for("不知道的，可以保持原样。")
        terminal.wait_for("改好打好分就回到核对全表；不改，按 Esc 回去。")
        terminal.wait_for("直接写就换掉，按 End 接着写。")
        terminal.wait_for("> 100%")
