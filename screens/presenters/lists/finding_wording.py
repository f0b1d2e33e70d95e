"""How the rows of check answers are told apart."""


class FindingText:
    """Sentences with named gaps."""

    ROW = "第 {row} 行  {label}"
    IN_ROW = "  {label}"
    ABOVE = "（这一行有{found}，见最上面）"
