#!/bin/sh
# A page number written as a simple field is shown as nothing by docx-preview.
#
# Expected: w:fldSimple (ISO/IEC 29500-1, 17.16.19) and the same field written with w:fldChar show the
#   same: what stands in the field as its last result, or the number of the page.
# Seen with docx-preview 0.4.1 under jsdom 26.1.0, the .docx by python-docx 1.2.0: of "- 1 -" written
#   both ways the simple one is drawn as "-  -", without any word about it; the other one whole.
set -eu
command -v node >/dev/null && command -v npm >/dev/null || {
    echo "node and npm are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0
cd "$folder"
npm install --silent --no-fund --no-audit docx-preview@0.4.1 jsdom@26.1.0 >/dev/null

"$folder/venv/bin/python" - <<'PYTHON'
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

TEXT = "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>"
SIMPLE = f"<w:fldSimple w:instr='PAGE'>{TEXT % 1}</w:fldSimple>"
WHOLE = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{TEXT % 1}"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
document = Document()
for field in (SIMPLE, WHOLE):
    xml = f"<w:p {nsdecls('w')}>{TEXT % '- '}{field}{TEXT % ' -'}</w:p>"
    document.element.body.insert(0, parse_xml(xml))
document.save("fields.docx")
PYTHON

cat >show.mjs <<'NODE'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<div id='here'></div>");
for (const name of ["document", "DOMParser", "XMLSerializer", "Node", "Blob"]) globalThis[name] = window[name];
globalThis.window = window;
const { renderAsync } = await import("docx-preview");
const here = window.document.getElementById("here");
await renderAsync(readFileSync("fields.docx"), here, here, { inWrapper: false });
for (const line of here.querySelectorAll("p")) console.log(`[${line.textContent}]`);
NODE
seen=$(node show.mjs | head -2 | tr '\n' ' ')
echo "with fldChar, then with fldSimple: $seen"
test "$seen" = "[- 1 -] [-  -] " || {
    echo "expected: [- 1 -] [-  -]"
    exit 1
}
