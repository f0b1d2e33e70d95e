"""The sentences about what is done with a row."""


class RowWording:
    """Sentences with named gaps."""

    NOT_YET = (
        "这一行还没有：先写名称。要改、要移、要删已有的行，到那一行的格上再按 {key}。"
    )
    NO_ROW = "这个键管三级指标的一行；现在问的是“{cell}”，没有改动。"
    SAME = "分值本来就是这样分的，没有改动。"
    SCORE_TOO = "，得分随之改为 {score} 分"
    SCORES_TOO = "，第 {rows} 行的得分也随之改动，请核对"
    SCORES_OF_MANY = "，{count} 行的得分也随之改动，请核对"
    REMOVED = "{what}，按 Ctrl+Z 可以找回"
    PLAIN_REMOVED = "写 :撤销 可以找回。"
