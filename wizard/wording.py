"""Every sentence the form and its rules say, in one place to be proofread."""

import errno
from typing import Final


class Says:
    """Sentences with named gaps: so many members of an enumeration take a while."""

    # ── answers ──
    REQUIRED = "这一项要填；暂时不知道的，可以先跳过。"
    WANTS_FOUR_DIGITS = "请填四位数的年份，例如 {good}。"
    WANTS_AMOUNT = "“{typed}”不是金额。请填数字，单位{unit}，例如 {good}。"
    WANTS_REMARKS = '应是一个表，每项一行，如 conclusion = "…"'
    WANTS_REMARK_KEY = "里的键 {key} 应是小写英文字母、数字和下划线"
    WANTS_REMARK_TEXT = "里的 {key} 应是文字"
    WANTS_OPERATOR = (
        "“{typed}”不是{column}。请填 ≥、≤、=、>、< 中的一个，文字的指标填“定性”。"
    )
    WANTS_UNIT = (
        "“{typed}”不是{column}。这一格只写单位，例如 {good}；数字写在{target}。"
    )
    WANTS_VALUE = "请只填“{value}”：{columns}另有一栏。"
    WANTS_POINTS = "“{typed}”不是分数。请填数字，例如 {good}。"
    NOT_NEGATIVE = "不能是负数，请核对。"
    TOO_FINE = "“{typed}”换算成{unit}后小数超过 6 位，请核对金额和单位。"
    WANTS_YES = "请回车或填“是”表示改用；不改就按 Esc 回到上一题。"
    ONE_LINE = "这一项只写一行。"
    CONVERTED = "{amount} {unit}（您写的是 {typed}）"
    UNDERSTOOD = "{value}（您写的是 {typed}）"
    READ_AS = "读作 {value}"
    TO = "-"
    TAKEN_AS_TEXT = "（按文字对待）"
    IN_BRACKETS = "（{text}）"
    OR_ELSE = "，或 "
    OUT_OF = "/"
    ABOUT = "约"
    NEARLY = "近"
    WENT_UP = "提高"
    WENT_DOWN = "降低"
    LIMITED = "控制在"
    LEVEL_NONE = "没有做到"
    LEVEL_PART = "部分做到"
    LEVEL_MOST = "基本做到"
    LEVEL_FULL = "做到"
    RANK_SOME = "有所"
    RANK_CLEAR = "明显"
    RANK_GREAT = "显著"
    NOT_SO = "没有"
    PARTLY_SO = "部分"
    MOSTLY_SO = "基本"
    OF_THIS = "{what}：{said}"
    UNCHANGED = "没有变化"
    THERE_IS = "有"
    THERE_IS_NONE = "没有"
    IT = "这件事"
    ON_SCALE = "等次“{word}”（{scale}，第 {place} 等）"
    BETTER_THAN = ">"
    PLAIN_TEXT = "文字，只看两格是否相同，不比大小"
    NO_SUCH_DAY = "文字，日历上没有这一天"
    NEXT_YEAR = "次年"
    LAST_YEAR = "上年"
    FIRST_TEN = "上旬"
    MIDDLE_TEN = "中旬"
    LAST_TEN = "下旬"
    FROM_DAY = "{date}起"
    IN_YEAR = "{number}年"
    A_YEAR = "年"
    IN_MONTH = "{number}月"
    ON_DAY = "{number}日"
    BEFORE_MONTH = "{date}底前"
    BEFORE_DAY = "{date}前"
    WANTS_CHOICE = "“{typed}”不在可选的几项里。请填号码或名称：{known}。"
    TOO_MANY_POINTS = "{typed} 分超过全表的 {full} 分，请核对。"
    SCORE_FOLLOWS = "得分随之改为 {score} 分"
    VAST_HERE = "合 {amount} 亿元，请核对单位"
    AND_THEN = "，"
    REASON_FOLLOWS = "没有扣分，{column}填了“{reason}”"
    REASON_STANDS = (
        "第 {number} 行的原因已经是“{reason}”；{category}没有了请直接按回车。"
    )
    SCORE_GONE = "原来的得分不再适用，请重新打分"
    OVERSPENT_SO = "执行数超过预算数，请核对账目"
    PARTS_EXCEED = (
        "其中各项合计 {parts} {unit}，比总额 {total} {unit}多 {gap} {unit}，请核对"
    )
    TOTAL_IS_BLANK = "{total}还空着，请补上总额"
    FAR_DONE = "达到“{target}”的 {share}，请核对数和单位"
    HARDLY_DONE = "只有“{target}”的 {share}，请核对数和单位"
    GROUP_IS_OVER = "{group}合计 {weight} 分，比标准多 {gap} 分"
    RATE_IS = "执行率 {rate}，得 {score} 分"
    ABOVE_RULE = "按规则最高得 {high} 分（{formula}）。可以更低，不能更高。"
    SCORE_BY_RULE = "按规则：{formula}。有原因可以改低。"
    SCORE_BY_HAND = "这一行不能按数字计算，请按完成情况打分，最高 {high} 分。"
    SCORE_WITHOUT_UNIT = (
        "实际完成值“{actual}”和年度指标值“{target}”单位不同，算不出分。"
        "可按 Esc 回去改单位，或按完成情况打分，最高 {high} 分。"
    )
    SCORE_WITHOUT_WEIGHT = "这一行的分值还没有填，填了分值才能打分；按 Esc 回去填。"
    SCORE_IN_BAND = "按完成情况打分，得分在 {low} 到 {high} 分之间。"
    UNKNOWN_YET = "尚未填写"
    ANOTHER = "{category}已有 {count} 项。再加一项，它叫什么？没有了就直接回车。"
    FIRST_ONE = "{category}：写第一项三级指标的名称。没有这类指标就直接回车。"
    FAR_ABOVE = "远远超过年度指标值"
    NOT_NOTHING = "；扣了分不能写“无”"
    BELOW_FULL = "没有得满分"
    NAMELESS = "这一行"
    BLANK = "空白"
    YES = "是"
    LEFT = "还可以给 {points} 分"
    OVER = "已经超过 {points} 分"
    REMOVED = "已删除第 {n} 行"
    TOTALS = "总分 {weight} / {score}"
    PAPER_SAYS = "总分 {weight} / {score}，执行率 {rate}"

    # ── drafts ──
    NO_DRAFT = "没有编号为 {id} 的草稿，可用 ziping list 查看。"
    IS_OPEN = "草稿 {id} 正在别处打开，请先在那边退出，再在这里打开。"
    TAKE_OVER = "这份草稿正开在另一个窗口（{place}），要接过来吗？"
    HELD_BY_ME = (
        "草稿 {id} 正开在您的另一个窗口（{place}），没有在这里打开，也没有改动。"
        "请先在那边退出，或在终端里用 ziping open {id} 接过来。"
    )
    HELD_BY = (
        "草稿 {id} 正由 {owner} 打开（{place}）。可以只看不改，等那边退出后再打开。"
    )
    HELD_SINCE = "{place}，{since} 起"
    HELD_FROM = "从 {origin} 登录"
    HELD_HOST = "机器 {host}，{place}"
    HELD_BACKGROUND = "没有窗口的进程 {pid}"
    FOREIGN = "草稿 {id} 是 {owner} 的，您可以看，不能改。"
    ONLY_LOOK = "草稿 {id} 现在不能改，可以只看：{why}"
    NOT_YOURS = "{file} 是 {owner} 的文件，不能使用。"
    TOOK_OVER = "已从另一个窗口接过来，那边的内容都在这里。"
    NO_LOCKS = (
        "这里的磁盘不支持锁定：同一份草稿请不要在两处同时打开。"
        "别处改过的不会被盖掉，您的会另存一份。"
    )
    MOVED = (
        "草稿 {old} 在别处改动过，没有盖掉它；"
        "您的内容另存为草稿 {new}（{file}），从现在起存在那里。"
    )
    WHOLE_RECOVERED = "上次没能存盘的内容已经从备用记录找回。"
    NOT_YET_SAVED = "草稿 {id} 还没有存上，内容在备用记录里。"
    NOT_RESERVED = "磁盘没有空位，预留不出 {reserved}；磁盘再满下去，按键可能留不住。"
    NOT_IN_PLACE = (
        "这块盘每次都写到新的地方（写时复制），预留的 {reserved} 不管用；"
        "磁盘满了，按键可能留不住，屏幕上会写“未保存”。"
    )
    LAST_UNREADABLE = "去年的表读不了，先不对照：{why}"
    KEY_NOT_KEPT = "草稿 {id} 的按键记录写不进：{why}请尽快按回车存盘。"
    JOURNAL_UNREADABLE = (
        "草稿 {id} 的按键记录读不了：{why}为了不丢上次打的字，先不打开；可以只看。"
    )
    NOT_SAVED = "草稿 {id} 没有存上：{why}备用记录也写不进，内容只在这个窗口里。"
    SET_ASIDE = (
        "草稿 {id} 没有存上：{why}"
        "内容已留在预留的 {reserved} 里，不会丢，下次答题再存。"
    )
    NEWER_BOOKMARK = "草稿的第一行比本程序的新，打不开；请先升级本程序，文件没有改动。"
    DAMAGED = "{file} 的内容已损坏，打不开；文件没有改动。"

    # ── scores ──
    SCORE_FORMULA = "{b} ÷ {a} × {weight} = {score}"
    TARGET_MET = "达到年度指标值，得满分 {weight} 分"
    GROUP_TARGET_MET = "达到年度指标值"
    GROUP_TARGET_MISSED = "没有达到年度指标值，要扣分并说明原因"
    GROUP_TARGET_OPEN = "按实际完成情况给分"
    TARGET_MISSED = "没有达到的按实际情况给分，不能得满分 {weight} 分"
    TARGET_MISSED_WHOLLY = (
        "没有达到年度指标值，这样的指标值不按比例，得 0 分；"
        "确有进展的可按实际情况给分，但不能得满分 {weight} 分"
    )
    TIER_BELOW = "“{tier}”，得分不低于 {low} 分、低于 {high} 分"
    TIER_UP_TO = "“{tier}”，得分不低于 {low} 分、不高于 {high} 分"
    EXECUTION_CAPPED = "执行率超过 100%，按 100% 计，得 {weight} 分"

    # ── how a row is read and reckoned ──
    EXPLAIN_BLANK = "年度指标值和实际完成值还没有都填上，算不出分。"
    EXPLAIN_TARGET = "年度指标值：{typed}，读作 {reading}"
    EXPLAIN_ACTUAL = "实际完成值：{typed}，读作 {reading}"
    EXPLAIN_RULE = "规则：{rule}"
    EXPLAIN_VERDICT = "比较：{verdict}"
    EXPLAIN_RECKONING = "计算：{formula}"
    EXPLAIN_SCORE_ALONE = "现在：得分 {score}"
    EXPLAIN_SCORE = "现在：得分 {score}，分值 {weight}"
    UNIT_TAKEN = "（没有写单位，按另一格用“{unit}”）"
    WHY_SUM = "（几个数该不该相加，请核对）"
    WHY_PERCENT = "（表格软件常把百分数存成小数，请核对）"
    WHY_SCALE = "（没有写单位，请核对）"
    RULE_OF_GROUP = (
        "表上没有“分值”栏，{group}一共 {points} 分，"
        "由人按完成情况给分，各行之和不能超过它"
    )
    RULE_AT_LEAST = (
        "越多越好的数，达到的得满分，没有达到的按 实际完成值 ÷ 年度指标值 × 分值"
        "（财预〔2020〕10号）"
    )
    RULE_AT_MOST = (
        "不能超过的数，没有超过的得满分，超过的按 年度指标值 ÷ 实际完成值 × 分值"
        "（财预〔2020〕10号）"
    )
    RULE_ZERO = "指标值是 0，一有就是没有达到，得 0 分（财预〔2020〕10号）"
    RULE_DAYS = "日期和期限只分达到、没有达到，不按比例（通行做法）"
    RULE_PARTS = (
        "年度指标值是几项要求，完成值与单位相同的那一项比，没有达到的由人按实际情况给分"
        "（通行做法）"
    )
    RULE_WORDS = "文字和等次只分达到、没有达到，不按比例（通行做法）"
    RULE_TIERS = "定性指标按完成情况分三档给分（财预〔2020〕10号）"
    RULE_NONE = "两格比不了，由人按完成情况给分，不超过分值（财预〔2020〕10号）"
    VERDICT_MET = "达到"
    VERDICT_MISSED = "没有达到"
    VERDICT_OPEN = "比不了：单位不同、写法不同，或拿不准"
    VERDICT_TIER = "按所写的档"

    # ── findings: where ──
    DECLARED_CELL = (
        "{cell}现在是“{now}”，申报表上是“{declared}”；"
        "有调整批复的请附上，没有的请改回。"
    )
    DECLARED_NAME = (
        "{cell}现在是“{now}”，申报表上叫“{declared}”，指标值没有变；"
        "请核对是不是同一项指标。"
    )
    DECLARED_DROPPED = (
        "申报表上的“{name}”（{category}，指标值“{target}”）现在没有了；"
        "请补上这一行，确实取消的请附上批复。"
    )
    DECLARED_ADDED = "{row}（指标值“{target}”）申报表上没有；年中增加的请附上批复。"
    CELL_OF = "{row}的{heading}"
    ROW = "第 {number} 行“{name}”"
    ROWS = "第 {numbers} 行"
    AND_PLACE = "；"
    YEAR_CELL = "年度"
    POINTS = "分"
    LIST_COMMA = "、"

    # ── findings: sums ──
    WEIGHTS_SHORT = (
        "分值合计 {total} 分，还差 {gap} 分才到 {full} 分（{groups}）。"
        "请补上漏填的指标，或调高分值，使合计正好 {full} 分。"
    )
    WEIGHTS_OVER = (
        "分值合计 {total} 分，比 {full} 分多 {gap} 分（{groups}）。"
        "请删去重复的指标，或调低分值，使合计正好 {full} 分。"
    )
    GROUP_WITH_POINTS = "{name}（{points}分）"
    GROUP_POINTS_CELL = "一级指标后面写的分"
    GROUP_CLAIMS_OFF = (
        "纸上各一级指标后面写的分连预算执行率合计 {total} 分，应正好 {full} 分，"
        "相差 {gap} 分（{groups}）。请照通知改正。"
    )
    GROUP_SHORT = "{name}现有 {weight} 分，比标准 {standard} 分少 {gap} 分"
    GROUP_OVER = "{name}现有 {weight} 分，比标准 {standard} 分多 {gap} 分"
    GROUP_WEIGHTS = "{group}。确有理由可以调整，请核对后确认。"
    PRINTED_TOTAL = "纸上的总分与各行之和不符：{cells}。请改正各行，或改用各行之和。"
    PRINTED_CELL = "{cell}写“{typed}”，各行之和是 {total} 分，相差 {gap} 分"
    FUNDS_DIFFER = (
        "{cell}是 {total} {unit}，与其中各项之和 {parts} {unit}相差 {gap} {unit}。"
        "请对照账目改正，使两者相等。"
    )
    FUNDS_WITHOUT_TOTAL = (
        "{cell}空着，其中各项之和是 {parts} {unit}。请把总额补上，或核对各项。"
    )

    # ── findings: 预算执行率 ──
    RATE_DIFFERS = (
        "执行率写“{typed}”，按全年执行数 {executed} ÷ 全年预算数 {budget} 应是 {rate}。"
        "请核对金额，或改用算出的执行率。"
    )
    EXECUTION_SCORE = (
        "预算执行率得分 {score} 分，按执行率 {rate} 应得 {right} 分，"
        "相差 {gap} 分。请改为 {right} 分，或核对预算数和执行数。"
    )
    EXECUTION_ROUNDED = (
        "预算执行率得分 {score} 分，按执行率 {rate} 精确计算是 {right} 分，"
        "相差 {gap} 分。建议改为 {right} 分；确实要取整的，请确认。"
    )

    RATE_CUT = (
        "执行率写“{typed}”，按全年执行数 {executed} ÷ 全年预算数 {budget} "
        "四舍五入应是 {rate}，末位不符。建议改为 {rate}；不改的，请确认。"
    )

    # ── findings: cells ──
    CELL_MISSING = "{cell}还没有填，请补上。"
    NO_INDICATOR = "一条绩效指标都没有，请按{groups}逐类填写。"
    TEMPLATE_TEXT = "{cell}里留有模板文字“{typed}”，请删去或换成本项目的内容。"
    VAGUE_GOAL = (
        "{cell}只写“{typed}”，看不出办了什么事。请写明做了哪些事、各做到什么程度。"
    )
    WANTED_NUMBER = "{cell}写的是“{typed}”，不是数字。请只填数字，单位不用写。"
    TWO_NUMBERS = (
        "{cell}写了不止一个数（“{typed}”）。请只留这一格的数，另一个填到它自己的格里。"
    )
    WANTED_RATE = "{cell}写的是“{typed}”，不是百分数。请写成 97.81% 这样的百分数。"
    WANTED_POSITIVE = "{cell}写的是“{typed}”，不能是负数。请核对后改正。"
    WANTED_YEAR = "{cell}写的是“{typed}”，不是年份。请填四位数的年份，如 2020。"

    # ── findings: rows ──
    SCORE_BELOW_0 = "{cell}是 {score} 分，得分不能低于 0 分。请改正。"
    SCORE_ABOVE_WEIGHT = (
        "{cell}是 {score} 分，比分值 {weight} 分高出 {gap} 分。"
        "得分最高等于分值，请改低。"
    )
    GROUP_ABOVE_POINTS = (
        "{group}各行得分合计 {total} 分，比{group}的 {weight} 分高出 {gap} 分。"
        "各行得分之和最高等于一级指标的分，请改低。"
    )
    REASON_FOR_POINTS = (
        "{row}扣了 {points} 分，却没有写原因。请在“{column}”写明原因和改进措施，"
        "写“无”不算。"
    )
    REASON_OR_SCORE = (
        "{row}扣了 {points} 分，却没有写原因。按规则可得 {right} 分："
        "有原因请在“{column}”写明原因和改进措施，写“无”不算；"
        "没有原因请把得分改为 {right} 分。"
    )
    REASON_FOR_TARGET = (
        "{row}没有达到年度指标值，却没有写原因。请在“{column}”写明原因和改进措施，"
        "写“无”不算。"
    )
    MISSED_FULL_SCORE = (
        "{row}的年度指标值是“{target}”{target_read}，实际完成“{actual}”{actual_read}，"
        "没有达到，却得了满分 {weight} 分。"
        "按规则：{formula}。请改低得分，或核对完成值。"
    )
    MISSED_FULL_GROUP = (
        "{row}的年度指标值是“{target}”{target_read}，实际完成“{actual}”{actual_read}，"
        "没有达到，{group}却得了满分 {weight} 分。请改低得分，或核对完成值。"
    )
    TIER_RANGE = "{row}得 {score} 分，与所选的档不符：{band}。请改得分，或改选的档。"

    # ── findings: what is worth a second look ──
    GROUP_EMPTY = (
        "{group}一项指标也没有，按标准应有 {points} 分。请补上指标；"
        "确实不适用的，请核对分数已调整到别的指标，并备好理由。"
    )
    FAR_OVER_TARGET = (
        "{row}的年度指标值是“{target}”，实际完成“{actual}”，达到 {share}，"
        "没有说明。请在“{column}”写明超额的原因，或核对指标值是否定得过低。"
    )
    FAR_OVER_BELOW = (
        "{rows}的完成值超过年度指标值很多，没有说明。请在“{cell}”写明超额的原因，"
        "或核对指标值是否定得过低。"
    )
    SCORE_OFF_RULE = (
        "{row}得 {score} 分，按规则是 {formula}，高出 {gap} 分。"
        "请改为按规则算出的分，或核对完成值。"
    )
    NOT_COMPARABLE = (
        "{row}的年度指标值写“{target}”{target_read}，"
        "实际完成值写“{actual}”{actual_read}，单位或写法不同，无法比较。请用同样的单位和写法。"
    )
    PERCENT_OF_WORDS = (
        "{row}的年度指标值写“{target}”，实际完成值写“{actual}”，"
        "看不出是什么的百分之几。请写做到的事实，或把指标值改成可以计算的比率。"
    )
    READ_AS_PERCENT = (
        "{cell}写“{typed}”，读作 {reading}：表格软件常把百分数存成这样的小数。"
        "请核对，写成带 % 的数。"
    )
    READ_AS_SUM = (
        "{cell}写“{typed}”，读作 {reading}：该不该相加，程序不能替您定。"
        "请核对，只写一个合计数。"
    )
    READ_WITHOUT_UNIT = (
        "{cell}写“{typed}”，没有写单位，读作 {reading}。请核对，写上单位。"
    )
    COST_AT_LEAST = (
        "{row}是成本，指标值却写“{typed}”。成本是控制上限，请把符号改为“≤”；"
        "若是节约的数额，请在名称中写明。"
    )
    PERCENT_ABOVE_100 = (
        "{row}写“{typed}”，这类比率最高是 100%。请核对分子、分母，或改换指标。"
    )
    UNITS_MIXED = (
        "{row}写“{typed}”，用的是{unit}，{category}的其他地方用的是{usual}。"
        "请统一单位，避免看错一万倍。"
    )
    ALL_FULL_MARKS = (
        "预算执行率和 {count} 项指标全是满分。评审对全满分的自评多不采信，"
        "请逐项核对佐证材料，特别是效益和满意度。"
    )
    GOAL_COPIED = (
        "{cell}与{other}的文字相同。请逐项改写成实际做到的事和数，没有做到的也要写。"
    )
    VAGUE_VALUE = (
        "{row}的实际完成值只写“{actual}”，无从核对。请写出能核对的数或事实"
        "（例如与上年相比），或写明属于“达成预期指标”等哪一档。"
    )
    VAGUE_NUMBER = "{row}的实际完成值写“{actual}”，不是准确的数。请按台账填写准确数。"
    DUPLICATE = (
        "{row}与第 {first} 行名称相同，同一件事可能算了两次分。"
        "请删去一行，或把名称写得有所区别。"
    )
    EXECUTION_LOW = (
        "预算执行率 {rate}，低于 {limit}。请核对执行数，并备好支出进度慢的说明。"
    )
    EXECUTION_LOW_HERE = "预算执行率 {rate}，低于 {limit}，请写明{cell}。"
    BUDGET_RAISED = (
        "全年预算数 {after} {unit}，比年初预算数 {before} {unit}多 {gap} {unit}。"
        "请核对追加预算的批复文件。"
    )
    BUDGET_CUT = (
        "全年预算数 {after} {unit}，比年初预算数 {before} {unit}少 {gap} {unit}。"
        "请核对调减预算的批复文件。"
    )
    BUDGET_IS_ZERO = (
        "{cell}是 0，算不出执行率。请核对预算数；确实没有安排资金的，请写明情况。"
    )
    OVERSPENT = (
        "{cell}是 {after} {unit}，比全年预算数 {before} {unit}多 {gap} {unit}。"
        "请核对账目；有追加预算的，请改全年预算数。"
    )
    STRAY_SATISFACTION = (
        "{row}问的是满意度，却放在{category}。请移到满意度指标，避免两处计分。"
    )
    STRAY_MONEY = (
        "{row}是金额，却放在{category}。花多少钱不是产出的数量；"
        "请移到成本指标，这里写办成了多少事。"
    )
    STRAY_DEADLINE = (
        "{row}是完成期限，却放在{category}。请移到时效指标，"
        "这里写与{category}相符的内容。"
    )

    STRAY_PRINTED = (
        "{row}印在“{printed}”下面，可是{category}在这一版属于{group}。"
        "请移到{group}，或改用与内容相符的二级指标。"
    )
    NAME_IS_VALUE = (
        "第 {number} 行的名称写成了数值“{name}”，看不出考核什么。"
        "请写明指标的名称，把数值填到“{column}”。"
    )
    BAD_EXAMPLE = "{row}：{why}"
    DATE_IMPOSSIBLE = (
        "{cell}写“{typed}”，日历上没有这一天。请对照记录，改成实有的日期。"
    )
    DATE_SERIAL = (
        "{cell}写“{typed}”，像是电子表格里日期的序号，合 {date}。请改写成年月日。"
    )
    RESULT_WITH_OPERATOR = (
        "{cell}写“{typed}”，带着比较符号，像是照抄指标值。请写实际完成的准确数。"
    )

    # ── findings: how a paper was read ──
    UNREAD = (
        "这份表与“{edition}”的版式不同，有些地方没有读到：{parts}。"
        "没有读到的不当作没有填；请把这些栏目改成该版的名称再检查，"
        "或读入以后在本程序里补上。"
    )
    UNREAD_PART = "{part}{what}"
    UNREAD_WORDS = "有不认识的{words}"
    UNREAD_COLUMNS = "没有{words}"
    UNREAD_ROWS = "有 {count} 行没有位置"
    UNREAD_TEXTS = "有 {count} 处文字没有位置"
    HEAD_PART = "表头"
    PRINTED_WORD = "“{word}”"
    MONEY_UNIT = (
        "纸上的金额单位是“{unit}”，没有换算成{own}。请把{part}各栏按{own}重新填写。"
    )
    MONEY_UNNAMED = (
        "纸上没有写明金额的单位，{cell}写 {amount}，若是{own}就合 {vast} 亿元。"
        "请核对单位，并在表上写明。"
    )

    # ── remarks on how a paper was read ──
    READ_TEMPLATE_ROWS = (
        "有 {count} 行只有“指标1：”“……”一类的模板文字，按空行对待，没有算作指标。"
    )
    READ_NUMBERED = "有 {count} 行名称前的“指标1：”一类字样已去掉。"
    READ_CATEGORY = (
        "第 {numbers} 行的二级指标“{printed}”这一版没有，暂放在{category}，请核对。"
    )
    READ_SHARED = (
        "第 {numbers} 行没有自己的分值或得分，与上面的行合用一格；"
        "导出的表要逐行写，请先分开。"
    )
    READ_MONEY = "纸上的金额单位是{unit}，已换算成{own}。"
    READ_UNNAMED_MONEY = "纸上没有写明金额的单位，按{own}读入，请核对。"

    # ── files ──
    NO_FILE = "找不到文件 {file}，请核对路径。"
    NOT_A_FILE = "{file} 不是普通文件，请换一个文件。"
    CANNOT_READ = "读不了 {file}：{why}。"
    CANNOT_WRITE = "写不进 {file}：{why}；原有的文件没有改动，请换一个位置再试。"
    CANNOT_WRITE_NEW = "写不进 {file}：{why}。请换一个位置再试。"
    HALF_WRITTEN = (
        "写到一半出错：{why}。已换上新的 {done}，磁盘没有确认存稳，请再写一次。"
    )
    STRANGE_FORMAT = "{file} 的后缀不认识，导出的文件请以 {known} 结尾。"
    ONE_FORM_ONLY = "{file}：一个 {suffix} 文件只放一份表，几份表请导出为 .docx。"
    FACTS_ALONE = "{file} 里就是填写的内容本身，不能用 --without-facts；请写成 .docx。"
    NO_TYPST = (
        "写 PDF 要另装一个排版程序：在程序的文件夹里执行 "
        ".venv/bin/python -m pip install -e '.[pdf]'，再来导出。"
    )
    NO_CHINESE_FONT = (
        "没有找到中文字体，PDF 里印不出汉字。请装一种再来导出，如 Debian 上的 "
        "apt install fonts-noto-cjk，或把宋体 simsun.ttc 放进 ~/.local/share/fonts。"
    )
    NO_PRINTING = (
        "这台机器上没有打印命令 lp，请先导出 .pdf 或 .docx，拿到有打印机的电脑上打印。"
    )
    NO_PRINTER = "“{name}”不是打印机的名字，lpstat -e 列出有哪些。"
    NOT_PRINTED = "没有送去打印：{why}"
    NOTHING_TO_WRITE = "没有可以写入 {file} 的表，请先选定要导出的表。"
    EXISTS = (
        "{file} 已经存在，没有改动；请换一个文件名，"
        "要覆盖就加 --force（一行一答时，在文件名后加空格和 !）。"
    )
    TOO_LARGE = "{file} 超过 {most}，不会是一份自评表，请核对文件。"
    NO_FOLDER = "文件夹 {file} 不能使用：{why}。"
    UNREADABLE_SUFFIX = (
        "{file} 的后缀不在可读之列（{known}）；"
        "请用 Word、Excel 或 WPS 另存为其中一种再用。"
    )
    NO_FORM = "{file} 里没有找到自评表：没有带“项目名称”一栏的表格，请核对文件。"
    NO_FORM_NO_NAME = (
        "{file} 里有绩效指标表，却没有“项目名称”一栏；"
        "请把写着项目名称的那一栏的标题改成“项目名称”，再读一次。"
    )
    NO_FORM_DEPARTMENT = (
        "{file} 是部门（单位）整体支出的自评表，只有“部门”，没有“项目名称”；"
        "本程序填写的是项目支出绩效自评表，这种表还读不了。"
    )
    NO_FORM_TRANSFER = (
        "{file} 是转移支付的绩效自评表，栏目是“转移支付（项目）名称”，"
        "与项目支出绩效自评表不同，这种表还读不了。"
    )
    NO_FORM_SECTIONS = (
        "{file} 是按“一、基本情况”分段的自评表，没有“项目名称”一栏的表格，"
        "这种表还读不了；可以照着它在程序里新填一份。"
    )
    NO_FORM_NO_TABS = (
        "{file} 里的文字没有制表符，看不出哪些字在同一格；"
        "请在 Word 或网页里选中整张表复制，或直接用 .docx 文件。"
    )
    NO_FORM_LIST = (
        "{file} 里是一张列着多个项目的汇总表，不是单个项目的自评表，请核对文件。"
    )
    NO_FORM_NO_BLOCKS = (
        "{file} 里有“项目名称”，却没有认得的资金、目标或绩效指标的栏目标题，"
        "读不出自评表；请核对文件，或请财政局照《版本》一节添上这种表的栏目名。"
    )
    TOO_MANY_CELLS = "{file} 的格子超过 {most} 个，不会是自评表，请核对文件。"
    ROW_PLACE = "第 {row} 行"
    PARAGRAPH_PLACE = "表外第 {number} 段"
    TABLE_PLACE = "表 {table} 第 {row} 行"
    NOT_DOCX = (
        "{file} 不是完好的 .docx 文件；"
        "如果是 .doc 或加了密码，请另存为不加密的 .docx 再用。"
    )
    SWOLLEN_DOCX = "{file} 展开后过大，不会是一份自评表，没有打开；请核对文件。"
    ODD_DOCX = (
        "{file} 的内部写法不正常（{why}），没有打开；"
        "请在 Word 或 WPS 里另存一份 .docx 再用。"
    )
    ODD_ENTRIES = "部件过多"
    ODD_NAMES = "部件重名"
    ODD_DOCTYPE = "带有 DOCTYPE 声明"
    ODD_SPAN = "单元格横跨的列数超过 {most}"
    HAS_BOM = "{file} 第 1 行开头带有 BOM 标记，请另存为“UTF-8（无 BOM）”再用。"
    NOT_UTF8 = "{file} 第 {line} 行不是 UTF-8 编码，请另存为 UTF-8 再用。"
    NOT_TEXT = (
        "{file} 第 {line} 行不是 UTF-8 编码，整个文件也不是 UTF-16 或 GB18030，"
        "请另存为 UTF-8 再用。"
    )
    NOT_TOML = "{file} 第 {line} 行第 {column} 列不合 TOML 写法，请对照说明修改。"
    TOO_DEEP = "{file} 第 {line} 行嵌套过深，不是自评表的写法，请核对文件。"
    IN_FILE = "{file} 第 {line} 行：{message}"
    NO_SCHEMA = "{file} 第 {line} 行：缺少 {key} = 1，看不出是哪一版写法，请补上。"
    NEWER_SCHEMA = (
        "{file} 第 {line} 行：{key} 比本程序的新，请先升级本程序；文件没有改动。"
    )
    STRANGE_EDITION = (
        "{file} 第 {line} 行：{key} 不是本程序认识的版本，可用 ziping editions 查看。"
    )
    STRANGE_CATEGORY = (
        "{file} 第 {line} 行：{key} 不是这一版表的二级指标，请改成表上的名称。"
    )
    NO_PLACE = (
        "{file} 第 {line} 行：{key} 在这一版表上没有位置，打不开；"
        "请删去，或把 edition 改成有这一格的版本。"
    )
    STRANGE_KEY = "不认识的键 {key}，请核对拼写或删去。"
    MISSING_KEY = "缺少 {key}，请补上。"
    WANTS_TABLE = "{key} 应是一个表。"
    WANTS_LIST = "{key} 应是一组 [[{key}]]。"
    WRONG_VALUE = "{key} {why}。"
    WANTS_TEXT = "应是文字，请加引号"
    WANTS_WORD = "应是文字，不能空着"
    WANTS_CELL = "应是一格的名字，例如 project.name"
    WANTS_NUMBER = "应是数字"
    WANTS_MORE_THAN_NONE = "应是大于 0 的数"
    WANTS_YEAR = "应是年份"
    WANTS_WHOLE = "应是整数"
    WANTS_TRUTH = "应是 true 或 false"
    WANTS_ONE_OF = "应是 {expected} 中的一个"
    WANTS_OTHER = "的写法不对，应为 {expected}"
    EDITION_TAKEN = "{file} 与程序自带的版本 {id} 同名，没有采用；请换一个文件名和 id。"
    NO_EDITION = "没有“{id}”这一版，现有：{known}。"


OTHER_FORMS: Final = (
    (Says.NO_FORM_TRANSFER, r"转移支付(\(?项目\)?)?名称.*"),
    (Says.NO_FORM_DEPARTMENT, r".*整体支出.*自评.*"),
    (Says.NO_FORM_DEPARTMENT, r"(预算)?部门(\(单位\))?(名称)?(:.*)?"),
    (Says.NO_FORM_SECTIONS, r"[一1][、.]\s*(项目)?基本情况.*"),
)
"""How forms that are not ours are known: a cell that begins so, brackets half width."""

AND_SO_ON: Final = "等"
"""What may stand behind the name of a category without changing it."""


REASONS: Final = {
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "它是一个文件夹",
    errno.ELOOP: "那里是链接，或链接绕成了圈",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘读写出错",
    errno.EEXIST: "已有同名文件",
    errno.ENXIO: "它不是普通文件",
}
"""Why the system refused, for people; other reasons are told by their number."""


def system_reason(error: Exception) -> str:
    """The reason of an OSError in words."""
    number = getattr(error, "errno", None)
    return REASONS.get(number, f"系统错误 {number}") if number else "路径写法不对"
