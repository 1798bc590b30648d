package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.gongkai.audit.served.ServedAudit;
import org.gongkai.fetch.Authorities;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.FetchLimits;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.fetch.Unobtainable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code server-config} prints is taken by a real nginx, and the site that it serves has no fault. */
@Slow
class ServerConfigTest {

    private static final FetchLimits LIMITS = FetchLimits.USUAL.hasty(Duration.ofSeconds(5), Duration.ofMillis(20));

    @TempDir
    static Path shared;

    private static Path project = Path.of("");
    private static Path authority = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        shared = shared.toRealPath();
        project = shared.resolve("project");
        authority = Nginx.certificate(shared);
        Tree.copy(Path.of("src/test/sites/base"), project);
        Files.writeString(
                project.resolve("content/redirects.csv"),
                "旧地址,新地址\n/zfxxgk/old/1.html,guide.html\n/xxgk/show.asp?id=12&t=旧,tzgg/2026/tongzhi.md\n");
        Run run = Run.build(project, "--precompress");
        assertThat(run.code()).as(run.text()).isZero();
    }

    private static String printed(String... options) {
        List<String> usual = List.of("server-config", "nginx", project.toString());
        List<String> root =
                List.of(options).contains("--root") ? List.of() : List.of("--root", project + "/target/site");
        String[] all =
                Stream.of(usual, root, List.of(options)).flatMap(List::stream).toArray(String[]::new);
        Run run = Run.of(Path.of("/nowhere"), all);
        assertThat(run.code()).as(run.text()).isZero();
        return Files.exists(Path.of("/proc/net/if_inet6"))
                ? run.out()
                : run.out().replaceAll("(?m)^ *listen \\[::].*\n", "");
    }

    private Nginx start(int port, String config) throws IOException, InterruptedException {
        return Nginx.start(folder.toRealPath().resolve("nginx"), port, config);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zfxxgk/", "/", "/a/b/"})
    void theServedSiteHasNoFault(String mount) throws Exception {
        int port = Nginx.free();
        String address = "https://127.0.0.1:" + port + mount;
        String config = printed(
                "--address",
                address,
                "--certificate",
                authority.toString(),
                "--key",
                shared + "/key.pem",
                "--lang",
                "en");
        try (Nginx nginx = start(port, config)) {
            assertThat(nginx.running()).isTrue();
            SiteAddress site = SiteAddress.of(address).orElseThrow();
            try (Mirror files = Mirror.open(folder.resolve("mirror"), site)) {
                Client client = new Client(ServedAudit.NAME, LIMITS, Authorities.of(authority));
                assertThat(PublishedSite.shown(ServedAudit.of(site, client, files, Audit::folder)))
                        .as(config)
                        .isEmpty();
            }
        }
    }

    @Test
    void behindADoorOfItsOwnItIsPlainAndStillAsksForHttps() throws Exception {
        int port = Nginx.free();
        String config = printed("--address", "https://jyj.example.gov.cn/zfxxgk/", "--plain")
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("listen [::]:80;", "");
        try (Nginx nginx = start(port, config)) {
            assertThat(nginx.running()).isTrue();
            HttpResponse<String> page = get(port, "/zfxxgk/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(get(port, "/zfxxgk").headers().firstValue("Location")).contains("/zfxxgk/");
            assertThat(get(port, "/xxgk/show.asp?id=12&t=%e6%97%a7").headers().firstValue("Location"))
                    .contains("/zfxxgk/tzgg/2026/tongzhi.html");
            assertThat(get(port, "/xxgk/show.asp?id=13").statusCode()).isEqualTo(404);
            assertThat(get(port, "/zfxxgk/old/1.html").body()).contains("url=../guide.html");
            HttpResponse<String> absent = get(port, "/zfxxgk/no.html");
            assertThat(absent.statusCode()).isEqualTo(404);
            assertThat(absent.body()).isEqualTo(Files.readString(project.resolve("target/site/404.html")));
        }
    }

    @Test
    void aFolderMayBeCalledWhatItLikesAndItsOldAddressesLeadOn() throws Exception {
        Path odd = folder.toRealPath().resolve("a b;c\"d'{}#[e]*?\\f 中");
        Tree.copy(project.resolve("target/site"), odd);
        int port = Nginx.free();
        String config = printed("--address", "https://jyj.example.gov.cn/zfxxgk/", "--plain", "--root", odd.toString())
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("listen [::]:80;", "");
        try (Nginx nginx = start(port, config)) {
            assertThat(nginx.running()).isTrue();
            assertThat(get(port, "/zfxxgk/guide.html").statusCode()).isEqualTo(200);
            assertThat(get(port, "/xxgk/show.asp?id=12&t=%e6%97%a7").headers().firstValue("Location"))
                    .contains("/zfxxgk/tzgg/2026/tongzhi.html");
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatCannotBeServedIsRefused() throws IOException, Unobtainable {
        assertThat(Run.of(project, "server-config", "nginx", "PROJECT", "--root", "relative")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(project, "server-config", "nginx", "PROJECT", "--root", "/srv/$x")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(project, "server-config", "nginx", "PROJECT", "--address", "jyj.example.gov.cn")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(project, "server-config", "nginx", "PROJECT", "--plain", "--key", "/k")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(project, "server-config", "apache", "PROJECT").code()).isEqualTo(2);
    }

    @Test
    void theUsualHttpsServerSendsPlainReadersThere() {
        assertThat(printed("--address", "https://jyj.example.gov.cn/zfxxgk/"))
                .contains("return 301 https://jyj.example.gov.cn$request_uri;")
                .contains("ssl_certificate \"/etc/ssl/jyj.example.gov.cn.pem\";")
                .contains("listen [::]:443 ssl;");
    }
}
