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
