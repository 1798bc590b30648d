package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gate and oracle agree on every random entry, sound ones and spoiled ones. */
class GateOracleTest {

    private static final String NOW = "2024-03-01T09:30";
    private static final int ENTRIES = 1500;
    private static final double LEAST_PUBLISHED = 0.15;
    private static final List<String> COLUMNS = List.of("gfxwj", "tzgg", "yanshen");
    private static final List<String> ROLES =
            List.of("drafted", "department", "secrecy", "attribute", "approved", "approved-by-leader");
    private static final List<String> PEOPLE = List.of("王一", "李二", "赵三", "钱四", "卫五", "全能甲", "全能乙", "全能丙", "某人");

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    @TempDir
    private Path folder;

    private Random random = new Random(0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void gateAndOracleAgree(long seed) throws IOException {
        random = new Random(seed);
        TestSite site = new TestSite();
        Map<String, String> expected = new TreeMap<>();
        Map<String, EntryDraft> drafts = new TreeMap<>();
        for (int i = 0; i < ENTRIES; i++) {
            String column = of(COLUMNS);
            EntryDraft draft = draft(i + 1, column);
            String path = column + "/e" + i + ".md";
            site.entry(path, draft);
            drafts.put(path, draft);
            expected.put(path, GateOracle.verdict(draft, column, NOW));
        }
        Judged judged = Judged.of(site, folder, NOW);
        List<String> differ = new ArrayList<>();
        for (Verdict verdict : judged.judgement().verdicts()) {
            String path = verdict.path().substring("content/".length());
            String word = word(verdict);
            COUNTS.merge(word, 1, Integer::sum);
            if (!word.equals(expected.get(path))) {
                differ.add(word + " but oracle " + expected.get(path) + " " + judged.shown(path)
                        + drafts.get(path).text());
            }
        }
        assertThat(differ).isEmpty();
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Published) {
            return "published";
        }
        return verdict instanceof Verdict.Replaced
                ? "replaced"
                : verdict instanceof Verdict.Withheld ? "withheld" : "error";
    }

    private EntryDraft draft(int serial, String column) {
        EntryDraft draft = EntryDraft.of(serial);
        if (column.equals("yanshen")) {
            draft.step("department", "赵三", "2021-07-02").step("approved-by-leader", "卫五", "2021-07-06");
        }
        if (random.nextInt(4) == 0) {
            recent(draft, column);
        }
        for (int i = random.nextInt(5) - 1; i > 0; i--) {
            spoil(draft);
        }
        if (random.nextInt(5) == 0) {
            draft.withdrawn(of(List.of("2021-09-01", "2024-03-01", "2024-03-02")), "有误", random.nextBoolean());
            if (random.nextInt(3) == 0) {
                draft.uncovered(
                        "withdrawn", new TreeMap<>(Map.of("on", "2021-09-01", "by", of(PEOPLE), "reason", "有误")));
            }
        }
        return draft;
    }

    /** Around the day on which the term of one of the people ends. */
    private void recent(EntryDraft draft, String column) {
        draft.set("formed", "2023-12-30")
                .set("released", of(List.of("2024-02-29", "2024-03-01", "2024-03-01 09:30", "2024-03-01 09:31")));
        for (String role : ROLES) {
            if (draft.review().containsKey(role)) {
                change(draft, role, "on", role.equals("drafted") ? "2023-12-30" : "2023-12-31");
            }
        }
    }

    private void spoil(EntryDraft draft) {
        String role = of(ROLES);
        switch (random.nextInt(9)) {
            case 0 -> draft.noStep(role);
            case 1 -> change(draft, role, "by", of(PEOPLE));
            case 2 -> change(draft, role, "by", of(List.of("全能甲", "全能乙", "全能丙")));
            case 3 ->
                change(
                        draft,
                        role,
                        "on",
                        of(List.of(
                                "2021-07-01", "2021-07-02", "2021-07-06", "2024-01-01", "2024-03-01", "2024-03-02")));
            case 4 -> change(draft, "secrecy", "conclusion", of(List.of("", "可以公开", "删减后公开", "不予公开", "报请确定")));
            case 5 -> change(draft, "attribute", "conclusion", of(List.of("", "主动公开", "依申请公开", "不予公开")));
            case 6 -> draft.set("changed", of(List.of("2021-07-05", "2021-07-06", "2024-01-01")));
            case 7 ->
                draft.without(
                        of(List.of("title", "index", "formed", "released", "genre", "topic", "summary", "disclosure")));
            default -> {
                draft.digest(of(List.of("", "none", "sha256:" + "0".repeat(64))));
                draft.set("disclosure", of(List.of("主动公开", "主动公开", "依申请公开", "不予公开")));
            }
        }
    }

    /** Another value in a step; "" takes it away. */
    private static void change(EntryDraft draft, String role, String key, String value) {
        if (draft.review().get(role) instanceof Map<?, ?> step) {
            Map<String, String> changed = new TreeMap<>();
            step.forEach((name, one) -> changed.put(String.valueOf(name), String.valueOf(one)));
            changed.put(key, value);
            changed.values().removeIf(String::isEmpty);
            draft.step(role, changed);
        }
    }

    private <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @AfterAll
    static void hadEnoughOfEveryKind() {
        int all = COUNTS.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder line = new StringBuilder("gate and oracle: %,d entries".formatted(all));
        COUNTS.forEach((word, count) -> line.append("; %s %.0f %%".formatted(word, 100.0 * count / all)));
        System.out.println(line);
        assertThat(COUNTS).containsOnlyKeys("error", "published", "replaced", "withheld");
        assertThat(COUNTS.getOrDefault("published", 0) / (double) all).isGreaterThan(LEAST_PUBLISHED);
    }
}
