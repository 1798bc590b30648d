#!/bin/sh
# Compares Gongkai with Hugo on the same documents.
#
#   src/bench/bench.sh [--hugo-only] [N ...]        default: 1000 10000
#
# For every N a corpus of N entries is generated (Generate.java). After one warm-up the builds run in turn, five
# rounds, each into a fresh folder:
#
#   gongkai   the start script target/gongkai, which chooses the flags of the JVM; nothing remembered
#   again     the same once more: nothing has changed
#   entry     once more, after the text of one entry was changed
#   day       once more, as of a later day
#   theme     once more, after a template of the frame of all pages was changed
#   java -jar the first build with the JVM's defaults
#   hugo      Hugo on the same documents with matching pages
#   cp -r     a plain copy of what Gongkai wrote: the time that the disk needs
#
# Printed are medians of wall time, CPU time (user + system) and peak memory, and their ratio to Hugo's. The two do
# not do the same work: Gongkai also checks review records and digests and writes a spreadsheet, the catalogue as
# data and a manifest. None of that is taken out of its time.
#
# Needed: a JDK 17 or newer, hugo, and GNU time (Debian: apt-get install hugo time).
# Environment: ROUNDS (default 5), RUNS (which of them: script again entry day theme jar hugo copy), LIMIT (seconds that one build may take, default 600), JAVA (default java),
# GNU_TIME (default /usr/bin/time), TMPDIR.

set -eu

as_of=2026-11-22T00:00:00+08:00
later=2026-11-23T00:00:00+08:00
rounds=${ROUNDS:-5}
limit=${LIMIT:-600}
java=${JAVA:-java}
gnu_time=${GNU_TIME:-/usr/bin/time}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
jar=$root/target/gongkai.jar
script=$root/target/gongkai
hugo_only=no

usage() {
    echo "usage: src/bench/bench.sh [--hugo-only] [N ...]" >&2
    exit 2
}

missing() {
    echo "bench: $1" >&2
    exit 2
}

sizes=
for argument; do
    case $argument in
        --hugo-only) hugo_only=yes ;;
        '' | *[!0-9]* | 0*) usage ;;
        ????????*) missing "N = $argument is too large" ;;
        *) sizes="$sizes $argument" ;;
    esac
done
sizes=${sizes:-1000 10000}
case $rounds in '' | *[!0-9]* | 0*) missing "ROUNDS must be a positive number" ;; esac
case $limit in '' | *[!0-9]* | 0*) missing "LIMIT must be a positive number" ;; esac

command -v hugo >/dev/null || missing "hugo is missing; on Debian: apt-get install hugo"
command -v "$java" >/dev/null || missing "java is missing; on Debian: apt-get install openjdk-17-jdk-headless"
"$gnu_time" -f %e true >/dev/null 2>&1 || missing "GNU time is missing; on Debian: apt-get install time"

if [ $hugo_only = yes ]; then
    runs="hugo"
else
    [ -f "$jar" ] || missing "target/gongkai.jar is missing; build it first, or use --hugo-only"
    runs=${RUNS:-"script again entry day theme jar hugo copy"}
fi

all=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-bench.XXXXXX")
trap 'rm -rf "$all"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# One timed build into a folder that is not there yet; a line "wall user system kilobytes" is added to the file of its
# name. What an earlier round wrote stays until the end: a file system is slow to write where it has just deleted.
run() {
    name=$1
    shift
    mkdir -p "$work/out/$round"
    sync
    if ! timeout "$limit" "$gnu_time" -o "$work/time" -f '%e %U %S %M' "$@" >"$work/stdout" 2>"$work/stderr"; then
        echo "bench: $name failed or took more than $limit s:" >&2
        tail -n 20 "$work/stdout" "$work/stderr" >&2
        exit 1
    fi
    cat "$work/time" >>"$work/times.$name"
}

# A build by the start script into the folder of the first, whose site it replaces.
own() {
    if [ -x "$script" ]; then
        run "$1" "$script" build "$work/corpus" --out "$work/out/$round/script" --as-of "$2"
    else
        run "$1" "$java" -jar "$jar" build "$work/corpus" --out "$work/out/$round/script" --as-of "$2"
    fi
}

build() {
    case $1 in
        script)
            rm -rf "$work/corpus/.gongkai"
            own script $as_of
            ;;
        again) own again $as_of ;;
        entry)
            entry=$work/corpus/$(cat "$work/corpus/changed/path")
            cp "$entry" "$work/before.md"
            cp "$work/corpus/changed/entry.md" "$entry"
            own entry $as_of
            cp "$work/before.md" "$entry"
            ;;
        day) own day $later ;;
        theme)
            mkdir -p "$work/corpus/templates"
            { cat "$root/templates/layout.peb"; echo "<!-- $round -->"; } >"$work/corpus/templates/layout.peb"
            own theme $later
            rm -rf "$work/corpus/templates"
            ;;
        jar)
            rm -rf "$work/corpus/.gongkai"
            run jar "$java" -jar "$jar" build "$work/corpus" --out "$work/out/$round/jar" --as-of $as_of
            ;;
        hugo) run hugo hugo --quiet -s "$work/corpus/hugo" -d "$work/out/$round/hugo" ;;
        copy) run copy cp -r "$work/out/$round/script" "$work/out/$round/copy" ;;
    esac
}

