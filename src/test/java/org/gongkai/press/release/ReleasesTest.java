package org.gongkai.press.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With release folders a site stands whole at every instant. */
@Slow
class ReleasesTest {

    private static final int SWITCHES = 200;
    private static final int LINES = 500;

    @TempDir
    private Path temporary;

    private Path site;
    private Path folder;

    @BeforeEach
    void choosesAPlace() throws IOException {
        Path root = temporary.toRealPath();
        site = root.resolve("site");
        folder = root.resolve(".site.releases");
    }

    private void publish(int number) throws Exception {
        publish(number, true);
    }

    private void publish(int number, boolean releases) throws Exception {
        try (Publication publication = Publication.open(site, releases)) {
            Path fresh = publication.fresh();
            Files.createDirectories(fresh.resolve("release"));
            Files.writeString(fresh.resolve("release/manifest.sha256"), "");
            Files.writeString(fresh.resolve("a.html"), (number + "\n").repeat(LINES));
            Files.writeString(fresh.resolve("b.html"), (number + "\n").repeat(LINES));
            publication.publish();
            assertThat(publication.leftBehind(site)).isEmpty();
        }
    }

    /** Whoever reports a failure is told what it leaves of the site at the moment of the change, not when all is cleaned up. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsThatTheNewSiteStandsAsSoonAsItDoes(boolean releases) throws Exception {
        publish(1, releases);
        List<Integer> told = new ArrayList<>();
        try (Publication publication = Publication.open(site, releases)) {
            Path fresh = publication.fresh();
            Files.createDirectories(fresh.resolve("release"));
            Files.writeString(fresh.resolve("release/manifest.sha256"), "");
            Files.writeString(fresh.resolve("a.html"), "2\n");
            publication.publish(false, () -> {
                try {
                    told.add(stands());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(told).containsExactly(2);
    }

    private int stands() throws IOException {
        return Integer.parseInt(Files.readAllLines(site.resolve("a.html")).get(0));
    }

    @Test
    void aReaderSeesNoMissingEmptyOrMixedPageThroughManyReleases() throws Exception {
        publish(0);
        Reader reader = new Reader(site);
        Thread thread = new Thread(reader);
        thread.start();
        for (int i = 1; i <= SWITCHES; i++) {
            publish(i);
            int passes = reader.passes.get(); // nobody needs longer for a page than until the next release but one
            while (reader.passes.get() < passes + 2 && thread.isAlive()) {
                Thread.sleep(1);
            }
        }
        reader.done.set(true);
        thread.join();
        assertThat(reader.fault).isEmpty();
        assertThat(reader.passes.get()).isGreaterThan(SWITCHES);
        assertThat(stands()).isEqualTo(SWITCHES);
        assertThat(Tree.names(folder)).containsExactly("000200", "000201");
    }

    /** Reads one page by the site's name, then two pages of the release that the name stands for. */
    private static final class Reader implements Runnable {
        private final Path site;
        private final AtomicInteger passes = new AtomicInteger();
        private final AtomicBoolean done = new AtomicBoolean();
        private volatile String fault = "";

        Reader(Path site) {
            this.site = site;
        }

        @Override
        public void run() {
            try {
                while (!done.get() && fault.isEmpty()) {
                    whole(Files.readString(site.resolve("b.html")));
                    Path release = site.toRealPath();
                    String first = Files.readString(release.resolve("a.html"));
                    String second = Files.readString(release.resolve("b.html"));
                    whole(first);
                    if (!first.equals(second)) {
                        fault = "two pages of one release differ";
                    }
                    passes.incrementAndGet();
                }
            } catch (NoSuchFileException e) {
                fault = "missing: " + e.getFile();
            } catch (IOException e) {
                fault = e.toString();
            }
        }

        private void whole(String page) {
            int end = page.indexOf('\n');
            if (end < 0 || !page.equals(page.substring(0, end + 1).repeat(LINES))) {
                fault = "empty or mixed: " + page.substring(0, Math.max(end, 0));
            }
        }
    }

