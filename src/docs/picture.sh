#!/bin/sh
# Makes the pictures of README and handbook, src/docs/NAME.png, from the example as src/docs/pictures.txt lists them: those
# that are named, else all. It builds the site and opens the desk itself, both as of one day.
#
#   src/docs/picture.sh
#   src/docs/picture.sh desk editor
#
# Needed: chromium and a Chinese font (Debian: apt-get install chromium fonts-noto-cjk).

set -eu

cd "$(dirname -- "$0")/../.."
for wanted in "$@"; do
    grep -q "^$wanted " src/docs/pictures.txt || { echo "picture: no $wanted in src/docs/pictures.txt" >&2; exit 2; }
done
exec mvn -q -Pdev -Dtest=PicturesTest -DexcludedGroups= "-Dpictures.update=${*:-all}" test
