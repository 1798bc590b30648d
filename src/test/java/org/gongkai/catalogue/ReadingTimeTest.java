package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading comes with its document, released on Tuesday 2021-07-06: three working days later at the most. */
class ReadingTimeTest {

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite().entry("gfxwj/a.md", EntryDraft.of(1));

    private List<String> told() throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        return Run.of(project, "check", "PROJECT", "--as-of", "2021-07-20", "--format", "csv", "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.startsWith("G-160,"))
                .toList();
    }

    private static EntryDraft reading(int serial, String released) {
        return EntryDraft.of(serial)
                .set("genre", "解读")
                .set("released", released)
                .set("interprets", List.of(Catalogued.number(1)));
    }

    @Test
    void withinThreeWorkingDays() throws IOException {
        site.entry("tzgg/b.md", reading(2, "2021-07-09"));
        assertThat(told()).isEmpty();
        site.entry("tzgg/b.md", reading(2, "2021-07-12"));
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("G-160,warning,content/tzgg/b.md,")
                .contains("due by 2021-07-09");
    }

    @Test
    void onTheSameDayWhereTheOfficeSaysSo() throws IOException {
        site.file("content/site.yaml", TestSite.SITE + "readings: 同日\n");
        site.entry("tzgg/b.md", reading(2, "2021-07-06"));
        assertThat(told()).isEmpty();
        site.entry("tzgg/b.md", reading(2, "2021-07-07"));
        assertThat(told()).hasSize(1);
    }

    @Test
    void furtherReadingsMayFollow() throws IOException {
        site.entry("tzgg/b.md", reading(2, "2021-07-06")).entry("tzgg/c.md", reading(3, "2021-07-15"));
        assertThat(told()).isEmpty();
    }

    @Test
    void neverBeforeTheDocument() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1).set("released", "2021-07-08"));
        site.entry("tzgg/b.md", reading(2, "2021-07-06"));
        assertThat(told()).singleElement().asString().contains("earlier than its document");
    }
}
