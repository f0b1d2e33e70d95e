"""What is said of PDFs, and where their rows are."""

from enum import StrEnum


class PdfSays(StrEnum):
    """A sentence with named gaps."""

    ROW = "第 {page} 页第 {row} 行"
    LINE = "第 {page} 页表外第 {line} 行"
    PICTURES = (
        "{file} 里是图片，像是扫描件，没有可以读的文字；"
        "请用原来的 Word、Excel 文件，或先用带文字识别的软件转成文字。"
    )
    NO_CODES = (
        "{file} 里的字没有编码，只能看，读不出是哪些字；请用原来的 Word、Excel 文件。"
    )
    LOCKED = "{file} 加了打开密码，读不了；请去掉密码，或用原来的 Word、Excel 文件。"
    BROKEN = "{file} 不是完好的 PDF 文件；请重新导出一份，或用原来的 Word、Excel 文件。"
    SWOLLEN = (
        "{file} 的页面内容过多，不会是一份自评表，没有读完；"
        "请核对文件，或把自评表那几页单独另存为 PDF 再读。"
    )
    READING = "正在读入 {file}，第 {number}/{count} 页 ……"
    STOP = "正在读入 {file}，第 {number}/{count} 页 ……不想等了请按 Esc。"
    STOPPED = "已停下，没有读取 {file}；要读请再按回车。"
    NO_LINES = (
        "{file} 里没有用框线画出的表格，看不出哪些字在同一格；"
        "请用原来的 Word、Excel 文件。"
    )
    PICTURES_TOO = "第 {pages} 页里有图片，图片上的字没有读。"
    FAR_LINES = "离表格较远的另有 {count} 行文字，没有读。"
