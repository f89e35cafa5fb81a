#!/usr/bin/env bash
# What a published ledger costs to serve: requests per second of `api-ledger serve`, as a ratio to nginx
# with the same files, compressed beforehand (gzip_static). Rounds take turns, so that what else the
# machine does meets both; the medians of the ratios count.
#
#   benchmarks/serve.sh [ROUNDS [SECONDS [JAVA_HOME]]]   9 rounds of 3 seconds without them
#
# Needs bash, nginx and wrk. Everything stays on loopback. Nothing is asserted.
set -euo pipefail

rounds=${1:-9}
seconds=${2:-3}
[ -n "${3:-}" ] && export JAVA_HOME=$3
home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
data=$home/benchmarks/target/serve
port=18099
rm -rf "$data"
mkdir -p "$data"
cd "$data"

cat >api-ledger.yaml <<'YAML'
version: 1
audiences:
  api:
    name: API_LEDGER
    prefix: /api/
    sources: [ { id: known, ledger: known.csv } ]
    domains: [billing, orders, parcels, stock]
    classify:
      - { segment: billing, domain: billing }
      - { segment: orders, domain: orders }
      - { segment: parcels, domain: parcels }
      - { path: "/**", domain: stock }
YAML
awk 'BEGIN {
  srand(1); split("billing orders parcels stock", d, " "); split("GET POST PUT DELETE", m, " ")
  print "method,path,operation_id,summary,tags,auth_required,request_schema,response_schema,handler,source_file"
  for (i = 0; i < 800; i++) {
    n = d[i % 4 + 1]; r = int(rand() * 100000)
    printf "%s,/api/%s/area%d/{id%d}/part%d,op%d,What number %d of %s does,%s,unknown,Request%d,Response%d,com.example.%s.Controller%d#method%d(String),src/main/java/com/example/%s/Controller%d.java\n", \
      m[i % 4 + 1], n, r % 37, i, r, i, i, n, n, r % 90, r % 80, n, r % 30, i, n, r % 30
  }
}' >known.csv

"$home/api-ledger" publish site --quiet || true
find site -type f -name '*.json' -exec gzip -k -9 {} +
cat >nginx.conf <<NGINX
worker_processes 2; daemon on; pid $data/nginx.pid; error_log $data/nginx.log;
events { worker_connections 4096; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  types { application/json json; } default_type text/plain;
  server { listen 127.0.0.1:$port; root $data/site; gzip_static on; }
}
NGINX
nginx -c "$data/nginx.conf" -p "$data/" 2>/dev/null
mkfifo ours
"$home/api-ledger" serve --port 0 >ours 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; kill "$(cat "$data/nginx.pid")" 2>/dev/null' EXIT
read -r address <ours

path=apis/ledger/api.json
tag() { curl -sI -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
rate() { wrk -c32 -t2 "-d$seconds" -H 'Accept-Encoding: gzip' "$@" | awk '/^Requests\/sec/ { print $2 } /Non-2xx/ { bad = 1 } END { exit bad }'; }
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

theirs=http://127.0.0.1:$port/$path
mine=$address$path
for url in "$theirs" "$mine"; do
  printf '%s: %s bytes, %s compressed\n' "$url" "$(curl -s "$url" | wc -c)" "$(curl -s -H 'Accept-Encoding: gzip' "$url" | wc -c)"
done
tagOfTheirs=$(tag "$theirs") tagOfMine=$(tag "$mine")
rate "$mine" >/dev/null
rate "$mine" -H "If-None-Match: $tagOfMine" >/dev/null
: >get
: >unchanged
for _ in $(seq "$rounds"); do
  n=$(rate "$theirs") o=$(rate "$mine")
  echo "$n $o" >>get
  n=$(rate "$theirs" -H "If-None-Match: $tagOfTheirs") o=$(rate "$mine" -H "If-None-Match: $tagOfMine")
  echo "$n $o" >>unchanged
done
for kind in get unchanged; do
  printf '%-10s nginx %8.0f/s   ours %8.0f/s   ratio %.2f (%.2f to %.2f)\n' "$kind" \
    "$(awk '{ print $1 }' $kind | median)" "$(awk '{ print $2 }' $kind | median)" \
    "$(awk '{ print $2 / $1 }' $kind | median)" \
    "$(awk '{ print $2 / $1 }' $kind | sort -g | head -n 1)" "$(awk '{ print $2 / $1 }' $kind | sort -g | tail -n 1)"
done
