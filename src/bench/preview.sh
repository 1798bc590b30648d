#!/bin/sh
# How long from a saved file to its page in the browser, with the desk open on N entries.
#
#   src/bench/preview.sh [N ...]        default: 1000 10000
#
# For every N a corpus is generated (Generate.java), the desk is opened on it, and a file is saved again and again
# (Preview.java): after three to warm up ROUNDS times are measured, each after the project was judged as a whole.
#
# Needed: a JDK 17 or newer and target/gongkai.jar (mvn -DskipTests package).
# Environment: ROUNDS (default 20), PROGRAM (the command of the program, default target/gongkai), JAVA (default java), TMPDIR.

set -eu

rounds=${ROUNDS:-20}
java=${JAVA:-java}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
program=${PROGRAM:-$root/target/gongkai}

case ${1:-1} in *[!0-9]* | 0*) echo "usage: src/bench/preview.sh [N ...]" >&2; exit 2 ;; esac
[ $# -gt 0 ] || set -- 1000 10000

all=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-preview.XXXXXX")
desk=
finish() {
    [ -z "$desk" ] || kill "$desk" 2>/dev/null || true
    rm -rf "$all"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for n; do
    corpus=$all/$n
    "$java" "$root/src/bench/Generate.java" "$n" "$corpus" >/dev/null
    rm -rf "$corpus/hugo"
    rm -f "$all/out"
    $program serve "$corpus" --no-browser --as-of 2026-11-22 >"$all/out" 2>"$all/err" &
    desk=$!
    tries=0
    until [ -f "$all/out" ] && grep -q "^http" "$all/out"; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] && kill -0 "$desk" 2>/dev/null || { cat "$all/out" "$all/err" >&2; exit 1; }
        sleep 0.1
    done
    printf '%s entries: ' "$n"
    "$java" "$root/src/bench/Preview.java" "$(grep '^http' "$all/out")" "$corpus" "$(cat "$corpus/changed/path")" "$rounds"
    kill "$desk"
    wait "$desk" 2>/dev/null || true
    desk=
done
