"""The words of the letter to a unit; an office may have its own in a file of Word."""

from enum import StrEnum
from typing import Final


class LetterText(StrEnum):
    """Words of the letter, some with named gaps."""

    NAME = "{unit}-退回意见"
    NUMBER = "（{number}）"
    TITLE = "绩效自评表退回意见"
    FORM = "{number}．{project}（{place}）：要改 {errors} 处，请核对 {warnings} 处"
    REMARK = "（{number}）{text}"
    UNIT = "【单位】"
    COUNT = "【份数】"
    DATE = "【日期】"
    AUTHOR = "【审核人】"
    REMARKS = "【意见】"
    DAY = "{date:%Y}年{month}月{day}日"
    NO_GAP = "{file} 里没有单独一段的“{gap}”，不知道意见写在哪里，请补上再用。"


LETTER: Final = (
    "【单位】：",
    "　　贵单位报送的绩效自评表已经审核，其中 【份数】 份需要修改或核对，意见如下。"
    "每份表里要紧的写在前面；报送 Word（docx）、Excel（xlsx）文件的，"
    "每一条也写在所附文件里那一格的批注中。请改好以后重新报送。",
    LetterText.REMARKS,
    "",
)
SIGNED: Final = (LetterText.AUTHOR, LetterText.DATE)
"""The letter where an office has none of its own, and who it is from, at the right."""
