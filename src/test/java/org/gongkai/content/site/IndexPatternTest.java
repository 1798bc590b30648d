package org.gongkai.content.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Index numbers (索引号) in the forms that organs really use. */
class IndexPatternTest {

    @ParameterizedTest
    @CsvSource({
        "{organ}/{year}-{serial:5}, 000014349, 000014349/2017-00110, 2017, 110",
        "{organ}/{year}-{serial:6}, 736916951, 736916951/2022-007113, 2022, 7113",
        "{organ}-{year}-{serial:6}, 01527918X, 01527918X-2020-153077, 2020, 153077",
        "{organ}/{year}-{serial:5}, 11441700007280420Y, 11441700007280420Y/2021-00050, 2021, 50",
        "{organ}/{year}{serial:2}-{year}, A, A/202109-2021, 2021, 9",
        "监〔{year}〕{serial:4}.(*), A, 监〔2021〕0001.(*), 2021, 1",
        "{year}{serial:9}, A, 2021123456789, 2021, 123456789"
    })
    void readsAndWritesTheSameNumber(String written, String organ, String number, int year, int serial) {
        IndexPattern pattern = IndexPattern.of(written, organ).orElseThrow();
        assertThat(pattern.parse(number)).contains(new IndexNumber(number, year, serial));
        assertThat(pattern.format(year, serial).map(IndexNumber::text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "736916951/2021-00109",
                "736916951/2021-0001090",
                "736916952/2021-000109",
                "736916951/1821-000109",
                "736916951/2121-000109",
                "736916951／2021-000109",
                "736916951/2021—000109",
                "736916951/２０２１-000109",
                "736916951/2021-00010９",
                " 736916951/2021-000109",
                "736916951/2021-000109\n",
                "x736916951/2021-000109"
            })
    void refusesANumberOfAnotherFormOrOrgan(String number) {
        IndexPattern pattern =
                IndexPattern.of("{organ}/{year}-{serial:6}", "736916951").orElseThrow();
        assertThat(pattern.parse(number)).isEmpty();
        assertThat(pattern.example()).isEqualTo("736916951/2021-000109");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{organ}",
                "{organ}/{year}",
                "{serial:6}",
                "{year}{serial}",
                "{year}{serial:0}",
                "{year}{serial:10}",
                "{year}{serial:3}{serial:3}",
                "{year}{serial:3}{month}",
                "{jahr}{year}{serial:3}",
                "{year{serial:3}",
                "}{year}{serial:3}"
            })
    void refusesAPatternThatLacksAPlaceOrHasAnUnknownOne(String written) {
        assertThat(IndexPattern.of(written, "736916951")).isEqualTo(Optional.empty());
    }

    @Test
    void hasNoNumberBeyondItsDigitsAndKeepsLeadingZerosInAddresses() {
        IndexPattern pattern = IndexPattern.of("{organ}/{year}-{serial:3}", "A").orElseThrow();
        assertThat(pattern.format(2021, 1000)).isEmpty();
        assertThat(pattern.format(2021, 7).orElseThrow().serialText()).isEqualTo("007");
        assertThat(new IndexNumber("2021-7号", 2021, 7).serialText()).isEqualTo("7");
    }

    @Test
    void sortsByItsText() {
        assertThat(new IndexNumber("A/2021-002", 2021, 2)).isGreaterThan(new IndexNumber("A/2021-001", 2021, 1));
    }
}
