# The release before is of three days earlier.
cp -r "$EXAMPLE/." .
gongkai build --out earlier --as-of 2026-11-19 > /dev/null
