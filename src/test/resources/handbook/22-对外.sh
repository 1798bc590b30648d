mkdir -p /etc/nginx/conf.d
cp -r "$EXAMPLE/." .
#> next=
since=$(jq -r '."as-of"' "$PUBLISHED/target/site/release/build.json")
