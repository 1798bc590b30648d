package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading with the keyboard alone: everything is reached in its order, and seen to be reached. */
@Slow
@ExtendWith(InBrowser.class)
class KeyboardTest {

    /** The element that has the focus, with its number in the page, or "" at the page's ends. */
    static final String FOCUS = """
            document.activeElement === document.body ? '' :
              [...document.querySelectorAll('*')].indexOf(document.activeElement) + ' '
              + document.activeElement.outerHTML.slice(0, 100)""";

    /** Whether a ring of three pixels stands round it, within the window. */
    static final String RING = """
            (() => {
              const one = document.activeElement, box = one.getBoundingClientRect();
              const rung = style => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3;
              return (rung(getComputedStyle(one)) || rung(getComputedStyle(one, '::after')))
                && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            })()""";

    /** What can have the focus and is shown. */
    static final String REACHABLE = """
            [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')]
              .filter(one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length > 0)
              .map(one => [...document.querySelectorAll('*')].indexOf(one) + ' ' + one.outerHTML.slice(0, 100))""";

    static Stream<Arguments> pagesAndWidths() {
        return ExampleSite.PAGES.keySet().stream()
                .flatMap(page -> Stream.of(390, 1440).map(width -> Arguments.of(page, width)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("pagesAndWidths")
    void everythingIsReachedOnceInItsOrderAndIsSeenToHaveTheFocus(String page, int width, ExampleSite site, Tab tab) {
        tab.size(width, 900).open(site.file(page));
        List<String> wanted = tab.list(REACHABLE);
        List<String> reached = new ArrayList<>();
        for (int i = 0; i <= wanted.size(); i++) {
            String focus = tab.press("Tab").eval(FOCUS).getAsString();
            if (focus.isEmpty()) {
                break;
            }
            reached.add(focus);
            assertThat(tab.eval(RING).getAsBoolean()).as(focus).isTrue();
        }
        assertThat(reached).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("pagesAndWidths")
    void theFirstLinkLeadsPastTheNavigationToTheText(String page, int width, ExampleSite site, Tab tab) {
        tab.size(width, 900).open(site.file(page)).press("Tab");
        assertThat(tab.eval("document.activeElement.textContent").getAsString()).isEqualTo("跳到正文");
        tab.press("Enter");
        assertThat(tab.eval("document.activeElement.id").getAsString()).isEqualTo("main");
        tab.press("Tab");
        assertThat(tab.eval("!!document.activeElement.closest('main, footer')").getAsBoolean())
                .isTrue();
    }
}
