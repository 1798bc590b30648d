package org.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.bake.CommonmarkEngine;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.official.Element;
import org.gongkai.intake.official.OfficialDocument;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Paper;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.paper.Plate;
import org.gongkai.prose.Html;
import org.gongkai.prose.PaperText;
import org.gongkai.prose.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text on paper, as the site's copies for Word have it, is taken in as the text that it was: every entry of the example. */
class PaperAgainTest {

    private static final String NUMBER = "示狱规〔2019〕2号";

    static Stream<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> text(file).indexOf("\n---\n\n") > 0)
                    .filter(file -> !text(file).contains(".csv")) // a chart is a table on paper
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void givesTheSameMarkdown(Path file) {
        String text = text(file).replace("\uFEFF", "");
        String body = text.substring(text.indexOf("\n---\n\n") + "\n---\n\n".length());
        String title =
                text.replaceFirst("(?s)^---\n(?:title|标题): ([^\n]*)\n.*", "$1").replaceAll("^'|'$", "");
        Html page = Prose.render(body, "a.md", 1, CommonmarkEngine.AS_WRITTEN).html();
        List<Piece> pieces =
                new ArrayList<>(List.of(Passage.of(Manner.NUMBER, NUMBER), Passage.of(Manner.TITLE, title)));
        pieces.addAll(PaperText.of(page, "", "a", (address, words) -> plate(file, address, words)));
        pieces.add(Passage.of(Manner.IMPRINT, "索引号：736916951/2019-000003　公开方式：主动公开\n来源：示例省监狱管理局"));
        Incoming incoming = Intake.read("a.docx", new Paper(pieces).docx(), Portion.WHOLE)
                .value()
                .orElseThrow();
        OfficialDocument document = OfficialDocument.of(incoming);
        assertThat(document.part(Element.NUMBER)).contains(NUMBER);
        assertThat(document.part(Element.TITLE)).contains(title);
        assertThat(MarkdownText.of(document.body())).isEqualTo(onPaper(body));
    }

    private static Optional<Plate> plate(Path entry, String address, String words) {
        try {
            return Plate.of(Files.readAllBytes(entry.resolveSibling(address)), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What paper cannot have: links within the site are words there, pictures have no names of their own, and blanks that set words in
     * are none of the text. A column of figures stands on the right whether or not its author said so.
     */
    private static String onPaper(String body) {
        return body.replaceAll("(?<=\\|)---:(?=\\|)", "---")
                .replaceAll("(!\\[[^\\]\n]*\\]\\()[^)\n]*", "$1tu1.png")
                .replaceAll("(?m)^( *|\\| )\u3000+", "$1")
                .replaceAll("(?<!!)\\[([^\\]\n]*)\\]\\((?!https:)[^)\n]*\\)", "$1");
    }
}
