"""The sentences of commands, outside of any screen."""


class CommandText:
    """Sentences with named gaps."""

    STRANGE_OPTION = "不认识“{word}”，用法见 ziping --help。"
    NO_VALUE = "“{option}”后面还要写一样东西，用法见 ziping --help。"
    DID_YOU_MEAN = "您是不是要“{word}”？"
    BAD_COMMAND = "命令写法不对，用法见 ziping --help。"
    EXPLAIN_ROW = "   第 {number} 行“{name}”（{category}）"
    EXPLAIN_LINE = "      {text}"
    NO_SUCH_ROW = (
        "{file} 第 {number} 份表里没有“{row}”这一行，"
        "请写行号（1 到 {count}）或三级指标的名称。"
    )
    NO_ROWS = "   还没有指标。"
    NO_FILES = "还没有写文件名，例如：ziping {command} 自评表.txt。"
    NO_OUTPUT = "请用 -o 写明导出到哪个文件，例如 -o 自评表.docx。"
    NO_DRAFT_NAMED = "请写草稿编号或 .toml 文件名，编号可用 ziping list 查看。"
    BAD_YEAR = "年份“{year}”不对，请写四位数，例如 --year 2025。"
    BAD_WIDTH = (
        "宽度“{width}”不对，请写 {least} 到 {most} 之间的整数，例如 --width 100。"
    )
    SEVERAL_FORMS = (
        "{file} 里有 {count} 份表，请先用 ziping import 读成草稿，再打开其中一份。"
    )
    STANDS = "{draft}（{verdict}）"
    IMPORTED_DRAFT = "已存为草稿 {id}：{name}"
    IMPORTED_FILE = "已写出 {file}：{name}"
    DIFFERING = (
        "不一致：{file} 第 {number} 份，{cell}：表格里是“{seen}”，"
        "随文件保存的是“{carried}”"
    )
    TOOK_TABLE = "已采用表格里的内容；要采用随文件保存的，请加 --embedded 再来一次。"
    TOOK_EMBEDDED = "已采用随文件保存的内容。"
    UNPLACED = "未识别：{file} 第 {number} 份，{place}：{text}"
    UNPLACED_MORE = "未识别：{file} 第 {number} 份，另有 {count} 行，没有一一列出。"
    REMARK_ON = "说明：{file} 第 {number} 份：{text}"
    ONE_OUTPUT = "--json、--table、--tsv 只能选一种。"
    TABLE_SUM = "共 {count} 份：合格 {fit} 份，不合格 {unfit} 份"
    REFUSED = "没有写出文件：{count} 份表还不能导出，要改的地方如下。"
    EXPORTED = "已写出 {file}，共 {count} 份。"
    PRINTED = "已送去打印，共 {count} 份。"
    NO_DRAFTS = "还没有草稿。用 ziping new 新填一份。"
    NOTHING_TO_CONVERT = (
        "请写草稿编号或文件名，并用 --edition 写明换成哪一版，"
        "例如：ziping convert 3 --edition 2021-cost。"
    )
    DISPLACED = "没有位置：第 {number} 份，{cell}：{text}"
    DISPLACED_SUM = (
        "以上 {count} 处在新的一版表上没有位置，没有写入；"
        "{source} 没有改动，这些内容都还在那里。"
    )
    EDITION_RIGHT = "{file} 没有问题；自己的版本放在 {folder} 里就可以用。"
    EDITION_WRONG = "{file} 有 {count} 处要改。"
    EDITION_LINE = "{id}  {name}  {source}"
    TAKEN_OVER = "这份草稿已由另一个窗口（{place}）接过去，内容都在那边；这里已退出。"
    PLAIN_HINT = "（一行一答；输入 :命令 查看命令）"
    UNSEEN_IN = "{file}：已去掉 {count} 个看不见的字符。"
    ODD_IN = "{file}：已把 {count} 个部首字或特殊的空格换成通常的字。"
