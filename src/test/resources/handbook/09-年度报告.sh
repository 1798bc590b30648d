# The office has its report on 2024 as a document only. The logs of its server, and a site of another folder.
cp -r "$PUBLISHED/." .
cp target/site/annual/2024.docx 2024年年报.docx
rm content/annual/2024.*
line() {
    printf '192.0.2.7 - - [%s +0800] "GET /zfxxgk/%s HTTP/1.1" 200 5120 "-" "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"\n' "$1" "$2"
}
line 02/Mar/2026:09:00:00 fdzdgknr/gfxwj/ > access.log
line 30/Jan/2026:09:00:00 index.html | gzip > access.log.1.gz
line 30/Dec/2025:09:00:00 guide.html | gzip > access.log.2.gz
cp -r "$EXAMPLE" mysite
