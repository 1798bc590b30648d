package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk with the keyboard alone: everything is reached and seen to be reached, nothing holds the focus. */
@Slow
@ExtendWith(InBrowser.class)
class DeskKeyboardTest {

    private static final Instant NOW = Instant.parse("2021-07-06T04:00:00Z");
    private static final String ENTRY = "content/tzgg/2021/first.md";

    /** Whether a ring stands round what has the focus, or round the editor that it is in. */
    private static final String RING = KeyboardTest.RING.replace(
            "one = document.activeElement,",
            "one = document.activeElement.closest('.CodeMirror') || document.activeElement,");

    /** One of each group of radio buttons; the toolbar is one stop, the editor's own field another. */
    private static final String REACHABLE = KeyboardTest.REACHABLE.replace(
            ".map(one =>",
            ".filter(one => one.tabIndex >= 0 && !one.closest('.CodeMirror'))"
                    + ".filter(one => one.type !== 'radio' || one === (document.querySelector('[name=' + one.name"
                    + " + ']:checked') || document.querySelector('[name=' + one.name + ']')))"
                    + ".map(one =>");

    @TempDir
    private Path folder;

    private Worktop desk() throws IOException {
        EntryDraft draft = EntryDraft.of(1);
        List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        new TestSite()
                .file(ENTRY, draft.text())
                .entry("gfxwj/2021/b.md", EntryDraft.of(2).file("名单.txt", "甲"))
                .write(folder);
        return Worktop.open(folder, 0, () -> NOW);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "/, 1440",
        "/, 390",
        "/entries/, 390",
        "/entries/?column=tzgg, 1440",
        "/entries/new, 390",
        "/entries/import, 1440",
        "/entries/edit?path=content/tzgg/2021/first.md&whole=1, 390",
        "/entries/edit?path=content/gfxwj/2021/b.md, 390",
        "/review/text?path=content/tzgg/2021/first.md, 390",
        "/review/text?path=content/gfxwj/2021/b.md, 1440",
        "/due/, 390",
        "/applications/, 1440",
        "/annual/2020, 390",
        "/findings/, 1440",
        "/inspect/, 390",
        "/performance/, 1440",
        "/build/, 390"
    })
    void everythingIsReachedInItsOrderSeenAndLeft(String page, int width, Tab tab) throws IOException {
        try (Worktop desk = desk()) {
            tab.size(width, 900).open(desk.address()).open(at(desk, page));
            tab.eval("document.activeElement.blur()"); // a summary of what is wrong has the focus at once
            tab.eval("document.querySelectorAll('.shown').forEach(one => one.hidden = true)"); // pages within pages
            tab.eval("document.querySelectorAll('details').forEach(one => one.open = true)");
            List<String> wanted = tab.list(REACHABLE);
            LinkedHashSet<String> reached = new LinkedHashSet<>();
            String focus = tab.press("Tab").eval(KeyboardTest.FOCUS).getAsString();
            assertThat(tab.eval("document.activeElement.textContent").getAsString())
                    .isEqualTo("跳到正文");
            for (int i = 0; i < 5 * wanted.size() + 20 && !focus.isEmpty(); i++) { // a date has several parts
                assertThat(tab.eval(RING).getAsBoolean()).as(focus).isTrue();
                reached.add(focus);
                focus = tab.press("Tab").eval(KeyboardTest.FOCUS).getAsString();
            }
            assertThat(focus).as("left").isEmpty();
            List<String> told = new ArrayList<>(reached);
            told.retainAll(wanted);
            assertThat(told).isEqualTo(wanted);
        }
    }

    @Test
    void fromTheFirstPageToTheReleaseByLinksAndButtons(Tab tab) throws IOException, InterruptedException {
        try (Worktop desk = desk()) {
            tab.size(1440, 900).open(desk.address());
            enter(tab, "nav a[href=\"/entries/\"]");
            enter(tab, "a[href=\"/entries/?column=tzgg\"]");
            enter(tab, ".rows a[href*=\"first.md\"]");
            enter(tab, "#save");
            enter(tab, "a[href^=\"/review/text\"]");
            reach(tab, "form[action=\"/review/step\"] button");
            enter(tab, "nav a[href=\"/build/\"]");
            reach(tab, "form[action=\"/build/\"] button");
            tab.follow(() -> tab.press("Enter"));
            for (int i = 0; i < 300 && !Files.exists(folder.resolve("target/site/index.html")); i++) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(Files.exists(folder.resolve("target/site/index.html"))).isTrue();
        }
    }

    private static void enter(Tab tab, String selector) {
        reach(tab, selector);
        tab.follow(() -> tab.press("Enter"));
    }

    /** Goes on with the key Tab until an element has the focus, round the page if need be. */
    private static void reach(Tab tab, String selector) {
        for (int i = 0; i < 300; i++) {
            if (tab.eval("document.activeElement.matches('" + selector + "')").getAsBoolean()) {
                return;
            }
            tab.press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }

    private static String at(Worktop desk, String path) {
        return desk.address().replaceFirst("/\\?.*", "") + path;
    }
}
