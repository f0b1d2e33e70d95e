#!/bin/sh
# LibreOffice saves merged cells of a table to HTML where no browser lets them reach.
#
# Expected: a table of a .docx with a cell merged over three rows, saved as HTML: the three rows
#   stand in one row group, so that rowspan="3" covers them, whatever lines the cells have.
# Seen with LibreOffice 7.4.7 (Debian 12) and python-docx 1.2.0: as soon as one line is missing,
#   that between the merged cell and the heading above it, each row stands in a <tbody> of its
#   own. By the standard of HTML no cell reaches beyond its row group: browsers end the merged
#   cell with its first row, and the cells of the two others move to the left.
set -eu
command -v soffice >/dev/null || {
    echo "LibreOffice (soffice) is not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def without(cell, side):
    line = f'<w:tcBorders {nsdecls("w")}><w:{side} w:val="nil"/></w:tcBorders>'
    cell._tc.get_or_add_tcPr().append(parse_xml(line))


for name in ("ruled", "open"):
    document = Document()
    table = document.add_table(rows=4, cols=2)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Group", "Indicator")):
        cell.text = text
    for number, row in enumerate(table.rows[1:], start=1):
        row.cells[1].text = f"row {number}"
    table.cell(1, 0).merge(table.cell(3, 0)).text = "one group"
    if name == "open":
        without(table.cell(0, 0), "bottom")
        without(table.cell(1, 0), "top")
    document.save(f"{name}.docx")
PYTHON

soffice --version
for name in ruled open; do
    soffice "-env:UserInstallation=file://$folder/profile" --headless \
        --convert-to html "$name.docx" >/dev/null 2>&1
    groups=$(grep -c '<tbody>' "$name.html" || true)
    echo "$name: $groups row groups, and $(grep -o 'rowspan="[0-9]*"' "$name.html")"
done
grep -q 'rowspan="3"' ruled.html && ! grep -q '<tbody>' ruled.html &&
    grep -q 'rowspan="3"' open.html && [ "$(grep -c '<tbody>' open.html)" -eq 3 ]
