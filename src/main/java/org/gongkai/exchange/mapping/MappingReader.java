package org.gongkai.exchange.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.exchange.mapping.PlatformMapping.Absent;
import org.gongkai.exchange.release.RecordKind;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvStyle;

/** A mapping file ▸ {@link PlatformMapping}. */
public final class MappingReader {

    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');
    private static final List<RecordKind> KINDS = List.of(RecordKind.values());

    private static final Field<String> PREFIX = Field.of("prefix", "前缀", Shape.NAME, "前缀；不写的是默认的命名空间");
    private static final Field<String> URI = Field.needed("uri", "标识", Shape.NAME, "命名空间的 URI");
    static final Form NAMESPACE = new Form(PREFIX, URI);

    private static final Field<String> TITLE =
            Field.of("title", "名称", Shape.TEXT, "这份映射是给谁的，`exchange --mappings` 显示它");
    private static final Field<FormKind> FORM =
            Field.needed("form", "形式", MappingShapes.of(FormKind.class), "csv、xml、json、jsonl（一行一条 JSON）");
    private static final Field<TextEncoding> ENCODING = Field.of(
            "encoding",
            "编码",
            MappingShapes.of(TextEncoding.class),
            "utf-8（默认）、utf-8-bom、gb18030、gbk；编码里没有的字，CSV 中是一处问题，XML 和 JSON 中写成转义");
    private static final Field<String> LINE_END =
            Field.of("line-end", "行尾", Shape.choice(List.of("lf", "crlf")), "lf、crlf；CSV 默认 crlf，其他默认 lf");
    private static final Field<List<String>> RECORDS = Field.of(
            "records",
            "记录",
            Shape.choices(KINDS.stream().map(RecordKind::key).toList()),
            "写出哪些记录：entries（公开的，默认）、withdrawn（撤回的）、closed（公开期满的），用 `--changes` 时还有 removed（不再公开的）");
    private static final Field<String> ROOT =
            Field.of("root", "外层", Shape.NAME, "记录外面的一层或几层：XML 必填，如 `records`、`response/list`；JSON 不写的，整个文件是一个数组");
    private static final Field<String> RECORD = Field.of("record", "记录名", Shape.NAME, "XML 中每条记录的元素，必填");
    private static final Field<List<Value>> NAMESPACES = Field.of("namespaces", "命名空间", Shape.ITEMS, "XML 的命名空间，见下");
    private static final Field<Boolean> HEADS = Field.of("header", "表头", MappingShapes.TRUTH, "CSV 的第一行是不是字段名，默认是");
    private static final Field<Character> SEPARATOR = Field.of(
            "separator",
            "分隔符",
            Shape.choice(List.of("comma", "semicolon", "tab", "bar")).map(SEPARATORS::get),
            "CSV 的分隔符：comma（逗号，默认）、semicolon（分号）、tab（制表符）、bar（竖线）");
    private static final Field<String> QUOTES =
            Field.of("quotes", "引号", Shape.choice(List.of("needed", "always")), "CSV 的引号：needed（需要时，默认）、always（总是）");
    private static final Field<String> FORMULAS = Field.of(
            "formulas",
            "公式",
            Shape.choice(List.of("guard", "as-written")),
            "CSV 中以 `=`、`+`、`-`、`@` 开头的值：guard（前面加一个单引号，默认）、as-written（照写，只由程序读取的）");
    private static final Field<String> JOINT = Field.of("joint", "连接符", MappingShapes.ANY_TEXT, "几个值连成一段时，中间写什么，默认“、”");
    private static final Field<Absent> ABSENT = Field.of(
            "absent", "缺省", MappingShapes.of(Absent.class), "没有的值：omit（不写，默认）、empty（写成空的）、null（JSON 的 null）；CSV 总是空格子");
    private static final Field<Integer> MOST =
            Field.of("per-file", "每份条数", MappingShapes.COUNT, "每份文件最多多少条；写了的，产出是一个文件夹");
    private static final Field<String> SITE = Field.of("site", "网址", MappingShapes.SITE, "站点的网址；默认取 robots.txt 中的");
    private static final Field<List<Value>> HEAD =
            Field.of("head", "头部", Shape.ITEMS, "记录之前只写一次的字段（XML、JSON），在外层的第一层里；写法同 fields，只能取 organ、as-of、count、site");
    private static final Field<List<Value>> FIELDS = Field.needed("fields", "字段", Shape.ITEMS, "平台的字段，依次写出，见下");

    /** The whole file. */
    static final Form WHOLE = new Form(
            TITLE,
            FORM,
            ENCODING,
            LINE_END,
            RECORDS,
            ROOT,
            RECORD,
            NAMESPACES,
            HEADS,
            SEPARATOR,
            QUOTES,
            FORMULAS,
            JOINT,
            ABSENT,
            MOST,
            SITE,
            HEAD,
            FIELDS);

    private final List<Finding> findings = new ArrayList<>();

    private MappingReader() {}