# The pages of entries are named like their sources, t20210708_000123.
pages() {
    find "$work/out/$round/$1" -type f -name 't[0-9]*_[0-9]*.html'
}

check() {
    case $1 in again | entry | day | theme) return ;; esac # in the folder of the first
    found=$(pages "$1" | wc -l)
    if [ "$found" -ne "$2" ]; then
        echo "bench: $1 wrote $found pages of entries instead of $2" >&2
        exit 1
    fi
}

# Median, smallest and largest of the numbers read.
spread() {
    LC_ALL=C sort -n | LC_ALL=C awk '{ v[NR] = $1 } END {
        m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
        print m, v[1], v[NR] }'
}

# wall with its minimum and maximum, CPU, memory, user, system: medians over the rounds of one build
medians() {
    wall=$(LC_ALL=C awk '{ print $1 }' "$work/times.$1" | spread)
    cpu=$(LC_ALL=C awk '{ print $2 + $3 }' "$work/times.$1" | spread)
    memory=$(LC_ALL=C awk '{ print $4 / 1024 }' "$work/times.$1" | spread)
    user=$(LC_ALL=C awk '{ print $2 }' "$work/times.$1" | spread)
    system=$(LC_ALL=C awk '{ print $3 }' "$work/times.$1" | spread)
    echo "$wall ${cpu%% *} ${memory%% *} ${user%% *} ${system%% *}"
}

label() {
    case $1 in
        script) if [ -x "$script" ] || [ $hugo_only = yes ]; then echo gongkai; else echo 'gongkai (no start script: java -jar)'; fi ;;
        again) echo 'gongkai, nothing changed' ;;
        entry) echo 'gongkai, one entry changed' ;;
        day) echo 'gongkai, a day later' ;;
        theme) echo 'gongkai, a template changed' ;;
        jar) echo 'java -jar gongkai.jar' ;;
        hugo) echo hugo ;;
        copy) echo 'cp -r' ;;
    esac
}

table() {
    echo
    echo "### $1 entries"
    echo
    echo '| build | wall s (min–max) | CPU s (user, system) | peak MB | wall : Hugo | CPU : Hugo | memory : Hugo | files | MB | KB per entry page |'
    echo '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|'
    base=$(medians hugo)
    for name in $runs; do
        if [ ! -f "$work/times.$name" ]; then
            echo "| $(label $name) | skipped (--hugo-only) | – | – | – | – | – | – | – | – |"
            continue
        fi
        at=$work/out/$round/$name
        [ -d "$at" ] || at=$work/out/$round/script
        files=$(find "$at" -type f | wc -l)
        bytes=$(find "$at" -type f -printf '%s\n' | LC_ALL=C awk '{ s += $1 } END { print s }')
        entry=$(find "$at" -type f -name 't[0-9]*_[0-9]*.html' -printf '%s\n' |
            LC_ALL=C awk '{ s += $1 } END { print s / NR }')
        echo "$(medians "$name") $base $files $bytes $entry" | LC_ALL=C awk -v name="$(label "$name")" '
            function ratio(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "–" }
            { printf "| %s | %.2f (%.2f–%.2f) | %.2f (%.2f, %.2f) | %.0f | %s | %s | %s | %d | %.1f | %.1f |\n",
                name, $1, $2, $3, $4, $6, $7, $5, ratio($1, $8), ratio($4, $11), ratio($5, $12), $15, $16 / 1e6,
                $17 / 1e3 }'
    done
}

echo "# Gongkai and Hugo"
echo
echo "$(hugo version | LC_ALL=C awk '{ print "Hugo", $2 }'); $("$java" -version 2>&1 | head -n 1); $(nproc) processors; medians of $rounds rounds after one warm-up."
if [ $hugo_only = yes ]; then
    echo
    echo "Only Hugo was run (--hugo-only)."
elif [ ! -x "$script" ]; then
    echo
    echo "There is no start script target/gongkai; its row is a second plain java -jar."
fi

for size in $sizes; do
    work=$all/$size
    mkdir -p "$work"
    # JDK 17 reads source files in the encoding of the locale unless it is told otherwise
    "$java" -Dfile.encoding=UTF-8 "$root/src/bench/Generate.java" "$size" "$work/corpus"
    round=0
    while [ $round -le "$rounds" ]; do
        for name in $runs; do
            build "$name"
        done
        if [ $round -eq 0 ]; then
            for name in $runs; do
                check "$name" "$size"
            done
            rm -f "$work"/times.* # the warm-up does not count
        fi
        round=$((round + 1))
    done
    round=$rounds
    for name in $runs; do
        check "$name" "$size"
    done
    echo "bench: $size entries, load average after the runs:$(uptime | sed 's/.*average[s]*://')" >&2
    table "$size"
done
