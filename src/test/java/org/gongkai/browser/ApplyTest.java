package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.application.Course;
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
