package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of WCAG 2.1 A and AA that a machine can check (axe-core), contrast of colours included. What axe leaves
 * undecided fails as well, but for the contrast in official tables: it cannot see behind cells that span rows or lie
 * outside a scrolling frame. Their colours are those of the other tables. Forced colours are the reader's own, and axe does
 * not see them; a window of 320 px is one of 1280 px at 400 % (WCAG 1.4.10).
 */
@Slow
@ExtendWith(InBrowser.class)
class AccessibleTest {

    private static final String RUN = """
            document.querySelectorAll('details').forEach(one => one.open = true);
            const undecided = rule => rule.id !== 'color-contrast' ? rule : {...rule, nodes: rule.nodes
              .filter(node => !document.querySelector(node.target[0]).closest('.official'))};
            const rules = {'color-contrast': {enabled: !matchMedia('(forced-colors: active)').matches}};
            axe.run(document, {rules, resultTypes: ['violations', 'incomplete'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
              'wcag21aa', 'best-practice']}).then(found => [...found.violations, ...found.incomplete.map(undecided)]
              .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.failureSummary
                + ' ' + node.html.slice(0, 100))))""";

    private static String axe = "";

    @BeforeAll
    static void readAxe() throws IOException {
        try (InputStream in = AccessibleTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in)
                    .as("axe.min.js from the artifact com.deque.html.axe-core:playwright")
                    .isNotNull();
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> pagesAndSchemes() {
        return ExampleSite.PAGES.keySet().stream()
                .flatMap(page -> Stream.of(
                        Arguments.of(page, "light", 1440),
                        Arguments.of(page, "dark", 390),
                        Arguments.of(page, "forced colours", 320)));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("pagesAndSchemes")
    void holdsTheRulesOfWcag(String page, String scheme, int width, ExampleSite site, Tab tab) {
        tab.size(width, 900).scheme(scheme).open(site.file(page)).eval(axe);
        assertThat(tab.list(RUN)).isEmpty();
    }
}
