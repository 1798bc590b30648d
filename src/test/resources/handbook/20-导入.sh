# What an office has: documents of Word, a page, a text, a folder with an old site.
cp -r "$EXAMPLE/." .
"$OFFICE" docx 会见通知.docx <<'TEXT'
关于春节期间会见安排的通知
各监狱：
春节期间会见照常，请提前预约。
示例省监狱管理局
2026年11月20日
TEXT
"$OFFICE" docx 通知.docx <<'TEXT'
关于开展冬季安全检查的通知
各监狱：
请于12月底以前完成检查。
示例省监狱管理局
2026年11月19日
TEXT
cat > 公告.html <<'HTML'
<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>关于查询终端停机维护的公告</title></head>
<body><div id="zoom"><p>查询终端于2026年11月21日停机维护，请谅解。</p></div></body></html>
HTML
printf '关于来访登记办法的说明\n来访登记请携带身份证件。\n' > 办法.txt
mkdir 旧站
cat > 旧站/1.htm <<'HTML'
<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>关于食堂开放日的公告</title></head>
<body><div class="nav">首页</div><div class="TRS_Editor"><p>食堂开放日为每月第一个星期六。</p></div></body></html>
HTML
