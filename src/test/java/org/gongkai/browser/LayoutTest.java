package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sort of page on a telephone, a tablet and a desk: measured in a real browser, opened as a file. */
@Slow
@ExtendWith(InBrowser.class)
class LayoutTest {

    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1440);

    private static final String OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)";

    /** Elements that reach beyond the window, but for what scrolls in a frame of its own. */
    private static final String WIDE = """
            [...document.body.querySelectorAll('*')].filter(one => {
              const box = one.getBoundingClientRect();
              return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1) && !one.closest('.table, pre');
            }).map(one => one.outerHTML.slice(0, 120))""";

    /** What a finger must hit and is too small; a row counts as a whole, links in running text are free. */
    private static final String SMALL = """
            [...document.querySelectorAll(`.organ, .tools a, .tools button, .path a, summary, .menu a, .choices a,
              .pager a, .rows li, .branches li, .files li, .tree a, .acts a, .acts button, .turn a, .foot a,
              .contents a, .more, .chief li, .button, .block h2 a, .notice a, .find input, .find button`)].filter(one => {
              const box = one.getBoundingClientRect();
              return box.width > 0 && (box.width < 43.9 || box.height < 43.9);
            }).map(one => one.getBoundingClientRect().width + ' x ' + one.getBoundingClientRect().height + ' '
              + one.outerHTML.slice(0, 120))""";

    /** Rows whose corners do not belong to their link. */
    private static final String DEAF = """
            [...document.querySelectorAll('.rows li, .branches li, .files li, .chief li')].filter(one => {
              one.scrollIntoView({block: 'center', behavior: 'instant'});
              const box = one.getBoundingClientRect();
              return [[box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3]].some(([x, y]) =>
                document.elementFromPoint(x, y) !== one.querySelector('a'));
            }).map(one => one.outerHTML.slice(0, 120))""";

    /** The levels of the headings, in their order. */
    private static final String LEVELS = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => h.tagName)";

    static Stream<String> pages() {
        return ExampleSite.PAGES.keySet().stream();
    }

    /** The home page is all navigation. */
    static Stream<String> pagesWithAMenu() {
        return pages().filter(page -> !page.equals("home"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingReachesBeyondTheWindow(String page, ExampleSite site, Tab tab) {
        tab.open(site.file(page)).eval(OPEN);
        for (int width : WIDTHS) {
            tab.size(width, 900);
            for (boolean large : new boolean[] {false, true}) {
                tab.eval("document.documentElement.classList.toggle('large', " + large + ")");
                String at = width + (large ? " px, large text" : " px");
                assertThat(tab.eval("document.documentElement.scrollWidth").getAsInt())
                        .as(at)
                        .isEqualTo(width);
                assertThat(tab.list(WIDE)).as(at).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFingerHitsWhatItAimsAt(String page, ExampleSite site, Tab tab) {
        tab.open(site.file(page)).eval(OPEN);
        for (int width : WIDTHS) {
            tab.size(width, 900);
            assertThat(tab.list(SMALL)).as(width + " px").isEmpty();
            assertThat(tab.list(DEAF)).as(width + " px").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksForNothingOutsideTheSiteAndTheBrowserHasNoComplaint(String page, ExampleSite site, Tab tab) {
        tab.open(site.file(page));
        assertThat(tab.requests())
                .hasSizeGreaterThan(2)
                .allSatisfy(address ->
                        assertThat(address).startsWith(site.folder().toUri().toString()));
        assertThat(tab.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneTitleAndItsHeadingsSkipNoLevel(String page, ExampleSite site, Tab tab) {
        tab.open(site.file(page));
        int last = 0;
        for (String tag : tab.list(LEVELS)) {
            int level = tag.charAt(1) - '0';
            assertThat(level).as(tag).isBetween(1, last + 1);
            last = level;
        }
        assertThat(tab.list(LEVELS)).containsOnlyOnce("H1").startsWith("H1");
    }

    @ParameterizedTest
    @MethodSource("pagesWithAMenu")
    void theNavigationIsFoldedOnATelephoneAndOpenOnADesk(String page, ExampleSite site, Tab tab) {
        String shown = "document.querySelector('.menu nav').checkVisibility()"
                + " && document.querySelector('.menu nav').getBoundingClientRect().height > 0";
        tab.size(390, 844).open(site.file(page));
        assertThat(tab.eval(shown).getAsBoolean()).as("telephone").isFalse();
        tab.eval("document.querySelector('.menu summary').click()");
        assertThat(tab.eval(shown).getAsBoolean()).as("unfolded").isTrue();
        tab.scripts(false).size(1440, 900).open(site.file(page));
        assertThat(tab.eval(shown).getAsBoolean()).as("desk, without scripts").isTrue();
    }
}
