"""The sentences about what is done with a row."""


class RowWording:
    """Sentences with named gaps."""

    SAME = "分值本来就是这样分的，没有改动。"
    SCORE_TOO = "，得分随之改为 {score} 分"
    SCORES_TOO = "，{count} 行的得分也随之改动，请核对"
    REMOVED = "{what}，按 Ctrl+Z 可以找回"
    PLAIN_REMOVED = "写 :撤销 可以找回。"
