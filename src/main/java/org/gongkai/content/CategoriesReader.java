package org.gongkai.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** categories.yaml ▸ {@link Categories}. */
final class CategoriesReader {

    static final KeyTable CATEGORY = KeyTable.of(
            "key",
            "标识",
            "name",
            "名称",
            "type",
            "类型",
            "description",
            "说明",
            "keywords",
            "关键词",
            "item",
            "法定事项",
            "regime",
            "制度",
            "none",
            "无此事项",
            "review",
            "审查步骤",
            "publish-within",
            "公开期限",
            "update-within",
            "更新期限",
            "clock",
            "起算",
            "personal-data",
            "个人信息",
            "closes-after",
            "公开期满",
            "units",
            "单位",
            "since",
            "起始年度",
            "children",
            "下级");

    /** Folders of content/ and of the site that are no columns. */
    static final Set<String> RESERVED = Set.of(
            "annual",
            "applications",
            "calendar",
            "assets",
            "catalogue",
            "closed",
            "search",
            "log",
            "release",
            "validity",
            "withdrawn",
            "index",
            "guide");

    private final DataFiles data;
    private final UnitsReader units;
    private final Map<String, Node> keys = new HashMap<>();

    private CategoriesReader(DataFiles data) {
        this.data = data;
        this.units = new UnitsReader(data);
    }

    static Optional<Categories> read(SourceText source, Sink findings) {
        CategoriesReader reader = new CategoriesReader(new DataFiles(source, findings));
        return DataFiles.root(source, findings)
                .flatMap(root -> reader.data.mappings().sequence(root, "categories.yaml"))
                .map(list -> reader.columns(list, "", "政府信息公开", 0))
                .filter(roots -> reader.data.sound())
                .map(Categories::new);
    }

    private List<Category> columns(Sequence list, String above, String regime, int depth) {
        List<Category> columns = new ArrayList<>();
        for (Node item : list.items()) {
            data.fields(item, "categories.yaml", CATEGORY, "key", "name")
                    .ifPresent(fields -> columns.add(column(fields, above, regime, depth)));
        }
        return columns;
    }

    private Category column(DataFiles.Fields fields, String above, String inherited, int depth) {
        MappingReader mappings = data.mappings();
        String key = fields.read("key", this::key).orElse("");
        String path = above.isEmpty() ? key : above + "/" + key;
        String regime = fields.read("regime", node -> mappings.choice(node, "regime", Vocabulary.REGIMES))
                .orElse(inherited);
        List<Category> children = fields.read("children", node -> mappings.sequence(node, "children"))
                .map(list -> columns(list, path, regime, depth + 1))
                .orElse(List.of());
        warnOfMissingTags(fields, key);
        return new Category(
                key,
                path,
                fields.text("name"),
                fields.text("type"),
                fields.text("description"),
                fields.text("keywords"),
                fields.read("item", this::item).orElse(""),
                regime,
                fields.text("none"),
                fields.read("review", this::steps).orElse(Category.USUAL_STEPS),
                fields.read("publish-within", this::term),
                fields.read("update-within", this::term),
                fields.read("clock", node -> mappings.choice(node, "clock", List.of("formed", "decided")))
                        .orElse("formed"),
                fields.read("personal-data", node -> mappings.choice(node, "personal-data", List.of("masked")))
                        .orElse(""),
                fields.read("closes-after", this::term),
                fields.read("units", node -> units.read(node, fields)).orElse(List.of()),
                children,
                new Place(
                        data.source().path(),
                        fields.mapping().line(),
                        fields.mapping().column()));
    }

