package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code due --next}: before that instant every build gives the same pages, and from it on they are others. */
class NextChangeTest {

    @TempDir
    private Path folder;

    private String next(TestSite site, String asOf) throws IOException {
        Path project = folder.toRealPath().resolve("project");
        if (Files.exists(project)) {
            Tree.delete(project);
        }
        site.write(project);
        Run run = Run.of(project, "due", "--next", "PROJECT", "--as-of", asOf, "--lang", "en");
        assertThat(run.code()).as(run.text()).isZero();
        return run.out().strip();
    }

    private String next(TestSite site) throws IOException {
        return next(site, "2021-12-01T00:00:00+08:00");
    }

    private static TestSite with(EntryDraft draft) {
        return new TestSite().entry("tzgg/first.md", EntryDraft.of(1)).entry("gfxwj/2021/x.md", draft);
    }

    @Test
    void anEmbargoEnds() throws IOException {
        assertThat(next(with(EntryDraft.of(2).set("released", "2021-12-03 09:30"))))
                .isEqualTo("2021-12-03T09:30:00+08:00");
        assertThat(next(with(EntryDraft.of(2).set("released", "2021-12-03 09:30")), "2021-12-03T09:29:59+08:00"))
                .isEqualTo("2021-12-03T09:30:00+08:00");
    }

    @Test
    void whatNobodyApprovedIsNotReleasedByTime() throws IOException {
        String without = next(with(EntryDraft.of(2)));
        assertThat(next(with(EntryDraft.of(2).set("released", "2021-12-03").noStep("approved"))))
                .isEqualTo(without);
    }

    @Test
    void aDocumentComesIntoForceExpiresIsWithdrawnOrItsPeriodIsOver() throws IOException {
        assertThat(next(with(EntryDraft.of(2).set("effective", "2021-12-05")))).isEqualTo("2021-12-05T00:00:00+08:00");
        assertThat(next(with(EntryDraft.of(2).set("effective", "2021-08-01").set("expires", "2021-12-06"))))
                .isEqualTo("2021-12-06T00:00:00+08:00");
        assertThat(next(with(EntryDraft.of(2).withdrawn("2021-12-07", "有误", false))))
                .isEqualTo("2021-12-07T00:00:00+08:00");
        assertThat(next(with(EntryDraft.of(2).set("closes-after", "6 months")))).isEqualTo("2022-01-07T00:00:00+08:00");
    }

    @Test
    void anUnreadableProjectIsNotSilent() throws IOException {
        Path project =
                with(EntryDraft.of(2)).file("content/site.yaml", "organ: [").write(folder.toRealPath());
        assertThat(Run.of(project, "due", "--next", "PROJECT").code()).isEqualTo(1);
    }
}
