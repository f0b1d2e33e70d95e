#!/bin/sh
# LibreOffice leaves amounts out of the sums of a Word table.
#
# Expected: =SUM(ABOVE) in the last row of a table of a .docx, saved with its result 1,500.50, is
#   shown with that result, or is reckoned again from the cells above it: 1,200.50 and 300.00.
# Seen with LibreOffice 7.4.7 (Debian 12) and python-docx 1.2.0: reckoned again, 300. A number
#   with a comma and a point ends the range as a word does, and what stands above it is lost, too.
#   =SUM(B1:B2) on the same cells is 1500.5; =SUM(ABOVE) is right on 1200.50, and on 1,200.
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
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def field(kind):
    return parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{kind}"/></w:r>')


def instruction(text):
    return parse_xml(f'<w:r {nsdecls("w")}><w:instrText> {text} </w:instrText></w:r>')


TABLES = {
    "above": (("1,200.50", "300.00"), "=SUM(ABOVE)"),
    "named": (("1,200.50", "300.00"), "=SUM(B1:B2)"),
    "plain": (("1200.50", "300.00"), "=SUM(ABOVE)"),
    "whole": (("1,200", "300"), "=SUM(ABOVE)"),
}
for name, (amounts, formula) in TABLES.items():
    document = Document()
    table = document.add_table(rows=3, cols=2)
    for row, amount in zip(table.rows, amounts):
        row.cells[0].text, row.cells[1].text = "item", amount
    table.rows[2].cells[0].text = "total"
    (paragraph,) = table.rows[2].cells[1].paragraphs
    paragraph._p.extend((field("begin"), instruction(formula), field("separate")))
    paragraph.add_run("1,500.50")
    paragraph._p.append(field("end"))
    document.save(f"{name}.docx")
PYTHON

soffice --version
for name in above named plain whole; do
    soffice "-env:UserInstallation=file://$folder/profile" --headless \
        --convert-to pdf "$name.docx" >/dev/null 2>&1
    pdftotext -layout "$name.pdf" "$name.txt"
    echo "$name: $(awk '$1 == "item" {print $2}' "$name.txt" | xargs): $(grep total "$name.txt")"
done
grep -q '^ *total *300 *$' above.txt && grep -q '^ *total *1500.5 *$' named.txt &&
    grep -q '^ *total *1500.5 *$' plain.txt && grep -q '^ *total *1500 *$' whole.txt
