mkdir -p /etc/nginx/conf.d
cp -r "$EXAMPLE/." .
#> next=
since=2026-11-20T09:00:00+08:00
