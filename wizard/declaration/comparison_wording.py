"""The sentences about what is not as it was declared, to be proofread."""


class DeclaredSays:
    """Sentences with named gaps."""

    DECLARED_CELL = (
        "{cell}现在是“{now}”，申报表上是“{declared}”；"
        "有调整批复的请附上，没有的请改回。"
    )
    DECLARED_NAME = (
        "{cell}现在是“{now}”，申报表上叫“{declared}”，指标值没有变；"
        "请核对是不是同一项指标。"
    )
    DECLARED_DROPPED = (
        "申报表上的“{name}”（{category}，指标值“{target}”）现在没有了；"
        "请补上这一行，确实取消的请附上批复。"
    )
    DECLARED_ADDED = "{row}（指标值“{target}”）申报表上没有；年中增加的请附上批复。"
