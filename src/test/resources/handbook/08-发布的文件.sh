# The release before, 上次, is of three days before.
cp -r "$EXAMPLE/." .
gongkai build --out 上次 --as-of 2026-11-19 > /dev/null
#> cd target/site
# compressed copies are compared after the rest
cp -r target/site 有副本
find target/site -name '*.gz' -delete
#> find . -name '*.gz'
cp -r ../../有副本/. .
