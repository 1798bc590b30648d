#!/bin/sh
# Compares the site's own search with Pagefind on the same pages: build time, size of the index, bytes of a query, recall.
#
#   src/bench/search.sh [N [QUERIES]]        default: 2000 entries, 100 pieces of text
#
# The corpus is that of bench.sh (Generate.java). Pagefind indexes the main part of the same pages of entries. What
# Gongkai's index costs is part of its build and cannot be timed by itself: the whole build is shown.
#
# Needed: a JDK 17 or newer, node 18 or newer, GNU time, target/gongkai.jar, and Pagefind: npm install pagefind@1.6.0
# in a folder that PAGEFIND names (default: .). Environment: PAGEFIND, JAVA (default java), GNU_TIME, TMPDIR.

set -eu

count=${1:-2000}
queries=${2:-100}
java=${JAVA:-java}
gnu_time=${GNU_TIME:-/usr/bin/time}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
pagefind=$(CDPATH='' cd -- "${PAGEFIND:-.}" && pwd)/node_modules/.bin/pagefind

missing() {
    echo "search: $1" >&2
    exit 2
}

[ -f "$root/target/gongkai.jar" ] || missing "target/gongkai.jar is missing; build it first"
[ -x "$pagefind" ] || missing "$pagefind is missing; npm install pagefind@1.6.0 there"
command -v node >/dev/null || missing "node is missing"

work=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-search.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

"$java" -Dfile.encoding=UTF-8 "$root/src/bench/Generate.java" "$count" "$work/corpus"
"$gnu_time" -o "$work/own" -f '%e s, CPU %U + %S s, %M KB' \
    "$root/target/gongkai" build "$work/corpus" --out "$work/own-site" --as-of 2026-11-22T00:00:00+08:00 >/dev/null 2>&1
cp -r "$work/own-site" "$work/other"
"$gnu_time" -o "$work/pagefind" -f '%e s, CPU %U + %S s, %M KB' \
    "$pagefind" --site "$work/other" --root-selector main --glob '**/t[0-9]*.html' >"$work/said" 2>&1

size() {
    find "$1" -type f -printf '%s\n' | LC_ALL=C awk '{ s += $1 } END { printf "%.1f MB in %d files", s / 1e6, NR }'
}

echo "gongkai, whole build with its index: $(tail -n 1 "$work/own"); the index is $(size "$work/own-site/search")"
echo "$("$pagefind" --version) on that site: $(tail -n 1 "$work/pagefind"); it is $(size "$work/other/pagefind")"
node --no-warnings "$root/src/bench/search.mjs" "$work/own-site" "$work/other" "$queries"
