"""Every sentence of the exercises that stands in no data file."""

from enum import StrEnum
from typing import Final


class ExerciseText(StrEnum):
    """A sentence with named gaps."""

    # ── progress ──
    NOT_KEPT = "练习的进度没有存上：{why}。练习可以接着做。"
    PUT_ASIDE = (
        "练习的进度读不出来（{why}），原来的文件已改名为 {file}，没有删改；"
        "练习从头记起，可以接着做。"
    )

    # ── the class ──
    NO_HOMES = "{folder} 打不开：{why}。"
    NOBODY = (
        "{folder} 里没有找到大家的文件夹；"
        "请写放着各人文件夹的那一个，例如 /var/lib/ziping。"
    )
    IS_LINK = "{file} 是链接，没有跟着去读。"

    # ── papers ──
    WANTS_PAPER = "没有这个编号的试卷；编号是 {known}。"
    FROM_TO = "{first} 到 {last}"

    # ── 归类 ──
    NAME = "三级指标：{text}"
    TARGET = "年度指标值：{text}"
    ACTUAL = "实际完成值：{text}"
    WHICH_CATEGORY = "这一条属于哪一类二级指标？"
    IS_USABLE = "它的指标值和完成值能用吗？"
    BELONGS = "属于{category}：{why}"
    USABLE = "可用"
    IS_GOOD = "可用：{why}"

    # ── 算一算 ──
    WANTS_NUMBER = "“{typed}”不是一个数，请只写算出的数，例如 9.78。"
    OF_YEAR = "{year} 年度，{line}"
    WORKED = "算法：{worked}\n规则：{rule}"
    TIER = "{name} {low}% 至 {high}%"
    GROUP_POINTS = "{group} {points} 分"
    COMMA = "，"
    LIST_COMMA = "、"

    # ── 找错 ──
    PAPER = "下面是一份 {year} 年度的自评表，里面有 {count} 处错误。"
    PAPER_LEFT = "同一份 {year} 年度的表，还有 {count} 处错误没有找出来。"
    REAL = (
        "这是一份真实的自评表（{year} 年度，公开过的），"
        "程序查出 {count} 处问题，请找出来。"
    )
    WHERE = "错在哪一格？"
    FAULTY = "{cell}：{text}"
    WHAT = "这里错在哪里？"
    THAT_CELL = "这一格有错。"
    OTHER_CELL = "这一格没有要找的错：{chosen}。\n有错的是：{cell}。"
    BESIDE = "  "
    LONG = "{text}...（共 {count} 字）"
    CELL_LINE = "{heading}：{text}"
    BLANK = "（空）"
    FUND_ROW = "{label}（{unit}）"
    ROW = "第 {number} 行  {category}"
    RULE = "{message}\n规则：{rule}"


UNIT_BEHIND: Final = r"\s*(?:%|分|万元|元)$"
"""Units that may be typed behind a result."""

ABOUT_AMOUNT: Final = "约{amount}万"
MORE_THAN: Final = "{number}余{unit}"
DAY: Final = "{year}年{month}月{day}日"
VAGUE: Final = ("显著提高", "明显改善", "有效提升")
LEFT_IN_NAME: Final = "指标{number}：……"
LEFT_IN_GOAL: Final = ("××××已完成。", "……（100字以内）")
BLANK_NAME: Final = "×××项目"
"""The texts that a fault puts into a form."""
