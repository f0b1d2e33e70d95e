#!/bin/sh
# LibreOffice leaves out the text of a content control that has a comment, and the comment's text.
#
# Expected: a .docx whose table has a content control around a cell, as Word puts one there, with
#   "12.5" in it and a comment "Please check" on that. Whoever opens it sees both, as they see the
#   number where there is no comment, and the comment where there is no control.
# Seen with LibreOffice 7.4.7 (Debian 12) and python-docx 1.2.0: the cell is blank, and so is the
#   comment; its author is there. Either of the two alone is as it should be. So it is with a
#   control around a paragraph; around a run, a row or the table both are there.
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

CONTROL = """
<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:sdtPr><w:alias w:val="Amount"/><w:id w:val="123456"/></w:sdtPr><w:sdtContent/></w:sdt>
"""

for name in ("control", "comment", "both"):
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Amount"
    run = table.cell(0, 1).paragraphs[0].add_run("12.5")
    if name != "control":
        document.add_comment(run, text="Please check", author="Reviewer")
    if name != "comment":
        cell, control = table.cell(0, 1)._tc, parse_xml(CONTROL)
        cell.addprevious(control)
        control[-1].append(cell)
    document.save(f"{name}.docx")
PYTHON

soffice --version
for name in control comment both; do
    soffice "-env:UserInstallation=file://$folder/profile" --headless \
        --convert-to fodt "$name.docx" >/dev/null 2>&1
    for text in 12.5 Reviewer "Please check"; do
        grep -q "$text" "$name.fodt" && seen=there || seen=gone
        echo "$name: $text: $seen"
    done
done | tee seen.txt
diff seen.txt - <<'SEEN'
control: 12.5: there
control: Reviewer: gone
control: Please check: gone
comment: 12.5: there
comment: Reviewer: there
comment: Please check: there
both: 12.5: gone
both: Reviewer: there
both: Please check: gone
SEEN
