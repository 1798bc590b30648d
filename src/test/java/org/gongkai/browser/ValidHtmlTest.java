package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every sort of page against the HTML standard, by the Nu checker. */
class ValidHtmlTest {

    @Test
    void everySortOfPageIsValid() throws IOException, SAXException {
        Map<String, String> mistakes = new TreeMap<>();
        try (ExampleSite site = ExampleSite.build()) {
            List<String> pages = new ArrayList<>(ExampleSite.PAGES.values());
            pages.add("404.html");
            for (String page : pages) {
                String found = check(site.folder().resolve(page));
                if (!found.isEmpty()) {
                    mistakes.put(page, found);
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    /**
     * What the checker says, or nothing; warnings too. It takes the site's own style for a stranger's, since files have no
     * origin: a browser judges the policy. That {@code <br />} is written as CommonMark's examples have it is no mistake.
     */
    static String check(Path page) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        validator.setNoLangDetect(true);
        return validator
                .validate(page)
                .lines()
                .filter(line -> !line.contains("Resource violates Content Security Policy"))
                // of the page of what is not there: its policy names the hash, which the audit holds it to
                .filter(line -> !line.contains("Inline style violates Content Security Policy"))
                .filter(line -> !line.contains("Trailing slash on void elements"))
                .collect(Collectors.joining("\n"));
    }
}
