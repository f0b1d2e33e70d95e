"""The keys of lists: what each does, and on which lists they are pressed together."""

from typing import Final

from screens.presenters.question.command_wording import (
    COMMANDS,
    HELP,
    LEAVE,
    PAPER,
    Command,
)

CLOSE: Final = Command("list.close", "escape,f7", "返回", "返回")
UP: Final = Command("list.up", "up", "上一行", "上一行")
DOWN: Final = Command("list.down", "down", "下一行", "下一行")
PAGE_UP: Final = Command("list.page_up", "pageup", "上一屏", "上一屏")
PAGE_DOWN: Final = Command("list.page_down", "pagedown", "下一屏", "下一屏")
FIRST: Final = Command("list.first", "home", "第一行", "第一行")
LAST: Final = Command("list.last", "end", "最后一行", "最后一行")
SEEK: Final = Command("list.seek", "f4", "下一处", "下一处要改的地方")
CONFIRM: Final = Command("list.confirm", "space", "确认提醒", "确认一处提醒")
REMARK: Final = Command("list.remark", "f9", "写说明", "确认提醒，写一句说明")
DRAFT_MENU: Final = Command("list.draft", "f9", "草稿菜单", "这一份草稿")
PRINT: Final = Command("list.print", "f9", "打印", "打印")
TABLE_ALONE: Final = Command("list.alone", "f8", "只要表格", "Word 文件里只要表格")
COMPLETE: Final = Command("list.complete", "tab", "补全", "补全文件名")
TABLE: Final = Command("list.table", "f3", "整张表", "找错时看整张表")
EDITIONS: Final = Command("list.editions", "f2", "换一版", "看另一版的表")

LISTED: Final = (CLOSE, UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST, SEEK, LEAVE)
"""The keys of every list."""

CONFIRMING: Final = (*LISTED, CONFIRM, REMARK)
"""Those of a list with warnings among its rows."""

OF_DRAFTS: Final = (*LISTED, DRAFT_MENU, HELP)
"""Those of the list of drafts."""

OF_FILES: Final = (*LISTED, COMPLETE, PRINT, TABLE_ALONE, HELP)
"""Those where a file is asked for."""

OF_TRAINING: Final = (*LISTED, TABLE, EDITIONS, HELP)
"""Those of exercises and of the tour."""

SHEET: Final = Command("", PAPER.own_review_keys, PAPER.word, PAPER.help)
"""The paper from check answers, by a key that stays."""

FROM_REVIEW: Final = tuple(c for c in COMMANDS if c.own_review_keys and c is not PAPER)
"""The commands of a question that check answers opens by the same keys."""

OF_REVIEW: Final = (*CONFIRMING, *FROM_REVIEW, SHEET, HELP)
"""Those of check answers."""

TOGETHER: Final = (
    COMMANDS,
    OF_REVIEW,
    OF_DRAFTS,
    OF_FILES,
    OF_TRAINING,
)
"""Commands that are pressed in one place: no two of one may have a key in common."""

ALL: Final = tuple(dict.fromkeys(command for group in TOGETHER for command in group))
"""Every command that can have other keys, those of a question first."""
