package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit finds every entry that the search would not find, and every word that it should not have. */
class SearchCheckTest {

    private static final String SHARD = "search/shards/0.bin";

    @TempDir
    static Path shared;

    private static Path site = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void aSmallSite() throws IOException {
        Path project = new TestSite()
                .entry(
                        "gfxwj/2021/a.md",
                        EntryDraft.of(1)
                                .set("title", "关于甲监狱会见登记的办法")
                                .set("number", "示狱规〔2021〕1号")
                                .body("会见应当登记，登记号为 ABC123。\n"))
                .entry("tzgg/b.md", EntryDraft.of(2).set("title", "关于乙监狱开放日的通知").body("开放日定于每月十五日。\n"))
                .write(shared.toRealPath());
        Run run = Run.of(project, "build", "PROJECT", "--as-of", "2021-12-01T00:00:00+08:00");
        assertThat(run.code()).as(run.text()).isZero();
        site = project.resolve("target/site");
        assertThat(audited(site)).isEmpty();
    }

    private static List<String> audited(Path site) {
        return PublishedSite.shown(Audit.folder(site)).stream()
                .filter(finding -> finding.startsWith("R-08"))
                .toList();
    }

    private Path copy() throws IOException {
        Path copy = folder.toRealPath().resolve("site");
        Tree.copy(site, copy);
        return copy;
    }

    private List<String> edited(String path, String from, String to) throws IOException {
        Path file = copy().resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        return audited(folder.toRealPath().resolve("site"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search/index.json      | "entries":2      | "entries":1      | not the 2 entries
            search/index.json      | "version":1      | "version":3      | version, bits or list
            search/index.json      | "bits":0         | "bits":1         | a shard of the search is missing
            search/index.json      | "2021"           | "2020"           | its year in the search is not the catalogue's
            search/index.json      | 有效             | 失效             | its validity in the search is not the catalogue's
            search/index.json      | gfxwj            | ghjh             | its column in the search is not the catalogue's
            search/index.json      | "length":"       | "length":"0      | its length in the search
            search/index.json      | "length":"       | "length":"~      | its length in the search
            search/index.json      | "length"         | "size"           | the index has another beginning of its title
            search/index.json      | {                | [                | not JSON
            search/entries/0.json  | 会见登记         | 会见预约         | not in search/entries/0.json as in the catalogue
            search/entries/0.json  | 示狱规〔2021〕1号 | 示狱规〔2021〕2号 | not in search/entries/0.json as in the catalogue
            search/entries/0.json  | 2021/b.html      | 2021/c.html      | not in search/entries/0.json as in the catalogue
            catalogue.json         | 关于乙监狱开放日 | 关于丙监狱开放日 | it is not found by its title
            catalogue.json         | 〕1号            | 〕3号            | it is not found by its whole title or numbers
            """)
    void findsWhatDiffersFromTheCatalogue(String path, String from, String to, String finding) throws IOException {
        assertThat(edited(path, from, to)).anyMatch(one -> one.contains(finding));
    }

    @Test
    void findsAWordOfThePageThatTheIndexLacks() throws IOException {
        String page = "fdzdgknr/gfxwj/2021/a.html";
        assertThat(edited(page, "登记号为", "编号为"))
                .anyMatch(one -> one.contains("the index lacks words of the page: 见应")
                        || one.contains("the index lacks words of the page: 记编")
                        || one.contains("the index lacks words of the page: 编号"));
    }

    @Test
    void findsAWordOfTheIndexThatThePageDoesNotHave() throws IOException {
        assertThat(edited("tzgg/2021/b.html", "每月十五日", "每月"))
                .anyMatch(one -> one.contains("words that the page does not have: 十五")
                        || one.contains("words that the page does not have: 五日")
                        || one.contains("words that the page does not have: 月十"));
    }

    @Test
    void findsFilesThatTheIndexDoesNotHave() throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve("search/shards/1.bin"), "GKS1\0");
        Files.writeString(copy.resolve("search/entries/1.json"), "[]");
        assertThat(audited(copy))
                .containsExactlyInAnyOrder(
                        "R-08 search/entries/1.json a file that the index does not have",
                        "R-08 search/shards/1.bin a file that the index does not have");
    }

    @Test
    void findsThatThereIsNoIndexAtAll() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("search/index.json"));
        assertThat(audited(copy)).containsExactly("R-08 search/index.json the site has no search/index.json");
    }

    @Test
    void findsAnIndexThatIsSomethingElse() throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve("search/index.json"), "[]");
        assertThat(audited(copy)).containsExactly("R-08 search/index.json no JSON object");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 40})
    void findsAShardThatWasCutOff(int bytes) throws IOException {
        Path shard = copy().resolve(SHARD);
        byte[] all = Files.readAllBytes(shard);
        Files.write(shard, Arrays.copyOf(all, bytes));
        assertThat(audited(folder.toRealPath().resolve("site"))).anyMatch(one -> one.contains("a damaged shard"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsABitOfAShardThatIsAnother(long seed) throws IOException {
        Path shard = copy().resolve(SHARD);
        byte[] all = Files.readAllBytes(shard);
        Random random = new Random(seed);
        all[random.nextInt(all.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(shard, all);
        assertThat(audited(folder.toRealPath().resolve("site"))).isNotEmpty();
    }
}
