# The year's register is not begun; the office's own tables.
cp -r "$EXAMPLE/." .
grep -v '^#' content/registers/热线-2026.csv | "$OFFICE" xlsx 热线台账.xlsx
cp content/applications/2026.csv 申请登记.csv
rm content/registers/热线-2026.csv content/applications/2026.csv
#> gongkai import 热线台账.xlsx --into 热线
rm content/registers/热线-2026.csv
#> gongkai import 热线台账.xlsx --into 热线 --year 2026
rm content/registers/热线-2026.csv
