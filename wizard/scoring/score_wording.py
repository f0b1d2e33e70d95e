"""How a score is reckoned and a row compared, in words, to be proofread."""


class ScoreSays:
    """Sentences with named gaps."""

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
