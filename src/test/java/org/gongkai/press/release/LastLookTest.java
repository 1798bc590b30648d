package org.gongkai.press.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.page.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is held against what was planned, whether it is a page or lies beside the pages. */
class LastLookTest {

    private static final Set<String> PAGES = Set.of("index.html");
    private static final Set<String> BESIDE = Set.of("catalogue.json", "robots.txt");

    @TempDir
    private Path folder;

    private FreshFolder output;

    @BeforeEach
    void writeTheSiteAsPlanned() throws IOException {
        output = new FreshFolder(folder);
        output.put(Addresses.HOME, "<!DOCTYPE html>");
        output.put(Addresses.CATALOGUE_JSON, "{}");
        output.put(Addresses.ROBOTS, "");
    }

    private List<String> found(Set<String> pages, Set<String> beside) throws IOException {
        return new LastLook(output)
                .compare(pages, beside).stream().map(LastLookTest::told).toList();
    }

    private static String told(Finding finding) {
        return finding.place().path() + ": " + finding.message().en();
    }

    @Test
    void aSiteAsPlannedIsSoundAndOnlyPagesMustHoldSomething() throws IOException {
        assertThat(found(PAGES, BESIDE)).isEmpty();
    }

    @Test
    void aFileThatThePressWroteAndNobodyPlannedIsTooMany() throws IOException {
        assertThat(found(PAGES, Set.of("robots.txt"))).containsExactly("catalogue.json: a file too many");
    }

    @Test
    void aPlannedFileBesideThePagesThatThePressForgotIsMissing() throws IOException {
        assertThat(found(PAGES, Set.of("catalogue.json", "robots.txt", "catalogue.csv")))
                .containsExactly("catalogue.csv: a missing file");
    }

    @Test
    void anEmptyPageIsNoPage() throws IOException {
        assertThat(found(Set.of("index.html", "robots.txt"), Set.of("catalogue.json")))
                .containsExactly("robots.txt: the page is missing or empty");
    }

    @Test
    void whatAnExtensionAddedIsNotTooManyButWhatItDeletedIsMissing() throws IOException {
        Files.writeString(folder.resolve("extra.txt"), "extra");
        assertThat(found(PAGES, BESIDE)).containsExactly("extra.txt: a file too many");
        assertThat(output.settle()).hasSize(1); // the empty robots.txt
        Files.delete(folder.resolve("catalogue.json"));
        assertThat(found(PAGES, BESIDE)).containsExactly("catalogue.json: a missing file");
    }
}
