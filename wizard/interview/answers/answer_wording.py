"""The sentences that refuse an answer, or say what became of it, to be proofread."""


class AnswerSays:
    """Sentences with named gaps."""

    REQUIRED = "这一项要填；暂时不知道的，可以先跳过。"
    WANTS_FOUR_DIGITS = "请填四位数的年份，例如 {good}。"
    WANTS_AMOUNT = "“{typed}”不是金额。请填数字，单位{unit}，例如 {good}。"
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
    WANTS_CHOICE = "“{typed}”不在可选的几项里。请填号码或名称：{known}。"
    TOO_MANY_POINTS = "{typed} 分超过全表的 {full} 分，请核对。"
    SCORE_FOLLOWS = "得分随之改为 {score} 分"
    VAST_HERE = "合 {amount} 亿元，请核对单位"
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
    PERCENT_NAMED = "名称里的单位是 %，这里只写了“{typed}”；写成“{typed}%”更清楚"
    PERCENT_MEANT = "这一项是率，这里只写了“{typed}”；是百分数的，写成“{typed}%”更清楚"
    MAY_STAY = "，不改也可以"
    AS_PERCENTAGE = "{text}（您写的是 {typed}，已改写）"
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
    ANOTHER = "{category}已有 {count} 项。再加一项，它叫什么？没有了就直接回车。"
    FIRST_ONE = "{category}：写第一项三级指标的名称。没有这类指标就直接回车。"
    FAR_ABOVE = "远远超过年度指标值"
    NOT_NOTHING = "；扣了分不能写“无”"
    BELOW_FULL = "没有得满分"
    NAMELESS = "这一行"
    YES = "是"
    WRITE_DATE = "有日期写日期，"
    WRITE_NUMBER = "写数字和单位，"
    LEFT = "还可以给 {points} 分"
    OVER = "已经超过 {points} 分"
    REMOVED = "已删除第 {n} 行"
    TOTALS = "总分 {weight} / {score}"
    RATE = "执行率 {rate}"
    SUMS_SHORT = "（还差 {gap} 分，请先把各行的分值改到 100 分）"
    SUMS_OVER = "（多出 {gap} 分，请先把各行的分值改到 100 分）"
    NEWER_BOOKMARK = "草稿的第一行比本程序的新，打不开；请先升级本程序，文件没有改动。"
