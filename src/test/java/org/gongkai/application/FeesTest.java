package org.gongkai.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fee for information by 国办函〔2020〕109号. */
class FeesTest {

    @ParameterizedTest
    @CsvSource({"0,0", "10,0", "11,100", "30,2000", "31,2200", "40,4000", "41,4300", "50,7000", "51,7400", "60,11000"})
    void itemsAreChargedByTiersThatRiseByTens(int items, long yuan) {
        assertThat(Fees.BY_ITEM.of(items)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "30,0", "31,10", "100,700", "101,720", "200,2700", "201,2740", "1000,34700"})
    void pagesAreChargedByTiers(int pages, long yuan) {
        assertThat(Fees.BY_PAGE.of(pages)).isEqualTo(yuan);
    }

    @Test
    void oneMoreNeverCostsLess() {
        for (int i = 0; i < 2000; i++) {
            assertThat(Fees.BY_ITEM.of(i + 1)).isGreaterThanOrEqualTo(Fees.BY_ITEM.of(i));
            assertThat(Fees.BY_PAGE.of(i + 1)).isGreaterThanOrEqualTo(Fees.BY_PAGE.of(i));
        }
        assertThat(Fees.BY_PAGE.of(Integer.MAX_VALUE)).isPositive();
        assertThat(Fees.BY_ITEM.of(Integer.MAX_VALUE)).isPositive();
    }

    @Test
    void theTableIsThatOfTheRegulation() {
        assertThat(Fees.BY_ITEM.lines())
                .containsExactly(
                        new Fees.Line("10件以下（含10件）", "不收费", 0, 0),
                        new Fees.Line("11—30件（含30件）的部分", "100元/件", 10, 100),
                        new Fees.Line("31件以上的部分", "以10件为一档，每增加一档，收费标准提高100元/件", 30, 200));
        assertThat(Fees.BY_PAGE.lines())
                .containsExactly(
                        new Fees.Line("30页以下（含30页）", "不收费", 0, 0),
                        new Fees.Line("31—100页（含100页）的部分", "10元/页", 30, 10),
                        new Fees.Line("101—200页（含200页）的部分", "20元/页", 100, 20),
                        new Fees.Line("201页以上的部分", "40元/页", 200, 40));
    }
}
