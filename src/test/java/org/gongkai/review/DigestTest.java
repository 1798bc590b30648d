package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.Attachment;
import org.junit.jupiter.api.Test;

/** The digest as {@code sha256sum} computes it over the text that the handbook describes. */
class DigestTest {

    private static final Attachment FILE = new Attachment("一/表.txt", Path.of("表.txt"), 3, "c".repeat(64));

    @Test
    void isThatOfItsLines() {
        Digest bare = new Digest("a".repeat(64), "b".repeat(64), List.of());
        Digest full = new Digest("a".repeat(64), "b".repeat(64), List.of(FILE));

        assertThat(bare.statement())
                .isEqualTo("gongkai-entry/v1\nmeta " + "a".repeat(64) + "\nbody " + "b".repeat(64) + "\n");
        assertThat(full.statement()).isEqualTo(bare.statement() + "file " + "c".repeat(64) + " 一/表.txt\n");
        assertThat(bare.text()).isEqualTo("sha256:07955c7d1887ff6369829fce221458dd4df344f0be7345c5acd92207919e6351");
        assertThat(full.text()).isEqualTo("sha256:c8ad949e18443d6b05cc352c7f8b17858e1fabb46e9b0da261f7c9213e9cd369");
    }

    @Test
    void doesNotChangeWithTheListThatItWasMadeOf() {
        List<Attachment> files = new ArrayList<>(List.of(FILE));
        Digest digest = new Digest("", "", files);
        files.clear();

        assertThat(digest.files()).containsExactly(FILE);
    }
}
