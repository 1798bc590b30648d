package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees first, and where: measured in a real browser. */
@Slow
@ExtendWith(InBrowser.class)
class PagesTest {

    private static final int PHONE = 390;
    private static final int SCREEN = 844;

    /** How far what was drawn has moved since (Cumulative Layout Shift), of what nobody has asked for. */
    private static final String SHIFTS = """
            new Promise(done => { let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
                .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done(sum), 200); })""";

    private static final String TOP = "document.querySelector('.body').getBoundingClientRect().top + scrollY";

    static Stream<String> entries() {
        return Stream.of(
                "document",
                "document not in force",
                "interpretation",
                "picture and table",
                "procurement",
                "masked decision",
                "list of items");
    }

    @Test
    void theHomePageTakesTwoScreensOfATelephone(ExampleSite site, Tab tab) {
        tab.size(PHONE, SCREEN).open(site.file("home"));
        assertThat(tab.eval("document.documentElement.scrollHeight").getAsInt()).isLessThanOrEqualTo(2 * SCREEN);
        assertThat(tab.list("[...document.querySelectorAll('.chief a')].map(one => one.textContent)"))
                .containsExactly("依申请公开", "公开指南", "规范性文件", "公开目录");
        assertThat(tab.eval("document.querySelector('.chief li:last-child').getBoundingClientRect().bottom")
                        .getAsInt())
                .isLessThan(SCREEN);
    }

    @Test
    void theHomePageNamesThreeReportsAndTheWayToAll(ExampleSite site, Tab tab) {
        tab.open(site.file("home"));
        assertThat(tab.list("[...document.querySelectorAll('ul.choices a')].map(one => one.textContent)"))
                .containsExactly("2025年", "2024年", "2023年", "全部");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void onATelephoneTheTextBeginsOnTheFirstScreen(String page, ExampleSite site, Tab tab) {
        tab.size(PHONE, SCREEN).open(site.file(page));
        assertThat(tab.eval(TOP).getAsInt()).isLessThan(SCREEN - 60);
        String shown = "document.querySelector('.about dl').checkVisibility()";
        assertThat(tab.eval(shown).getAsBoolean()).isFalse();
        tab.eval("document.querySelector('.about summary').click()");
        assertThat(tab.eval(shown).getAsBoolean()).isTrue();
        tab.scripts(false).size(1440, 900).open(site.file(page));
        assertThat(tab.eval(shown).getAsBoolean()).as("desk, without scripts").isTrue();
    }

    @Test
    void thatADocumentHasEndedIsSaidBetweenItsTitleAndItsFacts(ExampleSite site, Tab tab) {
        tab.size(PHONE, SCREEN).open(site.file("document not in force"));
        assertThat(tab.list("[...document.querySelectorAll('h1, .notice, .about, .body')].map(one => one.className"
                        + " || one.tagName)"))
                .containsExactly("H1", "notice 废止", "about", "body");
    }

    @Test
    void theContentsStandOpenInTheMarginOfADesk(ExampleSite site, Tab tab) {
        String box = "document.querySelector('.contents nav').getBoundingClientRect()";
        String shown = "document.querySelector('.contents nav').checkVisibility()";
        tab.scripts(false).size(1440, 900).open(site.file("document"));
        assertThat(tab.eval(shown).getAsBoolean()).isTrue();
        assertThat(tab.eval(box + ".left - document.querySelector('.body').getBoundingClientRect().right")
                        .getAsInt())
                .isGreaterThanOrEqualTo(0);
        assertThat(tab.eval(box + ".right").getAsInt()).isLessThanOrEqualTo(1440);
        tab.size(PHONE, SCREEN);
        assertThat(tab.eval(shown).getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void nothingMovesOnceItIsDrawn(String page, ExampleSite site, Tab tab) {
        for (int width : List.of(PHONE, 1440)) {
            tab.size(width, SCREEN).open(site.file(page));
            assertThat(tab.eval(SHIFTS).getAsDouble()).as(width + " px").isLessThan(0.01);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "column with items", "apply", "picture and table"})
    void tablesKeepTheirShapeOnATablet(String page, ExampleSite site, Tab tab) {
        tab.size(768, 1024).open(site.file(page));
        assertThat(tab.list("[...document.querySelectorAll('main table')].filter(one => one.checkVisibility())"
                        + ".map(one => getComputedStyle(one).display)"))
                .isNotEmpty()
                .containsOnly("table");
    }

    @Test
    void figuresStandOnTheRightBelowTheirHeads(ExampleSite site, Tab tab) {
        tab.open(site.file("picture and table"));
        assertThat(tab.list("[...document.querySelectorAll('.body tr:nth-child(2) > *, .body thead tr > *')]"
                        + ".map(one => getComputedStyle(one).textAlign)"))
                .containsExactly("start", "start", "end", "end", "start", "start", "end", "end");
    }

    @Test
    void aPictureOfTheTextIsNotListedAgain(ExampleSite site, Tab tab) {
        tab.open(site.file("picture and table"));
        assertThat(tab.list("[...document.querySelectorAll('.body img')].map(one => one.src)"))
                .isNotEmpty();
        assertThat(tab.list("[...document.querySelectorAll('.files a')].map(one => one.href.split('.').pop())"))
                .containsExactly("csv");
    }

    @Test
    void theCatalogueShowsItsListFirstAndIsNarrowedWhereItStands(Server server, Tab tab) {
        tab.size(1440, 900).open(server.address() + "catalogue/index.html");
        assertThat(tab.eval("document.querySelector('.records').getBoundingClientRect().top")
                        .getAsInt())
                .isLessThan(600);
        assertThat(tab.eval("document.querySelectorAll('.records tbody tr').length")
                        .getAsInt())
                .isEqualTo(50);
        assertThat(tab.list("[...document.querySelectorAll('.files span')].map(one => one.textContent)"))
                .isNotEmpty()
                .allMatch(size -> size.matches("（.+，[0-9.]+ (B|KB|MB)）"));
        server.sent();
        tab.eval("const year = document.querySelector('[name=year]'); year.value = '2024';"
                + "year.dispatchEvent(new Event('change'))");
        assertThat(tab.eval(SearchTest.DONE).getAsString()).matches("[0-9]+条.*");
        assertThat(tab.list("[...document.querySelectorAll('#hits time')].map(one => one.textContent.slice(0, 4))"))
                .hasSizeBetween(2, 10)
                .containsOnly("2024");
        assertThat(tab.eval("document.querySelector('.records').checkVisibility()")
                        .getAsBoolean())
                .isFalse();
        assertThat(server.sent().stream().mapToInt(Server.Sent::bytes).sum()).isLessThanOrEqualTo(40_000);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void whatIsNotThereHasItsLookAtAnyAddress(Server server, ExampleSite site, Tab tab) {
        String look = "getComputedStyle(document.querySelector('.banner')).backgroundColor";
        tab.open(server.address() + "there/is/nothing/here.html");
        assertThat(tab.eval(look).getAsString()).isEqualTo("rgb(20, 72, 139)");
        assertThat(tab.eval("document.querySelector('.seek').checkVisibility()").getAsBoolean())
                .isTrue();
        tab.open(site.folder().resolve("404.html").toUri().toString());
        assertThat(tab.eval(look).getAsString()).isEqualTo("rgb(20, 72, 139)");
        assertThat(tab.eval("document.querySelector('.seek').checkVisibility()").getAsBoolean())
                .isFalse();
    }
}
