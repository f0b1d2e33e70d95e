#!/bin/sh
# PostgreSQL tells digits and letters in Chinese text by the collation of the column.
#
# Expected: \d and \w of a regular expression mean the same in every column of a database, since a
#   collation is how texts are sorted and compared. A column that passed CHECK (x ~ '^\d+$') can be
#   made a number.
# Seen with PostgreSQL 15.18 (Debian 12, ICU 72): １２ passes ^\d+$ as soon as the column is sorted by
#   pinyin (COLLATE "zh-x-icu"), and is no number then: '１２'::int is refused. 二〇二三年 is ^\w+$ by
#   C.UTF-8, and not by zh-x-icu, for which 〇 is no letter: Unicode has it among the
#   letter numbers. In "C" no Chinese character is a letter.
set -eu
initdb=$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -n 1)
[ -x "$initdb" ] || {
    echo "PostgreSQL's server (initdb) is not installed"
    exit 77
}
folder=$(mktemp -d)
run=
# The server refuses to be run by root.
[ "$(id -u)" -ne 0 ] || {
    run="setpriv --reuid=65534 --regid=65534 --clear-groups"
    chown 65534:65534 "$folder"
}
programs=$(dirname "$initdb")
control="$run $programs/pg_ctl -s -D $folder/data"
trap '$control -m immediate stop 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
"$programs/postgres" --version
$run "$initdb" -D "$folder/data" -U reader -A trust -E UTF8 --locale=C.UTF-8 >/dev/null 2>&1
$control -w -l "$folder/data/log" -o "-k $folder -c listen_addresses=''" start

for collation in default zh-x-icu C; do
    psql -h "$folder" -U reader -d postgres -X -q -A -t -F ' ' <<SQL
CREATE TABLE answer (number text COLLATE "$collation", year text COLLATE "$collation");
INSERT INTO answer VALUES ('12', '2023年'), ('１２', '二〇二三年');
SELECT '$collation:', number, number ~ '^\d+\$', year, year ~ '^\w+\$' FROM answer;
DROP TABLE answer;
SQL
done | tee seen.txt
psql -h "$folder" -U reader -d postgres -X -q -c "SELECT '１２'::int" 2>&1 | head -n 1 | tee -a seen.txt
cat >described.txt <<'SEEN'
default: 12 t 2023年 t
default: １２ f 二〇二三年 t
zh-x-icu: 12 t 2023年 t
zh-x-icu: １２ t 二〇二三年 f
C: 12 t 2023年 f
C: １２ f 二〇二三年 f
ERROR:  invalid input syntax for type integer: "１２"
SEEN
diff described.txt seen.txt
