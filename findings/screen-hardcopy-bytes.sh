#!/bin/sh
# GNU screen saves a Chinese window as one byte of each character.
#
# Expected: `hardcopy FILE` writes what stands in the window, in the encoding of the window.
# Seen with GNU screen 4.9.0 (Debian 12), a window in UTF-8: the file has the last eight bits of each
#   character's number, then a byte 0xff for its second column. 项目支出 (U+9879 U+76EE U+652F U+51FA)
#   is 79 ff ee ff 2f ff fa ff, from which nothing can be read back; é (U+00E9) is e9. Nothing is said.
#   Digits and Latin letters are right, and so is the log of the same window (`logfile`, `log on`).
set -eu
command -v screen >/dev/null || {
    echo "GNU screen is not installed"
    exit 77
}
screen --version || true
folder=$(mktemp -d)
export LC_ALL=C.UTF-8
export SCREENDIR="$folder/sockets"
mkdir -m 700 "$SCREENDIR"
trap 'screen -S window -X quit >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
: >"$folder/screenrc"
# The window waits until its log is on, then writes.
cat >"$folder/write.sh" <<SCRIPT
until [ -e "$folder/go" ]; do sleep 0.1; done
printf '%s\\n' 项目支出 é 14.60 end
exec sleep 60
SCRIPT
screen -c "$folder/screenrc" -U -dmS window sh "$folder/write.sh"
# Sends a command to the window until its file is there.
order() {
    until screen -S window -p 0 -X "$@" >/dev/null; do sleep 0.1; done
}
order logfile "$folder/log"
order logfile flush 0
order log on
touch "$folder/go"
until grep -qs end "$folder/copy"; do
    order hardcopy "$folder/copy"
    sleep 0.2
done
until grep -qs end "$folder/log"; do sleep 0.2; done

bytes() { sed -n "$2p" "$folder/$1" | tr -d '\r\n' | od -An -tx1 | tr -d '\n'; }
for line in 1 2 3; do
    echo "log $line:$(bytes log $line)"
    echo "hardcopy $line:$(bytes copy $line)"
done | tee "$folder/seen.txt"
cat >"$folder/described.txt" <<'SEEN'
log 1: e9 a1 b9 e7 9b ae e6 94 af e5 87 ba
hardcopy 1: 79 ff ee ff 2f ff fa ff
log 2: c3 a9
hardcopy 2: e9
log 3: 31 34 2e 36 30
hardcopy 3: 31 34 2e 36 30
SEEN
diff "$folder/described.txt" "$folder/seen.txt"
