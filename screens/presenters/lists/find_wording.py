"""The sentences of what is found in the palette, beside the names of cells."""


class FindWording:
    """Sentences."""

    REASON_IF_LOST = "（扣了分才填，先到这一行的得分）"
