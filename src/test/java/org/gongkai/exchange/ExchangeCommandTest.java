package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.Run;
import org.gongkai.Tree;
import org.gongkai.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gongkai exchange}: what it writes is whole, what it refuses leaves everything as it was. */
class ExchangeCommandTest {

    private static final String GOOD = "form: csv\nencoding: gb18030\nfields: [{to: 标题, from: title}]\n";

    @TempDir
    static Path shared;

    private static Path built = Path.of("");

    @TempDir
    Path temporary;

    @BeforeAll
    static void builds() throws IOException {
        built = shared.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/base"), built);
        assertThat(Run.build(built).code()).isZero();
    }

    private Path folder() throws IOException {
        Path folder = temporary.toRealPath();
        if (!Files.exists(folder.resolve("site"))) {
            Tree.copy(built.resolve("target/site"), folder.resolve("site"));
            Files.writeString(folder.resolve("good.yaml"), GOOD);
            Files.writeString(folder.resolve("short.yaml"), GOOD.replace("title}", "title, max-length: 3}"));
            Files.writeString(folder.resolve("one.yaml"), "per-file: 1\n" + GOOD);
        }
        return folder;
    }

    private Run exchange(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("exchange", "PROJECT/site", "--lang", "en"));
        all.addAll(Arrays.asList(arguments));
        return Run.of(folder(), all.toArray(String[]::new));
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAFileAndReplacesItByTheNextOne() throws IOException {
        Run run = exchange("--mapping", "PROJECT/good.yaml", "--out", "PROJECT/new/out.csv");
        assertThat(run.text()).contains("exit code 0", "2 records in 1 files");
        Path out = folder().resolve("new/out.csv");
        assertThat(Files.readString(out, Charset.forName("GB18030"))).isEqualTo("标题\r\n关于调整会见时间的通知\r\n罪犯会见管理办法\r\n");
        Files.writeString(out, "old");
        assertThat(exchange("--mapping", "PROJECT/good.yaml", "--out", "PROJECT/new/out.csv")
                        .code())
                .isZero();
        assertThat(Files.size(out)).isGreaterThan(3);
        assertThat(names("new")).containsExactly("out.csv");
    }

