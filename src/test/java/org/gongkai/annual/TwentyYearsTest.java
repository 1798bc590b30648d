package org.gongkai.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The figures of an office that has reported since the Regulations came into force are checked at once. */
class TwentyYearsTest {

    @Test
    void areReadAndCompared() throws IOException {
        Given given = new Given();
        for (int year = 2006; year < 2026; year++) {
            int like = year < 2019 ? 2018 : year < 2021 ? 2020 : 2025;
            given.year(year, Given.sound(like).replaceFirst("年度: [0-9]+", "年度: " + year));
        }
        assertThat(given.check()).hasSize(20);
        assertThat(given.told()).allMatch(told -> told.contains("T2-2") || told.contains("T3-4"));
    }
}