    /** The forms of the file and of its parts by the names that the handbook gives them. */
    public static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("mapping", WHOLE);
        forms.put("mapping-namespaces", NAMESPACE);
        forms.put("mapping-fields", FieldReader.FORM);
        forms.put("mapping-parts", FieldReader.PARTS);
        return forms;
    }

    /** The JSON Schema (2020-12) of a mapping file, for editors. */
    public static Map<String, Object> schema() {
        Map<String, Object> parts = list(Schemas.object(FieldReader.PARTS));
        Map<String, Object> fields = list(deeper(FieldReader.FORM, Map.of("fields", parts)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Gongkai 映射文件");
        Map<String, Map<String, Object>> lists =
                Map.of("namespaces", list(Schemas.object(NAMESPACE)), "head", fields, "fields", fields);
        schema.putAll(deeper(WHOLE, lists));
        return schema;
    }

    /** The schema of a form, with that of the lists in it. */
    private static Map<String, Object> deeper(Form form, Map<String, Map<String, Object>> lists) {
        Map<String, Object> schema = Schemas.object(form);
        Map<String, Object> properties = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> plain) {
            plain.forEach((name, property) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                form.named((String) name)
                        .map(field -> lists.get(field.english()))
                        .ifPresent(one::putAll);
                ((Map<?, ?>) property).forEach((key, value) -> one.put((String) key, value));
                properties.put((String) name, one);
            });
        }
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        list.put("minItems", 1);
        return list;
    }

    /** Reads a mapping; nothing, with findings, where it cannot be used. */
    public static Found<Optional<PlatformMapping>> read(SourceText source) {
        return Found.onward(YamlReader.read(source), root -> {
            Found<Values> values = WHOLE.read(Value.root(source, source.path(), root));
            return values.then(one -> one.get(FORM).isEmpty()
                    ? Found.nothing()
                    : new MappingReader().mapping(source, one, one.need(FORM)));
        });
    }

    private Found<Optional<PlatformMapping>> mapping(SourceText source, Values root, FormKind form) {
        suits(root, form);
        Map<String, String> namespaces = namespaces(root.get(NAMESPACES).orElse(List.of()));
        List<PlatformField> head = FieldReader.read(root.get(HEAD).orElse(List.of()), form, Optional.empty())
                .into(findings);
        List<PlatformField> fields = FieldReader.read(root.get(FIELDS).orElse(List.of()), form, Optional.empty())
                .into(findings);
        if (root.get(FIELDS).filter(List::isEmpty).isPresent()) {
            refuse(root.at(FIELDS), "至少要有一个字段", "a platform has one field at least");
        }
        if (!root.sound() || !findings.isEmpty()) {
            return Found.<PlatformMapping>nothing().with(findings);
        }
        boolean crlf =
                root.get(LINE_END).orElse(form == FormKind.CSV ? "crlf" : "lf").equals("crlf");
        String lineEnd = crlf ? "\r\n" : "\n";
        PlatformMapping mapping = new PlatformMapping(
                source.path(),
                root.text(TITLE),
                form,
                root.get(ENCODING).orElse(TextEncoding.UTF_8),
                lineEnd,
                kinds(root.get(RECORDS).orElse(List.of(RecordKind.ENTRY.key()))),
                root.get(ROOT).map(names -> Arrays.asList(names.split("/", -1))).orElse(List.of()),
                root.text(RECORD),
                namespaces,
                root.get(HEADS).orElse(true),
                new CsvStyle(
                        root.get(SEPARATOR).orElse(','),
                        root.text(QUOTES).equals("always"),
                        !root.text(FORMULAS).equals("as-written"),
                        lineEnd),
                root.get(JOINT).orElse("、"),
                root.get(ABSENT).orElse(Absent.OMIT),
                root.get(MOST).orElse(0),
                root.text(SITE),
                head,
                fields);
        List<Finding> wrong = MappingCheck.of(mapping, source);
        return new Found<>(wrong.isEmpty() ? Optional.of(mapping) : Optional.empty(), wrong);
    }

    private static Set<RecordKind> kinds(List<String> keys) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        KINDS.stream().filter(kind -> keys.contains(kind.key())).forEach(kinds::add);
        return kinds;
    }

    /** What belongs to one form only. */
    private void suits(Values root, FormKind form) {
        boolean csv = form == FormKind.CSV;
        boolean xml = form == FormKind.XML;
        for (Field<?> field : List.<Field<?>>of(HEADS, SEPARATOR, QUOTES, FORMULAS)) {
            only(root, field, csv, form);
        }
        for (Field<?> field : List.<Field<?>>of(RECORD, NAMESPACES)) {
            only(root, field, xml, form);
        }
        if (xml && root.written(RECORD) == null) {
            missing(root, RECORD);
        }
        for (Field<?> field : List.<Field<?>>of(ROOT, HEAD)) {
            only(root, field, xml || form == FormKind.JSON, form);
        }
        if (root.written(ROOT) == null && (xml || root.written(HEAD) != null)) {
            missing(root, ROOT);
        }
        if (root.get(ABSENT).filter(one -> one == Absent.NULL).isPresent() && (csv || xml)) {
            refuse(root.at(ABSENT), form + " 里没有 null", "there is no null in " + form);
        }
    }

    private void missing(Values root, Field<?> field) {
        findings.add(root.whole()
                .finding(
                        Rule.MISSING_KEY,
                        new Wording("缺少 " + field.shown(), "missing " + field.english()),
                        new Wording("补上“" + field.english() + ": …”", "add “" + field.english() + ": …”")));
    }

    private void only(Values root, Field<?> field, boolean suits, FormKind form) {
        if (root.written(field) != null && !suits) {
            refuse(root.at(field), field.english() + " 不用于 " + form, field.english() + " is not for " + form);
        }
    }

    private void refuse(Value at, String zh, String en) {
        findings.add(at.finding(Rule.VALUE_NOT_ALLOWED, new Wording(zh, en), Wording.NONE));
    }

    private Map<String, String> namespaces(List<Value> items) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (Value item : items) {
            Values values = NAMESPACE.read(item).into(findings);
            if (values.sound() && namespaces.put(values.text(PREFIX), values.need(URI)) != null) {
                refuse(values.at(PREFIX), "前缀重复", "this prefix stands there twice");
            }
        }
        return namespaces;
    }
}
