package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport.Series;
import org.gongkai.annual.form.Breakdown;
import org.gongkai.annual.form.Breakdown.Part;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.form.NamedYear;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Reads the series that an office adds to its figures (自列的统计数据); one with a fault is told and not shown. */
final class SeriesReader {

    static final String KEY = "图表";

    private static final String TITLE = "名称";
    private static final String UNIT = "单位";
    private static final String DATA = "数据";
    private static final String TOTAL = "总数";
    private static final List<String> KEYS = List.of(TITLE, UNIT, DATA, TOTAL);
    private static final Wording SHAPE = new Wording(
            "写成 - {名称: …, 单位: …, 数据: {名称: 数, 名称: 数}, 总数: 数}，总数可以不写",
            "like - {名称: …, 单位: …, 数据: {name: number, name: number}, 总数: number}; 总数 may be left out");

    private final Figures figures;
    private final List<Finding> found;
    private final Faults faults;

    private SeriesReader(Figures figures, List<Finding> found) {
        this.figures = figures;
        this.found = found;
        this.faults = new Faults(figures, found);
    }

    static List<Series> read(Figures figures, Node value, List<Finding> found) {
        if (!(value instanceof Sequence list)) {
            new Faults(figures, found)
                    .add(Rule.VALUE_NOT_ALLOWED, value, new Wording("“图表”应为列表", "“图表” must be a list"), SHAPE);
            return List.of();
        }
        return list.items().stream()
                .flatMap(item -> new SeriesReader(figures, found).series(item).stream())
                .toList();
    }

    private Optional<Series> series(Node item) {
        Map<String, Node> fields = new HashMap<>();
        if (item instanceof Mapping mapping) {
            mapping.pairs().forEach(pair -> field(pair, fields));
        } else {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED, item, new Wording("每幅图应为若干“字段: 值”", "keys and values belong here"), SHAPE);
            return Optional.empty();
        }
        String missing = KEYS.stream()
                .filter(key -> !key.equals(TOTAL) && !fields.containsKey(key))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            faults.add(
                    Rule.MISSING_KEY, item, new Wording("缺少“" + missing + "”", "“" + missing + "” is missing"), SHAPE);
            return Optional.empty();
        }
        String title = text(TITLE, fields.getOrDefault(TITLE, item));
        String unit = text(UNIT, fields.getOrDefault(UNIT, item));
        year(title, fields.getOrDefault(TITLE, item));
        Kind kind = unit.endsWith("元") ? Kind.AMOUNT : Kind.COUNT;
        Breakdown numbers = new Breakdown(title, "项目", unit, parts(fields.getOrDefault(DATA, item), kind));
        Node total = fields.get(TOTAL);
        if (total != null && faults.none()) {
            total(numbers, total, kind);
        }
        boolean whole = total != null && numbers.whole().signum() > 0;
        return faults.none() ? Optional.of(new Series(numbers, whole)) : Optional.empty();
    }

    private void field(Pair pair, Map<String, Node> fields) {
        String key = pair.key().value();
        if (!KEYS.contains(key)) {
            faults.add(
                    Rule.UNKNOWN_KEY,
                    pair.key(),
                    new Wording(
                            "没有“" + NormalText.excerpt(key) + "”这个字段",
                            "unknown key: “" + NormalText.excerpt(key) + "”"),
                    SHAPE);
        } else if (fields.putIfAbsent(key, pair.value()) != null) {
            repeated(pair.key());
        }
    }

    private String text(String key, Node value) {
        if (value instanceof Scalar scalar && !scalar.value().isBlank()) {
            return scalar.value().strip();
        }
        faults.add(
                Rule.VALUE_NOT_ALLOWED, value, new Wording("“" + key + "”应为文字", "“" + key + "” must be a text"), SHAPE);
        return "";
    }

    /** The caption of a chart names the year of its report, or none. */
    private void year(String title, Node at) {
        String own = Integer.toString(figures.year());
        NamedYear.in(title)
                .filter(year -> !title.contains(own))
                .ifPresent(year -> found.add(figures.finding(
                        Rule.YEAR_OF_REPORT,
                        at,
                        new Wording(
                                "图的名称写的是 " + year + " 年，报告年度是 " + own + " 年",
                                "the chart says " + year + ", the report is on " + own),
                        new Wording("核对年份；名称中可以不写年份，页面会加上", "check the year; it may be left out"))));
    }

    private List<Part> parts(Node value, Kind kind) {
        List<Part> parts = new ArrayList<>();
        if (!(value instanceof Mapping mapping) || mapping.pairs().isEmpty()) {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“数据”应为若干“名称: 数字”", "“数据” must be names and numbers"),
                    SHAPE);
            return parts;
        }
        for (Pair pair : mapping.pairs()) {
            String label = pair.key().value().strip();
            if (label.isEmpty() || parts.stream().anyMatch(part -> part.label().equals(label))) {
                repeated(pair.key());
            } else {
                number(label, pair.value(), kind).ifPresent(number -> parts.add(new Part(label, number)));
            }
        }
        return parts;
    }

    private Optional<BigDecimal> number(String label, Node value, Kind kind) {
        if (!(value instanceof Scalar scalar)) {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“" + label + "”应为一个数字", "one number belongs here"),
                    SHAPE);
            return Optional.empty();
        }
        CellText number = CellText.of(scalar.value(), kind);
        if (number instanceof CellText.Read read) {
            return Optional.of(read.value());
        }
        if (number instanceof CellText.Refused refused) {
            faults.add(
                    refused.rule(),
                    value,
                    new Wording(
                            "“" + label + "”" + refused.message().zh(),
                            "“" + label + "”: " + refused.message().en()),
                    refused.hint());
        }
        return Optional.empty();
    }

    /** The stated total is the sum of the parts. */
    private void total(Breakdown numbers, Node value, Kind kind) {
        Optional<BigDecimal> total = number(TOTAL, value, kind);
        BigDecimal sum = numbers.whole();
        if (total.isPresent() && total.get().compareTo(sum) != 0) {
            String stated = FormCell.plain(total.get());
            String by = FormCell.plain(total.get().subtract(sum).abs());
            faults.add(figures.finding(
                            Rule.PARTS_AND_SHARES,
                            value,
                            new Wording(
                                    "“" + numbers.title() + "”各项之和是 " + FormCell.plain(sum) + "，总数写的是 " + stated
                                            + "，相差 " + by,
                                    "the parts of “" + numbers.title() + "” make " + FormCell.plain(sum)
                                            + ", the total says " + stated + ", difference " + by),
                            new Wording(
                                    "核对各项；同一信息在几处发布、各项有重复的，不写总数；改好之前不画这幅图",
                                    "check the parts; where they overlap, state no total; the chart is not drawn until then"))
                    .as(Severity.ERROR));
        }
    }

    private void repeated(Scalar key) {
        faults.add(
                Rule.REPEATED_KEY,
                key,
                new Wording("“" + key.value() + "”重复或者是空的", "“" + key.value() + "” is repeated or empty"),
                new Wording("只留一个", "keep one of them"));
    }
}
