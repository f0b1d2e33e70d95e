"""The words around a number: how it is meant, and what adds nothing to it."""

import re
from collections.abc import Iterable
from typing import Final

from wizard.words import BEHIND, COMPARATORS, EACH


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


UP: Final = (
    "提高",
    "提升",
    "增长",
    "增加",
    "上升",
    "上涨",
    "递增",
    "增幅",
    "涨幅",
    "增速",
)
DOWN: Final = (
    "降低",
    "下降",
    "减少",
    "下滑",
    "下跌",
    "递减",
    "压减",
    "缩减",
    "压缩",
    "削减",
    "降幅",
    "减幅",
)
SAVED: Final = ("节约", "节省", "节支", "节能")
CHANGES: Final = (
    dict.fromkeys(SAVED, -1) | dict.fromkeys(UP, 1) | dict.fromkeys(DOWN, -1)
)
"""Words before a number that make it a difference, and its sign."""

TO: Final = r"(?:到了?|至|为)"
LEVELS: Final = rf"(?:{_any(UP)}|升|增){TO}"
"""提高到95% is 95%."""

LOW_LEVELS: Final = (
    rf"(?:{_any(DOWN)}|降|减|压|控){TO}|(?:严格|有效)?控制(?:在|到|为|于)?"
)
"""降到5%, 控制在15万元: a number of which less is better."""

ABOUT: Final = r"(?<![节契预])大?约为?|大概|大致|估计"
NEARLY: Final = r"接近|将近|近"

NOTHING_SAID: Final = (
    r"较上年度?|比上年度?|较去年|比去年|较上年同期|比上年同期|与上年相比|与去年相比|"
    r"同比|环比|年均|每年度?|全年|年度|本年度?|当年|今年|年内|全年共|"
    r"达到了?|达成|达|实现|保持在?|维持在?|稳定在|为|是|共计|合计|总计|累计|总共|共有?|计|"
    r"全部完成|实际完成|已经完成|已完成|完成了?|实际|已经|已|均|都|各|有|仅|只有?|只完成|仅完成|"
    r"平均|基本|确保|力争|争取|计划|预计|预期|目标|数量|总量|总数|总额|"
    r"了|在|到|至|约定|:|：|,(?=\D)|，"
)
"""Words before a number that change nothing."""

_WORDS: Final = (
    rf"(?:{LEVELS}|{LOW_LEVELS}|{_any(COMPARATORS)}|{_any(CHANGES)}|{ABOUT}|{NEARLY}|"
    rf"{EACH.replace('?P<unit>', '?:')}|{NOTHING_SAID})*"
)
HEAD: Final = re.compile(
    rf"(?P<front>{_WORDS})(?P<label>[^\W\d_]*?(?:\([^()]*\))?)(?P<words>{_WORDS})"
)
"""All that stands before a number: what names it, and the words that say how it is."""

TOKEN: Final = (
    rf"(?P<low>{LOW_LEVELS})|(?P<level>{LEVELS})|(?P<comparator>{_any(COMPARATORS)})|"
    rf"(?P<change>{_any(CHANGES)})|(?P<about>{ABOUT})|(?P<nearly>{NEARLY})|"
    rf"(?P<said>{NOTHING_SAID})|(?P<each>{EACH})"
)
"""The words before a number, one by one."""

ENDS: Final = (
    r"(?:\(?(?:含|包含|含本数)\)?)|[以之]?上下|左右|上下|"
    r"(?:全部|均|已|都|圆满|按期|按时|如期)*"
    r"(?:完成任务|完成|达标|合格|到位|通过|参加|覆盖|有效|满意|达到|实现|以内完成|未超|就业)|"
    r"不等|整|规模|的?(?:目标|任务|工作量|水平|标准|范围)"
)
"""Words behind a number that change nothing, but for 左右."""

TAIL: Final = re.compile(rf"(?P<unit>.*?)(?P<words>(?:{'|'.join(BEHIND)}|{ENDS})*)")
"""All that stands behind a number: its unit, and the words that say how it is."""

ROUGHLY: Final = re.compile(r"左右|上下")

REMARK: Final = (
    r"\((?=[^()]*\d|含.|其中|包[含括]|不含|不包括|详见|见|备注|注[:：]|除|另|线上|线下|截[至止]|按|以|根据|实际|超|较)"
    r"[^()]*\)"
)
"""A remark in brackets, (含线上1次); what is none: 台(套), (含)."""

LISTED: Final = re.compile(r"[、,，;；+]|和|及")
"""What stands between several numbers: 2次、1次."""

DENIED: Final = re.compile(
    r"未(?!来|成年)|没(?!收)|无(?!害化|障碍|偿|人机|线|纸化|公害|烟|土|菌|缝|水港|废|疫)"
    r"|非(?!遗|物质|税|公)|不(?!断|锈|动产|同|良|孕)|否"
)
"""What in a name before a number turns it round: 未完成5场."""

PER_CENT: Final = r"(?:百|100)分之(?P<number>百|\d*\.?\d+)"
PER_MILLE: Final = r"(?:千|1000)分之(?P<number>\d*\.?\d+)"
PART: Final = r"(?P<parts>\d{1,3})分之(?P<number>\d{1,3})"
TENTHS: Final = r"(?P<whole>\d{1,2})成(?P<tenth>[1-9])(?!\d)"
MAY_BE_PART: Final = re.compile("分之|成")
HUNDRED: Final = "百"
"""百分之95, 3分之2, 9成5."""
TENTHS_IN_FIGURES: Final = r"\g<whole>.\g<tenth>成"

NUMBER: Final = r"(?:人民币)?(?P<money>¥)?(?P<digits>[+-]?(?:\d[\d,]*\.?\d*|\.\d+))"
SCALE: Final = re.compile("[十百千万亿]*")

MAY_BE_NUMBER: Final = r"[\d几数半零\u3007一二两三四五六七八九十百千]"
"""What a number has at least one of."""
