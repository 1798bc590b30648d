package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check tells of a text whose review is not done (草稿提示): as a warning, whatever it will weigh when it is approved. */
class DraftsTest {

    private static final String SUMMARY =
            "one.md:1:1 G-04 warning: missing summary (内容概述) → add “summary: …”: 20–300 characters, not the title";

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private static EntryDraft faulty() {
        return EntryDraft.of(1).without("summary");
    }

    private List<String> told(EntryDraft draft) throws IOException {
        return gate.entry("one", draft).judge().draft("content/gfxwj/one.md");
    }

    @Test
    void anEntryIsToldWhatWillStopIt() throws IOException {
        EntryDraft unreviewed = faulty();
        List.copyOf(unreviewed.review().keySet()).forEach(unreviewed::noStep);
        assertThat(told(unreviewed)).containsExactly(SUMMARY);
        assertThat(told(faulty().noStep("approved"))).containsExactly(SUMMARY);
        assertThat(told(EntryDraft.of(1).noStep("approved"))).isEmpty();
    }

    @Test
    void nothingIsToldTwice() throws IOException {
        assertThat(told(faulty())).as("the gate judges it").isEmpty();
        gate.file("gfxwj/one.md", "---\ntitle: [\n---\n").judge();
        assertThat(gate.draft("content/gfxwj/one.md")).as("it cannot be read").isEmpty();
    }

    @Test
    void norOfWhatIsNotToBePublic() throws IOException {
        EntryDraft draft = faulty().noStep("approved");
        assertThat(told(draft.step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "不予公开"))))
                .isEmpty();
        assertThat(told(faulty().noStep("approved").set("disclosure", "不予公开"))).isEmpty();
    }

    /** Without a record the guide goes out, and the gate judges it; with one that is not done it waits. */
    @Test
    void theGuideIsADraftWhileItsReviewLasts() throws IOException {
        EntryDraft guide = EntryDraft.of(1).noStep("approved");
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        guide.set("formed", "2021-07-01");
        assertThat(gate.file("guide.md", guide.text()).judge().draft("content/guide.md"))
                .containsExactly("guide.md:1:1 G-04 warning: missing title (标题) → add “title: …”: the title");

        gate.file("guide.md", "---\nformed: 2021-07-01\n---\n\n指南的正文。\n").judge();
        assertThat(gate.draft("content/guide.md")).isEmpty();
    }
}
