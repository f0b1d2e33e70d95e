"""Every sentence about choosing an edition, to be proofread."""

from enum import StrEnum


class EditionText(StrEnum):
    """A sentence with named gaps."""

    TITLE = "填哪一版的表？写地名、汉字或拼音首字母查找，如“湖北”或 hb"
    SEVERAL = "“{typed}”可以是好几版，请写全一些，或写括号里的编号：{names}。"
    ONE = "{name}（{id}）"
    AND = "、"