    private Optional<String> key(Node node) {
        Optional<String> key = data.mappings().text(node, "key");
        if (key.isEmpty()) {
            return key;
        }
        if (!key.get().matches("[a-z0-9][a-z0-9-]{0,63}")
                || RESERVED.contains(key.get())
                || FileName.fault(key.get()).isPresent()) {
            return refused(
                    node,
                    new Wording("“" + key.get() + "”不能作栏目的 key", "“" + key.get() + "” cannot be a category's key"),
                    new Wording(
                            "用小写字母、数字和连字符，且不用 con、nul 一类 Windows 的设备名和保留字："
                                    + String.join("、", new java.util.TreeSet<>(RESERVED)),
                            "lower-case letters, digits and hyphens, no device of Windows such as con and nul, and none of: "
                                    + String.join(", ", new java.util.TreeSet<>(RESERVED))));
        }
        Node first = keys.putIfAbsent(key.get(), node);
        if (first != null) {
            return refused(
                    node,
                    new Wording(
                            "栏目“" + key.get() + "”重复，第 " + first.line() + " 行已有",
                            "category “" + key.get() + "” stands already on line " + first.line()),
                    new Wording("给其中一个另取 key", "give one of them another key"));
        }
        return key;
    }

    private Optional<String> item(Node node) {
        Optional<String> item = data.mappings().text(node, "item");
        return item.isPresent() && !item.get().matches("20-(0[1-9]|1[0-5])")
                ? refused(
                        node,
                        new Wording("没有“" + item.get() + "”这一项", "no such item: “" + item.get() + "”"),
                        new Wording("条例第二十条为 20-01 至 20-15", "the items of article 20 are 20-01 to 20-15"))
                : item;
    }

    private Optional<Term> term(Node node) {
        return data.mappings().term(node, "term");
    }

    private Optional<List<String>> steps(Node node) {
        List<String> known = Person.ROLES.subList(0, Person.ROLES.size() - 1);
        Optional<Sequence> list = data.mappings().sequence(node, "review");
        List<String> steps = new ArrayList<>();
        list.ifPresent(sequence -> sequence.items()
                .forEach(step -> data.mappings().choice(step, "review", known).ifPresent(steps::add)));
        if (list.isPresent() && steps.size() < list.get().items().size()) {
            return Optional.empty(); // a misspelt step is not one step less
        }
        if (list.isPresent() && !steps.containsAll(Category.USUAL_STEPS)) {
            return refused(
                    node,
                    new Wording("审查步骤不能少于常规四步", "the four usual steps are needed at least"),
                    new Wording(
                            "至少包括 " + String.join("、", Category.USUAL_STEPS),
                            "at least " + String.join(", ", Category.USUAL_STEPS)));
        }
        return list.map(unused -> steps);
    }

    private void warnOfMissingTags(DataFiles.Fields fields, String key) {
        List<String> missing = new ArrayList<>();
        for (String tag : List.of("type", "description", "keywords")) {
            if (fields.node(tag).isEmpty()) {
                missing.add(tag);
            }
        }
        String type = fields.node("type").isPresent() ? fields.text("type") : "";
        if (!missing.isEmpty()) {
            data.findings()
                    .add(data.source()
                            .finding(
                                    Rule.COLUMN_FIELDS,
                                    fields.mapping(),
                                    new Wording(
                                            "栏目“" + key + "”缺少 " + String.join("、", missing),
                                            "category “" + key + "” lacks " + String.join(", ", missing)),
                                    new Wording("栏目标签由它们生成，请补上", "the column's tags are made from them: add them")));
        } else if (!Vocabulary.COLUMN_TYPES.contains(type)) {
            data.findings()
                    .add(data.source()
                            .finding(
                                    Rule.COLUMN_FIELDS,
                                    fields.node("type").orElse(fields.mapping()),
                                    new Wording("ColumnType 没有“" + type + "”", "no such ColumnType: “" + type + "”"),
                                    new Wording(
                                            "可用：" + String.join("、", Vocabulary.COLUMN_TYPES),
                                            "allowed: " + String.join(", ", Vocabulary.COLUMN_TYPES))));
        }
    }

    private <T> Optional<T> refused(Node node, Wording message, Wording hint) {
        data.findings().add(data.source().finding(Rule.VALUE_NOT_ALLOWED, node, message, hint));
        return Optional.empty();
    }
}
