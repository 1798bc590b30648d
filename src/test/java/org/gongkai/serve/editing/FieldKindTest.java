package org.gongkai.serve.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.junit.jupiter.api.Test;

/** The form follows the table of keys: a new key is asked for by the shape of its value. */
class FieldKindTest {

    private static List<String> keys(FieldKind kind) {
        return Arrays.stream(HeaderKey.values())
                .filter(key -> FieldKind.of(key) == kind)
                .map(HeaderKey::english)
                .collect(Collectors.toList());
    }

    @Test
    void daysAreAskedForAsDaysAndListsAsLists() {
        assertThat(keys(FieldKind.DAY))
                .contains("formed", "effective", "decided", "closes")
                .doesNotContain("released");
        assertThat(keys(FieldKind.MOMENT)).containsExactly("released");
        assertThat(keys(FieldKind.SELECT)).contains("genre", "disclosure", "validity", "category", "topic", "ledger");
        assertThat(keys(FieldKind.CHECKS)).containsExactly("channels");
        assertThat(keys(FieldKind.LINES)).contains("issuer", "keywords", "repeals", "unit");
        assertThat(keys(FieldKind.CHANGES)).containsExactly("changed");
        assertThat(keys(FieldKind.ROWS)).containsExactly("also-at", "waive");
        assertThat(keys(FieldKind.LONG)).contains("summary", "note");
    }

    @Test
    void whatIsRecordedByReviewsAndPlacesIsNotTypedIntoAForm() {
        assertThat(keys(FieldKind.NONE)).containsExactly("attachments", "withdrawn", "review");
    }
}
