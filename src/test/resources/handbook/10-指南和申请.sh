# A year whose register is not begun; the office's own table of applications.
cp -r "$EXAMPLE/." .
cp -r "$EXAMPLE" mysite
grep -v '^#' content/applications/2026.csv | "$OFFICE" xlsx 申请登记.xlsx
rm content/applications/2026.csv
#> gongkai applications letter 2026-010 mysite --kind 答复
# what a person decides, typed into the register
awk -F, -v OFS=, '$1 == "2026-010" { $19 = "予以公开" } 1' mysite/content/applications/2026.csv > register
mv register mysite/content/applications/2026.csv
#> gongkai import 申请登记.xlsx
rm content/applications/2026.csv
