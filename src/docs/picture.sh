#!/bin/sh
# Makes the pictures of README and handbook, src/docs/NAME.png, from the pages of the example site as src/docs/pictures.txt
# lists them: those that are named, else all.
#
#   mvn -DskipTests package && src/docs/picture.sh site entry
#   gongkai serve . --no-browser      prints an address for DESK, in single quotes:
#   DESK='http://127.0.0.1:…/?token=…' src/docs/picture.sh desk
#
# Needed: chromium and a Chinese font (Debian: apt-get install chromium fonts-noto-cjk).

set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
site=${SITE:-$root/target/site}
list=$root/src/docs/pictures.txt
[ -f "$site/index.html" ] || { echo "picture: no $site; build it first: mvn -DskipTests package" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# name, height, frames
picture() {
    name=$1
    height=$2
    shift 2
    all=24
    {
        cat <<END
<!doctype html><meta charset="utf-8"><title>Gongkai</title>
<style>
body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #e8ecf1 }
iframe { flex: none; box-sizing: border-box; height: ${height}px; border: 1px solid #b8c2cc; background: #fff }
</style>
END
        for frame in "$@"; do
            echo "<iframe src=\"file://$site/${frame#*:}\" style=\"width: ${frame%%:*}px\"></iframe>"
        done
    } >"$work/picture.html"
    for frame in "$@"; do
        all=$((all + ${frame%%:*} + 24))
    done
    shown=file://$work/picture.html
    size=$all,$((height + 48))
    case $1 in
        *:desk) # it lets no other page show it in a frame
            shown=$DESK
            size=${1%%:*},$height
            ;;
    esac
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars \
        --user-data-dir="$work/profile" --window-size="$size" --screenshot="${OUT:-$root/src/docs}/$name.png" \
        "$shown" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    echo "$name.png"
}

for wanted in "$@"; do
    grep -q "^$wanted " "$list" || { echo "picture: no $wanted in $list" >&2; exit 2; }
done
grep -v '^#' "$list" | while read -r name height frames; do
    case " $* " in
        "  " | *" $name "*) ;;
        *) continue ;;
    esac
    case "$frames" in
        *:desk) [ -n "${DESK:-}" ] || { echo "picture: $name needs DESK" >&2; continue; } ;;
    esac
    # shellcheck disable=SC2086 # frames are words
    picture "$name" "$height" $frames </dev/null
done
