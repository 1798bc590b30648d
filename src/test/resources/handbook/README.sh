# Beside the jar lies the start script. The desk is opened on the site that init makes; what comes after it stands for the
# site when it has been written and reviewed.
mkdir target
cp "$(command -v gongkai)" target/gongkai
#> java -jar target/gongkai.jar check mysite
rm -rf mysite
cp -r "$EXAMPLE" mysite
#> java -jar target/gongkai.jar build mysite --lang en
rm -rf mysite
cp -r "$EXAMPLE" mysite
