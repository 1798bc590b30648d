# An empty folder; the site is built by the commands that FirstEntryTest types.
#> gongkai open mysite
rm -r mysite
cp -r "$PUBLISHED" mysite
