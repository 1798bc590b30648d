#!/bin/sh
# Makes the picture in the README, src/docs/site.png, from the pages of the example site: a desktop and a phone.
#
#   mvn -DskipTests package && src/docs/picture.sh
#
# Needed: chromium and a Chinese font (Debian: apt-get install chromium fonts-noto-cjk).

set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
site=$root/target/site
[ -f "$site/index.html" ] || { echo "picture: no $site; build it first: mvn -DskipTests package" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/picture.html" <<END
<!doctype html><meta charset="utf-8"><title>Gongkai</title>
<style>
body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #e8ecf1 }
iframe { height: 820px; border: 1px solid #b8c2cc; background: #fff }
</style>
<iframe src="file://$site/index.html" style="width: 1100px"></iframe>
<iframe src="file://$site/annual/2025.html" style="width: 390px"></iframe>
END
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars \
    --user-data-dir="$work/profile" --window-size=1590,870 --screenshot="$root/src/docs/site.png" \
    "file://$work/picture.html" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
