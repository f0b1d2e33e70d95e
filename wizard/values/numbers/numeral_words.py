"""Numbers that are spelled, and the words around them, to be proofread."""

from typing import Final

from wizard.patterns import Lazy

NUMERALS: Final = dict(zip("零\u3007一二两三四五六七八九", "001223456789", strict=True))
POINT: Final = "点"
ZERO: Final = "零\u3007"
PLACES: Final = {"十": 10, "百": 100, "千": 1000}
DATE_UNITS: Final = tuple("年月日号季")
BEFORE_QUARTERS: Final = tuple("第首前")
QUARTERS: Final = ("季", "个季")
"""What shows that a spelled number is one of a date: 三月, 前三个季度."""

_COUNT_WORDS: Final = (
    "个百分点|个工作日|个月|个季度|个小时|人次|场次|期次|户次|批次|车次|万元|亿元|千元|公里|千米|"
    "平方米|立方米|公顷|公斤|千克|小时|分钟|课时|学时|工作日|"
    "[个次场期人名位户家件台套册本项份篇处座所辆幅块批天周年元亩"
    "分起例宗条支间栋幢棵株头只张轮吨米成倍村班节组]"
)
"""Units before which a spelled number is surely a number."""

COUNTED: Final = Lazy(
    rf"[余多]?(?!次通过|次性)(?:万|亿)?(?:{_COUNT_WORDS})(?:\(次\)|\(套\))?[^\W\d_]{{0,6}}?"
    r"(?:[以之][上下内]|及以上|左右|上下|内)?$"
)
"""What stands behind a spelled number to the end: 三次, 两场培训, 十人以上."""

COUNTED_BEGINS: Final = frozenset(
    "余多万亿个人场期户批车千公平立小分课学工"
    "次名位家件台套册本项份篇处座所辆幅块天周年元亩起例宗条支间栋幢棵株头只张轮吨米成倍村班节组"
)
"""How that may begin."""

BEFORE_NO_NUMBER: Final = tuple("方几数上第统唯专单同万其之进逐初再分个/")
"""Characters that make another word of the numeral behind them: 统一, 第三, /千人."""

WHOLE_BEHIND: Final = ("", "余", "多", "万", "余万", "多万")
"""What may stand behind a spelled number that is the whole text."""

IS_NONE: Final = ("为", "是")
PARTS_OF: Final = "分之"
TENTHS: Final = "成"

YEAR_BEFORE: Final = Lazy(
    r"^(?:19|20)\d\d年度?(?=[^\d底末初前内]\D*\d)(?!\d*月)", needs="年"
)
"""The year before a number of something else: 2022年完成5项."""

HALF: Final = "半"
HALF_YEAR: Final = (
    (Lazy(r"(?<![上下前后每个\d])半年"), "6个月"),
    (Lazy(r"(?<=\d)年半", needs="年"), ".5年"),
)
"""Lengths of time that are said by halves, and in numbers."""

UP_TO: Final = "至到~—"
"""What stands between the ends of a range: 两到三次."""
