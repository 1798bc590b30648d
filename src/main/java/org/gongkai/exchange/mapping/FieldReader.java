package org.gongkai.exchange.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.exchange.mapping.FieldSource.Constant;
import org.gongkai.exchange.mapping.FieldSource.Groups;
import org.gongkai.exchange.mapping.FieldSource.Keys;
import org.gongkai.exchange.mapping.FieldSource.Piece;
import org.gongkai.exchange.mapping.FieldSource.Template;
import org.gongkai.exchange.mapping.PlatformField.Several;
import org.gongkai.exchange.mapping.PlatformField.ValueType;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** A field of a mapping file ▸ {@link PlatformField}: what can be said of it without knowing the form. */
final class FieldReader {

    private static final Pattern PIECE = Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?}|[^{}]+|[{}]");

    private static final Field<String> TO =
            Field.needed("to", "目标", Shape.NAME, "平台的字段名：CSV 的列名，XML 的元素（`a/b` 在里面一层，`@a` 是属性），JSON 的键");
    private static final Field<List<String>> FROM = Field.of(
            "from",
            "取自",
            names(RecordKey.names()),
            "目录记录的字段，见下；写几个的（`[changed, released]`）取第一个有值的。from、constant、template 写且只写一个");
    private static final Field<List<String>> PART =
            Field.of("from", "取自", names(RecordKey.partNames()), "附件、审查声明的字段，见下");
    private static final Field<String> CONSTANT = Field.of("constant", "常量", MappingShapes.ANY_TEXT, "每条都一样的文字，可以为空");
    private static final Field<String> TEMPLATE = Field.of(
            "template", "模板", Shape.NAME, "几个字段连成一段，如 `{organ}{number}`、`{formed:yyyy年M月d日}印发`；其中的字段都没有值的，就没有");
    private static final Field<DateForm> DATE = Field.of(
            "date",
            "日期",
            MappingShapes.DATE,
            "日期的形式，如 `yyyy-MM-dd`、`yyyyMMdd`、`yyyy年M月d日`、`yyyy-MM-dd HH:mm:ss`、`yyyy-MM-ddTHH:mm:ssXXX`（带时区），或者 `epoch-seconds`、`epoch-millis`；没有写时刻的，是0时");
    private static final Field<Map<String, String>> CODES =
            Field.of("codes", "代码表", MappingShapes.CODES, "值和平台的代码，如 `{通知: \"0101\"}`；主题分类没有整个对应的，用上一级的代码");
    private static final Field<String> OTHERWISE =
            Field.of("otherwise", "其余", MappingShapes.ANY_TEXT, "代码表里没有的值用什么代码；不写的，这样的值是一处问题");
    private static final Field<Boolean> ABSOLUTE = Field.of("absolute", "完整网址", MappingShapes.TRUTH, "把地址补成完整网址");
    private static final Field<String> FALLBACK = Field.of("default", "默认值", MappingShapes.ANY_TEXT, "没有值时写什么");
    private static final Field<Boolean> REQUIRED =
            Field.of("required", "必填", MappingShapes.TRUTH, "平台要求必填：没有值的记录是一处问题");
    private static final Field<Integer> LONGEST =
            Field.of("max-length", "最大长度", MappingShapes.COUNT, "最多多少字；更长的是一处问题，不会截断");
    private static final Field<Several> SEVERAL = Field.of(
            "several",
            "多值",
            MappingShapes.of(Several.class),
            "有几个值时：join（用 joint 连成一段，CSV 的默认）、repeat（XML 重复元素，JSON 数组，XML 和 JSON 的默认）、first（只取第一个）");
    private static final Field<ValueType> TYPE =
            Field.of("type", "类型", MappingShapes.of(ValueType.class), "JSON 中的类型：text（默认）、number、truth（true 或 false）");
    private static final Field<List<Value>> FIELDS =
            Field.of("fields", "字段", Shape.ITEMS, "`from` 是 attachments 或 statements 时，每个附件、每步声明的字段，见下");

    /** The fields of a record. */
    static final Form FORM = new Form(
            TO, FROM, CONSTANT, TEMPLATE, DATE, CODES, OTHERWISE, ABSOLUTE, FALLBACK, REQUIRED, LONGEST, SEVERAL, TYPE,
            FIELDS);

    /** The fields of an attachment or a statement. */
    static final Form PARTS =
            new Form(TO, PART, CONSTANT, DATE, CODES, OTHERWISE, ABSOLUTE, FALLBACK, REQUIRED, LONGEST, TYPE);

    private final FormKind form;
    private final Optional<RecordKey> owner;
    private final List<Finding> findings = new ArrayList<>();

    /** One or several names, of which an editor knows the list; whether they are right is told with the nearest only. */
    private static Shape<List<String>> names(List<String> names) {
        return Shape.TEXTS.quiet().told("名称或列表", Shape.choices(names).schema());
    }

    private FieldReader(FormKind form, Optional<RecordKey> owner) {
        this.form = form;
        this.owner = owner;
    }

    /** Reads a list of fields; {@code owner} has those of its parts. */
    static Found<List<PlatformField>> read(List<Value> items, FormKind form, Optional<RecordKey> owner) {
        FieldReader reader = new FieldReader(form, owner);
        List<PlatformField> fields = new ArrayList<>();
        for (Value item : items) {
            Values values = (owner.isPresent() ? PARTS : FORM).read(item).into(reader.findings);
            if (values.sound()) {
                reader.field(values).ifPresent(fields::add);
            }
        }
        return new Found<>(fields, reader.findings);
    }

    private Optional<PlatformField> field(Values values) {
        int before = findings.size();
        Optional<FieldSource> source = source(values);
        source.ifPresent(one -> fits(values, one));
        if (source.isEmpty() || findings.size() > before) {
            return Optional.empty();
        }
        boolean number = source.get() instanceof Keys keys
                && keys.keys().stream().allMatch(key -> key.kind().number());
        String to = values.need(TO);
        return Optional.of(new PlatformField(
                values.place(),
                form == FormKind.CSV ? List.of(to) : Arrays.asList(to.split("/", -1)),
                source.get(),
                values.get(DATE),
                values.get(CODES).map(codes -> new CodeTable(codes, values.get(OTHERWISE))),
                values.get(ABSOLUTE).orElse(false),
                values.text(FALLBACK),
                values.get(REQUIRED).orElse(false),
                values.get(LONGEST).orElse(0),
                values.get(SEVERAL).orElse(form == FormKind.CSV || owner.isPresent() ? Several.JOIN : Several.REPEAT),
                values.get(TYPE).orElse(number && values.get(CODES).isEmpty() ? ValueType.NUMBER : ValueType.TEXT)));
    }

    private Optional<FieldSource> source(Values values) {
        Field<List<String>> from = owner.isPresent() ? PART : FROM;
        if (Stream.of(from, CONSTANT, TEMPLATE)
                        .filter(one -> values.written(one) != null)
                        .count()
                != 1) {
            refuse(
                    values.whole(),
                    new Wording(
                            "from、constant、template 应写且只写一个", "one of from, constant, template is needed, and no more"),
                    new Wording("例如 from: title", "for example from: title"));
            return Optional.empty();
        }
        if (values.written(CONSTANT) != null) {
            return Optional.of(new Constant(values.need(CONSTANT)));
        }
        if (values.written(TEMPLATE) != null) {
            return template(values);
        }
        List<RecordKey> keys = values.need(from).stream()
                .flatMap(name -> key(values.at(from), name).stream())
                .toList();
        if (keys.size() < values.need(from).size()) {
            return Optional.empty();
        }
        RecordKey first = keys.get(0);
        boolean groups = keys.stream().anyMatch(key -> key.kind() == RecordKey.Kind.ITEMS);
        if (groups != (values.written(FIELDS) != null) || (groups && keys.size() > 1)) {
            refuse(
                    values.at(from),
                    new Wording(
                            groups ? first.english() + " 每个有几项，不能直接取" : "只有 attachments 和 statements 里面有 fields",
                            groups
                                    ? first.english() + " are groups of values"
                                    : "only attachments and statements have fields"),
                    new Wording(
                            "写 attachments.address 一类的一项，或者加 fields 说明每个附件的各项",
                            "take one of their parts, such as attachments.address, or add fields for each of them"));
            return Optional.empty();
        }
        if (!groups) {
            return Optional.of(new Keys(keys));
        }
        List<PlatformField> fields =
                read(values.need(FIELDS), form, Optional.of(first)).into(findings);
        return Optional.of(new Groups(first, fields));
    }

    private Optional<RecordKey> key(Value at, String name) {
        Optional<RecordKey> key = owner.isPresent() ? owner.get().part(name) : RecordKey.named(name);
        if (key.isEmpty()) {
            Value item = at.items().stream()
                    .filter(one ->
                            one.node() instanceof Scalar text && text.value().equals(name))
                    .findFirst()
                    .orElse(at);
            List<String> names = owner.map(RecordKey::parts).orElse(RecordKey.names());
            refuse(
                    item,
                    new Wording("目录记录里没有“" + name + "”", "records have no “" + name + "”"),
                    Spelling.hint(
                            name,
                            names,
                            new Wording("可用：" + String.join("、", names), "allowed: " + String.join(", ", names))));
        }
        return key;
    }

    private Optional<FieldSource> template(Values values) {
        Value at = values.at(TEMPLATE);
        List<Piece> pieces = new ArrayList<>();
        int before = findings.size();
        for (Matcher piece = PIECE.matcher(values.need(TEMPLATE)); piece.find(); ) {
            String text = piece.group();
            Optional<RecordKey> key = Optional.ofNullable(piece.group(1)).flatMap(RecordKey::named);
            Optional<DateForm> date = Optional.ofNullable(piece.group(2)).flatMap(DateForm::of);
            if (piece.group(1) == null && (text.equals("{") || text.equals("}"))) {
                refuse(
                        at,
                        new Wording("花括号没有配对", "a brace without its other one"),
                        new Wording("字段写成 {title} 的样子", "write a key like {title}"));
            } else if (piece.group(1) != null && (key.isEmpty() || key.get().kind() == RecordKey.Kind.ITEMS)) {
                refuse(
                        at,
                        new Wording("模板里没有“" + piece.group(1) + "”这个字段", "no such key: “" + piece.group(1) + "”"),
                        Spelling.hint(
                                piece.group(1),
                                RecordKey.names(),
                                new Wording("可用的字段见手册“映射文件”", "see the handbook on mapping files")));
            } else if (piece.group(2) != null
                    && (date.isEmpty() || !key.orElseThrow().kind().dated())) {
                refuse(
                        at,
                        new Wording("“" + text + "”的日期形式不对", "“" + text + "” is no form of a date"),
                        new Wording("可用：" + DateForm.LETTERS, "allowed: " + DateForm.LETTERS));
            }
            pieces.add(new Piece(key.isPresent() ? "" : text, key, date));
        }
        return findings.size() > before ? Optional.empty() : Optional.of(new Template(pieces));
    }

    /** What goes with some sources only. */
    private void fits(Values values, FieldSource source) {
        List<RecordKey> keys = source instanceof Keys some ? some.keys() : List.of();
        unless(
                values,
                DATE,
                !keys.isEmpty() && keys.stream().allMatch(key -> key.kind().dated()),
                "日期",
                "dates");
        unless(
                values,
                ABSOLUTE,
                !keys.isEmpty() && keys.stream().allMatch(key -> key.kind().address()),
                "地址",
                "addresses");
        unless(values, OTHERWISE, values.written(CODES) != null, "有 codes 的字段", "fields with codes");
        for (Field<?> field : List.<Field<?>>of(CODES, FALLBACK, LONGEST, TYPE)) {
            unless(values, field, !(source instanceof Groups), "有一个值的字段", "fields with a value of their own");
        }
        if (values.get(FIELDS).filter(List::isEmpty).isPresent()) {
            refuse(values.at(FIELDS), new Wording("至少要有一个字段", "one field at least is needed"), Wording.NONE);
        }
        boolean several = keys.stream().anyMatch(key -> key.kind().several());
        unless(values, SEVERAL, several, "可能有几个值的字段", "keys that may have several values");
        boolean repeats =
                values.get(SEVERAL).filter(one -> one == Several.REPEAT).isPresent();
        if (form == FormKind.CSV && (source instanceof Groups || repeats)) {
            refuse(
                    values.at(source instanceof Groups ? FROM : SEVERAL),
                    new Wording("CSV 的一格里不能再分组", "a cell of a CSV table has no groups"),
                    new Wording("写 attachments.address 一类的一项，用 several: join", "take one part and join its values"));
        }
    }

    private void unless(Values values, Field<?> setting, boolean fits, String zh, String en) {
        if (values.written(setting) != null && !fits) {
            refuse(
                    values.at(setting),
                    new Wording(setting.english() + " 只用于" + zh, setting.english() + " is for " + en + " only"),
                    new Wording("删去这一项", "delete it"));
        }
    }

    private void refuse(Value at, Wording message, Wording hint) {
        findings.addAll(at.refused(message, hint).findings());
    }
}
