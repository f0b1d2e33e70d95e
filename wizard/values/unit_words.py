"""The words of units: scales, money, what stands behind a number, to be proofread."""

from typing import Final

from wizard.patterns import Lazy

SCALES: Final = {
    "": 1,
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "十亿": 1_000_000_000,
    "百亿": 10_000_000_000,
    "千亿": 100_000_000_000,
    "万亿": 1_000_000_000_000,
}
"""How many of a unit the word before it stands for."""

LARGE: Final = ("万", "亿")
"""How a scale ends that stands before any unit, and not only before known ones."""

BEFORE_UNITS: Final = ("百", "千")
"""Scales that stand before a known unit; 千克 and 千米 are units first."""

MONEY: Final = "元"
"""How a unit of money begins once its scale is off: 元, 元/人."""

UNIT: Final = Lazy(
    r"(?:%|(?:[^\W\d_]|[㎡㎥℃·]){1,5}"
    r"(?:\([^\W\d_]{1,4}\))?(?:/(?:[^\W\d_]|[㎡㎥·]){1,5}){0,2})?",
)
"""What may stand behind a number as its unit."""

NOT_A_NOUN: Final = Lazy(
    r"^[性余多几来号月至到前后内左上下和]|左右|上下|以[上下内外]|前$|后$|[未不没无非每约占的]|"
    r"一(?!般|线|体|次性)|[二两三四五六七八九十]",
    needs="性余多几来号月至到前后内左上下和以未不没无非每约占的一二两三四五六七八九十",
)
"""What shows that the words behind a number are more than a unit."""

NOUN_IN_BRACKETS: Final = Lazy(r"(?<=[^\W\d_])\([^\W\d_]{1,6}\)$", needs="(")
"""What else is meant by a noun, behind it: 村(社区)."""

NO_NOUN: Final = frozenset(("天", "工作日", "%", "百分点", "倍", "分"))
"""What measures nothing that could be named behind it: 3天前, 95%成效显著."""

NO_COUNT: Final = frozenset((*NO_NOUN, "级", "度"))
"""Units that tell when, how long or how far, and count nothing."""

PER_EACH: Final = Lazy(r"/|(?<=[元克吨里升时])每(?=[^\W\d_])", needs="/每")
"""What stands between what is paid and what for: 元/人, 元每人."""

EACH_YEAR: Final = frozenset(("年", "年度"))
"""What a form is for: 3次/年 are 3次 in it."""

SCALE_WORDS: Final = "十百千万亿"
COUNTED_ONCE: Final = ("人次", "次")
"""人次 behind a stroke are 人: 元/人次."""

NO_UNIT: Final = Lazy(
    r"[前后底内余多\n]|以|左右|或|且|[≥≤><=]", needs="前后底内余多\n以左或且≥≤><="
)
"""What makes text behind a number more than a unit: 10月底前, 100人以上."""

MAN_DAY: Final = Lazy(r"(?P<who>人)[·•.*×]?(?P<time>[天日月年])")
"""A person for a day, behind a stroke: 元/人天, 元/人·天."""
