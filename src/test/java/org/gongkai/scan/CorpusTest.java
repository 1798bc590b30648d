package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.scan.Corpus.Sentence;
import org.junit.jupiter.api.Test;

/** A scanner that cries wolf is switched off: ordinary official prose is left alone, and what is wrong is found. */
class CorpusTest {

    private static final Corpus CORPUS = Corpus.packed();

    @Test
    void tellsWhatIsWrongAndNothingElse() {
        System.out.println("| rule | ordinary | told | blocked | wrong | missed | precision | recall |");
        CORPUS.scores().forEach(System.out::println);
        List<String> wrong = CORPUS.sentences().stream()
                .filter(one -> one.right() == one.known())
                .map(one -> (one.known() ? "no longer got wrong: " : "") + one)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void blocksNoOrdinarySentence() {
        List<Sentence> blocked = CORPUS.sentences().stream()
                .filter(one -> !one.told() && one.blocked())
                .toList();
        assertThat(blocked).isEmpty();
    }
}
