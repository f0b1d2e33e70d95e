#!/bin/sh
# openpyxl takes a date that Chinese Excel has written for a plain number.
#
# Expected: formats 31, 57 and 58, which ECMA-376 (18.8.30) lists for zh-cn as 2020年12月25日,
#   2020年12月 and 12月25日, are dates as format 14 is, in every language of the machine that reads.
# Seen with openpyxl 3.1.5: 44190 with the format "General" and is_date False; with format 14,
#   the datetime. python-calamine 0.9.1 gives the date for all four. The workbook is what
#   XlsxWriter 3.3.1 makes of the format's number.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    openpyxl==3.1.5 python-calamine==0.9.1 XlsxWriter==3.3.1

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import date, datetime
from io import BytesIO

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

DAY = datetime(2020, 12, 25)
NUMBER = 44190

as_described = True
for format in (14, 31, 57, 58):
    content = BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet()
    sheet.write_datetime(0, 0, DAY, book.add_format({"num_format": format}))
    book.close()
    cell = openpyxl.load_workbook(BytesIO(content.getvalue())).active["A1"]
    first = CalamineWorkbook.from_filelike(BytesIO(content.getvalue()))
    ((other,),) = first.get_sheet_by_index(0).to_python()
    print(f"format {format}: openpyxl {cell.value!r}, {cell.number_format}; calamine {other}")
    wanted = DAY if format == 14 else NUMBER
    as_described &= cell.value == wanted and other == date(2020, 12, 25)
sys.exit(not as_described)
PYTHON
