package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void showsWhatWasTakenAwayAndWhatWasPut() {
        assertThat(Comparison.changes("本办法自2021年7月1日起施行。", "本办法自2022年7月1日起试行。"))
                .containsExactly("本办法自[-2021-]{+2022+}年7月1日起施行。", "本办法自2021年7月1日起[-施-]{+试+}行。");
    }

    @Test
    void saysNothingWhereNothingChanged() {
        assertThat(Comparison.changes("同一段文字。\n", "同一段文字。\n")).isEmpty();
    }
}
