#!/bin/sh
# LibreOffice saves a .docx with 0 where the total of a table stood.
#
# Expected: a .docx with =SUM(ABOVE) in the last row of a table, whose result 95.6 stands in the
#   field, keeps that result when it is converted: whoever reads the new file, or opens it in
#   Word, which reckons no field anew by itself, sees 95.6.
# Seen with LibreOffice 7.4.7 (Debian 12) and python-docx 1.2.0: `--convert-to docx` writes 0, for
#   SUM(ABOVE) and for SUM(B1:B2), without a word, where the table is the first thing in the
#   document. With a line of text above the table, which is all that differs, it is 95.6; so is
#   B1+B2 always, and so are all of them in the PDF made by the same command.
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
    "above": ("", "=SUM(ABOVE)"),
    "range": ("", "=SUM(B1:B2)"),
    "cells": ("", "=B1+B2"),
    "below a title": ("title", "=SUM(ABOVE)"),
}
for name, (title, formula) in TABLES.items():
    document = Document()
    if title:
        document.add_paragraph(title)
    table = document.add_table(rows=3, cols=2)
    for row, amount in zip(table.rows, ("50.60", "45.00")):
        row.cells[0].text, row.cells[1].text = "item", amount
    table.rows[2].cells[0].text = "total"
    (paragraph,) = table.rows[2].cells[1].paragraphs
    paragraph._p.extend((field("begin"), instruction(formula), field("separate")))
    paragraph.add_run("95.6")
    paragraph._p.append(field("end"))
    document.save(f"{name}.docx")
PYTHON

soffice --version
for name in above range cells "below a title"; do
    for kind in pdf docx; do
        soffice "-env:UserInstallation=file://$folder/profile" --headless \
            --convert-to "$kind" --outdir saved "$name.docx" >/dev/null 2>&1
    done
    shown=$(pdftotext -layout "saved/$name.pdf" - | awk '$1 == "total" {print $2}')
    saved=$("$folder/venv/bin/python" -c '
import sys
from docx import Document
print(Document(sys.argv[1]).tables[0].rows[2].cells[1].text)' "saved/$name.docx")
    echo "$name: shown $shown, saved $saved"
done | tee seen.txt
printf '%s\n' 'above: shown 95.6, saved 0' 'range: shown 95.6, saved 0' \
    'cells: shown 95.6, saved 95.6' 'below a title: shown 95.6, saved 95.6' | diff - seen.txt
