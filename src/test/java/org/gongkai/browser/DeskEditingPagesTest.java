package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages at which texts are written hold the rules of WCAG 2.1 A and AA that a machine can check (axe-core), and fit every
 * width. The frame of the text editor scrolls with the cursor in it, which axe cannot see.
 */
@Slow
@ExtendWith(InBrowser.class)
class DeskEditingPagesTest {

    private static final String RUN = """
            document.querySelectorAll('details').forEach(one => one.open = true);
            axe.run({exclude: [['iframe']]}, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
              'wcag21aa', 'best-practice']}).then(found => found.violations
              .flatMap(rule => rule.nodes.filter(node => node.target[0] !== '.CodeMirror-scroll').map(node => rule.id + ' ' + node.target + ' ' + node.failureSummary
                + ' ' + node.html.slice(0, 100))))""";

    private static final String DRAFT = "content/tzgg/2021/000001.md";

    @TempDir
    private Path folder;

    static Stream<Arguments> pagesAndWidths() {
        Stream<String> pages = Stream.of(
                "/entries/",
                "/entries/?column=tzgg",
                "/entries/?q=%E4%BA%8B%E9%A1%B9",
                "/entries/new?column=tzgg",
                "/entries/edit?path=" + DRAFT,
                "/entries/edit?path=content/gfxwj/2021/b.md",
                "/entries/edit?path=content/gfxwj/2021/b.md&whole=1",
                "/entries/edit?path=content/site.yaml",
                "/entries/delete?path=" + DRAFT,
                "/attachments/remove?path=content/gfxwj/2021/b.md&file=a.csv");
        return pages.flatMap(page -> Stream.of(
                Arguments.of(page, "light", 1440), Arguments.of(page, "dark", 768), Arguments.of(page, "light", 390)));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("pagesAndWidths")
    void holdsTheRulesOfWcagAndFits(String page, String scheme, int width, Tab tab) throws IOException {
        new TestSite()
                .file(
                        DRAFT,
                        "---\ntitle: 甲\nformed: 2021-13-01\nalso-at:\n  - {where: 公报, address: 第7期, on: 2021-13-08}\n"
                                + "waive:\n  - {rule: R-61, quote: 张某, reason: 原文如此, by: 李二, until: 2021-12-31}\ntype: post\n"
                                + "# 备注\n---\n\n张某，110101199003070038。\n")
                .file("content/tzgg/2021/000001.files/一.csv", "甲,乙\n")
                .file("content/tzgg/2021/000001.files/名称很长的一个附件，在窄的屏幕上要换行也不能超出页面的宽度.csv", "甲,丙\n")
                .entry("gfxwj/2021/b.md", EntryDraft.of(2).file("a.csv", "甲,乙\n"))
                .write(folder);
        try (Worktop desk = Worktop.open(folder, 0, () -> Instant.parse("2021-09-01T04:00:00Z"))) {
            tab.size(width, 900).scheme(scheme).open(desk.address());
            tab.open(desk.address().replaceFirst("/\\?.*", "") + page).eval(axe());
            assertThat(tab.list(RUN)).isEmpty();
            assertThat(tab.eval("document.documentElement.scrollWidth").getAsInt())
                    .isLessThanOrEqualTo(width);
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = DeskEditingPagesTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in)
                    .as("axe.min.js from the artifact com.deque.html.axe-core:playwright")
                    .isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
