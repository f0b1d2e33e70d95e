"""The sentences about a block that may go into the table."""


class PasteWording:
    """Sentences with named gaps."""

    TOLD = "{text}，以后{total}"
    REPLACE = "换掉{of}现有的 {count} 行"
    ALL_ROWS = "表里"
    AND = "、"
    VALUE = "{column} {value}"
    LEFT_ALONE = "（空，不改）"
    NO_ROW = "没有对应的行：第 {line} 行“{text}”，不放"
    FUNDS = "粘贴的内容读出项目资金的 {count} 格，要填进去吗？"
    RENAME = "从“{name}”起，往下逐行改名，共 {count} 行"
    RENAME_AND_ADD = "从“{name}”起，往下逐行改名，表里不够的 {more} 行另加"
    RENAMED = "已放进 {count} 个名称"
    SAME = "表里本来就是这些内容，没有改动。"
