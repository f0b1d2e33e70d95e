"""The sentences of the report on a class."""

from enum import StrEnum
from typing import Final


class ClassText(StrEnum):
    """A sentence with named gaps."""

    OF = "{part}/{whole}"
    MOST_MISSED = "错得最多的："
    IDLE = "还没有开始练习的：{names}。"
    TROUBLE = "{name} 的练习情况没有全读出来：{why}"
    SUM = "共 {people} 人，练习过 {begun} 人。"
    SUM_AND_UNKNOWN = "共 {people} 人，练习过 {begun} 人，{unknown} 人没有读出来。"
    NO_FOLDER = "-o 写的是全班的汇总，请写上放着各人文件夹的那一个，例如：{example}。"
    EXAMPLE = "ziping learn --report /var/lib/ziping -o 学习情况.xlsx"
    BAD_OUTPUT = "{file}：学习情况只能写成 .xlsx，请改文件名的结尾。"


PEOPLE_HEADINGS: Final = ("姓名", "轮数", "看过格", "掌握", "答对", "答错")
MISSED_HEADINGS: Final = ("练习", "内容", "答错", "答对", "人数")
