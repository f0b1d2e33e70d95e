"""The words that are read in the cells of a form, in one place to be proofread.

What is said stands in `wording`; here stands what people write.
"""

from typing import Final

from wizard.patterns import Lazy

SIGNS: Final = {
    **dict.fromkeys(map(ord, "≧⩾≮"), "≥"),
    **dict.fromkeys(map(ord, "≦⩽≯"), "≤"),
    **dict.fromkeys(map(ord, "\uff1e\u3009\u203a"), ">"),
    **dict.fromkeys(map(ord, "\uff1c\u3008\u2039"), "<"),
    **dict.fromkeys(map(ord, "═\uff1d"), "="),
    **dict.fromkeys(map(ord, "\uff5e\u301c\u223c"), "~"),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2015"), "—"),
    **dict.fromkeys(map(ord, "\u3014\u3010\uff3b["), "("),
    **dict.fromkeys(map(ord, "\u3015\u3011\uff3d]"), ")"),
    ord("\uff0f"): "/",
    ord("\u2215"): "/",
    ord("\uffe5"): "¥",
}
"""Comparison signs, dashes, brackets as they are typed, and the ones that are kept."""

COMPARATORS: Final = {
    "大于或等于": "≥",
    "大于等于": "≥",
    "不得低于": "≥",
    "不得少于": "≥",
    "不低于": "≥",
    "不少于": "≥",
    "不小于": "≥",
    "不下于": "≥",
    "不短于": "≥",
    "至少": "≥",
    "最少": "≥",
    "最低": "≥",
    ">或=": "≥",
    ">=": "≥",
    "=>": "≥",
    "≥=": "≥",
    "≥": "≥",
    "小于或等于": "≤",
    "小于等于": "≤",
    "不得超过": "≤",
    "不得高于": "≤",
    "不得多于": "≤",
    "不超过": "≤",
    "未超过": "≤",
    "未超": "≤",
    "没超": "≤",
    "没有超过": "≤",
    "不超": "≤",
    "不高于": "≤",
    "不大于": "≤",
    "不多于": "≤",
    "不长于": "≤",
    "不晚于": "≤",
    "不迟于": "≤",
    "不突破": "≤",
    "未突破": "≤",
    "至多": "≤",
    "最多": "≤",
    "最高": "≤",
    "<或=": "≤",
    "<=": "≤",
    "=<": "≤",
    "≤=": "≤",
    "≤": "≤",
    "大于": ">",
    "高于": ">",
    "多于": ">",
    "超过": ">",
    "突破": ">",
    "超出": ">",
    ">": ">",
    "小于": "<",
    "低于": "<",
    "少于": "<",
    "不足": "<",
    "不到": "<",
    "<": "<",
    "等于": "=",
    "=": "=",
}
"""What stands before a value, a longer spelling before a shorter one."""

BEHIND: Final = (
    (Lazy(r"(?:及|\(?含\)?)?(?:以上|之上)(?:\(含\))?", needs="上"), "≥"),
    (Lazy(r"(?:及|\(?含\)?)?(?:以下|之下)(?:\(含\))?", needs="下"), "≤"),
    (
        Lazy(
            r"(?:及|\(?含\)?)?[以之]内(?:\(含\))?|(?<=[天日月周时钟期年度元%‰])内",
            needs="内",
        ),
        "≤",
    ),
)
"""What stands behind it. 以上, 以下, 以内 include the number (民法典第1259条)."""

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

BEFORE_LARGE: Final = ("十", "百", "千")
"""What may stand before one of these: 百万."""

BEFORE_UNITS: Final = ("百", "千")
"""Scales that stand before a known unit; 千克 and 千米 are units first."""

MONEY: Final = "元"
"""How a unit of money begins once its scale is off: 元, 元/人."""

MONEY_BEFORE: Final = r"(?:人民币|[¥\uffe5])(?=\d)"
"""What stands before an amount of money and says nothing more than 元."""

THOUSANDS: Final = Lazy(r"(?<=\d)，(?=\d{3}(?!\d))", needs="，")
"""A comma of full width within a number; others divide sentences."""

