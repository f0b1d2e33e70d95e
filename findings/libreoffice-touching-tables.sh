#!/bin/sh
# LibreOffice puts a table's headings over the pages of the table behind it.
#
# Expected: two tables of a .docx with nothing between them, each with a heading row that is
#   marked to be repeated: on every page stands the heading of the table whose rows are there.
# Seen with LibreOffice 7.4.7 (Debian 12) and python-docx 1.2.0: the two are imported as one table.
#   The second one's heading stands once, in the middle; on pages 2 and 3 the rows of "Indicator,
#   Value" stand under "Fund, Amount". With an empty paragraph between them, which is all that
#   differs, they are under their own.
set -eu
command -v soffice >/dev/null && command -v pdftotext >/dev/null || {
    echo "LibreOffice (soffice) and poppler-utils (pdftotext) are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from docx import Document
from docx.oxml import OxmlElement


def add(document, heading, rows):
    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, heading):
        cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for number in range(rows):
        table.add_row().cells[0].text = f"row {number}"


for name in ("apart", "touching"):
    document = Document()
    add(document, ("Fund", "Amount"), 3)
    if name == "apart":
        document.add_paragraph()
    add(document, ("Indicator", "Value"), 120)
    document.save(f"{name}.docx")
PYTHON

soffice --version
for name in apart touching; do
    soffice "-env:UserInstallation=file://$folder/profile" --headless \
        --convert-to pdf "$name.docx" >/dev/null 2>&1
    pages=$(pdfinfo "$name.pdf" | awk '/^Pages/ {print $2}')
    pdftotext -layout -f "$pages" -l "$pages" "$name.pdf" "$name.txt"
    echo "$name: at the top of page $pages: $(awk 'NF {print $1, $2; exit}' "$name.txt")"
done
grep -q '^ *Indicator *Value' apart.txt && grep -q '^ *Fund *Amount' touching.txt &&
    ! grep -q Indicator touching.txt
