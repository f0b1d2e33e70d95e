"""Every sentence of the screens of exercises and of the report, to be proofread."""

from enum import StrEnum
from typing import Final


class QuizText(StrEnum):
    """A sentence with named gaps."""

    MARK = "练习"
    HEAD = "{kind}  试卷 {number}  第 {place}/{size} 题"
    CHOOSE = "{kind}：{about}"
    OWN_PAPER = "开始做题"
    TYPE_NUMBER = "做指定编号的试卷（编号相同，题目就相同）"
    CHOOSE_KEYS = "上下键选择  回车 确定  Esc 返回"
    NUMBER_ASK = "试卷编号是多少？"
    NUMBER_WHY = "老师布置的编号；同一个编号，谁做都是同样的题。"
    NUMBER_KEYS = "回车 确定  Esc 返回"
    OPTION_KEYS = "上下键选择  回车 确定  Esc 结束练习"
    CELL_KEYS = "上下键、翻页键选一格  回车 就是这一格  F3 看整张表  Esc 结束练习"
    LINE_KEYS = "回车 回答  Esc 结束练习"
    VERDICT_KEYS = "回车 下一题  上下键翻看  Esc 结束练习"
    END_KEYS = "回车或 Esc 返回"
    PAPER_KEYS = "上下左右键移到一格  回车 就是这一格  Esc 回到清单"
    PAPER_TITLE = "整张表：{ask}"
    RIGHT = "答对了。"
    WRONG = "不对。您答的是：{said}"
    SOURCE = "依据：{source}"
    SCORE = "做完了：{size} 题，答对 {right} 题。"
    AGAIN = "还要再练的：{names}"
    LEITNER = (
        "答错的尽快再来，答对的隔一轮、三轮、七轮再来"
        "（按莱特纳 1972 年的卡片盒法安排）。"
    )
    SAME_PAPER = "这张试卷的编号是 {number}。"
    LIST_COMMA = "、"

    # ── plain ──
    PLAIN_CHOICE = "{number}. {text}"
    PLAIN_CELL = "[{number}] {text}"
    PLAIN_START = "写上面的编号开始；也可以直接写试卷编号；直接回车返回。"
    PLAIN_OPTION = "请写选项的编号，从 1 到 {count}；:退出 结束练习。"
    PLAIN_TYPED = "请写算出的数；:退出 结束练习。"
    PLAIN_NUMBER = "请写编号，从 1 到 {count}。"
    PLAIN_REFUSED = "请再看一下：{text}"

    # ── report ──
    REPORT_SUM = "做过 {rounds} 轮；掌握 {mastered} 题，共 {cards} 题。"
    REPORT_RULE = "上次答错以后连续答对两次，算掌握。"


KINDS: Final = {"faults": "找错", "sorting": "归类", "computing": "算一算"}
"""How people call a kind of exercise."""

ABOUT: Final = {
    "faults": "一份自评表里有错，先找到那一格，再说错在哪里。",
    "sorting": "一条三级指标，属于哪一类，它的值能不能用。",
    "computing": "执行率、得分、还剩的分，自己算一遍。",
}
"""What is done in a kind of exercise."""

LEVELS: Final = {
    "1": "一级：{forms} 份表，每份 {faults} 处明显的错",
    "2": "二级：{forms} 份表，每份 {faults} 处要细看的错",
    "3": "三级：{forms} 份表，每份 {faults} 处不容易看出的错",
    "4": "真实的表：2020 年公开的自评表",
}
"""The levels of 找错."""

LEAVE_WORDS: Final = (":退出", "：退出", ":q")
"""What is typed to leave an exercise."""

REPORT_HEADINGS: Final = ("练习", "内容", "题数", "做过", "掌握", "答对", "答错")
"""The columns of the report."""
