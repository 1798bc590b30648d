package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.content.header.HeaderKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changes that a header tells of (修改记录): one date as ever, or a list of dates with reasons. */
class RevisionsTest {

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private static Map<String, String> change(String on, String reason) {
        return new TreeMap<>(Map.of("on", on, "reason", reason));
    }

    private List<String> told(Object changed) throws IOException {
        gate.entry("a", EntryDraft.of(1).set("changed", changed)).judge();
        return gate.said("a").stream()
                .filter(line -> line.contains(" R-41 ") || line.contains("changed"))
                .toList();
    }

    private Entry published() {
        assertThat(gate.verdict("a")).isInstanceOf(Verdict.Published.class);
        return ((Verdict.Published) gate.verdict("a")).entry();
    }

    /** The reference's digest, of a list of mappings, is that of the program. */
    @Test
    void theLastChangeIsTheDayAndAllAreKept() throws IOException {
        assertThat(told(List.of(change("2021-07-08", "更正第二条的日期"), change("2021-09-01", "更新办公电话"))))
                .isEmpty();
        assertThat(published().day(HeaderKey.CHANGED)).contains(LocalDate.of(2021, 9, 1));
        assertThat(published().changes())
                .map(one -> one.on() + " " + one.reason())
                .containsExactly("2021-07-08 更正第二条的日期", "2021-09-01 更新办公电话");
    }

    /** What the site publishes of a header is read again by whoever rebuilds it. */
    @Test
    void aDateAmongChangesStaysADate() throws IOException {
        assertThat(told(List.of("2021-07-08", change("2021-09-01", "更新办公电话")))).isEmpty();
        assertThat(published().published().header())
                .contains("\"changed\":[\"2021-07-08\",{\"on\":\"2021-09-01\",\"reason\":\"更新办公电话\"}]");
    }

    @Test
    void oneDateAloneIsWhatItWas() throws IOException {
        assertThat(told("2021-07-08")).isEmpty();
        assertThat(published().day(HeaderKey.CHANGED)).contains(LocalDate.of(2021, 7, 8));
        assertThat(published().changes())
                .singleElement()
                .matches(one -> one.reason().isEmpty());
    }

    @Test
    void everyOneIsAfterTheReleaseAndInOrderAndPast() throws IOException {
        assertThat(told(List.of(
                        change("2021-07-05", "更正标题"),
                        change("2021-09-01", "更正第二条"),
                        change("2021-08-31", "更正第三条"),
                        change("2021-12-02", "更正第四条"))))
                .map(line -> line.substring(line.indexOf("block")))
                .containsExactly(
                        "block: changed 2021-07-05 is before released 2021-07-06 → check both dates",
                        "block: changed 2021-08-31 is before the change above it, 2021-09-01 → the earliest stands"
                                + " first; mend a wrong date",
                        "block: changed 2021-12-02 is later than today (2021-12-01) → check both dates");
    }

    @Test
    void aChangeWithoutReasonOrUnderAnotherKeyIsRefused() throws IOException {
        gate.file(
                        "gfxwj/a.md",
                        EntryDraft.of(1)
                                .set("changed", List.of(Map.of("date", "2021-07-08")))
                                .text())
                .judge();
        assertThat(gate.said("a"))
                .anyMatch(line -> line.contains("no such key: “date” → the date goes under on"))
                .anyMatch(line -> line.contains("missing reason"));
    }
}
