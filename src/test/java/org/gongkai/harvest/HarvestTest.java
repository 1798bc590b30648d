package org.gongkai.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.Run;
import org.gongkai.Tree;
import org.gongkai.hash.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of organs becomes one site, whatever one of them has published. */
class HarvestTest {

    private static final String HEAD = "code,name,where,address,kind\n";

    @TempDir
    Path folder;

    private PublishedOrgan organ(String name) {
        return new PublishedOrgan(folder.resolve(name), name)
                .entry(name + "/1", name + "的办法", "20-01", name + "〔2026〕1号", "2026-03-02", "2026-03-20")
                .entry(name + "/2", name + "的预算", "20-07", "", "2026-01-05", "2026-06-20");
    }

    private Run harvest(String list, String... more) throws IOException {
        Files.writeString(folder.resolve("organs.csv"), HEAD + list);
        return run("organs.csv", more);
    }

    private Run run(String list, String... more) {
        String[] usual = {
            "harvest",
            folder.resolve(list).toString(),
            "--out",
            folder.resolve("site").toString(),
            "--name",
            "示例省",
            "--as-of",
            "2026-11-22",
            "--format",
            "csv"
        };
        return Run.of(folder, Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private String page(String path) throws IOException {
        return Files.readString(folder.resolve("site").resolve(path));
    }

    @Test
    void makesPagesOfOrgansItemsAndYears() throws IOException {
        organ("甲").write();
        organ("乙").write();
        Run run = harvest("a,甲局,甲,https://a.example.gov.cn/,部门\nb,乙局,乙,,\n");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(page("organs/a/2026/index.html"))
                .contains("甲的办法", "href=\"https://a.example.gov.cn/xxgk/0.html\"", "甲〔2026〕1号");
        assertThat(page("organs/b/2026/index.html")).contains("<b>乙的办法</b>");
        assertThat(page("items/20-07/index.html")).contains("甲局", "乙局", "共2条");
        assertThat(page("years/2026/index.html")).contains("organs/a/2026/index.html", "共4条");
        assertThat(page("league/index.html")).contains("50.0%");
        assertThat(page("data/counts.csv")).contains("a,甲局,20-01,2026,1\r\n");
        assertThat(run.out()).contains("G-124", "G-125").doesNotContain("G-123");
    }

    @Test
    void everyFileIsInTheManifestAndEveryLinkLeadsSomewhere() throws IOException {
        organ("甲").write();
        harvest("a,甲局,甲,,\nb,乙局,不在,,\n");
        Map<String, String> listed = new TreeMap<>();
        page("release/manifest.sha256").lines().forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
        Map<String, String> there = new TreeMap<>();
        for (String file : Tree.read(folder.resolve("site")).keySet()) {
            there.put(file, file);
        }
        assertThat(listed).isNotEmpty();
        for (Map.Entry<String, String> file : listed.entrySet()) {
            assertThat(Hashes.sha256(Files.readAllBytes(folder.resolve("site").resolve(file.getKey()))))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
        Run audit = Run.of(folder, "audit", folder.resolve("site").toString(), "--format", "csv");
        // it is no site of one organ: it has no catalogue.json, and no identification code
        assertThat(audit.out().lines().filter(line -> !line.contains("R-90") && !line.contains("R-16")))
                .as("what is wrong with its pages")
                .hasSize(1);
    }

    @Test
    void tellsNumbersThatTwoOrgansUse() throws IOException {
        organ("甲")
                .entry("1/5", "甲的文件", "20-02", "共〔2026〕9号", "2026-05-01", "2026-05-06")
                .write();
        organ("乙")
                .entry("1/5", "乙的文件", "20-02", "共(2026)9号", "2026-05-01", "2026-05-06")
                .write();
        organ("丙")
                .entry("丙/6", "联合发文", "20-02", "联〔2026〕3号", "2026-05-01", "2026-05-06")
                .write();
        organ("丁")
                .entry("丁/6", "联合发文", "20-02", "联〔2026〕3号", "2026-05-01", "2026-05-06")
                .write();
        Run run = harvest("a,甲局,甲,,\nb,乙局,乙,,\nc,丙局,丙,,\nd,丁局,丁,,\n");
        assertThat(run.out()).contains("索引号“1/5”", "文号“共").doesNotContain("文号“联");
        assertThat(page("twins/index.html")).contains("甲的文件", "乙的文件", "联合发文", "文号，标题相同", "索引号，标题不同");
    }

    @Test
    void oneThatCannotBeReadStopsNobody() throws IOException {
        organ("甲").write();
        new PublishedOrgan(folder.resolve("乱"), "乱")
                .file("catalogue.json", "{\"entries\": [")
                .write();
        new PublishedOrgan(folder.resolve("深"), "深")
                .file("catalogue.json", "[".repeat(100_000))
                .write();
        Files.writeString(folder.resolve("坏.zip"), "PK no archive");
        Files.writeString(folder.resolve("坏.tar.gz"), "no archive");
        Run run = harvest("a,甲局,甲,,\nb,乙局,乱,,\nc,丙局,没有,,\nd,丁局,坏.zip,,\ne,戊局,坏.tar.gz,,\nf,己局,深,,\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("机关 1（清单 6）");
        for (String code : List.of("b", "c", "d", "e", "f")) {
            assertThat(run.out().lines().filter(line -> line.contains("G-122") && line.contains(code + ",")))
                    .as(code)
                    .isNotEmpty();
            assertThat(page("organs/" + code + "/index.html")).contains("没有读到");
        }
        assertThat(page("gaps/index.html")).contains("没有读到");
    }

    @Test
    void hostileWordsAreOnlyWords() throws IOException {
        new PublishedOrgan(folder.resolve("恶"), "恶")
                .entry(
                        "x/1",
                        "<script>alert(1)</script>\u202e反\u0000字",
                        "20-99",
                        "=cmd|' /C calc'!A0",
                        "9999-99-99",
                        "2026-05-06T25")
                .entry("x/2", "x".repeat(100_000), "20-01", "", "2026-01-01", "0001-01-01")
                .entry("", "", "", "", "", "")
                .write();
        String list = "a,恶局,恶,https://a.example.gov.cn/,\n";
        String path = folder.resolve("恶/catalogue.json").toString();
        String text = Files.readString(Path.of(path))
                .replace("xxgk/0.html", "../../../etc/passwd")
                .replace("xxgk/1.html", "javascript:alert(1)");
        Files.writeString(Path.of(path), text);
        Run run = harvest(list);
        assertThat(run.out()).as("the manifest does not fit").contains("R-163");
        String page = page("organs/a/2026/index.html");
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "\u202e", "passwd");
        assertThat(page("organs/a/0/index.html")).doesNotContain("javascript:", "x".repeat(400));
        assertThat(page("organs/a/catalogue.csv")).contains("'=cmd");
    }

    @Test
    void personalNumbersGoNoFurther() throws IOException {
        organ("甲")
                .entry("甲/9", "张某11010519491231002X的处罚", "20-06", "", "2026-05-01", "2026-05-06")
                .write();
        Run run = harvest("a,甲局,甲,,\n");
        assertThat(run.out()).contains("R-60");
        assertThat(page("organs/a/2026/index.html")).contains("甲的办法").doesNotContain("11010519491231002X");
        for (String file : Tree.read(folder.resolve("site")).keySet()) {
            assertThat(new String(Files.readAllBytes(folder.resolve("site").resolve(file)), StandardCharsets.UTF_8))
                    .as(file)
                    .doesNotContain("11010519491231002X");
        }
    }

    @Test
    void foldersArchivesAndAddressesGiveTheSame() throws IOException {
        Path site = organ("甲").file("changes.json", "{\"changes\": []}\n").write();
        String list = "a,甲局,%s,http://127.0.0.1:%d/zfxxgk/,\n";
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        HttpServer server = server(site, asked);
        try {
            int port = server.getAddress().getPort();
            zip(site, folder.resolve("甲.zip"), "site/");
            tar(site, folder.resolve("甲.tar.gz"), "./");
            harvest(list.formatted("甲", port));
            Map<String, String> expected = Map.copyOf(listed());
            for (String where : List.of("甲.zip", "甲.tar.gz", "http://127.0.0.1:" + port + "/zfxxgk/")) {
                Run run = harvest(list.formatted(where, port));
                assertThat(run.err()).as(run.text()).contains("机关 1");
                assertThat(listed()).as(where).isEqualTo(expected);
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked)
                .containsExactly(
                        "GET /robots.txt",
                        "GET /zfxxgk/release/manifest.sha256",
                        "GET /zfxxgk/catalogue.json",
                        "GET /zfxxgk/changes.json");
    }

    private Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        page("release/manifest.sha256").lines().forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
        return listed;
    }

    @Test
    void aRedirectionIsNotFollowedAndRobotsAreHeard() throws IOException {
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (path.equals("/robots.txt")) {
                byte[] text = "User-agent: *\nDisallow: /closed/\n".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            } else {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                exchange.sendResponseHeaders(302, -1);
            }
            exchange.close();
        });
        server.start();
        try {
            String at = "http://127.0.0.1:" + server.getAddress().getPort();
            Run run = harvest("a,甲局," + at + "/open/,,\nb,乙局," + at + "/closed/,,\n");
            assertThat(run.out()).contains("HTTP 302", "robots.txt");
        } finally {
            server.stop(0);
        }
        assertThat(asked).contains("/open/release/manifest.sha256").doesNotContain("/closed/release/manifest.sha256");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 16];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(piece);
                }
            } catch (IOException e) {
                exchange.close();
            }
        });
        server.start();
        try {
            Run run = harvest("a,甲局,http://127.0.0.1:" + server.getAddress().getPort() + "/,,\n");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("超过 524288 字节");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void listsMayBeYamlAndSayWhatIsWrongWithThem() throws IOException {
        organ("甲").write();
        Files.writeString(folder.resolve("organs.yaml"), """
                - {code: a, name: 甲局, where: 甲, kind: 人民政府}
                - {代码: A, 名称: 又是甲局, 位置: 甲}
                - {code: "b/..", name: 乙局, where: 甲}
                - {code: c, name: 丙局, where: "ftp://c.example/"}
                """);
        Run run = run("organs.yaml");
        assertThat(run.err()).contains("机关 1（清单 1）");
        assertThat(run.out()).contains("G-03", "不能作代码", "不是可以读取的位置");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void refusesAFolderOfOthersAndAnUnknownEngine() throws IOException {
        organ("甲").write();
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/mine.txt"), "mine");
        assertThat(harvest("a,甲局,甲,,\n").code()).isEqualTo(2);
        assertThat(harvest("a,甲局,甲,,\n", "--engine", "abacus").code()).isEqualTo(2);
        assertThat(folder.resolve("site/mine.txt")).hasContent("mine");
    }

    @Test
    void theSameListGivesTheSameBytes() throws IOException {
        organ("甲").write();
        organ("乙").write();
        harvest("a,甲局,甲,,\nb,乙局,乙,,\n");
        Map<String, String> first = listed();
        harvest("b,乙局,乙,,\na,甲局,甲,,\n");
        assertThat(listed()).isEqualTo(first);
    }

    private static HttpServer server(Path site, ConcurrentLinkedQueue<String> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            Path file = site.resolve(path.replaceFirst("^/zfxxgk/", ""));
            if (path.startsWith("/zfxxgk/") && Files.isRegularFile(file)) {
                byte[] bytes = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void zip(Path site, Path archive, String prefix) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(prefix + "../evil.json"));
            for (String file : Tree.read(site).keySet()) {
                zip.putNextEntry(new ZipEntry(prefix + file));
                zip.write(Files.readAllBytes(site.resolve(file)));
            }
        }
    }

    /** A tar as {@code tar czf} writes it, with a long name and a link among its members. */
    private static void tar(Path site, Path archive, String prefix) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            byte[] longName = "x".repeat(200).getBytes(StandardCharsets.UTF_8);
            member(out, "././@LongLink", 'L', longName);
            member(out, "x".repeat(100), '0', new byte[700]);
            member(out, prefix + "catalogue.csv", '2', new byte[0]);
            for (String file : Tree.read(site).keySet()) {
                member(out, prefix + file, '0', Files.readAllBytes(site.resolve(file)));
            }
            out.write(new byte[1024]);
        }
    }

    private static void member(OutputStream out, String name, char kind, byte[] content) throws IOException {
        byte[] head = new byte[512];
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, head, 0, Math.min(100, text.length));
        byte[] size = "%011o".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, head, 124, size.length);
        head[156] = (byte) kind;
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.write(content);
        padded.write(new byte[(512 - content.length % 512) % 512]);
        out.write(head);
        padded.writeTo(out);
    }
}
