"""The words that are read in the cells of a form, in one place to be proofread.

What is said stands in `wording`; here stands what people write.
"""

from decimal import Decimal
from typing import Final

SIGNS: Final = str.maketrans("≧⩾≦⩽═\uff1e\uff1c\uff1d\uff5e", "≥≥≤≤=><=~")
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
    r"[以之]内(?:\(含\))?|(?:(?<=[天日月周时钟])|(?<=\d年))内": "≤",
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

MONEY_BEFORE: Final = r"(?:人民币|[¥\uffe5])(?=\d)"
"""What stands before an amount of money and says nothing more than 元."""

THOUSANDS: Final = r"(?<=\d)，(?=\d{3}(?!\d))"
"""A comma of full width within a number; others divide sentences."""

UNIT: Final = (
    r"(?:%|(?:[^\W\d_]|[㎡㎥℃·]){1,5}"
    r"(?:\([^\W\d_]{1,4}\))?(?:/(?:[^\W\d_]|[㎡㎥·]){1,5}){0,2})?"
)
"""What may stand behind a number as its unit."""

NO_UNIT: Final = (
    r"^[百千万亿]{0,2}[余多几来]|^[号月至到]|左右|上下|以[上下内外]|前$|完成|"
    r"[一二两三四五六七八九十]"
)
"""What shows that the words behind a number are more than a unit."""

SAME_UNITS: Final = {
    "日": "天",
    "场次": "场",
    "期次": "期",
    "户数": "户",
    "套/台": "台(套)",
    "台/套": "台(套)",
    "台套": "台(套)",
    "平米": "平方米",
    "㎡": "平方米",
    "㎥": "立方米",
    "千米": "公里",
    "千克": "公斤",
    "元/人次": "元/人",
}
"""Units that people write in several ways, and the one that they all mean."""

MORE_THAN: Final = (
    r"(?P<digits>[\d,.]+)(?P<scale>[百千万亿]{0,2})[余多](?P<unit>[^余多]*)"
)
"""A number and a little more: 1000余件."""

RANGE: Final = (
    r"(?P<low>[\d,.]+)(?P<unit>[^\d\-~—至到]*)"
    r"(?P<dash>[-~]|—+|[至到])(?P<high>[\d,.]+)(?P<same>\D*)"
)
"""From so many to so many: 10-20人, 95%-100%."""

SURE_DASHES: Final = ("~", "—", "——")
"""Dashes that make a range of two bare numbers; 10-20 may be a day."""

REACHED: Final = (
    r"^(?:已?达到?|[总共]计|共|已完成|完成)(?=[\d¥\uffe5])|(?<=%)(?:全部)?完成$"
)
"""Words around a value that say no more than that it is so: 达到95%, 完成5场."""

NUMERALS: Final = dict(zip("零\u3007一二两三四五六七八九", "001223456789", strict=True))
POINT: Final = "点"
ZERO: Final = "零\u3007"
PLACES: Final = {"十": 10, "百": 100, "千": 1000}
COUNT_WORDS: Final = (
    "个|次|场|期|人|名|户|家|件|台|套|册|本|项|份|篇|处|座|所|辆|幅|块|批|天|年|"
    "个月|人次|场次|元|万元|亩|公里|小时|分"
)
"""Units before which a spelled number is surely a number."""

NOTHING: Final = frozenset(
    ("无", "无。", "没有", "没有。", "没有了", "没了", "完了", "-", "—", "/")
)
"""What people write where there is nothing, or nothing more."""

PER_CENT: Final = "百分之"

NO_TIER: Final = r"[率度\d]"
"""What behind the words of a tier makes them another word: 达成率 95%."""

YEAR_ALONE: Final = r"(?:19|20)\d\d年度?"
"""A year alone is no date to be met and no number of years."""

SHORT_TIMES: Final = ("天", "日", "周", "个月", "小时", "分钟", "工作日", "个工作日")
"""Lengths of time of which neither more nor less is better by itself."""

_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_MONTH: Final = r"(?P<month>\d{1,2})"
_DAY: Final = r"(?P<day>\d{1,2})"
_THIS: Final = "当年|本年|今年"
_DONE: Final = r"(?:全部|已|均)?(?:完成|完工|竣工|到位|结束|发放|拨付)?"
_TAIL: Final = rf"(?:\(含\))?(?P<before>[以之]?前)?(?:\(含\))?{_DONE}"
DATES: Final = (
    rf"[于在]?(?:截[至止]到?)?(?:{_YEAR}年度?|{_THIS})?"
    rf"{_MONTH}月份?(?:{_DAY}[日号]|[底末])?{_TAIL}",
    rf"{_MONTH}\.{_DAY}[日号]{_TAIL}",
    rf"{_YEAR}(?P<gap>[-./]){_MONTH}(?P=gap){_DAY}日?{_TAIL}",
    rf"(?:{_YEAR}|当|本|今)?年{{1,2}}度?(?P<end>[底末]){_TAIL}",
    rf"(?:{_YEAR}|当|本)?(?P<end>年)度?(?P<before>内){_DONE}",
)
"""12月底前, 2023年10月, 12月25日; 12.25日; 2020-12-25; 年底前; 年内完成."""

BARE_DATES: Final = (
    rf"{_MONTH}[./]{_DAY}{_TAIL}",
    rf"{_YEAR}[-./]{_MONTH}{_TAIL}",
)
"""Dates only where nothing else is expected: 12.25, 2020.12."""

LENGTHS_OF_TIME: Final = ("", "年")
"""Units under which a plain number among deadlines does not say more or less."""
