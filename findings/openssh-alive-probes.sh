#!/bin/sh
# sshd never asks a client whether it is alive while it has something to send itself.
#
# Expected: ClientAliveInterval counts the seconds in which nothing came from the client, as
#   sshd_config(5) has it. A client that answers nothing is gone after CountMax probes, whatever
#   the program behind the session writes.
# Seen with OpenSSH 9.2p1 (Debian 12), interval 1 s, CountMax 2, a client that is stopped: behind
#   an idle session it is gone after a few seconds; behind one that writes a line every half
#   second it is there after thirty. So a clock or a blinking cursor keeps a dead line open.
set -eu
sshd=$(command -v sshd || echo /usr/sbin/sshd)
[ -x "$sshd" ] || {
    echo "OpenSSH's server (sshd) is not installed"
    exit 77
}
ssh -V 2>&1
folder=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >"$folder/config" <<CONFIG
ListenAddress 127.0.0.1
Port $port
HostKey $folder/host
AuthorizedKeysFile $folder/key.pub
StrictModes no
PidFile none
UsePAM no
PermitRootLogin yes
ClientAliveInterval 1
ClientAliveCountMax 2
CONFIG
"$sshd" -D -f "$folder/config" -E "$folder/log" &
server=$!
until grep -q listening "$folder/log" 2>/dev/null; do sleep 0.1; done

lost() { grep -c 'Timeout, client not responding' "$folder/log" || true; }

# Prints the seconds until the server gave the stopped client up, 30 at most.
seconds() {
    before=$(lost)
    ssh -F /dev/null -i "$folder/key" -p "$port" -o StrictHostKeyChecking=no -o LogLevel=ERROR \
        -o UserKnownHostsFile=/dev/null -o IdentitiesOnly=yes -o BatchMode=yes \
        127.0.0.1 "echo >$folder/in.$1; $2" >/dev/null 2>&1 &
    client=$!
    until [ -e "$folder/in.$1" ]; do sleep 0.1; done
    kill -STOP $client
    passed=0
    while [ "$(lost)" = "$before" ] && [ $passed -lt 30 ]; do
        sleep 1
        passed=$((passed + 1))
    done
    kill -KILL $client
    echo $passed
}

idle=$(seconds idle 'exec sleep 40')
echo "nothing to send: given up after $idle s"
busy=$(seconds busy 'for n in $(seq 80); do echo line || exit; sleep 0.5; done')
echo "a line every half second: $busy s, and not given up yet"
[ "$idle" -lt 15 ] && [ "$busy" -eq 30 ]
