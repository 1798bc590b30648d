package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.Slow;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sort of page as it is printed. */
@Slow
@ExtendWith(InBrowser.class)
class OnPaperTest {

    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void itsSheetsAreA4(String page, ExampleSite site, Tab tab) {
        String pdf = new String(tab.open(site.file(page)).pdf(), StandardCharsets.ISO_8859_1);
        List<MatchResult> sheets = SHEET.matcher(pdf).results().toList();
        assertThat(sheets).hasSizeBetween(1, 40).allSatisfy(sheet -> {
            assertThat(Math.round(Double.parseDouble(sheet.group(1)))).isEqualTo(595);
            assertThat(Math.round(Double.parseDouble(sheet.group(2)))).isEqualTo(842);
        });
    }

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void noSheetEndsWithAHeadingAndTablesSayOnEachWhatTheirColumnsAre(String page, ExampleSite site, Tab tab)
            throws IOException {
        byte[] pdf = tab.open(site.file(page)).pdf();
        List<String> headings = tab.list("[...document.querySelectorAll('h1, h2, h3, h4, caption')]"
                + ".flatMap(one => [one.textContent, one.firstChild.textContent])"
                + ".map(text => text.replace(/\\s/g, ''))");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number < document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                List<String> lines = stripper.getText(document)
                        .lines()
                        .map(line -> line.replaceAll("\\s", ""))
                        .filter(line -> !line.isEmpty() && !line.matches("—[0-9]+—"))
                        .toList();
                assertThat(headings).as("sheet " + number).doesNotContain(lines.get(lines.size() - 1));
                if (page.equals("catalogue")
                        && lines.stream()
                                        .filter(line -> line.startsWith("736916951/"))
                                        .count()
                                > 2) {
                    assertThat(String.join("", lines)).as("sheet " + number).contains("名称、内容概述");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void itHasTheTextAndItsAddressButNoNavigation(String page, ExampleSite site, Tab tab) {
        tab.media("print").size(590, 850).open(site.file(page));
        assertThat(tab.list("[...document.querySelectorAll('nav, button, summary, .skip, .tools, .acts')]"
                        + ".filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 100))"))
                .isEmpty();
        assertThat(tab.eval("document.querySelector('h1').checkVisibility()").getAsBoolean())
                .isTrue();
        assertThat(tab.eval("document.querySelector('.onpaper').innerText").getAsString())
                .startsWith("本页地址：https://jyj.example.gov.cn/a/b/");
        assertThat(tab.eval("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(590);
    }
}
