#!/bin/sh
# Verifies a downloaded site with ssh-keygen (OpenSSH 8.7 or later) and sha256sum only.
# usage: sh verify.sh [SITE [ALLOWED_SIGNERS]]
# Whoever can change the site can change this script and the signers beside it:
# take both, or at least their digests, from elsewhere when it matters.
# 仅用 ssh-keygen 和 sha256sum 核验下载的站点；本脚本和 allowed_signers 宜另行取得。
LC_ALL=C; export LC_ALL
cd "${1:-$(dirname "$0")/..}" || exit 2
signers=${2:-release/allowed_signers}
bad=0; count=0
wrong() { echo "FAILED $1: $2"; bad=1; }
value() { sed -n "s/^$1: //p" "$2"; }

sha256sum -c --quiet --strict release/manifest.sha256 || wrong release/manifest.sha256 "files differ"
list=$(mktemp) && trap 'rm -f "$list"' EXIT || exit 2
find . -type f ! -path './release/manifest.sha256*' | cut -c3- | sort > "$list"
cut -c67- release/manifest.sha256 | sort | cmp -s - "$list" || wrong release/manifest.sha256 "other files are listed than are here"

find . -name '*.statement' -type f > "$list"
while IFS= read -r file; do
  role=${file##*/}; role=${role%.statement}; folder=${file%/*}
  by=$(value by "$file"); on=$(value 'on' "$file" | tr -d -)
  [ "$(value role "$file")" = "$role" ] || wrong "$file" "not the role of its name"
  ssh-keygen -Y verify -f "$signers" -I "$by" -n "gongkai-$role-v1" -O verify-time="${on}120000" \
    -s "$file.sig" < "$file" > /dev/null 2>&1 || wrong "$file" "no valid signature of $by"
  for key in digest entry; do
    [ "$(cat "$folder"/*.statement | grep "^$key: " | sort -u | wc -l)" -eq 1 ] || wrong "$folder" "$key lines differ"
  done
  [ -z "$(cd "$folder" && sed -n 's/^by: //p' drafted.statement secrecy.statement approved.statement 2> /dev/null | sort | uniq -d)" ] ||
    wrong "$folder" "drafter, secrecy reviewer and approver are not three people"
  grep -qF "data-index=\"$(value entry "$file")\"" "${folder%.review}.html" || wrong "$file" "not of this page"
  count=$((count + 1))
done < "$list"
[ "$bad" -eq 0 ] && echo "OK: $(wc -l < release/manifest.sha256) files, $count statements" || { echo "FAILED"; exit 1; }
