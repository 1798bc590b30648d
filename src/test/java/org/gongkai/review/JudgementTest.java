package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.EntryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account of a whole site: entries, the guide, the reports, and what of all that readers see. */
class JudgementTest {

    @TempDir
    private Path folder;

    private static String report(int year, String released) {
        return "---\ntitle: 示例省监狱管理局" + year + "年政府信息公开工作年度报告\nformed: " + (year + 1) + "-01-20\nreleased: " + released
                + "\n---\n\n一、总体情况\n";
    }

    private Judgement account() throws IOException {
        return new AtTheGate(folder)
                .entry("a", EntryDraft.of(1))
                .entry("waiting", EntryDraft.of(2).set("released", "2022-03-01"))
                .file("annual/2020.md", report(2020, "2021-01-22"))
                .file("annual/2021.md", report(2021, "2022-01-22"))
                .judge()
                .account();
    }

    @Test
    void theGuideAndTheReportsAreKnownByTheirPlaces() throws IOException {
        List<NarrativeVerdict> texts = new ArrayList<>(account().narratives());
        Collections.reverse(texts);
        Judgement account = new Judgement(List.of(), texts);

        assertThat(account.guide()).hasValueSatisfying(guide -> {
            assertThat(guide.source().path()).isEqualTo("content/guide.md");
            assertThat(guide.due()).isTrue();
        });
        assertThat(account.reports()).containsOnlyKeys(2020, 2021);
        assertThat(account.reports().get(2020).narrative()).isPresent();
        assertThat(account.reports().get(2020).due()).isTrue();
        assertThat(account.reports().get(2021).narrative()).isEmpty();
        assertThat(account.reports().get(2021).due()).isFalse();
        assertThat(account.reports().get(2021).manuscript()).isPresent();
    }

    @Test
    void readersSeeWhatIsPublishedAndNothingElse() throws IOException {
        assertThat(account().shown())
                .containsExactlyInAnyOrder("content/gfxwj/a.md", "content/guide.md", "content/annual/2020.md");
    }

    @Test
    void withoutAGuideNothingIsSaidOfOne() {
        assertThat(Judgement.NONE.guide()).isEmpty();
        assertThat(Judgement.NONE.reports()).isEmpty();
        assertThat(Judgement.NONE.shown()).isEmpty();
    }
}
