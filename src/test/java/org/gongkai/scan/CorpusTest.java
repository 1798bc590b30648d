package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.scan.Corpus.Sentence;
import org.junit.jupiter.api.Test;

/** A scanner that cries wolf is switched off: ordinary official prose is left alone, and what is wrong is found. */
class CorpusTest {

    private static final Corpus KEPT_BACK = Corpus.packed("kept-back");
    private static final Corpus MADE_FOR = Corpus.packed("secrecy", "person", "wording");

    private static Stream<Sentence> sentences() {
        return Stream.of(MADE_FOR, KEPT_BACK).flatMap(corpus -> corpus.sentences().stream());
    }

    @Test
    void tellsWhatIsWrongAndNothingElse() {
        List<String> wrong = sentences()
                .filter(one -> one.right() == one.known())
                .map(one -> (one.known() ? "no longer got wrong: " : "") + one)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void blocksNoOrdinarySentence() {
        assertThat(sentences().filter(one -> !one.told() && !one.known() && one.blocked()))
                .isEmpty();
    }

    /** Precision and recall on sentences for which no scanner was made are what the handbook tells. */
    @Test
    void isAsGoodAsTheHandbookSays() throws IOException {
        KEPT_BACK.scores().forEach(System.out::println);
        List<String> handbook = Files.readAllLines(Path.of("src/docs/handbook/03-审查.md"));
        assertThat(handbook)
                .containsAll(
                        KEPT_BACK.scores().stream().map(Corpus.Score::toString).toList());
    }
}
