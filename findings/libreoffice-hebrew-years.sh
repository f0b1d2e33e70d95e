#!/bin/sh
# LibreOffice shows a year of a sheet by the Hebrew calendar.
#
# Expected: e in a number format is the year of an era where a language counts by eras, and else
#   the plain year: Excel in Chinese and in English takes it for yyyy, so e"年"m"月" is the short
#   way of writing 2020年12月.
# Seen with LibreOffice 7.4.7 (Debian 12), language en-US, a workbook from XlsxWriter 3.3.1: by that
#   format 25 December 2020 is 781年10月, the year 5781 of the Hebrew calendar without its
#   thousands, and its month. With [$-804], Chinese, before it, it is 20年12月, the year without its
#   century. yyyy"年"m"月" is 2020年12月. No calendar was asked for anywhere.
set -eu
command -v soffice >/dev/null && command -v pdftotext >/dev/null || {
    echo "LibreOffice (soffice) and poppler-utils (pdftotext) are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime

import xlsxwriter

FORMATS = ('yyyy"年"m"月"', 'e"年"m"月"', '[$-804]e"年"m"月"')

book = xlsxwriter.Workbook("dates.xlsx")
sheet = book.add_worksheet()
sheet.set_column(0, 1, 30)
for row, format in enumerate(FORMATS):
    sheet.write_string(row, 0, f"format {row}")
    day = book.add_format({"num_format": format})
    sheet.write_datetime(row, 1, datetime(2020, 12, 25), day)
book.close()
PYTHON

soffice --version
LC_ALL=en_US.UTF-8 soffice "-env:UserInstallation=file://$folder/profile" --headless \
    --convert-to pdf dates.xlsx >/dev/null 2>&1
pdftotext -layout dates.pdf - | awk '/^ *format/ {gsub(/ /, ""); print}' | tee seen.txt
printf '%s\n' format02020年12月 format1781年10月 format220年12月 | diff - seen.txt
