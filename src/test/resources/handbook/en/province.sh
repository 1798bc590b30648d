# Two organs: a folder and an archive.
mkdir sites upload
cp -r "$PUBLISHED/target/site" sites/330100
tar -czf upload/jyj.tar.gz -C "$PUBLISHED/target" site
cat > organs.csv <<'CSV'
code,name,where,address,kind
jyj,示例省监狱管理局,upload/jyj.tar.gz,https://jyj.example.gov.cn/zfxxgk/,部门
CSV
