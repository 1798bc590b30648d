package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide and the texts of the yearly reports at the gate: the office's own pages. */
class NarrativeTest {

    private static final String UNREVIEWED =
            "guide.md:1:1 R-40 warning: there is no review record → gongkai review content/guide.md --as drafted --by NAME, then the other steps";

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private AtTheGate guide(String header) {
        return gate.file("guide.md", "---\n" + header + "---\n\n指南的正文。\n");
    }

    /** A guide that was reviewed like an entry. */
    private static EntryDraft reviewed() {
        EntryDraft guide = EntryDraft.of(1);
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        return guide.set("title", "政府信息公开指南").set("formed", "2021-07-01");
    }

    @Test
    void withoutAReviewItGoesOutWithAWarning() throws IOException {
        guide("title: 政府信息公开指南\nformed: 2021-07-01\n").judge();

        Narrative narrative = gate.guide().orElseThrow();
        assertThat(narrative.path()).isEqualTo("content/guide.md");
        assertThat(narrative.title()).isEqualTo("政府信息公开指南");
        assertThat(narrative.formed()).hasToString("2021-07-01");
        assertThat(narrative.released()).hasToString("2021-07-01");
        assertThat(narrative.body()).isEqualTo("指南的正文。\n");
        assertThat(narrative.bodyLine()).isEqualTo(6);
        assertThat(gate.said("guide")).containsExactly(UNREVIEWED);
    }

    @Test
    void itsDateOfReleaseIsTheOneThatItNames() throws IOException {
        guide("title: 政府信息公开指南\nformed: 2021-07-01\nreleased: 2021-12-01 09:30\n");

        assertThat(gate.judge("2021-12-01T09:29:59").guide()).isEmpty();
        assertThat(gate.said("guide")).containsExactly(UNREVIEWED); // an early word, as an entry has it
        assertThat(gate.judge("2021-12-01T09:30:00").guide().orElseThrow().released())
                .hasToString("2021-12-01");
    }

    @Test
    void itNeedsATitleAndADate() throws IOException {
        guide("title: 政府信息公开指南\n").judge();
        assertThat(gate.guide()).isEmpty();
        assertThat(gate.said("guide"))
                .containsExactly(
                        "guide.md:1:1 G-04 block: missing formed (成文日期) → add “formed: …”: date of making", UNREVIEWED);

        guide("formed: 2021-07-01\n").judge();
        assertThat(gate.guide()).isEmpty();
        assertThat(gate.said("guide"))
                .containsExactly("guide.md:1:1 G-04 block: missing title (标题) → add “title: …”: the title", UNREVIEWED);
    }

    @Test
    void withAReviewItIsHeldToItLikeAnEntry() throws IOException {
        gate.file("guide.md", reviewed().text()).judge();
        assertThat(gate.guide()).isPresent();
        assertThat(gate.said("guide")).isEmpty();

        gate.file("guide.md", reviewed().digest("none").text()).judge();
        assertThat(gate.guide()).isEmpty();
        assertThat(gate.said("guide")).hasSize(1).first().asString().startsWith("guide.md:4:9 R-41 block: ");

        gate.file("guide.md", reviewed().noStep("approved").text()).judge();
        assertThat(gate.guide()).isEmpty();
        assertThat(gate.said("guide")).isEmpty();
    }

    @Test
    void aSignatureThatIsThereMustHold() throws IOException {
        gate.file("guide.md", reviewed().text());
        gate.file("guide.review/secrecy.statement", "x\n").file("guide.review/secrecy.statement.sig", "x\n");
        gate.judge();

        assertThat(gate.guide()).isEmpty();
        assertThat(gate.said("guide")).hasSize(1).first().asString().startsWith("secrecy.statement:1:1 G-51 block: ");
    }

    @Test
    void itIsExaminedLikeAnEntry() throws IOException {
        guide("title: 政府信息公开指南\nformed: 2021-07-01\n")
                .examinedBy((manuscript, category) -> List.of(Finding.of(
                        Rule.INTERNAL_MARK,
                        new Place(manuscript.path(), 2, 1),
                        new Wording("内部标志", "internal mark"),
                        Wording.NONE)));
        gate.judge();

        assertThat(gate.guide()).isEmpty();
        assertThat(gate.said("guide")).containsExactly(UNREVIEWED, "guide.md:2:1 R-49 block: internal mark → ");
    }

    @Test
    void whatCannotBeReadIsNotShown() throws IOException {
        assertThat(gate.file("guide.md", "broken").judge().guide()).isEmpty();
    }
}
