"""How the rows of check answers are told apart."""


class FindingText:
    """Sentences with named gaps."""

    ROW = "全表第 {row} 行  {label}"
    IN_ROW = "  {label}"
    MORE = "另有 {count} 处错误，见核对"
    ABOVE = "（这一行有{found}，见最上面）"
    MAY_STAND_BY_KEY = "可以保持原样，按空格确认。"
