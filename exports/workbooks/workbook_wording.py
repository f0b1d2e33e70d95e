"""What is said of sheets, and where their cells are."""

from enum import StrEnum


class BookSays(StrEnum):
    """A sentence with named gaps."""

    SHEET_CELL = "表“{sheet}” {cell}"
    SHEET_ROW = "表“{sheet}” 第 {row} 行"
    SHEET = "表“{sheet}”"
    ROWS = "第 {rows} 行"
    COLUMNS = "{columns} 列"
    RANGE = "{first}–{last}"
    AND_MORE = "{names}等 {count} 处"

    HIDDEN_SHEET = "工作表“{sheet}”是隐藏的，也读了进来，请核对。"
    HIDDEN = "工作表“{sheet}”的{what}是隐藏的，也读了进来，请核对。"
    UNCOMPUTED = (
        "工作表“{sheet}”的 {cells} 是公式，文件里没有存下结果，按空白读；"
        "请在 Excel 或 WPS 里打开、保存一次再读。"
    )
    NO_RESULT = "（公式，没有存下结果）"
    BURIED = (
        "工作表“{sheet}”的 {cells} 压在合并的单元格下面，表上看不见，没有读；请核对。"
    )
    LARGE_SHEET = (
        "工作表“{sheet}”的格子超过 {most} 个或文字过长，不会是自评表，没有读；请核对。"
    )

    NOT_XLSX = (
        "{file} 不是完好的 .xlsx 文件；请在 Excel 或 WPS 里打开，另存为 .xlsx 再用。"
    )
    NOT_XLS = (
        "{file} 不是完好的 .xls 或 .et 文件；"
        "请在 Excel 或 WPS 里打开，另存为 .xlsx 再用。"
    )
    IS_LOCKED = "{file} 加了密码，读不了；请在 Excel 或 WPS 里去掉密码，另存一份再用。"
    SWOLLEN = "{file} 展开后过大，不会是一份自评表，没有打开；请核对文件。"
    TOO_MANY_CELLS = "{file} 的格子超过 {most} 个，不会是自评表，请核对文件。"
    ODD_XLSX = (
        "{file} 的内部写法不正常（{why}），没有打开；"
        "请在 Excel 或 WPS 里另存一份 .xlsx 再用。"
    )
