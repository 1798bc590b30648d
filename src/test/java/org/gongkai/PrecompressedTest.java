package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.audit.Audit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed copies stand beside the files, say the same, and go with them. */
@Slow
class PrecompressedTest {

    private static final String PAGE = "guide.html";

    @TempDir
    static Path shared;

    private static Path project = Path.of("");
    private static Path site = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException {
        project = shared.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/base"), project);
        Run run = Run.build(project, "--precompress");
        assertThat(run.code()).as(run.text()).isZero();
        site = project.resolve("target/site");
    }

    private static byte[] plain(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    @Test
    void everyCopyIsItsFileAndSmallerAndHasNoTime() throws IOException {
        Map<String, byte[]> files = Tree.read(site);
        List<String> copies =
                files.keySet().stream().filter(path -> path.endsWith(".gz")).toList();
        assertThat(copies)
                .contains(
                        "index.html.gz",
                        "catalogue.json.gz",
                        "assets/gongkai.css.gz",
                        "assets/search.js.gz",
                        "sitemap.xml.gz")
                .noneMatch(path -> path.startsWith("release/"));
        for (String copy : copies) {
            byte[] packed = files.get(copy);
            byte[] file = files.get(copy.substring(0, copy.length() - 3));
            assertThat(file.length).as(copy).isGreaterThanOrEqualTo(1024).isGreaterThan(packed.length);
            assertThat(plain(packed)).as(copy).isEqualTo(file);
            assertThat(Arrays.copyOf(packed, 8)).as(copy).containsExactly(0x1F, 0x8B, 8, 0, 0, 0, 0, 0);
        }
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html") && bytes.length >= 1024) {
                assertThat(copies).contains(path + ".gz");
            }
        });
    }

    @Test
    void withoutThemTheSiteIsTheSameToTheLastByte() throws IOException {
        Path other = folder.toRealPath().resolve("site");
        assertThat(Run.build(project, "--out", other.toString()).code()).isZero();
        Map<String, byte[]> left = new TreeMap<>(Tree.read(site));
        left.keySet().removeIf(path -> path.endsWith(".gz"));
        Map<String, byte[]> usual = Tree.read(other);
        assertThat(left.keySet()).isEqualTo(usual.keySet());
        usual.forEach((path, bytes) -> assertThat(left.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void aProjectCanAskForThemInItsSettingsAndTheyAreTheSameAgain() throws IOException {
        Path other = folder.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/base"), other);
        Files.writeString(other.resolve("jbake.properties"), "site.precompress=true\n");
        assertThat(Run.build(other).code()).isZero();
        assertThat(Tree.of(other.resolve("target/site"))).isEqualTo(Tree.of(site));
    }

    @Test
    void noCopyOutlivesItsFile() throws IOException {
        Path other = folder.toRealPath().resolve("project");
        Tree.copy(project, other);
        assertThat(Run.build(other).code()).isZero();
        assertThat(Tree.read(other.resolve("target/site")).keySet()).noneMatch(path -> path.endsWith(".gz"));
    }

    @Test
    void theAuditAndTheScriptAreContentWithThem() throws Exception {
        assertThat(Audit.folder(site).findings()).isEmpty();
        assertThat(verified(site)).startsWith("OK");
    }

    @Test
    void copiesOfTheSearchsFilesAreNoFilesTooMany() throws IOException {
        Path many = Many.entries(40).write(folder.toRealPath().resolve("many"));
        Run run = Run.of(many, "build", "PROJECT", "--precompress", "--as-of", Built.NOW);
        assertThat(run.code()).as(run.text()).isZero();
        Path out = many.resolve("target/site");
        assertThat(Tree.read(out).keySet()).contains("search/entries/0.json.gz");
        assertThat(shown(out)).isEmpty();
    }

    private static String verified(Path site) throws IOException, InterruptedException {
        Path script = site.resolveSibling("verify.sh");
        try (var in = PrecompressedTest.class.getResourceAsStream("/release/verify.sh")) {
            assertThat(in).isNotNull();
            Files.write(script, in.readAllBytes());
        }
        Process sh = new ProcessBuilder("sh", script.toString(), site.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        sh.waitFor();
        return said;
    }

    /** What somebody does to a copy or to its file. */
    enum Harm {
        FILE_CHANGED("what comes out of it is not its file") {
            @Override
            void to(Path file, Path copy) throws IOException {
                Files.writeString(file, Files.readString(file).replace("</html>", "<!-- -->\n</html>"));
            }
        },
        FILE_SHORTER("what comes out of it is not its file") {
            @Override
            void to(Path file, Path copy) throws IOException {
                byte[] all = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(all, all.length - 1));
            }
        },
        FILE_LONGER("what comes out of it is shorter than its file") {
            @Override
            void to(Path file, Path copy) throws IOException {
                Files.writeString(file, Files.readString(file) + "\n");
            }
        },
        CUT_OFF("it ends too early") {
            @Override
            void to(Path file, Path copy) throws IOException {
                byte[] all = Files.readAllBytes(copy);
                Files.write(copy, Arrays.copyOf(all, all.length / 2));
            }
        },
        WITHOUT_END("it does not end as it should, or goes on") {
            @Override
            void to(Path file, Path copy) throws IOException {
                byte[] all = Files.readAllBytes(copy);
                Files.write(copy, Arrays.copyOf(all, all.length - 1));
            }
        },
        GOES_ON("it does not end as it should, or goes on") {
            @Override
            void to(Path file, Path copy) throws IOException {
                byte[] all = Files.readAllBytes(copy);
                Files.write(copy, Arrays.copyOf(all, all.length + 1));
            }
        },
        NAMED("it does not begin like gzip without name and time") {
            @Override
            void to(Path file, Path copy) throws IOException {
                byte[] all = Files.readAllBytes(copy);
                all[3] = 8;
                Files.write(copy, all);
            }
        },
        NO_GZIP("it does not begin like gzip without name and time") {
            @Override
            void to(Path file, Path copy) throws IOException {
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        },
        BOMB("what comes out of it is not its file") {
            @Override
            void to(Path file, Path copy) throws IOException {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    gzip.write(Files.readAllBytes(file));
                    byte[] much = new byte[1 << 20];
                    for (int i = 0; i < 200; i++) {
                        gzip.write(much);
                    }
                }
                byte[] all = packed.toByteArray();
                Files.write(copy, all);
            }
        };

        private final String said;

        Harm(String said) {
            this.said = said;
        }

        abstract void to(Path file, Path copy) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void theAuditAndTheScriptFindACopyThatIsNotItsFile(Harm harm) throws Exception {
        Path copy = folder.toRealPath().resolve("site");
        Tree.copy(site, copy);
        harm.to(copy.resolve(PAGE), copy.resolve(PAGE + ".gz"));
        assertThat(shown(copy)).contains("G-121 " + PAGE + ".gz " + harm.said);
        if (harm != Harm.NAMED && harm != Harm.GOES_ON) { // which gzip itself accepts
            assertThat(verified(copy)).contains("FAILED " + PAGE + ".gz");
        }
    }

    @Test
    void aCopyWithoutItsFileIsAFileThatTheManifestDoesNotHave() throws Exception {
        Path copy = folder.toRealPath().resolve("site");
        Tree.copy(site, copy);
        Files.copy(copy.resolve(PAGE + ".gz"), copy.resolve("old.html.gz"));
        assertThat(shown(copy)).containsExactly("R-163 old.html.gz the manifest does not list this file");
        assertThat(verified(copy)).contains("other files are listed than are here");
    }

    private static List<String> shown(Path site) {
        return Audit.folder(site).findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.place() + " "
                        + finding.message().en())
                .toList();
    }

    @Test
    void nginxGivesTheCopyToWhoeverTakesItAndTheFileToAllOthers() throws Exception {
        Path program = Path.of("/usr/sbin/nginx");
        assumeTrue(Files.isExecutable(program), "nginx is not installed");
        Path work = folder.toRealPath();
        int port = free();
        Path settings = work.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; master_process off; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 16; }
                http {
                  access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                  uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  types { text/html html; application/json json; }
                  server { listen 127.0.0.1:%2$d; location /zfxxgk/ { alias %3$s/; gzip_static on; gzip_vary on; } }
                }
                """.formatted(work, port, site));
        Process nginx = new ProcessBuilder(program.toString(), "-p", work.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("said").toFile())
                .start();
        try {
            for (String path : List.of(PAGE, "catalogue.json")) {
                byte[] file = Files.readAllBytes(site.resolve(path));
                HttpResponse<byte[]> packed = get(port, path, "gzip, deflate");
                assertThat(packed.statusCode()).isEqualTo(200);
                assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
                assertThat(packed.body()).isEqualTo(Files.readAllBytes(site.resolve(path + ".gz")));
                assertThat(plain(packed.body())).isEqualTo(file);
                HttpResponse<byte[]> whole = get(port, path, "identity");
                assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
                assertThat(whole.body()).isEqualTo(file);
            }
        } finally {
            nginx.destroy();
            assertThat(nginx.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks until the server is up. */
    private static HttpResponse<byte[]> get(int port, String path, String accepted)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/zfxxgk/" + path))
                .header("Accept-Encoding", accepted)
                .build();
        IOException last = new IOException("no answer");
        for (int i = 0; i < 100; i++) {
            try {
                return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                last = e;
                Thread.sleep(100);
            }
        }
        throw last;
    }
}
