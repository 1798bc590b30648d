package org.gongkai.content.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** categories.yaml ▸ {@link Categories}. */
public final class CategoriesReader {

    /** Folders of content/ and of the site that are no columns. */
    private static final List<String> RESERVED = List.of(
            "annual applications assets calendar catalogue closed guide index log release search validity withdrawn"
                    .split(" "));

    private static final Pattern KEY_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final Field<String> KEY = Field.needed(
            "key",
            "标识",
            Shape.NAME.as(
                    text -> Optional.of(text).filter(CategoriesReader::key),
                    text -> new Wording("“" + text + "”不能作栏目的 key", "“" + text + "” cannot be a category's key"),
                    new Wording(
                            "用小写字母、数字和连字符，且不用 con、nul 一类 Windows 的设备名和保留字：" + String.join("、", RESERVED),
                            "lower-case letters, digits and hyphens, no device of Windows such as con and nul, and none of: "
                                    + String.join(", ", RESERVED))),
            "文件夹名和网址的一段：小写字母、数字、连字符，全站不重复；" + String.join("、", RESERVED) + " 是保留的（G-05）");
    private static final Field<String> NAME = Field.needed("name", "名称", Shape.TEXT, "读者看到的名称（ColumnName）");
    private static final Field<String> TYPE = Field.of("type", "类型", Shape.TEXT, "ColumnType，取自《政府网站发展指引》的列表");
    private static final Field<String> DESCRIPTION =
            Field.of("description", "说明", Shape.TEXT, "设置目的和主要内容（ColumnDescription）");
    private static final Field<String> KEYWORDS = Field.of("keywords", "关键词", Shape.TEXT, "ColumnKeywords");
    private static final Field<Article20> ITEM = Field.of(
            "item",
            "法定事项",
            Shape.NAME.as(
                    Article20::of,
                    text -> new Wording("没有“" + text + "”这一项", "no such item: “" + text + "”"),
                    new Wording("条例第二十条为 20-01 至 20-15", "the items of article 20 are 20-01 to 20-15")),
            "条例第二十条的哪一项，`20-01` 至 `20-15`；其中的条目必须写主题分类");
    private static final Field<Regime> REGIME =
            Field.of("regime", "制度", Shape.choice(List.of(Regime.values())), "政府信息公开（默认，从上级栏目继承）或者狱务公开");
    private static final Field<String> NONE = Field.of("none", "无此事项", Shape.TEXT, "没有此类事项时的说明，代替空白栏目");
    private static final Field<List<Role>> REVIEW = Field.of(
            "review",
            "审查步骤",
            Shape.list(Shape.choice(Role.STEPS))
                    .as(
                            steps -> Optional.of(steps).filter(some -> some.containsAll(Role.USUAL)),
                            steps -> new Wording("审查步骤不能少于常规四步", "the four usual steps are needed at least"),
                            new Wording(
                                    "至少包括 " + Role.keys(Role.USUAL, "、"), "at least " + Role.keys(Role.USUAL, ", "))),
            "条目需要的审查步骤；不写则为拟稿、保密审查、属性审查、批准四步");
    private static final Field<Term> PUBLISH_WITHIN =
            Field.of("publish-within", "公开期限", Term.SHAPE, "公开期限，例如 `20 working days`、`20个工作日`");
    private static final Field<Term> UPDATE_WITHIN =
            Field.of("update-within", "更新期限", Term.SHAPE, "更新期限，例如 `6 months`、`6个月`");
    private static final Field<String> CLOCK = Field.of(
            "clock",
            "起算",
            Shape.choice(List.of("formed", "decided")),
            "公开期限从哪一天起算：formed（成文日期，默认）、decided（决定日期）；公开期满同样从决定日期、否则从发布日期起算");
    private static final Field<String> PERSONAL_DATA =
            Field.of("personal-data", "个人信息", Shape.choice(List.of("masked")), "masked：其中的个人信息须隐去");
    private static final Field<Term> CLOSES_AFTER =
            Field.of("closes-after", "公开期满", Term.SHAPE, "公布多久之后不再公开，例如 `1 year`、`1年`，见下文");
    private static final Field<List<Value>> UNITS =
            Field.of("units", "单位", Shape.ITEMS, "预决算公开单位的名称，第一个是局本级；写了的栏目显示预决算公开情况表，见下文");
    private static final Field<Integer> SINCE =
            Field.of("since", "起始年度", Unit.YEAR, "与 units 同用：从哪一年的预算、决算算起，例如 `2024`");
    private static final Field<AlsoRequired> ALSO_AT =
            Field.of("also-at", "同时公开", AlsoRequired.SHAPE, "其中的条目还应当在哪些地方公开，例如 `[省平台, 公报]`，从上级栏目继承，见下文");
    private static final Field<List<Value>> CHILDREN = Field.of("children", "下级", Shape.ITEMS, "下级栏目");

