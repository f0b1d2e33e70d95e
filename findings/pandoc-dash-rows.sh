#!/bin/sh
# pandoc ends a table at a row that has nothing but Chinese dashes.
#
# Expected: a .docx with a table, saved as Markdown and read back by the same pandoc, has the same
#   table. A dash of two characters, ——, is what a form has where nothing applies; a row of them
#   is a row that nobody had to fill in.
# Seen with pandoc 3.9 (pypandoc_binary 1.17) and python-docx 1.2.0: the row is written as ------
#   in each column, which is also how that Markdown rules off a table. Read back, the table ends
#   there: such a row at its end is gone, behind one in the middle the rows that follow are a line
#   of text, and right below the heading it leaves one cell of two. One —— beside a word is safe,
#   and so are the same rows as gfm or without the extension "smart".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    pypandoc_binary==1.17 python-docx==1.2.0

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON' | tee seen.txt
import docx
import pypandoc

HEADING, FIRST, NOTHING, LAST = "名称 得分", "甲 5", "—— ——", "乙 6"
TABLES = (
    (HEADING, FIRST, "乙 ——"),
    (HEADING, FIRST, NOTHING),
    (HEADING, FIRST, NOTHING, LAST),
    (HEADING, NOTHING, LAST),
)


def back(markdown: str) -> str:
    """The rows of the table and the text behind it, once through a kind of Markdown."""
    pypandoc.convert_file("form.docx", markdown, outputfile="form.txt")
    pypandoc.convert_file("form.txt", "docx", format=markdown, outputfile="back.docx")
    document = docx.Document("back.docx")
    (table,) = document.tables
    rows = [" ".join(cell.text for cell in row.cells) for row in table.rows]
    behind = "".join(paragraph.text.strip("–— ") for paragraph in document.paragraphs)
    return " | ".join(rows) + (f", behind it {behind}" if behind else "")


for rows in TABLES:
    document = docx.Document()
    table = document.add_table(len(rows), 2)
    for row, text in zip(table.rows, rows):
        for cell, words in zip(row.cells, text.split()):
            cell.text = words
    document.save("form.docx")
    print("a table of", " | ".join(rows))
    for markdown in ("gfm", "markdown-smart", "markdown"):
        print(f"  through {markdown}:", back(markdown))
PYTHON
cat >described.txt <<'SEEN'
a table of 名称 得分 | 甲 5 | 乙 ——
  through gfm: 名称 得分 | 甲 5 | 乙 ——
  through markdown-smart: 名称 得分 | 甲 5 | 乙 ——
  through markdown: 名称 得分 | 甲 5 | 乙 ——
a table of 名称 得分 | 甲 5 | —— ——
  through gfm: 名称 得分 | 甲 5 | —— ——
  through markdown-smart: 名称 得分 | 甲 5 | —— ——
  through markdown: 名称 得分 | 甲 5
a table of 名称 得分 | 甲 5 | —— —— | 乙 6
  through gfm: 名称 得分 | 甲 5 | —— —— | 乙 6
  through markdown-smart: 名称 得分 | 甲 5 | —— —— | 乙 6
  through markdown: 名称 得分 | 甲 5, behind it 乙 6
a table of 名称 得分 | —— —— | 乙 6
  through gfm: 名称 得分 | —— —— | 乙 6
  through markdown-smart: 名称 得分 | —— —— | 乙 6
  through markdown: 名称 得分, behind it 乙 6
SEEN
diff described.txt seen.txt