    @Test
    void keepsTheReleaseBeforeUntilTheNextButOne() throws Exception {
        publish(1);
        assertThat(Tree.names(folder)).containsExactly("000001");
        publish(2);
        assertThat(Tree.names(folder)).containsExactly("000001", "000002");
        publish(3);
        assertThat(Tree.names(folder)).containsExactly("000002", "000003");
        assertThat(Files.readSymbolicLink(site)).isEqualTo(Path.of(".site.releases/000003"));
    }

    @Test
    void aPlainFolderBecomesTheFirstReleaseAndALinkStaysALink() throws Exception {
        publish(1, false);
        assertThat(site).isDirectory();
        assertThat(Files.isSymbolicLink(site)).isFalse();
        publish(2);
        assertThat(Files.readString(folder.resolve("000001/a.html"))).startsWith("1\n");
        assertThat(Files.isSymbolicLink(site)).isTrue();
        publish(3, false);
        assertThat(Files.isSymbolicLink(site)).isTrue();
        assertThat(stands()).isEqualTo(3);
    }

    @Test
    void whatIsMovedToAnotherParentStillStands() throws Exception {
        publish(1);
        Path moved = temporary.resolve("elsewhere");
        Files.createDirectory(moved);
        Files.move(folder, moved.resolve(".site.releases"));
        Files.move(site, moved.resolve("site"));
        site = moved.resolve("site");
        assertThat(stands()).isEqualTo(1);
        publish(2);
        assertThat(stands()).isEqualTo(2);
    }

    @Test
    void aReleaseThatWasNotSwitchedToIsTakenAway() throws Exception {
        publish(1);
        publish(2);
        Tree.copy(folder.resolve("000002"), folder.resolve("000003")); // killed before the switch
        Publication.open(site).close();
        assertThat(stands()).isEqualTo(2);
        assertThat(Tree.names(folder)).containsExactly("000001", "000002");
    }

    @Test
    void whereNoSiteStandsTheNewestReleaseDoesAgain() throws Exception {
        publish(1, false);
        Files.createDirectory(folder);
        Files.move(site, folder.resolve("000001")); // killed while the folder became a release
        Publication.open(site).close();
        assertThat(stands()).isEqualTo(1);
        publish(2);
        Tree.delete(folder.resolve("000002").toRealPath());
        Publication.open(site).close();
        assertThat(stands()).isEqualTo(1);
    }

    @Test
    void aReleaseThatNeverStoodBesideAPlainSiteIsTakenAway() throws Exception {
        publish(1, false);
        Tree.copy(site, folder.resolve("000002"));
        Publication.open(site).close();
        assertThat(folder).doesNotExist();
        assertThat(stands()).isEqualTo(1);
    }

    @Test
    void whatIsNotOursInTheFolderOfReleasesStays() throws Exception {
        publish(1);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        publish(2);
        publish(3);
        assertThat(Tree.names(folder)).containsExactly("000002", "000003", "notes.txt");
    }

    @Test
    void refusesLinksThatItDidNotMake() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.toRealPath().resolve("other/release"));
        Files.writeString(elsewhere.resolve("manifest.sha256"), "");
        for (String target : new String[] {"other", elsewhere.getParent().toString(), ".site.releases/../other"}) {
            Files.deleteIfExists(site);
            Files.createSymbolicLink(site, Path.of(target));
            for (boolean releases : new boolean[] {false, true}) {
                assertThatThrownBy(() -> Publication.open(site, releases))
                        .isInstanceOf(Publication.Refused.class)
                        .hasMessageContaining("symbolic link");
            }
            assertThat(Files.readSymbolicLink(site)).isEqualTo(Path.of(target));
        }
        assertThat(Tree.names(elsewhere)).containsExactly("manifest.sha256");
    }

    @Test
    void refusesAFolderOfReleasesThatIsALink() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.toRealPath().resolve("elsewhere"));
        Files.createSymbolicLink(folder, elsewhere);
        assertThatThrownBy(() -> Publication.open(site, true)).isInstanceOf(Publication.Refused.class);
        assertThat(Tree.names(elsewhere)).isEmpty();
    }
}
