package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.Redigest;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site's own data, templates and assets at the gate. */
class SiteUnderReviewTest {

    private static final String EVERYTHING = TestSite.SITE.replace("reviews: entries", "reviews: everything");

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    /** The record of the site as it stands on disk, reviewed. */
    private void reviewed(EntryDraft steps) throws IOException {
        List.copyOf(steps.header().keySet()).forEach(steps::without);
        steps.set("title", "站点").set("formed", "2021-07-01").digest("sha256:" + "0".repeat(64));
        gate.file("site.yaml", EVERYTHING).file("site.md", steps.text()).judge();
        Redigest.of(folder);
        gate.file("site.md", Files.readString(folder.resolve("content/site.md")));
    }

    @Test
    void anOlderSiteIsToldOnceThatItHasNotSaidWhatIsReviewed() throws IOException {
        gate.file("site.yaml", TestSite.SITE.replace("reviews: entries\n", "")).judge();
        assertThat(gate.saidAt("site.yaml"))
                .singleElement()
                .asString()
                .startsWith("site.yaml G-93 warning: reviews is not set")
                .endsWith("→ write reviews: everything and have content/site.md reviewed; or reviews: entries");
    }

    @Test
    void nothingIsAskedWhereOnlyEntriesAreReviewed() throws IOException {
        gate.file("site.md", "---\ntitle: 站点\nformed: 2021-07-01\n---\n\n未审。\n").judge();
        assertThat(gate.saidAt("site.yaml")).isEmpty();
        assertThat(gate.saidAt("site.md")).isEmpty();
    }

    @Test
    void withoutARecordNothingGoesOut() throws IOException {
        gate.file("site.yaml", EVERYTHING).judge();
        assertThat(gate.saidAt("site.yaml"))
                .containsExactly(
                        "site.yaml G-92 block: there is no review record of the site's data, templates and assets"
                                + " → gongkai review content/site.md --as drafted --by NAME, then the other steps");
    }

    @Test
    void beforeItsApprovalNothingGoesOut() throws IOException {
        reviewed(EntryDraft.of(1).noStep("approved"));
        assertThat(gate.judge().saidAt("site.md"))
                .containsExactly("site.md:1:1 G-92 block: the site's data, templates and assets are not approved for"
                        + " publication → gongkai review content/site.md shows which step is next");
    }

    @Test
    void anApprovedOneHoldsForTheDataThatWereReviewed() throws IOException {
        reviewed(EntryDraft.of(1));
        assertThat(gate.judge().saidAt("site.md")).isEmpty();
        assertThat(gate.saidAt("site.yaml")).isEmpty();

        gate.file("categories.yaml", TestSite.CATEGORIES.replace("通知和公告", "公告和通知"))
                .judge();
        assertThat(gate.saidAt("site.md"))
                .singleElement()
                .asString()
                .contains("R-41 block: changed after the review: the digest is now sha256:");
    }

    @Test
    void saysWhichFilesChangedWhereWhatWasApprovedIsOnFile() throws IOException {
        reviewed(EntryDraft.of(1));
        Digest digest = Digest.of(record());
        gate.file("site.review/approved-" + digest.text().substring(7, 19) + ".digest", digest.statement());
        gate.file("categories.yaml", TestSite.CATEGORIES.replace("通知和公告", "公告和通知"));
        gate.file("redirects.csv", "old,new\n/zfxxgk/old/1.html,guide.html\n");
        gate.file("calendar/2030.csv", "date,kind,holiday\n2030-01-01,off,元旦\n").judge();
        assertThat(gate.saidAt("site.md"))
                .filteredOn(line -> line.contains("R-41"))
                .singleElement()
                .asString()
                .contains(
                        "changed after the review: content/calendar/2030.csv、content/categories.yaml、content/redirects.csv; the digest is now");

        gate.file("site.review/approved-" + digest.text().substring(7, 19) + ".digest", "gongkai-entry/v2\n")
                .judge();
        assertThat(gate.saidAt("site.md"))
                .filteredOn(line -> line.contains("R-41"))
                .singleElement()
                .asString()
                .contains("changed after the review: the digest is now");
    }

    private Manuscript record() {
        return Project.entry(folder, folder.resolve("content/site.md")).value().orElseThrow();
    }

    @Test
    void itsStepsAreHeldToLikeThoseOfAnEntry() throws IOException {
        reviewed(EntryDraft.of(1).step("approved", "王一", "2021-07-05"));
        assertThat(gate.judge().saidAt("site.md"))
                .anyMatch(line -> line.contains("R-42 block"))
                .anyMatch(line -> line.contains("R-43 block"));
    }

    @Test
    void oneThatCannotBeReadOrIsSignedWronglyStopsTheReleaseToo() throws IOException {
        reviewed(EntryDraft.of(1));
        gate.file("site.review/drafted.statement.sig", "no signature\n").judge();
        assertThat(gate.saidAt("site.review/drafted.statement")).anyMatch(line -> line.contains("G-51 block"));
        gate.file("site.md", "kein Kopf\n").judge();
        assertThat(gate.saidAt("site.md")).singleElement().asString().contains(" block: ");
    }

    @Test
    void aFileOfTheThemeThatIsTheBuiltInOneIsAsGoodAsNotThere() throws IOException {
        reviewed(EntryDraft.of(1));
        String before = Digest.of(record()).statement();
        Files.createDirectories(folder.resolve("assets"));
        Files.copy(Path.of("assets/gongkai.css"), folder.resolve("assets/gongkai.css"));
        assertThat(Digest.of(record()).statement()).isEqualTo(before);
        Files.writeString(folder.resolve("assets/gongkai.css"), "body { color: red }\n");
        assertThat(Digest.of(record()).statement()).contains(" assets/gongkai.css\n");
    }

    /** Readers see no date of it: a change after its approval needs none. */
    @Test
    void anEarlierRecordOfItAsksForNoDateOfAChange() throws IOException {
        gate.file(
                "site.review/history.yaml",
                "- {archived: 2021-07-20, approved: {by: 钱四, on: 2021-07-02}, digest: 'sha256:" + "1".repeat(64)
                        + "'}\n");
        reviewed(EntryDraft.of(1));
        assertThat(gate.judge().saidAt("site.md")).isEmpty();
    }
}
