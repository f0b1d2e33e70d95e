"""The words of the table of indicators."""


class RowTableText:
    """Sentences with named gaps."""

    NONE = "还没有三级指标。"
    NUMBER = "行"
    HERE = ">{number}"
    ELSEWHERE = " {number}"