UNIT: Final = Lazy(
    r"(?:%|(?:[^\W\d_]|[㎡㎥℃·]){1,5}"
    r"(?:\([^\W\d_]{1,4}\))?(?:/(?:[^\W\d_]|[㎡㎥·]){1,5}){0,2})?",
)
"""What may stand behind a number as its unit."""

NOT_A_NOUN: Final = Lazy(
    r"^[性余多几来号月至到前后内左上下和]|左右|上下|以[上下内外]|前$|后$|[未不没无非每约占的]|"
    r"[一二两三四五六七八九十]",
    needs="性余多几来号月至到前后内左上下和以未不没无非每约占的一二两三四五六七八九十",
)
"""What shows that the words behind a number are more than a unit."""

NO_NOUN: Final = frozenset(("天", "工作日", "%", "百分点", "倍", "分"))
"""What measures nothing that could be named behind it: 3天前, 95%成效显著."""


PER_EACH: Final = Lazy(r"/|(?<=[元克吨里升时])每(?=[^\W\d_])", needs="/每")
"""What stands between what is paid and what for: 元/人, 元每人."""

EACH_YEAR: Final = frozenset(("年", "年度"))
"""What a form is for: 3次/年 are 3次 in it."""

MORE_THAN: Final = Lazy(
    r"(?P<scale>[百千万亿]{0,2})[余多来](?P<unit>[^余多]*)", needs="余多来"
)
"""A number and a little more: 余件 of 1000余件."""

AND_UP_TO: Final = Lazy(
    r"(?P<unit>[^\d\-~—至到±()、,，]{0,8})(?P<dash>[-~]|—+|[至到])"
    r"(?P<high>[\d,]*\.?\d+)(?P<same>\D*)",
    needs="-~—至到",
)
"""To how many, behind from how many: -20人 of 10-20人."""

GIVE_OR_TAKE: Final = Lazy(
    r"(?P<unit>\D{0,4})±(?P<by>\d*\.?\d+)(?P<same>\D*)", needs="±"
)

SURE_DASHES: Final = ("~", "—", "——")
"""Dashes that make a range of two bare numbers; 10-20 may be a day."""

SPELLED_RANGES: Final = {
    "十几": (11, 19),
    "几十": (20, 99),
    "数十": (20, 99),
    "几百": (200, 999),
    "数百": (200, 999),
    "几千": (2000, 9999),
    "数千": (2000, 9999),
    "上百": (100, 999),
    "上千": (1000, 9999),
    "上万": (10_000, 99_999),
}
"""Numbers of which only the size is said."""

SPELLED: Final = Lazy("|".join(SPELLED_RANGES), needs="几数上")
"""Any of them."""

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

BEFORE_NO_NUMBER: Final = tuple("方几数上第统唯专单同万其之进逐初再分个")
"""Characters that make another word of the numeral behind them: 统一, 第三."""

WHOLE_BEHIND: Final = ("", "余", "多", "万", "余万", "多万")
"""What may stand behind a spelled number that is the whole text."""

IS_NONE: Final = ("为", "是")
PARTS_OF: Final = "分之"
TENTHS: Final = "成"

NOTHING: Final = frozenset(
    ("无", "无。", "没有", "没有。", "没有了", "没了", "完了", "-", "—", "/")
)
"""What people write where there is nothing, or nothing more."""

NO_TIER: Final = ("率", "度")
"""What behind the words of a tier makes them another word: 达成率 95%."""

TAKES_TIME: Final = Lazy(
    r"(?:[^\W\d_]{0,4}(?:[工周]期|时限|时间|用时|历时|耗时|期限|时长))?"
)
"""What may name a length of time that something is to take."""

LASTS: Final = Lazy(
    r"质保|保修|质量保证|服务[期年]|使用[期年寿]|寿命|持续|运行|运营|开放|营业|"
    r"有效期|存续|保存|在岗|管护",
    needs="保服使寿持运开营效存岗护",
)
"""The names of what is the better the longer it lasts."""

SHORT_TIMES: Final = frozenset(("天", "工作日"))
"""What lengths of time measure: neither more nor less is better by itself."""

LONG_TIMES: Final = ("年", "周年")
"""Lengths of time of which more is better: 持续影响15年."""

