#!/usr/bin/env bash
# What a scan of Java or Python sources costs: CPU of the whole process and the time that it takes, each as a
# ratio to a Java program that merely reads the files. Runs take turns, so that what else the machine does meets
# all of them.
#
#   benchmarks/scan.sh [RUNS [FOLDER]]   how often each is run; 11 without it. FOLDER: Python of yours
#
# Needs bash, and Maven for the sources of a real service. Nothing is asserted.
set -euo pipefail

runs=${1:-11}
folder=${2:-}
home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
data=$home/benchmarks/target/scan
classes=$home/benchmarks/target/classes
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
service=org.apache.dolphinscheduler:dolphinscheduler-api:3.4.3:jar:sources

"$home/api-ledger" --version >/dev/null
(cd "$home" && mvn -q -B -DskipTests package -pl benchmarks -am)
mkdir -p "$data"
if [ ! -d "$data/service/src" ]; then
  (cd "$data" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    "-Dartifact=$service" -DoutputDirectory="$data")
  mkdir -p "$data/service/src"
  (cd "$data/service/src" && "${java%java}jar" xf "$data"/dolphinscheduler-api-*-sources.jar)
fi
if [ ! -d "$data/tree/src" ]; then
  "$java" -cp "$classes" io.apiledger.benchmark.SourceTreeGenerator "$data/tree/src" 1500
fi
if [ ! -d "$data/python/src" ]; then
  "$java" -cp "$classes" io.apiledger.benchmark.PythonTreeGenerator "$data/python/src" 1000
fi
projects='service tree python'
if [ -n "$folder" ]; then
  projects+=' folder'
  rm -rf "$data/folder"
  mkdir -p "$data/folder"
  cp -R "$folder" "$data/folder/src"
fi
for project in $projects; do
  language=java
  case $project in python | folder) language=python ;; esac
  cat >"$data/$project/api-ledger.yaml" <<YAML
version: 1
audiences:
  api:
    name: API_LEDGER
    prefix: /
    sources:
      - { id: code, $language: src }
    domains: [all]
    classify:
      - { path: "/**", domain: all }
YAML
done

# Milliseconds of CPU of a command and its children, and until it ends.
cost() {
  local TIMEFORMAT='%U %S %R' said
  said=$({ time "$@" >/dev/null 2>&1 </dev/null; } 2>&1)
  awk '{ printf "%d %d\n", ($1 + $2) * 1000 + 0.5, $3 * 1000 + 0.5 }' <<<"$said"
}

# Of what stands in a file, the median of a column.
median() {
  cut -d' ' -f"$2" "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

costs=$(mktemp -d)
trap 'rm -rf "$costs"' EXIT
printf '%-8s %6s %12s %12s %12s %12s %12s\n' project files 'read, ms' 'build, CPU' 'diff, CPU' 'build, time' \
  'diff, time'
for project in $projects; do
  cd "$data/$project"
  "$home/api-ledger" build --quiet >/dev/null
  rm -f "$costs"/*
  for _ in $(seq "$runs"); do
    # shellcheck disable=SC2086
    cost "$java" $flags -cp "$classes" io.apiledger.benchmark.ReadFiles src >>"$costs/read"
    cost "$home/api-ledger" build --quiet >>"$costs/build"
    cost "$home/api-ledger" diff src docs/api/API_LEDGER.json --quiet >>"$costs/diff"
  done
  awk -v p="$project" -v n="$(find src -name '*.java' -o -name '*.py' | wc -l)" \
    -v r="$(median "$costs/read" 1)" -v b="$(median "$costs/build" 1)" -v d="$(median "$costs/diff" 1)" \
    -v rt="$(median "$costs/read" 2)" -v bt="$(median "$costs/build" 2)" -v dt="$(median "$costs/diff" 2)" \
    'BEGIN { printf "%-8s %6d %12d %12.1f %12.1f %12.1f %12.1f\n", p, n, r, b / r, d / r, bt / rt, dt / rt }'
done
