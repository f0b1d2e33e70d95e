#!/bin/sh
# ExcelJS reads hours, days and square metres out of a sheet as dates.
#
# Expected: a letter behind a backslash in a number format stands for itself (ECMA-376, 18.8.31), as
#   one in quotes does: 14.6 in the format 0.0\h is 14.6, shown as 14.6h, and no time of day.
# Seen with ExcelJS 4.4.0 and a workbook from XlsxWriter 3.3.1: the value is a Date of January
#   1900, for 0.0\h, 0\d, 0.0\ \m² and for the blank of a letter's width in 0.0_d. The backslashes are
#   taken out of the format before it is asked, and the cell has the format without them: 0.0h, a
#   time. 0.0"h" is 14.6. openpyxl 3.1.5, python-calamine 0.9.1 and SheetJS 0.18.5 have 14.6 for all.
set -eu
command -v node >/dev/null && command -v npm >/dev/null || {
    echo "node and npm are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1
cd "$folder"
npm install --silent --no-fund --no-audit exceljs@4.4.0 xlsx@0.18.5 >/dev/null

"$folder/venv/bin/python" - <<'PYTHON' | tee seen.txt
import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

book = xlsxwriter.Workbook("hours.xlsx")
sheet = book.add_worksheet()
for row, shape in enumerate(('0.0"h"', "0.0\\h", "0\\d", "0.0\\ \\m²", "0.0_d")):
    sheet.write_number(row, 0, 14.6, book.add_format({"num_format": shape}))
book.close()
print("openpyxl", *(cell.value for (cell,) in openpyxl.load_workbook("hours.xlsx").active))
rows = CalamineWorkbook.from_path("hours.xlsx").get_sheet_by_index(0).to_python()
print("python-calamine", *(value for (value,) in rows))
PYTHON

cat >show.mjs <<'SCRIPT'
import ExcelJS from "exceljs";
import XLSX from "xlsx";

const other = XLSX.readFile("hours.xlsx", { cellDates: true }).Sheets.Sheet1;
console.log("SheetJS", ...[1, 2, 3, 4, 5].map((row) => other[`A${row}`].v));
const book = new ExcelJS.Workbook();
await book.xlsx.readFile("hours.xlsx");
book.worksheets[0].eachRow((row) => {
  const { value, numFmt } = row.getCell(1);
  const seen = value instanceof Date ? `the date ${value.toISOString()}` : value;
  console.log(`ExcelJS, ${numFmt}: ${seen}`);
});
SCRIPT
node show.mjs | tee -a seen.txt
cat >described.txt <<'SEEN'
openpyxl 14.6 14.6 14.6 14.6 14.6
python-calamine 14.6 14.6 14.6 14.6 14.6
SheetJS 14.6 14.6 14.6 14.6 14.6
ExcelJS, 0.0"h": 14.6
ExcelJS, 0.0h: the date 1900-01-13T14:24:00.000Z
ExcelJS, 0d: the date 1900-01-13T14:24:00.000Z
ExcelJS, 0.0 m²: the date 1900-01-13T14:24:00.000Z
ExcelJS, 0.0_d: the date 1900-01-13T14:24:00.000Z
SEEN
diff described.txt seen.txt
