#!/bin/sh
# Rich draws Chinese at half its width in an SVG.
#
# Expected: in `Console.export_svg` a run of text is as long as the cells that it takes, so that
#   what stands behind it begins where it ends.
# Seen with Rich 15.0.0: 项目支出 in bold, then 绩效. The second run begins at 97.6, behind eight
#   cells of 12.2; the first is given a textLength of 48.8, four cells, so that a browser lays
#   its characters over each other and leaves a gap behind them. Latin text is right. The place
#   is reckoned in cells, the length in characters.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rich==15.0.0

"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys
from io import StringIO

from rich.console import Console
from rich.text import Text

RUN = re.compile(r'<text [^>]*x="([^"]+)" y="20" textLength="([^"]+)"[^>]*>([^<\n]+)<')

lengths = []
for first, second in (("abcdefgh", "next"), ("项目支出", "绩效")):
    console = Console(record=True, width=40, file=StringIO())
    console.print(Text.assemble((first, "bold"), second))
    (x, length, _), (ends, _, _) = RUN.findall(console.export_svg())
    print(f"{first}: begins at {x}, is {length} long, and {second} begins at {ends}")
    lengths.append((float(length), float(ends)))
latin, chinese = lengths
sys.exit(not (latin[0] == latin[1] and chinese[0] * 2 == chinese[1]))
PYTHON