    public static final Form FORM = new Form(
            KEY,
            NAME,
            TYPE,
            DESCRIPTION,
            KEYWORDS,
            ITEM,
            REGIME,
            NONE,
            REVIEW,
            PUBLISH_WITHIN,
            UPDATE_WITHIN,
            CLOCK,
            PERSONAL_DATA,
            CLOSES_AFTER,
            UNITS,
            SINCE,
            ALSO_AT,
            CHILDREN);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Value> keys = new HashMap<>();
    private boolean sound = true;

    private CategoriesReader() {}

    public static Found<Optional<Categories>> read(SourceText source) {
        return Found.onward(
                YamlReader.read(source),
                root -> Found.onward(
                        Shape.ITEMS.read(Value.root(source, "categories.yaml", root)),
                        items -> new CategoriesReader().tree(items)));
    }

    private Found<Optional<Categories>> tree(List<Value> items) {
        List<Category> roots = columns(items, "", Regime.GOVERNMENT);
        return new Found<>(sound ? Optional.of(new Categories(roots)) : Optional.empty(), findings);
    }

    private List<Category> columns(List<Value> items, String above, Regime regime) {
        List<Category> columns = new ArrayList<>();
        for (Value item : items) {
            Values column = FORM.read(item).into(findings);
            sound &= column.sound();
            if (item.node() instanceof Mapping) {
                columns.add(column(column, above, regime));
            }
        }
        return columns;
    }

    private Category column(Values column, String above, Regime inherited) {
        String key = column.text(KEY);
        once(column, key);
        String path = above.isEmpty() ? key : above + "/" + key;
        Regime regime = column.get(REGIME).orElse(inherited);
        List<Category> children = columns(column.get(CHILDREN).orElse(List.of()), path, regime);
        tags(column, key);
        if (above.isEmpty()) {
            BlockNames.finding(column.at(NAME), column.text(NAME)).ifPresent(findings::add);
        }
        Optional<List<Unit>> units = Unit.read(column.get(UNITS).orElse(List.of()), column.get(SINCE))
                .into(findings);
        sound &= units.isPresent();
        return new Category(
                key,
                path,
                column.text(NAME),
                column.text(TYPE),
                column.text(DESCRIPTION),
                column.text(KEYWORDS),
                column.get(ITEM).orElse(null),
                regime,
                column.text(NONE),
                column.get(REVIEW).orElse(Role.USUAL),
                column.get(PUBLISH_WITHIN),
                column.get(UPDATE_WITHIN),
                column.get(CLOCK).orElse("formed"),
                column.text(PERSONAL_DATA),
                column.get(CLOSES_AFTER),
                units.orElse(List.of()),
                column.get(ALSO_AT),
                children,
                column.place());
    }

    private static boolean key(String text) {
        return KEY_FORM.matcher(text).matches()
                && !RESERVED.contains(text)
                && FileName.fault(text).isEmpty();
    }

    private void once(Values column, String key) {
        Value first = key.isEmpty() ? null : keys.putIfAbsent(key, column.at(KEY));
        if (first != null) {
            sound = false;
            int line = first.node().line();
            findings.add(column.at(KEY)
                    .finding(
                            Rule.VALUE_NOT_ALLOWED,
                            new Wording(
                                    "栏目“" + key + "”重复，第 " + line + " 行已有",
                                    "category “" + key + "” stands already on line " + line),
                            new Wording("给其中一个另取 key", "give one of them another key")));
        }
    }

    /** The tags of the column's pages are made from what categories.yaml says of it. */
    private void tags(Values column, String key) {
        List<String> missing = Stream.of(TYPE, DESCRIPTION, KEYWORDS)
                .filter(field -> column.written(field) == null)
                .map(Field::english)
                .toList();
        String type = column.text(TYPE);
        if (!missing.isEmpty()) {
            findings.add(column.whole()
                    .finding(
                            Rule.COLUMN_FIELDS,
                            new Wording(
                                    "栏目“" + key + "”缺少 " + String.join("、", missing),
                                    "category “" + key + "” lacks " + String.join(", ", missing)),
                            new Wording("栏目标签由它们生成，请补上", "the column's tags are made from them: add them")));
        } else if (!Vocabulary.COLUMN_TYPES.contains(type)) {
            findings.add(column.at(TYPE)
                    .finding(
                            Rule.COLUMN_FIELDS,
                            new Wording("ColumnType 没有“" + type + "”", "no such ColumnType: “" + type + "”"),
                            new Wording(
                                    "可用：" + String.join("、", Vocabulary.COLUMN_TYPES),
                                    "allowed: " + String.join(", ", Vocabulary.COLUMN_TYPES))));
        }
    }
}
