#!/bin/sh
# LibreOffice leaves a row of a sheet one line high, whatever is wrapped in it.
#
# Expected: a row that is given no height is made as high as the text that wraps in it.
# Seen with LibreOffice 7.4.7 (Debian 12), XlsxWriter 3.3.1 and openpyxl 3.1.5: of sixty words in
#   a column of twenty the last lines alone are printed, for text stands at the foot of its cell,
#   and nothing says that there is more above. A height that is written with the row helps.
set -eu
command -v soffice >/dev/null && command -v pdftotext >/dev/null || {
    echo "LibreOffice (soffice) and poppler-utils (pdftotext) are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    XlsxWriter==3.3.1 openpyxl==3.1.5

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Alignment

TEXT = " ".join(f"word{number}" for number in range(60))

for name, height in (("xlsxwriter", None), ("height", 300)):
    book = xlsxwriter.Workbook(f"{name}.xlsx")
    sheet = book.add_worksheet()
    sheet.set_column(0, 0, 20)
    if height:
        sheet.set_row(0, height)
    sheet.write(0, 0, TEXT, book.add_format({"text_wrap": True}))
    book.close()

book = Workbook()
book.active.column_dimensions["A"].width = 20
book.active["A1"] = TEXT
book.active["A1"].alignment = Alignment(wrap_text=True)
book.save("openpyxl.xlsx")
PYTHON

soffice --version
for name in xlsxwriter openpyxl height; do
    soffice "-env:UserInstallation=file://$folder/profile" --headless \
        --convert-to pdf "$name.xlsx" >/dev/null 2>&1
    pdftotext "$name.pdf" "$name.txt"
    echo "$name: $(grep -o 'word[0-9]*' "$name.txt" | wc -l) of 60 words are printed," \
        "the first is $(grep -o -m1 'word[0-9]*' "$name.txt" | head -1)"
done
grep -qw word0 height.txt && ! grep -qw word0 xlsxwriter.txt && ! grep -qw word0 openpyxl.txt
