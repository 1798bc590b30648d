#!/bin/sh
# Measures pages of the example site with Lighthouse as a reader's browser gets them: at its own address, from nginx as
# server-config has it. Prints a table and ends with 1 where anything is below 100.
#
#   src/bench/lighthouse.sh [PAGE…]        default: home, column, catalogue, entry, annual report
#
# A PAGE is a path below the site, for example guide.html. Each is measured as a phone and as a desktop.
#
# Needed: target/gongkai.jar, nginx, openssl, node 22, Chromium, and Lighthouse: npm install lighthouse@13 in a folder that
# LIGHTHOUSE names (default: .). Environment: GONGKAI (default target/gongkai), CHROME_PATH (default: chromium on the PATH),
# LIGHTHOUSE, RUNS (of each, the best counts: a busy machine makes a page look slow; default 1), TMPDIR, KEEP (a folder
# for the reports).

set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
gongkai=${GONGKAI:-$root/target/gongkai}
lighthouse=$(CDPATH='' cd -- "${LIGHTHOUSE:-.}" && pwd)/node_modules/.bin/lighthouse
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || true)}
export CHROME_PATH
runs=${RUNS:-1}
host=jyj.example.gov.cn

missing() {
    echo "lighthouse: $1" >&2
    exit 2
}

[ -x "$lighthouse" ] || missing "$lighthouse is missing; npm install lighthouse@13 there"
[ -x "$CHROME_PATH" ] || missing "Chromium is missing; name it in CHROME_PATH"
PATH=$PATH:/usr/sbin
command -v nginx >/dev/null || missing "nginx is missing"
command -v openssl >/dev/null || missing "openssl is missing"

if [ $# -eq 0 ]; then
    set -- '' fdzdgknr/gfxwj/ catalogue/ fdzdgknr/gfxwj/2024/gfxwj-guanli.html annual/2025.html
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-lighthouse.XXXXXX")
nginx=
finish() {
    [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
chmod 755 "$work" # nginx started as root serves as somebody else

"$gongkai" build "$root" --out "$work/site" --precompress --as-of 2026-11-22T00:00:00+08:00 >"$work/built" 2>&1 ||
    { cat "$work/built" >&2; exit 2; }

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$host" \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null

# the server as server-config has it, on a port of its own
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
{
    echo "daemon off; pid $work/pid; error_log $work/error.log; worker_processes 1; events {}"
    echo "http { access_log off; include /etc/nginx/mime.types;"
    echo "client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi;"
    echo "uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;"
    "$gongkai" server-config nginx "$root" --root "$work/site" --certificate "$work/cert.pem" --key "$work/key.pem" |
        awk '/^server / { servers++ } servers != 1' | # not the one that leads from http to https
        sed "s|listen 443 ssl;|listen 127.0.0.1:$port ssl;|; /listen \\[::\\]/d"
    echo "}"
} >"$work/nginx.conf"
nginx -p "$work" -c "$work/nginx.conf" 2>"$work/nginx.err" &
nginx=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ -s "$work/pid" ] && break
    kill -0 "$nginx" 2>/dev/null || { cat "$work/nginx.err" >&2; exit 2; }
    sleep 0.3
done

flags="--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update"
flags="$flags --disable-sync --no-first-run --ignore-certificate-errors"
flags="$flags --host-resolver-rules=\"MAP $host:443 127.0.0.1:$port\""

measure() { # PAGE FORM
    preset=
    [ "$2" = phone ] || preset=--preset=desktop
    run=0
    while [ "$run" -lt "$runs" ]; do
        # shellcheck disable=SC2086
        "$lighthouse" "https://$host/zfxxgk/$1" --quiet $preset --output=json \
            --output-path="$work/report-$run.json" --chrome-flags="$flags" >"$work/said" 2>&1 ||
            { cat "$work/said" >&2; return 2; }
        run=$((run + 1))
    done
    node "$root/src/bench/lighthouse.mjs" "${1:-index.html}" "$2" "$work"/report-*.json
}

echo '| page | as | performance | accessibility | best practices | SEO | shift | what is below 100 |'
echo '|---|---|---:|---:|---:|---:|---:|---|'
worst=0
for page in "$@"; do
    for form in phone desktop; do
        measure "$page" "$form" || worst=1
        if [ -n "${KEEP:-}" ]; then
            mkdir -p "$KEEP"
            cp "$work/report-0.json" "$KEEP/$(echo "${page:-index}" | tr '/.' '--')-$form.json"
        fi
    done
done
exit "$worst"
