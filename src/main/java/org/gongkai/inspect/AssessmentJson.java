package org.gongkai.inspect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.jspecify.annotations.Nullable;

/** A table for programs, and for comparison with later ones (检查表的 JSON). */
public final class AssessmentJson {

    static final String FORM = "gongkai-assessment/v1";

    private AssessmentJson() {}

    /** The table as JSON text, with a line end. */
    public static String of(Assessment assessment) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("form", FORM);
        root.put("organ", assessment.situation().organ());
        root.put("day", assessment.situation().day().toString());
        put(root, "from", assessment.situation().from());
        put(root, "yardstick", assessment.yardstick().name());
        put(root, "conclusion", assessment.conclusion());
        root.put("totals", tally(assessment.tally()));
        root.put(
                "vetoes",
                assessment.vetoes().stream().map(one -> one.indicator().id()).toList());
        EarlierAssessment earlier = assessment.earlier();
        root.put("since", earlier == null ? null : earlier.day());
        List<Object> groups = new ArrayList<>();
        for (String key : assessment.groups()) {
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("key", key);
            put(group, "name", assessment.yardstick().groups().getOrDefault(key, Wording.NONE));
            group.put("totals", tally(Assessment.tally(assessment.group(key))));
            groups.add(group);
        }
        root.put("groups", groups);
        root.put(
                "indicators",
                assessment.lines().stream().map(one -> line(assessment, one)).toList());
        return Json.pretty(root) + "\n";
    }

    private static void put(Map<String, Object> object, String key, Wording wording) {
        object.put(key, wording.zh());
        object.put(key + "-en", wording.en());
    }

    private static Map<String, Object> tally(Assessment.Tally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Ruling ruling : Ruling.values()) {
            counts.put(ruling.key(), tally.of(ruling));
        }
        counts.put("lost", number(tally.lost()));
        return counts;
    }

    private static @Nullable Object number(@Nullable BigDecimal number) {
        return number == null ? null : new Json.Written(number.toPlainString());
    }

    private static Map<String, Object> line(Assessment assessment, Assessment.Line line) {
        Indicator indicator = line.indicator();
        JudgeAnswer answer = line.answer();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", indicator.id());
        object.put("group", indicator.group());
        put(object, "name", indicator.name());
        object.put("source", indicator.source());
        object.put("article", indicator.article());
        object.put("veto", indicator.veto());
        object.put("points", number(indicator.points()));
        object.put("judge", indicator.judge().toString());
        put(object, "standard", indicator.criterion().standard());
        object.put("ruling", answer.ruling().key());
        object.put("figure", answer.figure());
        put(object, "evidence", answer.evidence());
        List<Object> proofs = new ArrayList<>();
        for (Proof proof : answer.proofs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("place", proof.place());
            put(one, "text", proof.text());
            proofs.add(one);
        }
        object.put("proofs", proofs);
        put(object, "note", indicator.note());
        put(object, "change", assessment.change(line));
        return object;
    }
}
