# An empty folder; after the first site the same again with its answers, its guide written by a person.
#> gongkai init mysite --organ
rm -r mysite
#> gongkai review mysite/content/guide.md --as drafted
sed -i 's/【待写：[^】]*】/甲市文二路1号/g; s/^# released:/released:/' mysite/content/guide.md mysite/content/site.yaml
#> gongkai build mysite
gongkai review mysite/content/site.md --as drafted --by 王一
gongkai review mysite/content/site.md --as secrecy --by 李二 --conclusion 可以公开 --basis 不涉及国家秘密事项一览表所列事项
gongkai review mysite/content/site.md --as attribute --by 赵三 --conclusion 主动公开
gongkai review mysite/content/site.md --as approved --by 钱四
#> ssh-keygen
mkdir -p ~/.ssh
rm -f ~/.ssh/gongkai*
#> git pull --rebase
sed -i "s|\(name: '李二'.*\)}|\1, keys: [\"$(cat ~/.ssh/gongkai.pub)\"]}|" mysite/content/people.yaml
git init -q --bare --initial-branch=main server.git
cd mysite
git init -q --initial-branch=main
git config user.name 李二
git config user.email lier@sft.jia.gov.cn
git add .
git commit -q -m 建立站点
git remote add origin ../server.git
git push -q -u origin main
#> gongkai review content/site.md --as secrecy
gongkai review content/site.md --as drafted --by 王一
