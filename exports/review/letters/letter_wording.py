"""The words of the letter to a unit; an office may have its own in a file of Word."""

from enum import StrEnum
from typing import Final


class LetterText(StrEnum):
    """Words of the letter, some with named gaps."""

    BACK = "退回意见"
    CONFIRM = "核对意见"
    NAME = "{unit}-退回意见"
    NUMBER = "（{number}）"
    SUBJECT = "绩效自评表审核意见"
    TITLE = "绩效自评表【名称】"
    FORM = "{number}．{project}（{place}）：{counts}"
    ERRORS = "要改 {count} 处"
    WARNINGS = "请核对 {count} 处"
    BETWEEN = "，"
    REMARK = "（{number}）{text}"
    UNIT = "【单位】"
    COUNT = "【份数】"
    DATE = "【日期】"
    AUTHOR = "【审核人】"
    REMARKS = "【意见】"
    KIND = "【名称】"
    WISH = "【要求】"
    MEND = "请改好以后重新报送。"
    MEND_SOME = "有要改的表，请改好以后重新报送；只有请核对的，核对无误就不必重新报送。"
    NO_MENDING = (
        "没有必须修改的地方，请逐条核对：核对无误的，不必重新报送；"
        "核对后有改动的，请把改好的表重新报送。"
    )
    DAY = "{date:%Y}年{month}月{day}日"
    NO_GAP = "{file} 里没有单独一段的“{gap}”，不知道意见写在哪里，请补上再用。"


LETTER: Final = (
    "【单位】：",
    "　　贵单位报送的绩效自评表已经审核，其中 【份数】 份有审核意见，写在下面。"
    "每份表里要紧的写在前面；报送 Word（docx）、Excel（xlsx）文件的，"
    "每一条也写在所附文件里那一格的批注中。【要求】",
    LetterText.REMARKS,
    "",
)
SIGNED: Final = (LetterText.AUTHOR, LetterText.DATE)
"""The letter where an office has none of its own, and who it is from, at the right."""
