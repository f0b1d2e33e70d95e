"""The state of a section whose points are off, as the outline says it."""


class OutlineText:
    """Sentences with named gaps."""

    SHORT = "{group}还差 {gap} 分"
    OVER = "{group}多了 {gap} 分"
