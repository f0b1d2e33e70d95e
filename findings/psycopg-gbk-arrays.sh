#!/bin/sh
# psycopg reads another Chinese character out of an array than the one that is in the table.
#
# Expected: with client_encoding GBK or GB18030, the usual ones of Chinese offices, a text[] arrives
#   as the texts that it holds, as a text does.
# Seen with psycopg 3.3.9 (binary) and PostgreSQL 15.18: array['誠n'] is read as ['課'], 誠 alone is a
#   UnicodeDecodeError, and so is jsonb with any Chinese in it. 誠 is d5 5c in GBK, its second byte
#   that of a backslash: the array is taken apart as bytes before it is decoded, the backslash is
#   dropped and d5 6e is 課. jsonb is decoded as UTF-8 always. The same word as text is right, so
#   is the array with binary=True, and all of it with client_encoding UTF8.
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
control="$run $(dirname "$initdb")/pg_ctl -s -D $folder/data"
trap '$control -m immediate stop 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
$run "$initdb" -D "$folder/data" -U reader -A trust -E UTF8 --locale=C.UTF-8 >/dev/null 2>&1
$control -w -l "$folder/data/log" -o "-k $folder -c listen_addresses=''" start
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "psycopg[binary]==3.3.9"

"$folder/venv/bin/python" - "$folder" <<'PYTHON' | tee seen.txt
import sys

import psycopg

VALUES = ("'誠n'", "array['誠n', '項目']", "array['誠']", """jsonb '{"項": "目"}'""")

for encoding in ("GBK", "GB18030", "UTF8"):
    with psycopg.connect(
        host=sys.argv[1], user="reader", dbname="postgres", autocommit=True, client_encoding=encoding
    ) as connection:
        for value in VALUES:
            for binary in (False, True):
                try:
                    (seen,) = connection.execute(f"SELECT {value}", binary=binary).fetchone()
                except UnicodeDecodeError as error:
                    seen = type(error).__name__
                print(f"{encoding}, {value}, binary={binary}: {seen}")
PYTHON
{
    for encoding in GBK GB18030; do
        cat <<SEEN
$encoding, '誠n', binary=False: 誠n
$encoding, '誠n', binary=True: 誠n
$encoding, array['誠n', '項目'], binary=False: ['課', '項目']
$encoding, array['誠n', '項目'], binary=True: ['誠n', '項目']
$encoding, array['誠'], binary=False: UnicodeDecodeError
$encoding, array['誠'], binary=True: ['誠']
$encoding, jsonb '{"項": "目"}', binary=False: UnicodeDecodeError
$encoding, jsonb '{"項": "目"}', binary=True: UnicodeDecodeError
SEEN
    done
    cat <<SEEN
UTF8, '誠n', binary=False: 誠n
UTF8, '誠n', binary=True: 誠n
UTF8, array['誠n', '項目'], binary=False: ['誠n', '項目']
UTF8, array['誠n', '項目'], binary=True: ['誠n', '項目']
UTF8, array['誠'], binary=False: ['誠']
UTF8, array['誠'], binary=True: ['誠']
UTF8, jsonb '{"項": "目"}', binary=False: {'項': '目'}
UTF8, jsonb '{"項": "目"}', binary=True: {'項': '目'}
SEEN
} >described.txt
diff described.txt seen.txt
