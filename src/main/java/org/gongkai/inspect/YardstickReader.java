package org.gongkai.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A yardstick as it is written (指标体系的写法): ours, {@code indicators.yaml}, and profiles, which begin with ours or with
 * nothing, and add, drop and change indicators.
 */
public final class YardstickReader {

    private static final String OURS = "indicators.yaml";
    private static final int MOST_POINTS = 1000;

    private static final Field<String> ID = Field.needed(
            "id",
            "编号",
            Shape.NAME.as(
                    text -> Optional.of(text).filter(one -> one.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,31}")),
                    text -> new Wording("编号“" + text + "”不予接受", "the id “" + text + "” is refused"),
                    new Wording("字母、数字、汉字、“-”“.”“_”，不超过 32 个字", "letters, digits, “-”, “.” and “_”, up to 32")),
            "指标的编号，改动和删去时用它");
    private static final Field<String> GROUP = Field.needed("group", "组", Shape.NAME, "组的 key");
    private static final Field<String> NAME = Field.needed("name", "名称", Shape.TEXT, "名称");
    private static final Field<String> NAME_EN = Field.of("name-en", "英文名称", Shape.TEXT, "英文名称；不写的，英文表里也用中文");
    private static final Field<String> SOURCE = Field.needed("source", "出处", Shape.NAME, "出自哪个文件");
    private static final Field<String> ARTICLE = Field.of("article", "条款", Shape.NAME, "文件的哪一条");
    private static final Field<Boolean> VETO = Field.of("veto", "否决", CriterionForm.TRUTH, "是不是单项否决，默认否");
    private static final Field<BigDecimal> POINTS = Field.of(
            "points",
            "分值",
            Shape.NAME
                    .as(
                            text -> Optional.of(text)
                                    .filter(one -> one.matches("[0-9]{1,4}([.][0-9]{1,2})?"))
                                    .map(BigDecimal::new)
                                    .filter(one -> one.compareTo(BigDecimal.valueOf(MOST_POINTS)) <= 0),
                            text -> new Wording("“" + text + "”不是分值", "“" + text + "” is no number of points"),
                            new Wording("写成 5 或者 2.5 的样子，不超过 1000", "like 5 or 2.5, no more than 1000"))
                    .told("数字", Map.of("type", List.of("number", "string"))),
            "不合格扣多少分；不知道的不写，表中留空");
    private static final Field<Judge> JUDGE =
            Field.needed("judge", "方法", Shape.choice(List.of(Judge.values())), "怎样判断，见下");
    private static final Field<String> NOTE = Field.of("note", "说明", Shape.TEXT, "由人核查的，写明看什么；其他的，写明要知道的");
    private static final Field<String> NOTE_EN = Field.of("note-en", "英文说明", Shape.TEXT, "英文说明");

    /** An indicator. */
    static final Form INDICATOR = new Form(Stream.concat(
                    Stream.concat(
                            Stream.of(ID, GROUP, NAME, NAME_EN, SOURCE, ARTICLE, VETO, POINTS, JUDGE),
                            CriterionForm.ALL.stream()),
                    Stream.of(NOTE, NOTE_EN))
            .toArray(Field<?>[]::new));

    private static final Field<String> KEY = Field.needed("key", "键", Shape.NAME, "指标用它指明属于哪一组");
    private static final Form GROUPED = new Form(KEY, NAME, NAME_EN);

    private static final Field<String> FROM = Field.of(
            "from", "起点", Shape.choice(List.of("built-in", "nothing")), "built-in（在内置的指标上增减，默认）、nothing（从零开始）");
    private static final Field<List<Value>> GROUPS = Field.of("groups", "分组", Shape.ITEMS, "新的组，或者给已有的组改名");
    private static final Field<List<Value>> ADD = Field.of("add", "增加", Shape.ITEMS, "增加的指标");
    private static final Field<List<Value>> DROP = Field.of("drop", "删去", Shape.ITEMS, "删去的指标的编号，如 `[JC-07, PT-02]`");
    private static final Field<List<Value>> CHANGE = Field.of("change", "改动", Shape.ITEMS, "改动的指标：写编号和要改的字段，没有写的照旧");
    private static final Form WHOLE = new Form(NAME, NAME_EN, FROM, GROUPS, ADD, DROP, CHANGE);

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Wording> groups = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    private YardstickReader(Yardstick base) {
        groups.putAll(base.groups());
        base.indicators().forEach(one -> indicators.put(one.id(), one));
    }

