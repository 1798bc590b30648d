package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.cli.CommandLineFacts;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.Test;

/** Every command of the program that the documentation names between fences is one that the program takes. */
class CommandsTest {

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Path chapter : Handbook.chapters()) {
            pages.put(Handbook.FOLDER.relativize(chapter).toString(), Files.readString(chapter));
        }
        pages.put("README.md", Files.readString(Handbook.ROOT.resolve("README.md")));
        return pages;
    }

    @Test
    void everyCommandIsTaken() throws IOException {
        int seen = 0;
        for (Map.Entry<String, String> page : pages().entrySet()) {
            for (List<String> command : Commands.ours(page.getValue())) {
                assertThatCode(() -> CommandLineFacts.root(Language.ZH).parseArgs(command.toArray(String[]::new)))
                        .as(page.getKey() + ": gongkai " + String.join(" ", command))
                        .doesNotThrowAnyException();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void linesArePartedAsAShellPartsThem() {
        assertThat(
                        Commands.ours(
                                "```sh\ncd a && gongkai check --format csv > 'x y.csv'   # 检查\ngongkai new \\\n  'a b' c|cat\n```\n"))
                .containsExactly(List.of("check", "--format", "csv"), List.of("new", "a b", "c"));
        assertThat(Commands.ours("```text\ngongkai nothing\n```\n")).isEmpty();
    }
}
