#!/bin/sh
# Verifies with unzip and sha256sum only that the digests of the reviews, and so their signatures, are of the published texts.
# usage: sh verify-source.sh [SITE]     (verify.sh beside it verifies the signatures themselves)
# 仅用 unzip 和 sha256sum 核对：审查声明中的摘要，就是公布的正文、文件头和附件的摘要。
LC_ALL=C; export LC_ALL
cd "${1:-$(dirname "$0")/..}" || exit 2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
: > "$work/bad"; : > "$work/hashes"
wrong() { echo "FAILED $1: $2" | tee -a "$work/bad"; }
sum() { sha256sum | cut -c1-64; }
line() { grep -qxF "$1" "$2"; }

[ -f release/source/site.zip ] || wrong release/source/site.zip "missing"
for zip in release/source/*.zip; do
  mkdir "$work/${zip##*/}" && unzip -q "$zip" -d "$work/${zip##*/}" || wrong "$zip" "cannot be unpacked"
done
find "$work" -name '*.digest' | sort > "$work/list"
while IFS= read -r digest; do
  text=${digest%.digest}; name=${text#"$work"/}
  sum < "$digest" >> "$work/hashes"
  line "body $(tail -n +4 "$text" | sum)" "$digest" || wrong "$name" "the text is not that of its digest"
  if ! line "meta $(printf %s "$(sed -n 2p "$text")" | sum)" "$digest"; then
    line 'gongkai-entry/v1' "$digest" && grep -qF '"office": true' "$work"/*/aside.json &&
      echo "NOT VERIFIED $name: the digest covers the office's own keys" || wrong "$name" "the header is not that of its digest"
  fi
  grep '^file ' "$digest" > "$work/files"
  while read -r _ hash file; do
    [ -f "${text%/*}/$file" ] || grep -q "^$hash  " release/manifest.sha256 || wrong "$name" "no such file on the site: $file"
  done < "$work/files"
done < "$work/list"

find . -name '*.statement' -type f > "$work/statements"
while IFS= read -r statement; do
  line "$(sed -n 's/^digest: sha256://p' "$statement")" "$work/hashes" || wrong "$statement" "its digest is of no published text"
done < "$work/statements"
[ ! -s "$work/bad" ] && echo "OK: $(wc -l < "$work/list") texts, $(wc -l < "$work/statements") statements" || { echo "FAILED"; exit 1; }
