# An empty folder; after the first site the same again with its answers, its guide written by a person.
#> gongkai init mysite --organ
rm -rf mysite
#> gongkai review mysite/content/guide.md --as drafted
sed -i 's/【待写：[^】]*】/甲市文二路1号/g; s/^# released:/released:/' mysite/content/guide.md mysite/content/site.yaml
#> gongkai build mysite
gongkai review mysite/content/site.md --as drafted --by 王一
gongkai review mysite/content/site.md --as secrecy --by 李二 --conclusion 可以公开 --basis 不涉及国家秘密事项一览表所列事项
gongkai review mysite/content/site.md --as attribute --by 赵三 --conclusion 主动公开
gongkai review mysite/content/site.md --as approved --by 钱四
