"""The words around a number: how it is meant, and what adds nothing to it."""

from typing import Final

from wizard.patterns import Lazy
from wizard.values.sign_words import BEHIND


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


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

TO: Final = ("到了", "到", "至", "为")
"""提高到95% is 95%."""

RISES: Final = (*UP, "升", "增")
FALLS: Final = (*DOWN, "降", "减", "压", "控")
"""Before 到 and the like."""

KEPT_WITHIN: Final = tuple(
    f"{how}控制{at}"
    for how in ("严格", "有效", "")
    for at in ("在", "到", "为", "于", "")
)
"""控制在15万元: a number of which less is better, as of 降到5%."""

ABOUT_ALONE: Final = ("大约为", "大约", "约为", "约")
ABOUT: Final = (*ABOUT_ALONE, "大概", "大致", "估计")
NOT_ABOUT: Final = frozenset("节契预")
"""Characters that make another word of these behind them: 节约, 契约, 预约."""

NEARLY: Final = ("接近", "将近", "近")

NOTHING_SAID: Final = _listed(
    "较上年度 较上年 比上年度 比上年 较去年 比去年 较上年同期 比上年同期 "
    "与上年相比 与去年相比 同比 环比 年均 每年度 每年 全年 年度 本年度 本年 当年 今年 "
    "年内 全年共 达到了 达到 达成 达 实现 保持在 保持 维持在 维持 稳定在 为 是 "
    "共计 合计 总计 累计 总共 共有 共 计 全部完成 实际完成 已经完成 已完成 完成了 "
    "完成 实际 存在 已经 已 均 都 各 有 仅 只有 只 只完成 仅完成 平均 基本 确保 力争 "
    "争取 计划 预计 预期 目标 数量 总量 总数 总额 了 在 到 至 约定 : ： , ，"
)
"""Words before a number that change nothing; the first one that leads on is meant."""

COMMA: Final = ","
"""One of them, where no digit stands behind it."""

EACH: Final = "每"
ONE_OF_THEM: Final = ("1", "一", "")
COUNTED: Final = ("个", "")
OF_EACH: Final = _listed(
    "半年 年度 年 月份 月 季度 季 周 星期 天 日 人次 人 户 名 位 家 村 社区 乡镇 "
    "平方米 立方米 公里 千米 米 亩 公顷 吨 公斤 小时 课时 学时 场 次 期 台 套 件 所 "
    "校 生 班 项 份 辆 本 册"
)
"""每人, 每月, 每个村 before a number: so much for each."""

ENDS: Final = (
    r"(?:\(?(?:含|包含|含本数)\)?)|[以之]?上下|左右|上下|"
    r"(?:全部|均|已|都|圆满|按期|按时|如期)*"
    r"(?:完成任务|完成|达标|合格|到位|通过|参加|覆盖|有效|满意|达到|实现|以内完成|未超|就业|"
    r"到达现场|到达|到场|抵达|赶到|响应|办结|答复|回复|处置|修复|解决|受理|反馈)|"
    r"不等|整|规模|的?(?:目标|任务|工作量|水平|标准|范围)"
)
"""Words behind a number that change nothing, but for 左右."""

LAST: Final = frozenset(
    "上下内)含数右务成标格位过加盖效意到现超业等整模量平准围场达抵赶应结复置决理馈"
)
"""Characters that such words end with."""

TAIL: Final = Lazy(
    rf"(?P<unit>.*?)(?P<words>(?:{'|'.join(said.text for said, _ in BEHIND)}|{ENDS})*)"
)
"""All that stands behind a number: its unit, and the words that say how it is."""

ROUGHLY: Final = ("左右", "上下")

REMARK: Final = Lazy(
    r"\((?=[^()]*\d|含.|其中|包[含括]|不含|不包括|详见|见|备注|注[:：]|除|另|线上|线下|截[至止]|按|以|根据|实际|超|较)"
    r"[^()]*\)",
    needs="(",
)
"""A remark in brackets, (含线上1次); what is none: 台(套), (含)."""

TOLERANCE: Final = Lazy(r"(?P<label>\D*)(?:±|正负)(?P<rest>\d.*)", needs="±正")
"""So much to either side, without the number that it is of: 误差≤±2%."""

LISTED: Final = Lazy(r"[、,，;；+]|和|及", needs="、,，;；+和及")
"""What stands between several numbers: 2次、1次."""

DENIED: Final = Lazy(
    r"未(?!来|成年)|没(?!收)|无(?!害化|障碍|偿|人机|线|纸化|公害|烟|土|菌|缝|水港|废|疫)"
    r"|非(?!遗|物质|税|公)|不(?!断|锈|动产|同|良|孕)|否",
    needs="未没无非不否",
)
"""What in a name before a number turns it round: 未完成5场."""

PER_CENT: Final = Lazy(r"(?:百|100)分之(?P<number>百|\d*\.?\d+)", needs="分")
PER_MILLE: Final = Lazy(r"(?:千|1000)分之(?P<number>\d*\.?\d+)", needs="分")
PART: Final = Lazy(r"(?P<parts>\d{1,3})分之(?P<number>\d{1,3})", needs="分")
TENTHS: Final = Lazy(r"(?P<whole>\d{1,2})成(?P<tenth>[1-9])(?!\d)", needs="成")
HUNDRED: Final = "百"
"""百分之95, 3分之2, 9成5."""
TENTHS_IN_FIGURES: Final = r"\g<whole>.\g<tenth>成"

NUMBER: Final = r"(?:人民币)?(?P<money>¥)?(?P<digits>[+-]?(?:\d[\d,]*\.?\d*|\.\d+))"

COUNT: Final = r"\d[\d,]*\.?\d*"
"""A number of which neither sign nor money is told."""

MAY_BE_NUMBER: Final = "几数半零\u3007一二两三四五六七八九十百千万"
"""What a number in words has at least one of."""
