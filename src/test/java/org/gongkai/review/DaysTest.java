package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders in time: terms of office, release, withdrawal, each a day or a second before, on, and after. */
class DaysTest {

    private static final String NOW = "2021-12-01T00:00:00";
    private static final Map<String, String> DONE = new TreeMap<>(Map.of(
            "drafted",
            "2021-07-01",
            "department",
            "2021-07-02",
            "secrecy",
            "2021-07-03",
            "attribute",
            "2021-07-03",
            "approved",
            "2021-07-05",
            "approved-by-leader",
            "2021-07-06"));

    private static final Map<String, String> PEOPLE = Map.of("drafted", "全能甲", "secrecy", "全能乙", "approved", "全能丙");

    @TempDir
    private Path folder;

    private static final Map<String, String> CONCLUSIONS = Map.of("secrecy", "可以公开", "attribute", "主动公开");

    private static Map<String, String> step(String role, String by, String on) {
        Map<String, String> step = new TreeMap<>(Map.of("by", by, "on", on));
        if (CONCLUSIONS.containsKey(role)) {
            step.put("conclusion", CONCLUSIONS.get(role));
        }
        return step;
    }

    private static EntryDraft draft(int serial) {
        EntryDraft draft = EntryDraft.of(serial);
        DONE.forEach((role, on) -> {
            String by = PEOPLE.getOrDefault(role, "全能丁");
            draft.step(role, step(role, by, on));
        });
        return draft;
    }

    /** People with all roles for all time, and 某甲 with one role for the days between two borders. */
    private Verdict judged(String role, LocalDate from, LocalDate until, EntryDraft draft) throws IOException {
        StringBuilder people = new StringBuilder();
        for (String name : List.of("全能甲", "全能乙", "全能丙", "全能丁")) {
            people.append("- {name: ")
                    .append(name)
                    .append(", office: 办公室, roles: [")
                    .append(String.join(", ", DONE.keySet()))
                    .append(", withdraw], from: 2018-01-01}\n");
        }
        people.append("- {name: 某甲, office: 办公室, roles: [")
                .append(role)
                .append("], from: ")
                .append(from)
                .append(", until: ")
                .append(until)
                .append("}\n");
        TestSite site =
                new TestSite().file("content/people.yaml", people.toString()).entry("yanshen/a.md", draft);
        return Judged.of(site, folder.resolve(role + from + until), NOW).verdict("yanshen/a.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"drafted", "department", "secrecy", "attribute", "approved", "approved-by-leader", "withdraw"})
    void aTermHoldsFromItsFirstToItsLastDay(String role) throws IOException {
        LocalDate on = LocalDate.parse(DONE.getOrDefault(role, "2021-09-01"));
        EntryDraft draft = draft(1);
        if (role.equals("withdraw")) {
            draft.uncovered("withdrawn", new TreeMap<>(Map.of("on", on.toString(), "by", "某甲", "reason", "误")));
        } else {
            draft.step(role, step(role, "某甲", on.toString()));
        }
        for (int first = -1; first <= 1; first++) {
            for (int last = Math.max(first, -1); last <= 1; last++) {
                Verdict verdict = judged(role, on.plusDays(first), on.plusDays(last), draft);
                boolean holds = first <= 0 && last >= 0;
                assertThat(verdict instanceof Verdict.InError)
                        .as(role + " " + first + " " + last)
                        .isEqualTo(!holds);
            }
        }
    }

    /** A step the day after the build has not happened yet. */
    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void noStepIsOfTomorrow(int days, boolean holds) throws IOException {
        String on = LocalDateTime.parse(NOW).toLocalDate().plusDays(days).toString();
        TestSite site = new TestSite()
                .entry(
                        "gfxwj/a.md",
                        EntryDraft.of(1).set("changed", NOW.substring(0, 10)).step("approved", "钱四", on));
        assertThat(Judged.of(site, folder, NOW).verdict("gfxwj/a.md") instanceof Verdict.Published)
                .isEqualTo(holds);
    }

    /** The instant counts, whatever the zone that it is written in; a day begins at midnight in Shanghai. */
    @ParameterizedTest
    @CsvSource({
        "2021-07-06 09:30, 2021-07-06T09:30:00",
        "2021-07-06, 2021-07-06T00:00:00",
        "2022-01-01, 2022-01-01T00:00:00",
        "2021-12-31 23:59, 2021-12-31T23:59:00",
        "2022-01-01 00:01, 2022-01-01T00:01:00",
        "2024-02-29, 2024-02-29T00:00:00",
        "2024-03-01 00:00, 2024-03-01T00:00:00"
    })
    void anEntryComesOutAtItsSecondInShanghai(String released, LocalDateTime border) throws IOException {
        TestSite site = new TestSite()
                .entry("gfxwj/a.md", EntryDraft.of(1).set("released", released).withdrawn("2025-01-01", "误", true))
                .entry("tzgg/b.md", EntryDraft.of(2));
        Path project = site.write(folder.resolve("project"));
        Instant instant = border.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        String page = "fdzdgknr/gfxwj/" + released.substring(0, 4) + "/a.html";
        for (int seconds = -1; seconds <= 1; seconds++) {
            for (int zone : List.of(-10, 0, 8, 14)) {
                OffsetDateTime asOf = instant.plusSeconds(seconds).atOffset(ZoneOffset.ofHours(zone));
                if (seconds != 0 && zone != 0) {
                    continue;
                }
                Built built = Built.of(project, folder.resolve("out"), asOf.toString());
                assertThat(built.published()).isTrue();
                assertThat(built.files().containsKey(page)).as(asOf.toString()).isEqualTo(seconds >= 0);
                assertThat(built.text("catalogue.json").contains("2021-000001")).isEqualTo(seconds >= 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31", "2026-01-01", "2024-02-29"})
    void anEntryIsWithdrawnWhenItsDayBeginsInShanghai(LocalDate day) throws IOException {
        TestSite site = new TestSite().entry("gfxwj/a.md", EntryDraft.of(1).withdrawn(day.toString(), "误", true));
        Path project = site.write(folder.resolve("project"));
        Instant border = day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        for (int seconds = -1; seconds <= 1; seconds++) {
            Built built = Built.of(
                    project,
                    folder.resolve("out"),
                    border.plusSeconds(seconds).atOffset(ZoneOffset.UTC).toString());
            assertThat(built.published()).isTrue();
            assertThat(built.text("catalogue.json").contains("关于第1号事项的通知")).isEqualTo(seconds < 0);
        }
    }
}
