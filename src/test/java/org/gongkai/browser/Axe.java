package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core has against a page: the rules of WCAG 2.1 A and AA that a machine can check, and good practice. */
final class Axe {

    private static final String RUN = """
            document.querySelectorAll('details').forEach(one => one.open = true);
            axe.run(document, {resultTypes: ['violations', 'incomplete'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
              'wcag21aa', 'best-practice']}).then(found => [...found.violations, ...found.incomplete]
              .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.failureSummary
                + ' ' + node.html.slice(0, 100))))""";

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in)
                    .as("axe.min.js from the artifact com.deque.html.axe-core:playwright")
                    .isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With everything unfolded; what it leaves undecided too. */
    static List<String> findings(Tab tab) {
        tab.eval(SCRIPT);
        return tab.list(RUN);
    }
}
