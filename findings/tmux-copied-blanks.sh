#!/bin/sh
# tmux puts a blank into a Chinese sentence that is copied out of a wrapped line.
#
# Expected: a line that is longer than the window is one line when it is copied, as it was written;
#   `capture-pane -J`, which joins wrapped lines, gives it back so.
# Seen with tmux 3.3a (Debian 12): where the last column of a row stays free, because the next
#   character takes two and goes to the next row, copy mode copies the free column as a blank:
#   项目支出绩效自评表是 一张表. It does so for each row of the line, in windows of odd width with
#   Chinese alone, of even width behind a single digit. `capture-pane -J` of the same window is right.
set -eu
command -v tmux >/dev/null || {
    echo "tmux is not installed"
    exit 77
}
tmux -V
folder=$(mktemp -d)
trap 'tmux -S "$folder/socket" kill-server 2>/dev/null; rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
window() { tmux -u -S "$folder/socket" -f /dev/null "$@"; }

# Prints what copy mode and capture-pane give for a text ($2) in a window of a width ($1).
copied() {
    window new-session -d -s "$1" -x "$1" -y 8 "printf '%s\\n' '$2' end; exec sleep 60"
    until window capture-pane -p -t "$1" | grep -q end; do sleep 0.1; done
    window copy-mode -t "$1"
    for key in history-top start-of-line select-line copy-selection-and-cancel; do
        window send-keys -t "$1" -X "$key"
    done
    echo "$1 columns, copied: $(window show-buffer)"
    echo "$1 columns, joined: $(window capture-pane -p -J -t "$1" | head -n 1)"
}

{
    copied 20 项目支出绩效自评表是一张表格及说明
    copied 21 项目支出绩效自评表是一张表格及说明
    copied 22 1项目支出绩效自评表是一张表格及说明
    copied 11 项目支出绩效自评表是一张表格及说明
} | tee "$folder/seen.txt"
cat >"$folder/described.txt" <<'SEEN'
20 columns, copied: 项目支出绩效自评表是一张表格及说明
20 columns, joined: 项目支出绩效自评表是一张表格及说明
21 columns, copied: 项目支出绩效自评表是 一张表格及说明
21 columns, joined: 项目支出绩效自评表是一张表格及说明
22 columns, copied: 1项目支出绩效自评表是 一张表格及说明
22 columns, joined: 1项目支出绩效自评表是一张表格及说明
11 columns, copied: 项目支出绩 效自评表是 一张表格及 说明
11 columns, joined: 项目支出绩效自评表是一张表格及说明
SEEN
diff "$folder/described.txt" "$folder/seen.txt"
