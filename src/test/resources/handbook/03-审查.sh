cp -r "$PUBLISHED/." .
#> gongkai review content/fdzdgknr/zcjd/2026/jiedu-anquan.md --as secrecy --by 李二 --return
# as it was before the step was recorded
cp "$EXAMPLE/content/fdzdgknr/zcjd/2026/jiedu-anquan.md" content/fdzdgknr/zcjd/2026/
#> ssh-keygen
# the statement of the chapter, and a key without a passphrase
mkdir -p ~/.ssh content/fdzdgknr/zcjd/2026/jiedu-anquan.review
rm -f ~/.ssh/gongkai*
ssh-keygen -q -t ed25519 -N '' -C 李二 -f ~/.ssh/gongkai
printf '%s\n' gongkai-approval/v1 role:\ secrecy > content/fdzdgknr/zcjd/2026/jiedu-anquan.review/secrecy.statement
