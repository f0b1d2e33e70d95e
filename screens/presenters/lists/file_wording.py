"""The sentences of choosing a file."""


class FileText:
    """Sentences with named gaps."""

    FILE = "{changed}  {name}"
    FOLDER = "文件夹            {name}/"
    WHY = "写文件名，或从下面选（新的在前）；能读 Word、Excel、PDF、网页、文字。"
    KEYS = "上下键选择  回车 读入  Tab 补全  Esc 返回"
    NONE_HERE = "（{folder} 里没有能读的文件；可以写别的文件夹，如 /home/我/）"
    NONE_SUCH = "（没有这样的文件；删几个字再试）"
    SAVE_KEYS = "回车 导出  Tab 补全文件夹  Esc 返回"
    PRINT_KEYS = "回车 导出  F9 打印  Tab 补全文件夹  Esc 返回"
    PRINTED = "已送去打印。"
    COPY_KEYS = "回车 另存  Tab 补全文件夹  Esc 返回"
