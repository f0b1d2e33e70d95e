"""The sentences of the rules about one indicator, to be proofread."""


class RowSays:
    """Sentences with named gaps."""

    TAKEN_AS_TEXT = "（按文字对待）"
    IN_BRACKETS = "（{text}）"
    TEMPLATE_TEXT = "{cell}里留有模板文字“{typed}”，请删去或换成本项目的内容。"
    VAGUE_GOAL = (
        "{cell}只写“{typed}”，看不出办了什么事。请写明做了哪些事、各做到什么程度。"
    )
    SCORE_BELOW_0 = "{cell}是 {score} 分，得分不能低于 0 分。请改正。"
    SCORE_ABOVE_WEIGHT = (
        "{cell}是 {score} 分，比分值 {weight} 分高出 {gap} 分。"
        "得分最高等于分值，请改低。"
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
    TIER_RANGE = "{row}得 {score} 分，与所选的档不符：{band}。请改得分，或改选的档。"
    FAR_OVER_TARGET = (
        "{row}的年度指标值是“{target}”，实际完成“{actual}”，达到 {share}，"
        "没有说明。请在“{column}”写明超额的原因，或核对指标值是否定得过低。"
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
    ALL_ROWS_FULL = (
        "{count} 项指标全是满分。评审对全满分的自评多不采信，"
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
    NAME_IS_VALUE = (
        "第 {number} 行的名称写成了数值“{name}”，看不出考核什么。"
        "请写明指标的名称，把数值填到“{column}”。"
    )
    BAD_EXAMPLE = "{row}：{why}"
    HIDDEN_DEADLINE = (
        "{row}：期限藏在名称里，{target} 说不清哪一天。"
        "知道日期的，{column}和{result}都改成日期；不知道的，可以保持原样。"
    )
    DATE_IMPOSSIBLE = (
        "{cell}写“{typed}”，日历上没有这一天。请对照记录，改成实有的日期。"
    )
    DATE_SERIAL = (
        "{cell}写“{typed}”，像是电子表格里日期的序号，合 {date}。请改写成年月日。"
    )
    RESULT_WITH_OPERATOR = (
        "{cell}写“{typed}”，带着比较符号，像是照抄指标值。请写实际完成的准确数。"
    )
