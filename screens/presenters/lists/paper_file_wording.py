"""The sentences of the files that a form leaves in."""

from typing import Final


class PaperFileText:
    """Sentences with named gaps."""

    KEYS = (
        "回车 导出  Ctrl+U 清空  {print}F8 只要表格  F1 说明  Tab 补全文件夹  Esc 返回"
    )
    PRINT = "F9 打印  "
    TABLE_ALONE = "Word 文件里只有表格；按 F8 换回来。"
    HELP_TITLE = "说明：导出的文件"
    PLAIN_ALONE = "只要表格"
    PLAIN_DONE_ALONE = "；Word 文件里只有表格，不附填写的内容"
    PLAIN_HOW = (
        "要改表，在这里改好，再导出一次。"
        "Word 文件里附着一份填写的内容，再读入时一字不差；"
        "发给别人、不想附着它，在文件名后面加空格和“只要表格”。"
    )


FILE_HELP: Final = (
    ".docx 是正式表格，用 Word、WPS 打开和打印；"
    ".toml 是同样的内容，本程序可以再读入；文件名写成 .pdf，再多一份 PDF。",
    "以后要改表：在这里改好，再导出一次。直接在 Word 里改了的，"
    "可以用“读入文件”读回来，以看得见的表格为准，改过的格子逐条说明。",
    "Word 文件里还附着一份填写的内容，就是表上的这些字，没有别的："
    "看不见，印不出来，只为再读入时一字不差。在 Word 里改了表格，它不会跟着变。",
    "发给别人、不想附着它，在写文件名的地方按 F8：Word 文件里就只有表格；"
    "再按一次换回来。",
)
"""What is told about the files, each in a row."""
