package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.audit.Audit;
import org.gongkai.cli.Gongkai;
import org.gongkai.cli.terminal.Console;
import org.gongkai.review.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public documents of prison bureaus as found, with digests that another program computed. They are not part of this
 * project; where the folder is not beside the checkout, these tests are skipped.
 */
@Slow
class RealInputTest {

    private static final Path REAL = Path.of("../shared/real");
    private static final String AS_OF = "2026-11-22T00:00:00+08:00";

    @TempDir
    Path folder;

    @BeforeEach
    void isThere() {
        assumeThat(REAL.resolve("content"))
                .as("no real documents beside the checkout")
                .isDirectory();
    }

    @Test
    void buildsWithExitCodeZeroAndAnswersForEveryFile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int exit = new Gongkai(console)
                .run(
                        "build",
                        REAL.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--as-of",
                        AS_OF,
                        "--lang",
                        "en");
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("sources 5 = published 4 + withdrawn 0 + withheld 1 + in error 0")
                .contains("awaiting review  content/fdzdgknr/ghjh/2021/draft.md");
    }

    @Test
    void agreesWithTheDigestsOfTheOtherProgram() throws IOException {
        Pattern digest = Pattern.compile("digest: '(sha256:[0-9a-f]{64})'");
        Built built = Built.of(REAL, folder.resolve("out"), AS_OF);
        assertThat(built.judgement().entries()).hasSize(4);
        for (Entry entry : built.judgement().entries()) {
            Matcher written = digest.matcher(Files.readString(REAL.resolve(entry.path())));
            assertThat(written.find()).as(entry.path()).isTrue();
            assertThat(entry.digest()).as(entry.path()).isEqualTo(written.group(1));
        }
    }

    @Test
    void saysNothingOfTheOneThatWaits() throws IOException {
        Built built = Built.of(REAL, folder.resolve("out"), AS_OF);
        for (Map.Entry<String, byte[]> file : built.files().entrySet()) {
            assertThat(file.getKey() + new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .doesNotContain("待审的工作方案", "2021-000002", "本方案尚在审查", "2021/draft");
        }
    }

    @Test
    void standsTheAuditFromOutside() throws IOException {
        Built built = Built.of(REAL, folder.resolve("out"), AS_OF);
        assertThat(Audit.folder(built.out()).findings()).isEmpty();
        assertThat(Audit.folder(built.out()).entries()).isEqualTo(4);
    }

    @Test
    void keepsTheTextAsItWasFound() throws IOException {
        Built built = Built.of(REAL, folder.resolve("out"), AS_OF);
        String bureau = built.text("fdzdgknr/ghjh/2019/000002.html");
        assertThat(bureau).contains("吉厅字【2016】20号", "(国办发〔2019〕14号)");
    }
}
