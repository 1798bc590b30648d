package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTest {

    private static Finding at(int line) {
        return Finding.of(Rule.BROKEN_LINK, new Place("a.md", line, 0), new Wording("断", "broken"), Wording.NONE);
    }

    @Test
    void whatTwoStationsFoundIsKeptTogether() {
        Found<Integer> found =
                new Found<>("text", List.of(at(1))).then(text -> new Found<>(text.length(), List.of(at(2))));

        assertThat(found.value()).isEqualTo(4);
        assertThat(found.findings()).containsExactlyInAnyOrder(at(1), at(2));
    }

    @Test
    void valuesKeepTheirOrderAndNoFindingIsLost() {
        Found<List<String>> all = Found.all(List.of(
                Found.of("b"), new Found<>("a", List.of(at(3))), Found.of("c").with(List.of(at(1)))));

        assertThat(all.value()).containsExactly("b", "a", "c");
        assertThat(all.findings()).containsExactly(at(3), at(1));
    }

    @Test
    void aCallersLaterFindingsDoNotChangeWhatWasGiven() {
        List<Finding> mine = new ArrayList<>(List.of(at(1)));
        Found<String> found = new Found<>("x", mine);
        mine.add(at(2));

        assertThat(found.findings()).containsExactly(at(1));
        assertThat(found.map(String::length).into(mine)).isEqualTo(1);
        assertThat(mine).containsExactly(at(1), at(2), at(1));
    }
}
