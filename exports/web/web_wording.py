"""What is said of pages of HTML."""

from enum import StrEnum


class WebSays(StrEnum):
    """A sentence with named gaps."""

    HIDDEN_ROWS = "表 {table} 里有 {count} 行是隐藏的，也读了进来，请核对。"
    TEXT_AROUND = "网页上离表格较远的另有 {count} 段文字，没有读。"
    NO_PAGE = (
        "{file} 不是完好的单个文件网页（.mht）；"
        "请在 Word、WPS 或浏览器里打开，另存为 .docx 或 .html 再用。"
    )
    SWOLLEN = "{file} 的标记过多，不会是一份自评表，没有打开；请核对文件。"
