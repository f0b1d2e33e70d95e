"""The sentences about a block that may go into the table."""


class PasteWording:
    """Sentences with named gaps."""

    TOLD = "{text}，以后{total}"
    REPLACE = "换掉{of}现有的 {count} 行"
    ALL_ROWS = "表里"
