"""The words on the report on a class."""

from enum import StrEnum


class ClassSheetText(StrEnum):
    """Headings and labels."""

    TITLE = "学习情况"
    PEOPLE_SHEET = "各人"
    MISSED_SHEET = "错得最多"
    SKILLS_SHEET = "各人各项"
    NAME = "姓名"
    ROUNDS = "轮数"
    CELLS = "看过的格"
    CARDS = "题数"
    SEEN = "做过"
    MASTERED = "掌握"
    RIGHT = "答对"
    WRONG = "答错"
    NOTE = "说明"
    KIND = "练习"
    SKILL = "内容"
    PEOPLE = "人数"
    IDLE = "还没有开始练习"
    MASTERED_BY = "各人掌握的题数"
    MISSED_MOST = "答错的次数"
