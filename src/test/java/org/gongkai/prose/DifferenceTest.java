package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is shown otherwise than in version 0.1.0, and nothing else. */
class DifferenceTest {

    @Test
    void namesWhatIsShownOtherwise() {
        assertThat(Difference.of("招录5~10人，补助3000~5000元。")).containsExactly(Difference.TILDE);
        assertThat(Difference.of("1. 甲\n2. 乙\n5. 丙")).containsExactly(Difference.NUMBERS);
        assertThat(Difference.of("1. 甲\n1. 乙")).containsExactly(Difference.NUMBERS);
        assertThat(Difference.of("2016. 甲\n\n1986. 乙")).containsExactly(Difference.NUMBERS);
        assertThat(Difference.of("|甲|\n|-|\n|一<br>二|")).containsExactly(Difference.BREAK);
        assertThat(Difference.of("<table><tr><td>甲<br>乙</td></tr></table>")).containsExactly(Difference.TABLE);
        assertThat(Difference.of("甲[^1]\n\n[^1]: 乙")).containsExactly(Difference.NOTE);
    }

    @Test
    void isSilentWhereNothingChanged() {
        for (String text : new String[] {
            "",
            "共5~10人。",
            "5~10人\n\n3000~5000元",
            "~~甲~~和~~乙~~",
            "`5~10`和`3~5`",
            "1. 甲\n2. 乙\n\n说明\n\n1. 丙\n2. 丁",
            "3. 甲\n4. 乙",
            "甲<br>乙",
            "甲[^1]",
            "<table><tr><td onclick=x>甲</td></tr></table>",
            "2021.5.1 甲",
        }) {
            assertThat(Difference.of(text)).as(text).isEmpty();
        }
    }

    /** The looks that cost little overlook nothing. */
    @Test
    void overlooksNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String text = AnyTextTest.text(random);
            if (!Hints.any(text)) {
                String html = Render.html(text);
                assertThat(html).as(text).doesNotContain("<li value=", "class=\"notes\"", "<caption>", "<td><br />");
            }
        }
    }
}
