#!/bin/sh
# SheetJS shows an amount in 万元 as a tenth of what it is.
#
# Expected: the format 0\.0,"万元" is the usual way to show yuan as 万元 (ten thousands), for which
#   a sheet has no scale of its own: the comma divides by a thousand, a point that is a mere
#   letter stands before the last digit. 123,456.789 is 12.3万元, 50,000 is 5.0万元.
# Seen with SheetJS 0.18.5, the newest on npm, and a workbook from XlsxWriter 3.3.1: 1.23万元 and
#   .50万元, in the CSV that it makes. Without the comma (123 by 0\.0 is 12.3), and with the comma
#   and a real point, it is right. numfmt 4.0.1 gives 12.3万元 and 5.0万元.
set -eu
command -v node >/dev/null && command -v npm >/dev/null || {
    echo "node and npm are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1
cd "$folder"
npm install --silent --no-fund --no-audit xlsx@0.18.5 numfmt@4.0.1 >/dev/null

"$folder/venv/bin/python" - <<'PYTHON'
import xlsxwriter

CELLS = (
    (123456.789, '0\\.0,"万元"'),
    (50000, '0\\.0,"万元"'),
    (123, "0\\.0"),
    (123456.789, "0.0,"),
)

book = xlsxwriter.Workbook("amounts.xlsx")
sheet = book.add_worksheet()
for row, (value, format) in enumerate(CELLS):
    sheet.write_number(row, 0, value, book.add_format({"num_format": format}))
book.close()
PYTHON

cat >show.mjs <<'SCRIPT'
import { format } from "numfmt";
import XLSX from "xlsx";

const sheet = XLSX.readFile("amounts.xlsx", { cellNF: true }).Sheets.Sheet1;
const shown = XLSX.utils.sheet_to_csv(sheet).trim().split("\n");
shown.forEach((text, row) => {
  const { z, v } = sheet[`A${row + 1}`];
  console.log(`${z} of ${v}: SheetJS ${text}; numfmt ${format(z, v)}`);
});
SCRIPT
node show.mjs | tee seen.txt
cat >described.txt <<'SEEN'
0\.0,"万元" of 123456.789: SheetJS 1.23万元; numfmt 12.3万元
0\.0,"万元" of 50000: SheetJS .50万元; numfmt 5.0万元
0\.0 of 123: SheetJS 12.3; numfmt 12.3
0.0, of 123456.789: SheetJS 123.5; numfmt 123.5
SEEN
diff described.txt seen.txt
