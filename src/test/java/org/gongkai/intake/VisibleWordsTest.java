package org.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Portion;
import org.gongkai.prose.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A law of what is taken in: the words that a reader of the document sees stand in the text, each once and in their order, and none
 * of those that are hidden in it.
 */
class VisibleWordsTest {

    private static final Pattern WORD = Pattern.compile("词[零一二三四五六七八九]{4}");

    private static void holds(Incoming incoming, List<String> seen, List<String> unseen, String document) {
        String markdown = MarkdownText.of(incoming.blocks());
        assertThat(seen).as("a document says something").isNotEmpty();
        List<String> words =
                WORD.matcher(markdown).results().map(MatchResult::group).toList();
        assertThat(words).as(document + "\n" + markdown).isEqualTo(seen);
        assertThat(words).as(document).doesNotContainAnyElementsOf(unseen);
        assertThat(Prose.plainText(markdown)).as(markdown).contains(seen);
    }

    @ParameterizedTest(name = "a document of Word, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void theWordsOfADocument(long seed) {
        MadeWord made = new MadeWord(seed);
        Incoming incoming =
                Intake.read("a.docx", made.document(), Portion.WHOLE).value().orElseThrow();
        holds(incoming, made.seen(), made.unseen(), made.xml());
    }

    @ParameterizedTest(name = "a page, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void theWordsOfAPage(long seed) {
        MadePage made = new MadePage(seed);
        Incoming incoming = Intake.read("a.html", made.html().getBytes(StandardCharsets.UTF_8), Portion.WHOLE)
                .value()
                .orElseThrow();
        holds(incoming, made.seen(), made.unseen(), made.html());
    }
}
