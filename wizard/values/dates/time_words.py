"""The words of times: months, quarters, halves, years, and what stands around them."""

from typing import Final

from wizard.patterns import Lazy

END: Final = 0
"""The last day of a month, whichever it is."""

MONTHS: Final = 12
FIRST_YEAR: Final = 100


MAY_BE_TIME: Final = frozenset("年月日号季旬")
TIME_IN_FIGURES: Final = Lazy(r"Q[1-4]|[1-4]Q|(?:19|20)\d\d(?:[-./]|\d{4})")
"""What a time has at least one of."""

YEARS: Final = {
    "当年": 0,
    "本年": 0,
    "今年": 0,
    "本年度": 0,
    "当年度": 0,
    "次年": 1,
    "次年度": 1,
    "来年": 1,
    "明年": 1,
    "下年": 1,
    "下年度": 1,
    "下一年": 1,
    "下一年度": 1,
    "翌年": 1,
    "上年": -1,
    "上年度": -1,
    "去年": -1,
}
"""Years by their distance from that of the form."""

_YEAR_WORDS: Final = "|".join(sorted(YEARS, key=len, reverse=True))

YEAR: Final = Lazy(
    rf"(?P<word>{_YEAR_WORDS})(?:年)?的?|(?P<year>(?:19|20)\d\d)"
    r"(?:年度?|(?=[-./]?(?:Q[1-4]|[上下]半年|第?[1-4]季))[-./]?)",
    needs="年Q季",
)

WHOLE_DATE: Final = Lazy(
    r"(?P<year>(?:19|20)\d\d)(?P<gap>[-./])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})[日号]?"
    r"|(?P<year_>(?:19|20)\d\d)年(?P<month_>\d{1,2})\.(?P<day_>\d{1,2})[日号]?"
    r"|(?<!\d)(?P<month__>\d{1,2})\.(?P<day__>\d{1,2})[日号]",
    needs="-./",
)
"""2023.12.25, 2023-12-25, 2023/12/25, 2023年12.25, 12.25日."""

_DONE: Final = (
    r"(?:全部|全面|已经|已|均|都|将|工程|项目|工作|任务|活动|建设|施工|资金|设备|并|和|及|且|的|"
    r"按期|按时|如期|顺利|正式|完成|完工|竣工|到位|结束|发放|拨付|支付|验收|合格|通过|"
    r"投入使用|投用|使用|交付|建成|实施|上线|开通|启动|开工|办结|完毕|提交|安装|采购|"
    r"执行|兑付|兑现|落实|执行完毕|报送|印发|出台|开展|培训|整改)"
)
_BEFORE: Final = r"(?:[以之]?前|为止|止|截止)"
_AFTER: Final = r"(?:[以之]?后|起|开始)"
_HOUR: Final = r"(?:\d{1,2}(?:[时点]|:\d\d)(?:\d{1,2}分)?整?)?"
_TAIL: Final = (
    rf"{_HOUR}(?:\(含\))?(?:(?P<before>{_BEFORE}|[以之]内|内)|(?P<after>{_AFTER}))?"
    rf"(?:\(含\))?{_DONE}*"
)
TAIL: Final = Lazy(_TAIL)
"""What may stand behind a time: 前, 内, 完成."""

NAMED: Final = Lazy(
    r"^[^\W\d_]{0,8}?(?:时间|日期|期限|时限|时点|节点|时效)(?:要求|目标)?[:：为是在于]?",
    needs="时期节",
)
"""What names a time before it: 完成时间, 工期截止日期：."""

BEFORE: Final = Lazy(
    r"^(?:拟|计划|预计|预期|确保|力争|争取|应|须|需|要求|已经|已|实际|均|全部|"
    r"完成|完工|竣工|验收|到位|交付|于|在|自|从|到|至|截[至止]到?|控制在|不[晚迟]于)+"
    r"(?=[\d上下前第首全当本今次来明翌去Q年元])",
    needs="拟计预确力争应须需要已实均全完竣验到交于在自从至截控不",
)
"""What may stand before a time and says nothing: 计划于, 截至."""

DASH: Final = Lazy(r"[-~—]+|[至到]", needs="-~—至到")

SPREAD: Final = Lazy(
    r"(?<![\d.\-/])(第?\d{1,4})(-|~|—+|至|到)(?=(第?\d{1,4})(月|季度?|日|号|年))",
    needs="-~—至到",
)
"""The one word that stands behind both of 1-12月."""

