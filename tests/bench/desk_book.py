"""The workbook of a desk: a form, what to mind, payments, lists to choose from."""

import random
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from real_forms.sheets import form_sheet
from real_forms.tables import Paper

PAYMENTS = 120
HEADS = ("序号", "日期", "凭证号", "摘要", "金额", "累计", "占比", "备注")
DIGITS = Decimal("1E-15")
"""As far as a sheet knows a share."""
PURPOSES = ("走访慰问品", "交通费", "印刷费", "培训教材", "办公用品")
LISTS = ("产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标")
ADVICE = "年度指标值应当与批复的绩效目标申报表一致，确需调整的应附文件。"
FORMATS = (
    "General",
    "yyyy/m/d",
    "General",
    "General",
    "#,##0.00_ ",
    "#,##0.00",
    "0.00%",
)
"""The formats of the columns of payments."""


def desk_book(paper: Paper) -> bytes:
    """A workbook of four sheets with a chart and a remark, one of them hidden."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False})
    form_sheet(book, paper, "自评表")
    notes, payments, lists = map(book.add_worksheet, ("填报说明", "支出明细", "参数"))
    _lines(notes, [f"{number}．{ADVICE}" for number in range(1, 31)])
    _lines(lists, LISTS)
    lists.hide()
    _payments(book, payments)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"=支出明细!$E$2:$E${PAYMENTS + 1}"})
    notes.insert_chart("C3", chart)
    payments.write_comment("E2", "请核对")
    book.close()
    return file.getvalue()


def _lines(sheet: Worksheet, lines: Sequence[str]) -> None:
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line)


def _payments(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    chance, total = random.Random(PAYMENTS), Decimal(0)
    looks = [book.add_format({"num_format": code}) for code in FORMATS]
    sheet.write_row(0, 0, HEADS)
    for row in range(1, PAYMENTS + 1):
        paid = Decimal(chance.randint(10_000, 90_000_000)) / 100
        total += paid
        sheet.write_number(row, 0, row, looks[0])
        sheet.write_number(row, 1, 45_000 + 2 * row, looks[1])
        sheet.write_string(row, 2, f"记-{row:04}", looks[2])
        sheet.write_string(row, 3, chance.choice(PURPOSES), looks[3])
        sheet.write_number(row, 4, paid, looks[4])
        sheet.write_formula(row, 5, f"=SUM(E$2:E{row + 1})", looks[5], total)
        share = (paid / total).quantize(DIGITS)
        sheet.write_formula(row, 6, f"=E{row + 1}/F{row + 1}", looks[6], share)
