package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.application.Course;
import org.gongkai.application.Fees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on applying for information, in a real browser. */
@ExtendWith(InBrowser.class)
class ApplyTest {

    /** Texts of the chart that do not lie within their box. */
    private static final String SPILT = """
            [...document.querySelectorAll('.flow g')].flatMap(group => {
              const box = group.querySelector('rect').getBBox();
              return [...group.querySelectorAll('text')].filter(text => {
                const area = text.getBBox();
                return area.x < box.x + 2 || area.x + area.width > box.x + box.width - 2
                  || area.y < box.y || area.y + area.height > box.y + box.height;
              }).map(text => text.textContent);
            })""";

    private static final String BOXES = """
            [...document.querySelectorAll('.flow g')].map(group =>
              [...group.querySelectorAll('text')].map(text => text.textContent).join(''))""";

    private static final String WORDS = """
            [...document.querySelectorAll('.flow ol li')].map(one => one.textContent)""";

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
    void theChartHoldsItsWordsAndSaysThemAgainAsText(ExampleSite site, Tab tab) {
        tab.open(site.file("apply"));
        for (int width : List.of(320, 390, 1440)) {
            tab.size(width, 900);
            assertThat(tab.list(SPILT)).as(width + " px").isEmpty();
        }
        List<String> boxes = tab.list(BOXES);
        List<String> words = tab.list(WORDS);
        assertThat(words).hasSameSizeAs(Course.STEPS);
        for (int i = 0; i < words.size(); i++) {
            Course.Step step = Course.STEPS.get(i);
            assertThat(boxes).contains(step.name() + step.text());
            assertThat(words.get(i)).startsWith(step.name() + "：" + step.text() + "。");
            step.turn().ifPresent(turn -> assertThat(boxes).contains(turn.when() + turn.text()));
            assertThat(words.get(i))
                    .endsWith(step.turn()
                            .map(turn -> turn.when() + "的：" + turn.text() + "。")
                            .orElse(step.text() + "。"));
        }
    }
}
