"""How the rows of check answers are told apart."""


class FindingText:
    """Sentences with named gaps."""

    ROW = "全表第 {row} 行  {label}"
    IN_ROW = "  {label}"
    MORE = "另有 {count} 处错误，见核对"
    ABOVE = "（这一行有{found}，见最上面）"
    ALL_CONFIRM = "逐行核对过，都属实：确认"
    ALL_WITHDRAW = "撤回确认，再核对一遍"
    ALL_REMARK = "写一句说明再确认"
    ALL_ROW = "改{row}的得分：{score}"
    ALL_KEYS = "上下键选择  回车 确定  Esc 返回"
    REMARK_AGAIN_KEYS = "回车 换成这句说明  Esc 不改说明，仍是已核对"
    MAY_STAND_BY_KEY = "可以保持原样，按空格确认。"
    CONFIRM = "确认。"
    """How a warning ends that asks itself to be confirmed."""
    CONFIRM_BY_KEY = "按空格确认。"
    LOOKED_AT_BY_KEY = "核对过了，按空格确认。"
    COMING = (
        "改好以后还有一处提醒：现在各项都是满分，请先备好佐证材料，特别是效益和满意度。"
    )
    WARNINGS_TOO = "，另有 {count} 处提醒"
    MORE_ERRORS = "改了以后多出 {count} 处错误，按 F4 去看。"
