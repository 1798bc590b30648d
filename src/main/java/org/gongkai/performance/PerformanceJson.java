package org.gongkai.performance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;

/** The figures for programs (考核表的 JSON). */
public final class PerformanceJson {

    static final String FORM = "gongkai-performance/v1";

    private PerformanceJson() {}

    /** The table as JSON text, with a line end. */
    public static String of(Performance table) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("form", FORM);
        root.put("private", true);
        root.put("organ", table.organ());
        root.put("year", table.year());
        root.put("day", table.day().toString());
        root.put(
                "departments",
                table.departments().stream().map(PerformanceJson::department).toList());
        Performance.Department total = table.total();
        root.put("total", total == null ? null : department(total));
        root.put("undrafted", evidence(table.undrafted()));
        return Json.pretty(root) + "\n";
    }

    private static Map<String, Object> department(Performance.Department department) {
        Map<String, Object> one = new LinkedHashMap<>();
        put(one, "name", department.name());
        one.put(
                "figures",
                department.lines().stream().map(PerformanceJson::line).toList());
        return one;
    }

    private static Map<String, Object> line(Performance.Line line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("measure", line.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        one.put("step", line.step().map(Role::key).orElse(null));
        put(one, "name", line.name());
        MeasuredFigure figure = line.figure();
        if (figure instanceof MeasuredFigure.Count count) {
            one.put("count", count.evidence().size());
        } else if (figure instanceof MeasuredFigure.Share share) {
            one.put("count", share.good().size());
            one.put("base", share.base());
            one.put("percent", share.base() == 0 ? null : number(share.percent()));
        } else if (figure instanceof MeasuredFigure.Span span) {
            one.put("base", span.days().size());
            one.put("median", span.days().isEmpty() ? null : number(span.median()));
            one.put("longest", span.days().isEmpty() ? null : span.longest());
        }
        put(one, "told", figure.wording());
        if (figure instanceof MeasuredFigure.Share share) {
            one.put("good", evidence(share.good()));
            one.put("bad", evidence(share.bad()));
        } else {
            one.put("behind", evidence(figure.evidence()));
        }
        return one;
    }

    private static Object number(BigDecimal number) {
        return new Json.Written(number.toPlainString());
    }

    private static List<Object> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .<Object>map(one -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("path", one.path());
                    object.put("title", one.title());
                    put(object, "note", one.note());
                    return object;
                })
                .toList();
    }

    private static void put(Map<String, Object> object, String key, Wording wording) {
        object.put(key, wording.zh());
        object.put(key + "-en", wording.en());
    }
}
