#!/bin/sh
# A row's least height is another height in LibreOffice 7.4 than in engines that follow Word.
#
# Expected: a row of a .docx that is at least 17 points high (w:trHeight, hRule atLeast), with 1
#   point of padding above and below, lines of half a point and one line of text of 11.5 points, is
#   equally high in every program, so that as many of them go on a page.
# Seen with python-docx 1.2.0, LibreOffice 7.4.7 (Debian 12) and Spire.Doc 14.9.1: 17 points in
#   LibreOffice, 19.5 in Spire.Doc, which puts padding and line on top of the least height, as
#   Aspose.Words 26.10 does; LibreOffice 25.2.3 (Debian 13) puts the line on top, 17.5. A row
#   without one, whose paragraph has 1.5 points free before and behind it, is 17 points in all.
set -eu
command -v soffice >/dev/null && command -v pdftotext >/dev/null || {
    echo "LibreOffice (soffice) and poppler-utils (pdftotext) are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    python-docx==1.2.0 spire.doc==14.9.1

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

PADDING = "<w:tblCellMar %s><w:top w:w='20' w:type='dxa'/><w:bottom w:w='20' w:type='dxa'/></w:tblCellMar>"

for name in ("least", "free"):
    document = Document()
    table = document.add_table(rows=10, cols=1)
    table.style = "Table Grid"
    table._tbl.tblPr.append(parse_xml(PADDING % nsdecls("w")))
    for row in table.rows:
        row.cells[0].text = "row"
        look = row.cells[0].paragraphs[0].paragraph_format
        look.line_spacing = Pt(11.5)
        look.space_before = look.space_after = Pt(1.5 if name == "free" else 0)
        if name == "least":
            row.height, row.height_rule = Pt(17), WD_ROW_HEIGHT_RULE.AT_LEAST
    document.save(f"{name}.docx")
PYTHON

soffice --version
soffice "-env:UserInstallation=file://$folder/profile" --headless \
    --convert-to pdf least.docx free.docx >/dev/null 2>&1
for name in least free; do
    pdftotext -bbox "$name.pdf" "$name.html"
done
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$folder/venv/bin/python" - <<'PYTHON'
import re
import sys
from pathlib import Path

from spire.doc import Document, FixedLayoutDocument, LayoutElementType


def libreoffice(name):
    tops = [float(top) for top in re.findall(r'yMin="([\d.]+)".*>row<', Path(f"{name}.html").read_text())]
    return round((tops[-1] - tops[0]) / (len(tops) - 1), 1)


def spire(name):
    document = Document()
    document.LoadFromFile(f"{name}.docx")
    page = FixedLayoutDocument(document).Pages.get_Item(0)
    return round(page.GetChildEntities(LayoutElementType.Row, True).get_Item(1).Rectangle.Height, 1)


seen = {name: (libreoffice(name), spire(name)) for name in ("least", "free")}
for name, (one, other) in seen.items():
    print(f"{name}: a row of {one} points in LibreOffice, of {other} in Spire.Doc")
sys.exit(seen != {"least": (17.0, 19.5), "free": (17.0, 17.0)})
PYTHON