    @Test
    void leavesWhatStoodThereWhereAnythingIsFound() throws IOException {
        Path out = folder().resolve("out.csv");
        Files.writeString(out, "old");
        Run run = exchange("--mapping", "PROJECT/short.yaml", "--out", "PROJECT/out.csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "catalogue/2026.json:6: block G-120: 736916951/2026-000002 标题: has 11 characters, the platform takes 3")
                .contains("6 |       \"index\": \"736916951/2026-000002\",")
                .contains("736916951/2026-000001");
        Path part = folder().resolve("site/catalogue/2026.json");
        Files.writeString(part, Files.readString(part).replace("会见", "探视"));
        Run changed = exchange("--mapping", "PROJECT/good.yaml", "--out", "PROJECT/out.csv");
        assertThat(changed.text()).contains("exit code 1", "catalogue/2026.json: block R-163", "nothing is written");
        assertThat(out).hasContent("old");
        assertThat(names("")).containsExactly("good.yaml", "one.yaml", "out.csv", "short.yaml", "site");
    }

    @Test
    void writesAFolderWhereAPlatformLimitsItsFilesAndReplacesOnlyItsOwn() throws IOException {
        assertThat(exchange("--mapping", "PROJECT/one.yaml", "--out", "PROJECT/out")
                        .text())
                .contains("2 records in 2 files");
        assertThat(names("out")).containsExactly("000001.csv", "000002.csv");
        Files.writeString(folder().resolve("out/000003.csv"), "left over from a longer catalogue");
        assertThat(exchange("--mapping", "PROJECT/one.yaml", "--out", "PROJECT/out")
                        .code())
                .isZero();
        assertThat(names("out")).containsExactly("000001.csv", "000002.csv");
        Files.writeString(folder().resolve("out/letter.txt"), "mine");
        assertThat(exchange("--mapping", "PROJECT/one.yaml", "--out", "PROJECT/out")
                        .text())
                .contains("exit code 2", "holds other files");
        assertThat(names("out")).containsExactly("000001.csv", "000002.csv", "letter.txt");
        assertThat(exchange("--mapping", "PROJECT/good.yaml", "--out", "PROJECT/out")
                        .text())
                .contains("exit code 2", "is no file");
        assertThat(names("")).containsExactly("good.yaml", "one.yaml", "out", "short.yaml", "site");
    }

    @Test
    void checksWithoutWriting() throws IOException {
        assertThat(exchange("--mapping", "dublin-core", "--check").text())
                .contains("exit code 0", "checked 2 records, wrote nothing");
        assertThat(names("")).containsExactly("good.yaml", "one.yaml", "short.yaml", "site");
    }

    @Test
    void writesTheChangesOfARelease() throws IOException {
        assertThat(exchange("--mapping", "PROJECT/good.yaml", "--changes", "--check")
                        .text())
                .contains("exit code 1", "changes.json", "gongkai build --since");
        Path catalogue = folder().resolve("catalogue.json");
        String before = Files.readString(built.resolve("target/site/catalogue.json"));
        Files.writeString(catalogue, before.replace("罪犯会见管理办法", "罪犯会见办法").replace("2026-000002", "2026-000003"));
        Run.build(
                built,
                "--since",
                catalogue.toString(),
                "--out",
                folder().resolve("next").toString());
        Files.writeString(folder().resolve("c.yaml"), GOOD.replace("fields: [", "fields: [{to: 变动, from: change}, "));
        Run run = Run.of(
                folder(),
                "exchange",
                "PROJECT/next",
                "--changes",
                "--mapping",
                "PROJECT/c.yaml",
                "--out",
                "PROJECT/c.csv");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(folder().resolve("c.csv"), Charset.forName("GB18030")))
                .isEqualTo("变动,标题\r\nchanged,罪犯会见管理办法\r\nnew,关于调整会见时间的通知\r\n");
        assertThat(run.err()).contains("另有 1 项变动");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--mapping dublin-cor --check; did you mean “dublin-core”?",
                "--check; missing --mapping",
                "--mapping atom; one of --out and --check",
                "--mapping atom --check --out PROJECT/x; one of --out and --check",
                "--mapping atom --out PROJECT/site/x.xml; cannot write into the published site",
                "--show nothing; ready mappings: article-12",
                "--mapping PROJECT/nowhere.yaml --out PROJECT/site/x.xml; no mapping",
            })
    void saysWhatIsMissing(String line, String told) throws IOException {
        assertThat(exchange(line.split(" ")).text()).contains("exit code 2", told);
        assertThat(folder().resolve("site/x.xml")).doesNotExist();
    }

    @Test
    void listsAndShowsTheReadyMappingsAndTheSchema() throws Exception {
        assertThat(exchange("--mappings").out().lines().map(line -> line.split("\t")[0]))
                .isEqualTo(ReadyMappings.NAMES);
        assertThat(exchange("--show", "atom").out())
                .isEqualTo(ReadyMappings.text("atom").orElseThrow());
        assertThat(Json.parse(Run.of(folder(), "schema", "mapping").out())).isInstanceOf(Map.class);
        assertThat(Run.of(folder(), "schema", "header").out())
                .isEqualTo(Run.of(folder(), "schema").out());
    }

    @Test
    void aLinkInASiteIsNotFollowed() throws IOException {
        Path part = folder().resolve("site/catalogue/2026.json");
        Files.move(part, folder().resolve("elsewhere.json"));
        Files.createSymbolicLink(part, folder().resolve("elsewhere.json"));
        assertThat(exchange("--mapping", "atom", "--check").text())
                .contains("exit code 1", "the site has no such file");
    }
}
