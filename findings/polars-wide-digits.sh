#!/bin/sh
# Polars refuses a whole CSV for one score in the digits of a Chinese keyboard.
#
# Expected: a column with 9 and １２ in it is text, as one with 9 and 十二 is, or it is 9 and 12. A file
#   of which the reader has seen every line before it chose a type can be read with that type.
# Seen with Polars 2.1.0: ComputeError, could not parse `１２` as an integer. １２ is found to be a
#   whole number by the one rule and to be none by the other; １２.５ is the same for a decimal. With
#   one more line that holds a word the file is read, and １２ is text. DuckDB 2.0.1 reads all four
#   as text.
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

for scores in (("9", "十二"), ("9", "１２"), ("9.5", "１２.５"), ("9", "１２", "缺")):
    Path("form.csv").write_text("\n".join(("score,name", *(f"{score},甲" for score in scores))))
    print(*scores)
    try:
        print("  Polars", *polars.read_csv("form.csv", infer_schema_length=None)["score"].to_list())
    except polars.exceptions.ComputeError as error:
        print("  Polars", type(error).__name__, str(error).splitlines()[0].partition(" at ")[0])
    print("  DuckDB", *(score for (score,) in duckdb.sql("SELECT score FROM 'form.csv'").fetchall()))
PYTHON
cat >described.txt <<'SEEN'
9 十二
  Polars 9 十二
  DuckDB 9 十二
9 １２
  Polars ComputeError could not parse `１２` as dtype `i128`
  DuckDB 9 １２
9.5 １２.５
  Polars ComputeError could not parse `１２.５` as dtype `f64`
  DuckDB 9.5 １２.５
9 １２ 缺
  Polars 9 １２ 缺
  DuckDB 9 １２ 缺
SEEN
diff described.txt seen.txt
