"""The sentences of the list of drafts, and of what can be done with one."""

from typing import Final


class DraftText:
    """Sentences with named gaps."""

    KEYS = "写几个字筛选  上下键选择  回车 打开  F1 帮助  F9 这一份草稿  Ctrl+Q 退出"
    NO_YEAR = "未填"
    FIT = "合格"
    MISSING = "还差 {count} 格"
    WRONG = "{count} 处错误"
    AND = "，"
    NAME = "项目名称"
    YEAR = "年度"
    CHANGED = "上次改动"
    GIVEN = "分值"
    STATE = "填得怎样"
    FIRST_TIME = (
        "第一次用：先选“练习”，十二站看懂这张表，大约十分钟；"
        "也可以直接新填，填错了随时能改。"
    )
    NONE_SUCH = "没有找到；删几个字再试，或按 Esc 看全部。"
    PRINT_TOO = "打印、"
    HELP_TITLE = "帮助：草稿列表"
    HELP_KEYS = "上下键翻看  Esc 返回"
    EXPORT = "导出：写出 .docx 和 .toml"
    PRINT = "打印：核对以后按 F9"
    COPY = "另存一份 .toml 到别处"
    CONVERT = "换成另一版的表，原来的不动"
    CONVERT_TITLE = "草稿 {id} 换成哪一版？原来的一份不动。"
    DISPLACED_TITLE = (
        "有 {count} 处在“{edition}”上没有位置，不会带过去（原来的一份里都还在）："
    )
    DISPLACED = "{cell}：{text}"
    CONVERT_GO_ON = "上下键翻看  回车 换成这一版  Esc 不换"
    CONVERTED = "已换成“{edition}”，是草稿 {id}；原来的草稿 {old} 没有改动。"


HELP: Final = (
    "每一行是一份草稿：编号、项目名称、年度、上次改动的时间、给了多少分值（不是得分），"
    "后面是填得怎样：合格，或者还差几格、有几处错误。",
    "写几个字就筛选：汉字、拼音、首字母、编号、年份都可以，"
    "如 nc 或 nongcun 找“农村”；删掉就又看到全部。",
    "回车打开，接着上次那一题填；"
    "F9 还可以导出、{print}另存、换成另一版的表、沿用到下一年、看改动记录、移走。",
    "最上面几行用来新填：空白的、沿用去年的、别的版本的；"
    "手里已有填好的表，选“读入文件”；还有练习。",
    "草稿随时自动保存，不用另外存盘；在别的窗口开着的，打开时会问要不要接过来。",
)
"""What is told about the list of drafts, each in a row; `{print}` where one can."""
