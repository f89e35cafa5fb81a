#!/usr/bin/env bash
# Whether `api-ledger serve` holds on to anything under load: its live heap (after a full collection) and
# its open files, each minute, while wrk asks for a ledger, for what has not changed, for what is not there,
# and with new connections all the time.
#
#   benchmarks/soak.sh [MINUTES]   10 without it
#
# Needs bash, wrk, a JDK (jcmd), Linux, and what benchmarks/serve.sh has left. Everything stays on loopback.
set -euo pipefail

minutes=${1:-10}
home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
data=$home/benchmarks/target/serve
[ -f "$data/known.csv" ] || { echo "run benchmarks/serve.sh first" >&2; exit 2; }
cd "$data"
rm -f soak
mkfifo soak
"$home/api-ledger" serve --port 0 >soak 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
read -r address <soak
ledger=${address}apis/ledger/api.json
tag=$(curl -sI -H 'Accept-Encoding: gzip' "$ledger" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')

state() {
  jcmd "$server" GC.run >/dev/null
  printf '%-10s heap %6d KB   files %4d   threads %3d\n' "$1" \
    "$(jcmd "$server" GC.heap_info | grep -oE 'used [0-9]+K' | head -n 2 | grep -oE '[0-9]+' | awk '{ s += $1 } END { print s }')" \
    "$(ls "/proc/$server/fd" | wc -l)" "$(ls "/proc/$server/task" | wc -l)"
}

ask() { wrk -t1 "$@" | awk '/requests in/ { n = $1 } END { print n }'; }

state start
total=0
for minute in $(seq "$minutes"); do
  n=$(ask -c16 -d15 -H 'Accept-Encoding: gzip' "$ledger")
  total=$((total + n))
  n=$(ask -c16 -d15 -H 'Accept-Encoding: gzip' -H "If-None-Match: $tag" "$ledger")
  total=$((total + n))
  n=$(ask -c16 -d15 "${address}apis/ledger/nobody")
  total=$((total + n))
  n=$(ask -c16 -d15 -H 'Connection: close' "$ledger")
  total=$((total + n))
  sleep 1
  state "minute $minute"
done
echo "$total requests"