DOTTED: Final = Lazy(
    r"((?:19|20)\d\d)[./](\d{1,2})(?=[-~—至到]+(?:19|20)\d\d[./]\d{1,2}(?![./\d]))"
    r"|(?<=[\d月][-~—至到])((?:19|20)\d\d)[./](\d{1,2})(?![./\d])",
    needs="./",
)
"""Months in figures, from one to another: 2022.1-2022.12."""

YEAR_AND_MONTH: Final = "{year}年{month}月"

DAY_ALONE: Final = Lazy(r"(\d{1,2})[日号]", needs="日号")

EXPECTED: Final = (
    Lazy(r"(?P<month>\d{1,2})[./](?P<day>\d{1,2})", needs="./"),
    Lazy(r"(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})", needs="-./"),
    Lazy(r"(?P<year>(?:19|20)\d\d)(?P<month>0\d|1[0-2])(?P<day>[0-3]\d)"),
    Lazy(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])"),
    Lazy(r"(?P<month>\d{1,2})-(?P<day>\d\d)(?=前)", needs="前"),
)
"""Dates only where a time is expected, with the tail of one: 12.25, 20231225前."""

PARTS: Final = {
    "上旬": (1, 10),
    "初": (1, 10),
    "中旬": (11, 20),
    "中": (11, 20),
    "下旬": (21, END),
    "底": (21, END),
    "末": (21, END),
}
"""From which day to which of a month."""

QUARTERS: Final = {"初": (0, 0), "中": (1, 1), "底": (2, 2), "末": (2, 2)}
"""Which months of a quarter."""

YEAR_PARTS: Final = {"初": (1, 3), "中": (6, 7), "底": (12, 12), "末": (12, 12)}
YEAR_ENDS: Final = {"终": "底", "尾": "底"}

FIRST_HALF: Final = "上前"
AT_THE_END: Final = ("底", "末")

MONTH: Final = Lazy(
    r"(?:(?P<month>\d{1,2})月份?|元月份?)(?:(?P<day>\d{1,2})(?:[日号]"
    r"|(?![\d.月年季%]))|(?P<part>[上中下]旬|[初中底末]))?",
    needs="月",
)
QUARTER: Final = Lazy(
    r"(?:第(?P<number>[1-4])个?季度?|(?P<n>[1-4])季度?|首季度?"
    r"|Q(?P<q>[1-4])|(?P<q_>[1-4])Q)(?P<part>[初中底末])?",
    needs="季Q",
)
FIRST_QUARTERS: Final = Lazy(r"前(?P<number>[1-4])个?季度", needs="前")
LAST_QUARTERS: Final = Lazy(r"第?3、4季度|后2个?季度", needs="季")
HALF_OF_YEAR: Final = Lazy(r"(?P<half>[上下前后])半年度?(?P<part>[底末])?", needs="半")
PART_OF_YEAR: Final = Lazy(
    r"年{0,2}度?(?P<part>[底末终]|(?<=年)[初中尾])", needs="底末终初中尾"
)
WHOLE_YEAR: Final = Lazy(r"全年度?|年度?(?=内)|(?<=年)(?=内)", needs="全内")
"""What a time within a year is; the first that fits is meant."""

DEADLINE_SET: Final = Lazy(
    r"(?:\(含\))?(?:[以之]?前|为止|[以之]?内)|(?<=[底末终尾日号旬月])完成",
    needs="前止内完",
)
"""What makes a time a deadline; 全年完成 says only in which year."""

NO_DEADLINE_BEHIND: Final = Lazy(r"[\d.一二三四五六七八九十几两数半多每学年]")
"""What before a time makes it another one, or none: 3年内, 每年底前, 学年内."""

BEFORE_DEADLINE: Final = Lazy(
    r"^(?:应当?|须|要求|确保|力争|争取|计划|预计|拟|在|于|截[至止]到?|到|至)+",
    needs="应须要确力争计预拟在于截到至",
)
"""What may stand before a deadline with which a name begins."""

WITHIN_OR_BEFORE: Final = Lazy(r"[月份年度季旬\d][以之]?前", needs="前")
"""What may mean the end of that time as well as its beginning: 10月之前."""

DONE: Final = "完成"
"""What shows that a deadline is one for what is to be done."""
