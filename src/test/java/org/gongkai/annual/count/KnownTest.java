package org.gongkai.annual.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annual.count.CountedFigure.Source;
import org.junit.jupiter.api.Test;

/** A figure that the site knows says what was counted. */
class KnownTest {

    private static CountedFigure of(String... behind) {
        return new CountedFigure("r01", "自然人", "本年新收", Source.REGISTER, List.of(behind));
    }

    @Test
    void tellsTheNumberAndEverythingBehindIt() {
        CountedFigure other = new CountedFigure("r01", "科研机构", "本年新收", Source.REGISTER, List.of());
        CountedFigure below = new CountedFigure("r02", "自然人", "上年结转", Source.REGISTER, List.of());
        assertThat(CountedFigure.told(List.of(of("2025-001", "2025-002"), below, other)))
                .containsExactly("本年新收：自然人 2（2025-001、2025-002），科研机构 0", "上年结转：自然人 0");
    }

    @Test
    void listsNoMoreThanWasAskedForAndSaysThatThereIsMore() {
        assertThat(of("甲", "乙").listed(2)).isEqualTo("甲、乙");
        assertThat(of("甲", "乙", "丙").listed(2)).isEqualTo("甲、乙、……");
        assertThat(of().listed(2)).isEmpty();
    }

    @Test
    void isNotChangedByWhoeverCounted() {
        List<String> counted = new ArrayList<>(List.of("甲"));
        CountedFigure known = new CountedFigure("r01", "自然人", "本年新收", Source.REGISTER, counted);
        counted.add("乙");
        assertThat(known.behind()).containsExactly("甲");
    }

    @Test
    void everySourceHasNamesOfItsOwn() {
        assertThat(Source.values())
                .extracting(Source::law, Source::zh, Source::en)
                .doesNotHaveDuplicates()
                .allSatisfy(names -> assertThat(names.toList()).doesNotContain(""));
    }
}
