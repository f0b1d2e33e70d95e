"""What stands around the value of a cell, and how it is taken off, to be proofread."""

from typing import Final

from wizard.patterns import Lazy

THOUSANDS: Final = Lazy(r"(?<=\d)，(?=\d{3}(?!\d))", needs="，")
"""A comma of full width within a number; others divide sentences."""

TAKES_TIME: Final = Lazy(
    r"(?:[^\W\d_]{0,4}(?:[工周]期|时限|时间|用时|历时|耗时|期限|时长))?"
)
"""What may name a length of time that something is to take."""

CAPITALS: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
CAPITAL: Final = Lazy(
    r"[壹贰叁肆伍陆柒捌玖拾佰仟零]+"
    r"(?=[万亿元人名户个家件起次场期项处座套台份条批例宗本册辆亩吨公米年天])",
    needs="壹贰叁肆伍陆柒捌玖拾佰仟",
)
"""Numerals as they are written on cheques, before what is counted."""

CLAUSE: Final = Lazy(r"[，,；;。]", needs="，,；;。")
"""What ends the first part of a result that goes on to tell more."""

UNIT_IN_BRACKETS: Final = Lazy(r"(?<=\d)\(([^()]{1,4})\)$", needs="(")
"""The unit of 90(万元)."""

VALUE_IN_BRACKETS: Final = Lazy(r"^([^\W\d]+)\(([≥≤><=][^()]*\d[^()]*)\)$", needs="(")
"""A value that stands in brackets behind its name: 合格率(≥90%)."""

EITHER_WAY_IN_BRACKETS: Final = Lazy(r"\((±[\d.]+[^()\d]{0,4})\)$", needs="±")
"""How much more or less it may be, in brackets behind: 60人(±10%)."""

NUMBER_IN_BRACKETS: Final = Lazy(
    r"^([^\W\d]*)\((\d[\d,.]*)\)(?=[^\W\d_]{1,2}$)", needs="("
)
"""A number that was put into the brackets of a blank: 监控(120)个."""

AT_MOST: Final = "≤"
NO_MORE_THAN: Final = "不超过"
"""A sign before words, and the words for it: ≤预算数."""

ASIDE: Final = Lazy(r"(?<=.)\([^()]{3,}\)$", needs="(")
"""What is said in brackets at the end: (问卷调查)."""

EVENT_BEFORE: Final = Lazy(
    r"^[^()\d]{2,12}前\(([^()\d]{0,3}\d[^()]*?[日号月底末])前?\)$", needs="前"
)
DAY_OF_EVENT: Final = r"\1前"
"""A deadline that is told by what comes then, with its day: 汛期前(6月1日前)."""

PER_BRACKET: Final = Lazy(r"/\(([^()]{1,5})\)", needs="/")
"""What is paid for, in brackets: 元/(人·天)."""

FROM_WHERE: Final = Lazy(
    r"^(?:由|从)[^由从到至]*\d[^由从到至]*?"
    r"(?=(?:提高|提升|增长|增加|上升|降低|下降|减少|压减|降|升)(?:到|至|为))",
    needs="由从",
)
"""What was before, where it is told how it became: 由85%提高到90%."""

TURNED: Final = Lazy(
    r"^(?P<number>\d[\d.,]*[^\W\d_]{0,3}[%‰]?)(?P<sign>[≤<])(?P<name>[^\W\d_]{2,12})$",
    needs="≤<",
)
"""A limit that stands before what it is of: 80%≤满意度."""

BETWEEN: Final = Lazy(
    r"^(?P<low>\d[\d.,]*)[^\W\d_]{0,3}[%‰]?[≤<](?P<name>[^\W\d_]{1,12})[≤<](?P<high>\d\S*)$",
    needs="≤<",
)
"""Both limits around what they are of: 95%≤合格率≤100%."""

FROM_TO: Final = Lazy(
    r"^≥(?P<low>\d[\d.,]*)[^\W\d_]{0,4}?[%‰]?[且，,、和]?≤(?P<high>\d\S*)$", needs="≥"
)
"""Both limits behind one another: ≥4次且≤6次."""

TURNED_SIGN: Final = {"≤": "≥", "<": ">"}

OWN_RATE: Final = Lazy(
    r"(?<=[^\W\d_])[，,、;；(]?(?:任务|目标|计划|指标)?(?:完成|达成|实现)率(?:为|达到|达|:)?"
    r"\d[\d.]*%\)?$",
    needs="率",
)
"""How much of its target a result is, told behind it: 80张，完成率80%."""
