#!/bin/sh
# LibreOffice shows a time of day in the Chinese way as a bare number.
#
# Expected: 上午/下午 in a number format is AM/PM, as in the built-in formats that ECMA-376 (18.8.30)
#   lists for zh-cn: half past ten in the morning is 上午10时30分 by 上午/下午h"时"mm"分".
# Seen with LibreOffice 7.4.7 (Debian 12) in a zh-CN profile, with a workbook from XlsxWriter 3.3.1:
#   0.4375, for that format and with [$-804] before it. The format is dropped as a whole: saved
#   as .xlsx again, the cell is "General" (openpyxl 3.1.5). h"时"mm"分" is right, and so is
#   [$-804]AM/PM, for which 上午 is shown; SheetJS 0.18.5 shows 上午10时30分 for the first two.
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
mkdir -p "$folder/profile/user"
cat >"$folder/profile/user/registrymodifications.xcu" <<'SETTING'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
SETTING

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import xlsxwriter

FORMATS = (
    '上午/下午h"时"mm"分"',
    '[$-804]上午/下午h"时"mm"分"',
    '[$-804]AM/PMh"时"mm"分"',
    'h"时"mm"分"',
)

book = xlsxwriter.Workbook("times.xlsx")
sheet = book.add_worksheet()
sheet.set_column(0, 1, 30)
for row, format in enumerate(FORMATS):
    sheet.write_string(row, 0, f"format {row}")
    sheet.write_number(row, 1, 0.4375, book.add_format({"num_format": format}))
book.close()
PYTHON

soffice --version
for kind in pdf xlsx; do
    soffice "-env:UserInstallation=file://$folder/profile" --headless \
        --convert-to "$kind" --outdir saved times.xlsx >/dev/null 2>&1
done
{
    pdftotext -layout saved/times.pdf - | awk '/^ *format/ {print $2 ": " $3}'
    "$folder/venv/bin/python" -c '
import openpyxl
print("saved:", openpyxl.load_workbook("saved/times.xlsx").active["B1"].number_format)'
} | tee seen.txt
printf '%s\n' '0: 0.4375' '1: 0.4375' '2: 上午10时30分' '3: 10时30分' 'saved: General' |
    diff - seen.txt
