"""The sentences of the rules about the whole form, to be proofread."""


class FormSays:
    """Sentences with named gaps."""

    WEIGHTS_SHORT = (
        "分值合计 {total} 分，还差 {gap} 分才到 {full} 分（{groups}）。"
        "请补上漏填的指标，或调高分值，使合计正好 {full} 分。"
    )
    WEIGHTS_OVER = (
        "分值合计 {total} 分，比 {full} 分多 {gap} 分（{groups}）。"
        "请删去重复的指标，或调低分值，使合计正好 {full} 分。"
    )
    GROUP_WITH_POINTS = "{name}（{points}分）"
    GROUP_CLAIMS_OFF = (
        "纸上各一级指标后面写的分连预算执行率合计 {total} 分，应正好 {full} 分，"
        "相差 {gap} 分（{groups}）。请照通知改正。"
    )
    GROUP_SHORT = "{name}现有 {weight} 分，比标准 {standard} 分少 {gap} 分"
    GROUP_OVER = "{name}现有 {weight} 分，比标准 {standard} 分多 {gap} 分"
    GROUP_WEIGHTS = "{group}。确有理由可以调整，请核对后确认。"
    GROUP_WHILE_OFF = "{group}。请先把各行的分值改到合计 100 分，再看这一类。"
    PRINTED_TOTAL = "纸上的总分与各行之和不符：{cells}。请改正各行，或改用各行之和。"
    PRINTED_WHILE_OFF = (
        "纸上的总分与各行之和不符：{cells}。请先把各行的分值改到 100 分，再看总分。"
    )
    PRINTED_CELL = "{cell}写“{typed}”，各行之和是 {total} 分，相差 {gap} 分"
    FUNDS_DIFFER = (
        "{cell}是 {total} {unit}，与其中各项之和 {parts} {unit}相差 {gap} {unit}。"
        "请对照账目改正，使两者相等。"
    )
    FUNDS_WITHOUT_TOTAL = (
        "{cell}空着，其中各项之和是 {parts} {unit}。请把总额补上，或核对各项。"
    )
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
    CELL_MISSING = "{cell}还没有填，请补上。"
    NO_INDICATOR = "一条绩效指标都没有，请按{groups}逐类填写。"
    WANTED_NUMBER = "{cell}写的是“{typed}”，不是数字。请只填数字，单位不用写。"
    TWO_NUMBERS = (
        "{cell}写了不止一个数（“{typed}”）。请只留这一格的数，另一个填到它自己的格里。"
    )
    WANTED_RATE = "{cell}写的是“{typed}”，不是百分数。请写成 97.81% 这样的百分数。"
    WANTED_POSITIVE = "{cell}写的是“{typed}”，不能是负数。请核对后改正。"
    WANTED_YEAR = "{cell}写的是“{typed}”，不是年份。请填四位数的年份，如 2020。"
    GROUP_ABOVE_POINTS = (
        "{group}各行得分合计 {total} 分，比{group}的 {weight} 分高出 {gap} 分。"
        "各行得分之和最高等于一级指标的分，请改低。"
    )
    MISSED_FULL_GROUP = (
        "{row}的年度指标值是“{target}”{target_read}，实际完成“{actual}”{actual_read}，"
        "没有达到，{group}却得了满分 {weight} 分。请改低得分，或核对完成值。"
    )
    GROUP_EMPTY = (
        "{group}一项指标也没有，按标准应有 {points} 分。请补上指标；"
        "确实不适用的，请核对分数已调整到别的指标，并备好理由。"
    )
    FAR_OVER_BELOW = (
        "{rows}的完成值超过年度指标值很多，没有说明。请在“{cell}”写明超额的原因，"
        "或核对指标值是否定得过低。"
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
    ODD_AMOUNT = (
        "{cell}是 {amount} {unit}，一般的项目没有这样的数额，像是按{other}填的。"
        "请核对各栏金额的单位。"
    )
    OVERSPENT = (
        "{cell}是 {after} {unit}，比全年预算数 {before} {unit}多 {gap} {unit}。"
        "请核对账目；有追加预算的，请改全年预算数。"
    )