    /** The forms of a profile and of its parts by the names that the handbook gives them. */
    public static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("profile", WHOLE);
        forms.put("profile-groups", GROUPED);
        forms.put("profile-indicators", INDICATOR);
        forms.put("profile-columns", CriterionForm.COLUMN);
        return forms;
    }

    /** Our own set of indicators. */
    public static Yardstick builtIn() {
        try (InputStream in = YardstickReader.class.getResourceAsStream(OURS)) {
            if (in == null) {
                throw new IllegalStateException(OURS);
            }
            Found<Optional<Yardstick>> read =
                    read(new SourceText(OURS, new String(in.readAllBytes(), StandardCharsets.UTF_8)), Yardstick.NONE);
            return read.value().orElseThrow(() -> new IllegalStateException(String.valueOf(read.findings())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a profile; nothing, with all that is wrong with it, where it cannot be used. */
    public static Found<Optional<Yardstick>> read(SourceText source) {
        return read(source, builtIn());
    }

    private static Found<Optional<Yardstick>> read(SourceText source, Yardstick ours) {
        return Found.onward(
                YamlReader.read(source),
                root -> WHOLE.read(Value.root(source, source.path(), root))
                        .then(values -> new YardstickReader(values.text(FROM).equals("nothing") ? Yardstick.NONE : ours)
                                .yardstick(values)));
    }

    private Found<Optional<Yardstick>> yardstick(Values root) {
        root.get(GROUPS).orElse(List.of()).forEach(this::group);
        root.get(DROP).orElse(List.of()).forEach(this::drop);
        root.get(CHANGE).orElse(List.of()).forEach(this::change);
        root.get(ADD).orElse(List.of()).forEach(this::add);
        return new Found<>(
                root.sound() && found.isEmpty()
                        ? Optional.of(new Yardstick(
                                wording(root, NAME, NAME_EN, Wording.NONE), groups, List.copyOf(indicators.values())))
                        : Optional.empty(),
                found);
    }

    private void group(Value value) {
        Values values = GROUPED.read(value).into(found);
        if (values.sound()) {
            groups.put(values.need(KEY), wording(values, NAME, NAME_EN, Wording.NONE));
        }
    }

    private void drop(Value value) {
        Shape.NAME.read(value).into(found).ifPresent(id -> {
            if (indicators.remove(id) == null) {
                unknown(value, id);
            }
        });
    }

    private void change(Value value) {
        Values values = INDICATOR.some(value).into(found);
        Optional<String> id = values.get(ID);
        if (id.isEmpty()) {
            if (values.written(ID) == null && values.sound()) {
                found.add(value.finding(
                        Rule.MISSING_KEY,
                        new Wording("缺少 " + ID.shown(), "missing " + ID.english()),
                        new Wording("写明改动哪个指标", "say which indicator is changed")));
            }
            return;
        }
        Indicator before = indicators.get(id.get());
        if (before == null) {
            unknown(values.at(ID), id.get());
        } else {
            indicator(values, before).ifPresent(one -> indicators.put(id.get(), one));
        }
    }

    private void add(Value value) {
        Values values = INDICATOR.read(value).into(found);
        values.get(ID).filter(indicators::containsKey).ifPresent(id -> {
            found.add(values.at(ID)
                    .finding(
                            Rule.VALUE_NOT_ALLOWED,
                            new Wording("已有编号“" + id + "”", "there is an indicator “" + id + "”"),
                            new Wording("改动已有的指标写在 change，增加的另取编号", "change it under change, or take another id")));
            values.unsound();
        });
        indicator(values, null).ifPresent(one -> indicators.put(one.id(), one));
    }

    private void unknown(Value value, String id) {
        found.add(value.finding(
                Rule.VALUE_NOT_ALLOWED,
                new Wording("没有编号为“" + id + "”的指标", "there is no indicator “" + id + "”"),
                Spelling.hint(
                        id,
                        indicators.keySet(),
                        new Wording(
                                "可用：" + String.join("、", indicators.keySet()),
                                "known: " + String.join(", ", indicators.keySet())))));
    }

    /** What is written, and where nothing is what was there before. */
    private Optional<Indicator> indicator(Values values, @Nullable Indicator before) {
        Criterion criterion = CriterionForm.of(values, before == null ? Criterion.NONE : before.criterion());
        Optional<Judge> judge =
                before == null ? values.get(JUDGE) : values.get(JUDGE).or(() -> Optional.of(before.judge()));
        int wrong = found.size();
        judge.ifPresent(one -> suits(values, one, criterion));
        Optional<String> group =
                before == null ? values.get(GROUP) : values.get(GROUP).or(() -> Optional.of(before.group()));
        group.filter(one -> !groups.containsKey(one))
                .ifPresent(one -> found.add(values.at(GROUP)
                        .finding(
                                Rule.VALUE_NOT_ALLOWED,
                                new Wording("没有组“" + one + "”", "there is no group “" + one + "”"),
                                Spelling.hint(
                                        one,
                                        groups.keySet(),
                                        new Wording(
                                                "可用：" + String.join("、", groups.keySet()) + "；新的组写在 groups",
                                                "known: " + String.join(", ", groups.keySet())
                                                        + "; new ones stand under groups")))));
        if (!values.sound() || found.size() > wrong || judge.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                values.need(ID),
                group.get(),
                wording(values, NAME, NAME_EN, before == null ? Wording.NONE : before.name()),
                values.get(SOURCE).orElse(before == null ? "" : before.source()),
                values.get(ARTICLE).orElse(before == null ? "" : before.article()),
                values.get(VETO).orElse(before != null && before.veto()),
                values.get(POINTS).orElse(before == null ? null : before.points()),
                judge.get(),
                criterion,
                wording(values, NOTE, NOTE_EN, before == null ? Wording.NONE : before.note())));
    }

    /** A judge has what it needs; what is written and it does not understand would be thought to count. */
    private void suits(Values values, Judge judge, Criterion criterion) {
        for (Field<?> field : judge.needs()) {
            if (!CriterionForm.has(criterion, field) && values.written(field) == null) {
                found.add(values.whole()
                        .finding(
                                Rule.MISSING_KEY,
                                new Wording(
                                        "方法 " + judge + " 缺少 " + field.shown(), judge + " needs " + field.english()),
                                new Wording("补上“" + field.english() + ": …”", "add “" + field.english() + ": …”")));
            }
        }
        for (Field<?> field : CriterionForm.ALL) {
            if (values.written(field) != null
                    && !judge.needs().contains(field)
                    && !judge.may().contains(field)) {
                List<String> known = Stream.concat(judge.needs().stream(), judge.may().stream())
                        .map(Field::english)
                        .toList();
                found.add(values.at(field)
                        .finding(
                                Rule.VALUE_NOT_ALLOWED,
                                new Wording(
                                        field.english() + " 不用于方法 " + judge, field.english() + " is not for " + judge),
                                known.isEmpty()
                                        ? new Wording("删去", "remove it")
                                        : new Wording(
                                                "可用：" + String.join("、", known),
                                                "allowed: " + String.join(", ", known))));
            }
        }
    }

    /** Of a change that gives the Chinese words alone, the English ones of before no longer hold. */
    private static Wording wording(Values values, Field<String> zh, Field<String> en, Wording before) {
        String chinese = values.get(zh).orElse(before.zh());
        String english = values.get(en).orElse(values.written(zh) == null ? before.en() : chinese);
        return new Wording(chinese, english);
    }
}
