#!/bin/sh
# PyMuPDF 2.0 takes the points and commas out of the numbers in a table's cells.
#
# Expected: `find_tables().extract()` gives a cell as the page shows it, 14.66 and 1,200.50,
#   as `get_text()` of the same page does.
# Seen with PyMuPDF 2.0 and fpdf2 2.8.9, Python 3.11: "1466\n." and "120050\n, .". A reader
#   that joins lines takes 14.66 for 1466, a hundred times as much. The low marks come as a
#   line of their own; LibreOffice's PDF of such a table gives "14 66\n.". Nothing is special:
#   Helvetica, ten points, lines around the cells. PyMuPDF 1.28.2, 1.26.7 and 1.24.14 give 14.66.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymupdf==2.0 fpdf2==2.8.9

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pymupdf
from fpdf import FPDF

ROWS = [["item", "budget", "spent"], ["total", "14.66", "1,200.50"]]

pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=10)
with pdf.table() as table:
    for row in ROWS:
        cells = table.row()
        for text in row:
            cells.cell(text)
pdf.output("table.pdf")

page = pymupdf.open("table.pdf")[0]
words = page.get_text().split()
(found,) = page.find_tables().tables
print("the page:      ", words)
print("its table's row:", found.extract()[1])
whole = "14.66" in words and "1,200.50" in words
sys.exit(not (whole and found.extract()[1] == ["total", "1466\n.", "120050\n, ."]))
PYTHON
