cp -r "$PUBLISHED/." .
#> ssh-keygen
# the statement of the chapter, and a key without a passphrase
mkdir -p ~/.ssh content/fdzdgknr/zcjd/2026/jiedu-anquan.review
rm -f ~/.ssh/gongkai*
ssh-keygen -q -t ed25519 -N '' -C 李二 -f ~/.ssh/gongkai
printf '%s\n' gongkai-approval/v1 role:\ secrecy > content/fdzdgknr/zcjd/2026/jiedu-anquan.review/secrecy.statement
