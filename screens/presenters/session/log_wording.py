"""The sentences of the history of a draft."""

from typing import Final


class LogText:
    """Sentences with named gaps."""

    LINE = "{when}  {who}  {what}"
    BEGUN = "从这里开始记录，当时已填 {count} 格"
    CHANGED = "{cell}：“{before}”改为“{after}”"
    FILLED = "{cell}：填入“{after}”"
    CLEARED = "{cell}：清空，原来是“{before}”"
    ROW_ADDED = "加了{row}{facts}"
    ROW_REMOVED = "删了{row}{facts}"
    ROW_FACTS = "（{facts}）"
    ROW_FACT = "{column} {value}"
    ROWS_MOVED = "移动了三级指标的次序"
    AND = "；"
    FACTS_AND = "，"
    NOBODY = "（不是在本程序里改的）"
    NONE = "草稿 {id} 还没有改动记录；从下一次改动起记录。"
    HEAD = "草稿 {id}  {name}  共 {count} 次改动"
    TITLE = "改动记录：草稿 {id}"
    KEYS = "上下键 翻看  Esc 返回"
    MENU = "看改动记录：谁什么时候改了哪一格"


KINDS: Final = {"undo": "撤销  {what}", "redo": "重做  {what}"}
"""What stands before a change that was no answer, by its kind."""
