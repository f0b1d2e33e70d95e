"""What the name of a row says of its values: which way is better; to be proofread."""

from typing import Final

from wizard.patterns import Lazy

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

SAME_LABEL: Final = Lazy(
    r"发生|出现|产生|举办|开展|组织|召开|实施|安排|"
    r"[率度数量额]$|人数$|次数$|比[率例]$|数量$|情况$|百分比$",
    needs="生出举开组施排率度数量额比况",
)
"""Endings under which two names are one: 满意率 and 满意度."""

IN_WORDS: Final = "定性"
"""The operator of a target that is put in words."""

AND_LESS: Final = Lazy(r"[以之]?下$", needs="下")
"""Behind a result it is less, not as much: 九成以下."""

MONTHS: Final = ("个月", "月")
"""Lengths of time that count what was done in each: 保障12个月."""

DONE_BY_THEN: Final = Lazy(
    r"[工周]期|时限|时间|用时|历时|耗时|期限|时长|回收期|"
    r"办理|办结|审批|完成|完工|竣工|建成|等候",
    needs="期时办审完竣建候",
)
"""The names of what is the better the sooner it is done."""

ALL_OF_IT: Final = Lazy(
    r"(?:实现|达到|做到|确保|已|均)*(?:全部|全面|全员|全额|全|百分之百)"
    r"(?:覆盖|合格|达标|通过验收|验收通过|通过|拨付到位|发放到位|完成|到位|及时|落实|发放|验收合格|办结)",
    needs="全百",
)
"""Words for the whole of what a rate is of: 全覆盖, 全部合格."""

COVERED: Final = "覆盖"
"""What is a share of a whole by itself."""

FRACTION: Final = Lazy(r"(?P<part>\d{1,3})/(?P<parts>\d{1,3})", needs="/")
"""So many of so many, 4/5."""

IN_PARTS: Final = "{parts}分之{part}"
"""The same in words."""

MONTH_ALONE: Final = Lazy(r"\D{0,6}\d{1,2}月(?:份|底|末)?(?:之?前)?", needs="月")
"""A month and no other number: ≤12月."""

BARE_MONTH: Final = Lazy(r"(?:0?[1-9]|1[0-2])")
"""What stands beside it for a month: 11."""

OF_MONTH: Final = "月"

EITHER_UNIT: Final = Lazy(
    r"(?P<one>[^\W\d_]{1,3})\((?P<other>[^\W\d_]{1,3})\)", needs="("
)
"""Two units of which either is meant: 台(套), 册(种)."""

OF_TIME: Final = "/天"
"""How the base of a unit ends that is counted for each length of time."""

CALENDAR: Final = "月"
"""The family of months and quarters: of these a year has a whole number."""

_NTH: Final = r"(?P<place>\d{1,3}|[一二三四五六七八九十]{1,2})[名位]?"

AMONG_FIRST: Final = Lazy(rf"[^\W\d_]{{0,8}}前{_NTH}(?:以内|之内)?", needs="前")
"""A place that is to be among the first: 全省前3名."""

PLACE_OF: Final = Lazy(rf"[^\W\d_]{{0,8}}第{_NTH}", needs="第")
"""The place that was come to: 第5名."""

EACH_MONTH: Final = "月"
NTH_DAY: Final = "日"
"""What is said of each month, and what its days are counted in."""

DAY_OF_MONTH: Final = Lazy(
    r"(?:于|在)?(?P<month>每个?月|次月|下月|当月)的?(?P<day>\d{1,2})[日号]"
    r"(?:\(含\))?(?P<by>[以之]?[前内])?"
    r"(?:全部|均|已|足额|按时|及时|完成|发放|拨付|支付|兑付|报送|上报|到位|缴纳|结算|提交)*",
    needs="月",
)
"""A day of each month, and whether it is the last one: 每月15日前."""

NOT_YET: Final = Lazy(
    r"在建|未(?!超|发生|出现)|正在|尚|暂|停工|[办审施实建整采推进招]\w?中|筹备|待|另有?\d+\D{1,3}在",
    needs="在未正尚暂停中筹待另",
)
"""What shows that a part of a result is of what is not done yet: 在建1个."""

BESIDE_IT: Final = Lazy(
    r"计划|目标|任务|应(?!急)|原|年初|较|比|同比|环比|占|因|由于|受\w*影响|疫情|另|完成率|达成率",
    needs="计目任应原年较比同环占因由受疫另完达",
)
"""How a part of a result begins that tells what was planned, before, or why."""

OF_WHICH: Final = Lazy(r"其中|含|包括", needs="其含包")
"""How a part begins that tells of a part of what stands before it."""

TOLD_APART: Final = Lazy(r"[,，;；。、]", needs=",，;；。、")
"""What stands between the parts of a result."""

PLACE: Final = "位"
"""What places are counted in."""
