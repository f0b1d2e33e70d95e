"""The sentences about files in which no form was found, to be proofread."""

from typing import Final


class ImportSays:
    """Sentences with named gaps."""

    LOST_PROCESS = (
        "一起处理文件的一个进程中途被系统结束了，多半是内存不够，后面的没有处理；"
        "请把文件分成几批再试。"
    )
    UNREADABLE_SUFFIX = (
        "{file} 的后缀不在可读之列（{known}）；"
        "请用 Word、Excel 或 WPS 另存为其中一种再用。"
    )
    ARCHIVE = "{file} 是压缩包，里面的表没有读；请先解开，再读解开的文件夹。"
    PICTURE = "{file} 是图片，上面的字读不了；请要 Word、Excel 或有文字的 PDF。"
    OFD = "{file} 是 OFD 版式文件，读不了；请要 Word、Excel 或有文字的 PDF。"
    EMPTY = "{file} 是空的，一个字节也没有；请核对文件，或请对方重新发一份。"
    NO_FORM = "{file} 里没有找到自评表：没有带“项目名称”一栏的表格，请核对文件。"
    NO_FORM_NO_NAME = (
        "{file} 里有绩效指标表，却没有“项目名称”一栏；"
        "请把写着项目名称的那一栏的标题改成“项目名称”，再读一次。"
    )
    NO_FORM_DEPARTMENT = (
        "{file} 是部门（单位）整体支出的自评表，只有“部门”，没有“项目名称”；"
        "本程序填写的是项目支出绩效自评表，这种表还读不了。"
    )
    NO_FORM_TRANSFER = (
        "{file} 是转移支付的绩效自评表，栏目是“转移支付（项目）名称”，"
        "与项目支出绩效自评表不同，这种表还读不了。"
    )
    NO_FORM_SECTIONS = (
        "{file} 是按“一、基本情况”分段的自评表，没有“项目名称”一栏的表格，"
        "这种表还读不了；可以照着它在程序里新填一份。"
    )
    NO_FORM_NO_TABS = (
        "{file} 里的文字没有制表符，看不出哪些字在同一格；"
        "请在 Word 或网页里选中整张表复制，或直接用 .docx 文件。"
    )
    NO_FORM_LIST = (
        "{file} 里是一张列着多个项目的汇总表，不是单个项目的自评表，请核对文件。"
    )
    NO_FORM_NO_BLOCKS = (
        "{file} 里有“项目名称”，却没有认得的资金、目标或绩效指标的栏目标题，"
        "读不出自评表；请核对文件，或请财政局照《版本》一节添上这种表的栏目名。"
    )
    TOO_MANY_CELLS = "{file} 的格子超过 {most} 个，不会是自评表，请核对文件。"
    ROW_PLACE = "第 {row} 行"
    PARAGRAPH_PLACE = "表外第 {number} 段"
    TABLE_PLACE = "表 {table} 第 {row} 行"
    NOT_DOCX = (
        "{file} 不是完好的 .docx 文件；"
        "如果是 .doc 或加了密码，请另存为不加密的 .docx 再用。"
    )
    SWOLLEN_DOCX = "{file} 展开后过大，不会是一份自评表，没有打开；请核对文件。"
    ODD_DOCX = (
        "{file} 的内部写法不正常（{why}），没有打开；"
        "请在 Word 或 WPS 里另存一份 .docx 再用。"
    )
    ODD_ENTRIES = "部件过多"
    ODD_NAMES = "部件重名"
    ODD_DOCTYPE = "带有 DOCTYPE 声明"
    ODD_SPAN = "单元格横跨的列数超过 {most}"
    NOT_TEXT = (
        "{file} 第 {line} 行不是 UTF-8 编码，整个文件也不是 UTF-16 或 GB18030，"
        "请另存为 UTF-8 再用。"
    )


OTHER_FORMS: Final = (
    (ImportSays.NO_FORM_TRANSFER, r"转移支付(\(?项目\)?)?名称.*"),
    (ImportSays.NO_FORM_DEPARTMENT, r".*整体支出.*自评.*"),
    (ImportSays.NO_FORM_DEPARTMENT, r"(预算)?部门(\(单位\))?(名称)?(:.*)?"),
    (ImportSays.NO_FORM_SECTIONS, r"[一1][、.]\s*(项目)?基本情况.*"),
)
"""How forms that are not ours are known: a cell that begins so, brackets half width."""
