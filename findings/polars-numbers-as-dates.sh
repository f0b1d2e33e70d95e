#!/bin/sh
# Polars and DuckDB take the numbers of a form's lines for days of the first century, or of 2010.
#
# Expected: in a CSV a column of 1.1.1, 1.1.2, 1.2.1 is text for a reader that looks for dates, as
#   it is for one that does not: a year has four figures, or two, and 32 is the number of no day.
# Seen with Polars 2.1.0 (`try_parse_dates`): dates, day first and the rest the year: 1.1.2 is the first of
#   January of year 2, 1.1.32 of year 32; sorted, 1.2.1 stands before 1.1.2. Only a number above 12
#   in the middle, or a fourth one, leaves text. DuckDB 2.0.1, which looks unasked, leaves 1.1.1 but
#   makes 10.1.1 the first of January 2010, year first, and 1-2-3 a time in the year 1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 duckdb==2.0.1

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON' | tee seen.txt
from pathlib import Path

import duckdb
import polars

for numbers in (
    ("1.1.1", "1.1.2", "1.2.1"),
    ("1.1.1", "1.1.32"),
    ("1.1.1", "1.13.1"),
    ("1.1.1.1", "1.1.1.2"),
    ("10.1.1", "10.1.2"),
    ("1-2-3", "1-2-4"),
):
    lines = ("number,name", *(f"{number},indicator" for number in numbers))
    Path("form.csv").write_text("\n".join(lines))
    one = polars.read_csv("form.csv", try_parse_dates=True)["number"]
    other = duckdb.sql("SELECT number FROM 'form.csv'").fetchall()
    print(*numbers)
    print("  Polars", *one)
    print("  DuckDB", *(value for (value,) in other))
PYTHON
cat >described.txt <<'SEEN'
1.1.1 1.1.2 1.2.1
  Polars 0001-01-01 0002-01-01 0001-02-01
  DuckDB 1.1.1 1.1.2 1.2.1
1.1.1 1.1.32
  Polars 0001-01-01 0032-01-01
  DuckDB 1.1.1 1.1.32
1.1.1 1.13.1
  Polars 1.1.1 1.13.1
  DuckDB 1.1.1 1.13.1
1.1.1.1 1.1.1.2
  Polars 1.1.1.1 1.1.1.2
  DuckDB 1.1.1.1 1.1.1.2
10.1.1 10.1.2
  Polars 0001-01-10 0002-01-10
  DuckDB 2010-01-01 2010-01-02
1-2-3 1-2-4
  Polars 0003-02-01 0004-02-01
  DuckDB 0001-02-03 00:00:00 0001-02-04 00:00:00
SEEN
diff described.txt seen.txt
