package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.Slow;
import org.gongkai.application.Course;
import org.gongkai.application.Fees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on applying for information, in a real browser. */
@Slow
@ExtendWith(InBrowser.class)
class ApplyTest {

    private static final String WORDS = """
            [...document.querySelectorAll('ol.flow > li')].map(one => one.textContent)""";

    /** What the calculator says of 0, 1, 2 … and of some large numbers. */
    private static final String COMPUTED = """
            (id => [...Array(400).keys(), 1000, 4711, 99999, 999999].map(count => {
              const input = document.getElementById(id);
              input.value = count;
              input.dispatchEvent(new Event('input', {bubbles: true}));
              return count + ' ' + document.querySelector('output[for=' + id + ']').textContent;
            }))""";

    @Test
    void theCalculatorComputesAsTheRegulationAndTheProgramDo(ExampleSite site, Tab tab) {
        tab.open(site.file("apply"));
        assertThat(tab.list(COMPUTED + "('items')"))
                .contains("10 0元", "11 100元", "30 2000元", "31 2200元", "40 4000元", "41 4300元", "50 7000元")
                .hasSize(404)
                .allSatisfy(said -> agrees(said, Fees.BY_ITEM));
        assertThat(tab.list(COMPUTED + "('pages')"))
                .contains("30 0元", "31 10元", "100 700元", "101 720元", "200 2700元", "201 2740元")
                .hasSize(404)
                .allSatisfy(said -> agrees(said, Fees.BY_PAGE));
        assertThat(tab.complaints()).isEmpty();
    }

    private static void agrees(String said, Fees fees) {
        int count = Integer.parseInt(said.substring(0, said.indexOf(' ')));
        assertThat(said).isEqualTo(count + " " + fees.of(count) + "元");
    }

    @Test
    void theCalculatorSaysWhatItCannotRead(ExampleSite site, Tab tab) {
        tab.open(site.file("apply"));
        String said = "(() => { const input = document.getElementById('items'); input.value = '%s';"
                + " input.oninput(); return document.querySelector('output[for=items]').textContent; })()";
        for (String wrong : List.of("-1", "1.5", "1e3", "十")) {
            assertThat(tab.eval(said.replace("%s", wrong)).getAsString()).contains("整数");
        }
        assertThat(tab.eval(said.replace("%s", "")).getAsString()).isEmpty();
    }

    @Test
    void withoutScriptsThereAreTheTablesAndNoIdleField(ExampleSite site, Tab tab) {
        tab.scripts(false).open(site.file("apply"));
        assertThat(
                        tab.list(
                                "[...document.querySelectorAll('.count')].filter(one => one.checkVisibility()).map(() => 'seen')"))
                .isEmpty();
        assertThat(tab.list("[...document.querySelectorAll('.fees tbody tr')].map(row => row.innerText)"))
                .hasSize(7);
        tab.scripts(true);
    }

    @Test
    void theCourseIsANumberedListOfItsSteps(ExampleSite site, Tab tab) {
        tab.open(site.file("apply"));
        assertThat(tab.list(WORDS))
                .containsExactlyElementsOf(Course.STEPS.stream()
                        .map(step -> step.name() + step.text() + "。"
                                + step.turn()
                                        .map(turn -> turn.when() + "的：" + turn.text() + "。")
                                        .orElse(""))
                        .toList());
        assertThat(
                        tab.list(
                                "[...document.querySelectorAll('.flow li')].map(one => getComputedStyle(one, '::before').content)"))
                .hasSameSizeAs(Course.STEPS)
                .containsOnly("counter(step)");
    }
}