HAPPENINGS: Final = frozenset(
    (
        "",
        "起",
        "件",
        "次",
        "例",
        "宗",
        "个",
        "人",
        "人次",
        "项",
        "处",
        "条",
        "批",
        "户",
        "家",
    )
)
"""What is counted of things that were not to happen."""

NAMED_UNIT: Final = Lazy(
    r"[(（](?:单位[:：])?(?P<unit>[^()（）]{1,6})[)）]\s*$", needs="(（"
)
"""The unit that a name of a row ends with: 培训人数（人次）."""

RATE: Final = "率"
"""How the name of a share of a whole ends."""

CAPITALS: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
CAPITAL: Final = Lazy(
    r"[壹贰叁肆伍陆柒捌玖拾佰仟零]+(?=[万亿元])", needs="壹贰叁肆伍陆柒捌玖拾佰仟零"
)
"""Numerals as they are written on cheques, before money."""

CLAUSE: Final = Lazy(r"[，,；;。]", needs="，,；;。")
"""What ends the first part of a result that goes on to tell more."""

UNIT_IN_BRACKETS: Final = Lazy(r"(?<=\d)\(([^()]{1,4})\)$", needs="(")
"""The unit of 90(万元)."""

VALUE_IN_BRACKETS: Final = Lazy(r"^([^\W\d]+)\(([≥≤><=][^()]*\d[^()]*)\)$", needs="(")
"""A value that stands in brackets behind its name: 合格率(≥90%)."""

NUMBER_IN_BRACKETS: Final = Lazy(
    r"^([^\W\d]*)\((\d[\d,.]*)\)(?=[^\W\d_]{1,2}$)", needs="("
)
"""A number that was put into the brackets of a blank: 监控(120)个."""

AT_MOST: Final = "≤"
NO_MORE_THAN: Final = "不超过"
"""A sign before words, and the words for it: ≤预算数."""

ASIDE: Final = Lazy(r"(?<=.)\([^()]{3,}\)$", needs="(")
"""What is said in brackets at the end: (问卷调查)."""

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

SCALE_WORDS: Final = "十百千万亿"
NONE: Final = ("无", "没", "零", "杜", "避")
"""How words begin that say there is none."""

NOT_ABLE: Final = ("无法", "没能")
"""Words that begin in the same way and deny something else."""

COUNTED_ONCE: Final = ("人次", "次")
"""人次 behind a stroke are 人: 元/人次."""

SAME_LABEL: Final = Lazy(
    r"发生|出现|产生|举办|开展|组织|召开|实施|安排|"
    r"[率度数量额]$|人数$|次数$|比[率例]$|数量$|情况$|百分比$",
    needs="生出举开组施排率度数量额比况",
)
"""Endings under which two names are one: 满意率 and 满意度."""

IN_WORDS: Final = "定性"
"""The operator of a target that is put in words."""

DENIAL: Final = "不"
"""What denies that something is so: 不稳定."""

AND_LESS: Final = Lazy(r"[以之]?下$", needs="下")
"""Behind a result it is less, not as much: 九成以下."""

EVENT_BEFORE: Final = Lazy(
    r"^[^()\d]{2,12}前\(([^()\d]{0,3}\d[^()]*?[日号月底末])前?\)$", needs="前"
)
DAY_OF_EVENT: Final = r"\1前"
"""A deadline that is told by what comes then, with its day: 汛期前(6月1日前)."""

MONTHS: Final = ("个月", "月")
"""Lengths of time that count what was done in each: 保障12个月."""

DONE_BY_THEN: Final = Lazy(
    r"[工周]期|时限|时间|用时|历时|耗时|期限|时长|回收期|"
    r"办理|办结|审批|完成|完工|竣工|建成|等候",
    needs="期时办审完竣建候",
)
"""The names of what is the better the sooner it is done."""

NO_PART: Final = ("—", "-", "－", "--", "——", "/", "无")
"""What stands in the column of an operator or a unit where a value has none."""

NO_UNIT: Final = Lazy(
    r"[前后底内余多\n]|以|左右|或|且|[≥≤><=]", needs="前后底内余多\n以左或且≥≤><="
)
"""What makes text behind a number more than a unit: 10月底前, 100人以上."""

AND_SO_ON: Final = "等"
"""What may stand behind the name of a category without changing it."""
