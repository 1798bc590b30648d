# The release before, earlier, is of three days before.
cp -r "$PUBLISHED/." .
gongkai build --out earlier --as-of 2026-11-19 > /dev/null
#> cd target/site
# compressed copies are compared after the rest
cp -r target/site packed
find target/site -name '*.gz' -delete
#> find . -name '*.gz'
cp -r ../../packed/. .
#> sh target/site/release/verify.sh
# a site whose reviews are signed, with one notice; its script and its signers are in the archive of somebody else
gongkai init signed --organ 甲省司法厅 --domain sft.jia.gov.cn --code 3300000012 --prefix 113300000 \
    --people '拟稿=王一，保密审查=李二，属性审查=赵三，批准=钱四' 2> /dev/null
mkdir -p ~/.ssh
rm -f ~/.ssh/*
for name in 王一 李二 赵三 钱四; do
    ssh-keygen -q -t ed25519 -N '' -C $name -f ~/.ssh/$name
    sed -i "s|\(name: '$name'.*\)}|\1, keys: [\"$(cat ~/.ssh/$name.pub)\"]}|" signed/content/people.yaml
done
sed -i 's/signatures: optional/signatures: required/' signed/content/site.yaml
sed -i 's/【待写：[^】]*】/甲市文二路1号/g; s/^# released:/released:/' signed/content/guide.md signed/content/site.yaml
notice=$(gongkai new 通知公告 关于启用政府信息公开专栏的通知 signed)
sed -i 's/^# \(formed\|released\|genre\):/\1:/; s/在此撰写正文。/本专栏自即日起启用。/
    s/^# summary:.*/summary: 甲省司法厅政府信息公开专栏自即日起启用，说明查阅和申请的办法。/' signed/$notice
for text in content/site.md content/guide.md $notice; do
    gongkai review signed/$text --as 拟稿 --by 王一 --sign ~/.ssh/王一
    gongkai review signed/$text --as 保密审查 --by 李二 --conclusion 可以公开 \
        --basis 不涉及国家秘密事项一览表所列事项 --sign ~/.ssh/李二
    gongkai review signed/$text --as 属性审查 --by 赵三 --conclusion 主动公开 --sign ~/.ssh/赵三
    gongkai review signed/$text --as 批准 --by 钱四 --sign ~/.ssh/钱四
done > /dev/null
gongkai build signed
rm -r target/site
mv signed/target/site target/
mkdir kept
cp target/site/release/verify.sh target/site/release/allowed_signers kept/
