# A mapping to begin with, and what has changed since the release before.
cp -r "$EXAMPLE/." .
gongkai build --since "$PUBLISHED/target/site" > /dev/null
gongkai exchange --show dublin-core > platform.yaml
