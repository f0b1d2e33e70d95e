"""The points of a group that are to be mended, in words."""


class ProblemText:
    """Sentences with named gaps."""

    OVER = "{group}，请调低其中几行的分值。"
    NOT_BEGUN = "{group}，请补上漏填的指标。"
    SHORT = "{group}，请补上漏填的指标，或调高分值。"
