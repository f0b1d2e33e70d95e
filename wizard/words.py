"""The words that are read in the cells of a form, in one place to be proofread.

What is said stands in `wording`; here stands what people write.
"""

from decimal import Decimal
from typing import Final

SIGNS: Final = str.maketrans("≧⩾≦⩽═\uff1e\uff1c\uff1d", "≥≥≤≤=><=")
"""Comparison signs as they are typed, and the ones that are kept."""

COMPARATORS: Final = {
    "大于或等于": "≥",
    "大于等于": "≥",
    "不低于": "≥",
    "不少于": "≥",
    "不小于": "≥",
    "至少": "≥",
    ">=": "≥",
    "≥": "≥",
    "小于或等于": "≤",
    "小于等于": "≤",
    "不超过": "≤",
    "不高于": "≤",
    "不大于": "≤",
    "不多于": "≤",
    "不晚于": "≤",
    "不迟于": "≤",
    "至多": "≤",
    "<=": "≤",
    "≤": "≤",
    "大于": ">",
    "高于": ">",
    "多于": ">",
    "超过": ">",
    ">": ">",
    "小于": "<",
    "低于": "<",
    "少于": "<",
    "<": "<",
    "等于": "=",
    "=": "=",
}
"""What stands before a value, a longer spelling before a shorter one."""

BEHIND: Final = {
    r"(?:及|\(?含\)?)?以上(?:\(含\))?": "≥",
    r"(?:及|\(?含\)?)?以下(?:\(含\))?": "≤",
    r"[以之]内(?:\(含\))?|(?<=[天日月年周时钟])内": "≤",
}
"""What stands behind it. 以上, 以下, 以内 include the number (民法典第1259条)."""

SCALES: Final = {
    "": Decimal(1),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "百万": Decimal(1_000_000),
    "千万": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
}
"""How many of a unit the word before it stands for."""

SCALED_UNIT: Final = r"(百万|千万|万|亿|[百千](?=元))?(.*)"
"""A unit and the scale before it: 万元, 万人次; but 千克 and 千米 are units."""

MONEY: Final = "元"
"""How a unit of money begins once its scale is off: 元, 元/人."""

UNIT: Final = (
    r"(?:%|(?:[^\W\d_]|[㎡㎥℃·]){1,5}"
    r"(?:\([^\W\d_]{1,4}\))?(?:/(?:[^\W\d_]|[㎡㎥·]){1,5})?)?"
)
"""What may stand behind a number as its unit."""

NO_UNIT: Final = (
    r"^[余多几来号月]|左右|上下|以[上下内外]|前$|完成|[一二两三四五六七八九十]"
)
"""What shows that the words behind a number are more than a unit."""

YEAR_ALONE: Final = r"(?:19|20)\d\d年度?"
"""A year alone is no date to be met and no number of years."""

SHORT_TIMES: Final = ("天", "日", "周", "个月", "小时", "分钟", "工作日", "个工作日")
"""Lengths of time of which neither more nor less is better by itself."""

NUMERALS: Final = dict(zip("零\u3007一二两三四五六七八九", "001223456789", strict=True))
TEN: Final = "十"
COUNT_WORDS: Final = (
    "个|次|场|期|人|名|户|家|件|台|套|册|本|项|份|篇|处|座|所|辆|幅|块|批|天|年|"
    "个月|人次|场次|元|万元"
)
"""Units before which a spelled number is surely a number."""

PER_CENT: Final = "百分之"

NO_TIER: Final = r"[率度\d]"
"""What behind the words of a tier makes them another word: 达成率 95%."""

_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_MONTH: Final = r"(?P<month>\d{1,2})"
_DAY: Final = r"(?P<day>\d{1,2})"
_TAIL: Final = r"(?P<before>[以之]?前)?(?:\(含\))?(?:全部|已)?(?:完成|完工|竣工)?"
DATES: Final = (
    rf"[于在]?(?:{_YEAR}年)?{_MONTH}月份?(?:{_DAY}[日号]|[底末])?{_TAIL}",
    rf"{_MONTH}\.{_DAY}[日号]{_TAIL}",
    rf"{_YEAR}(?P<gap>[-./]){_MONTH}(?P=gap){_DAY}日?{_TAIL}",
    rf"(?:{_YEAR}|当|本)?年{{1,2}}(?P<end>[底末]){_TAIL}",
)
"""12月底前, 2023年10月, 12月25日; 12.25日; 2020-12-25; 年底前."""

_NUMERAL = r"[0-9０-９一二三四五六七八九十]"
NAME_LEFTOVERS: Final = (rf"^指标\s*{_NUMERAL}+\s*[:：、.．]?",)
"""Template words at the beginning of the name of an indicator: 指标1：."""

TEXT_LEFTOVERS: Final = (
    r"^(?:…+|\.{3,}|。{3,})[。.]?$",
    r"×{2,}",
    r"(?:19|20)[Xx]{2}(?=年)|(?<![A-Za-z0-9])[Xx]{3,}(?![A-Za-z0-9])",
    r"[*\uff0a]{2,}",
    r"[(（](?:请?控制在|限|不超过)?\s*[0-9０-９]+\s*字(?:以内|之内|以下|内)[)）]",
)
"""Template words in any cell: …… alone, ×××, XXX, **, （100字以内）."""
