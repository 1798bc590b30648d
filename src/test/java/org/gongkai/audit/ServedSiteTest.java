package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.Run;
import org.gongkai.Slow;
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
import org.junit.jupiter.params.provider.MethodSource;

/** A site behind a real nginx: served as the handbook has it there is nothing to find, served wrongly the file is named. */
@Slow
class ServedSiteTest {

    private static final String FIRST = PublishedSite.FIRST;
    private static final String GONE = PublishedSite.GONE;
    private static final FetchLimits LIMITS = FetchLimits.USUAL.hasty(Duration.ofSeconds(5), Duration.ofMillis(20));

    private static final String TLS =
            "server { listen 127.0.0.1:PORT ssl; ssl_certificate CERT/cert.pem; ssl_certificate_key CERT/key.pem;";

    @TempDir
    static Path shared;

    private static Path authority = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void certificate() throws IOException, InterruptedException, GeneralSecurityException {
        shared = shared.toRealPath();
        authority = Nginx.certificate(shared);
    }

    /** Something done to the files on the server after they were published. */
    interface Harm {
        void to(Path site) throws IOException;
    }

    /**
     * A way to serve.
     *
     * @param location what stands in the site's location
     * @param server what stands beside it; of two locations of one file the one with {@code =} is taken
     * @param said rule and path of the findings, in their order, each once
     */
    record Way(String name, Harm harm, String location, String server, List<String> said) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Way server(String name, String location, String server, String... said) {
        return new Way(name, site -> {}, location, server, List.of(said));
    }

    private static Way files(String name, Harm harm, String... said) {
        return new Way(name, harm, Nginx.SITE, "", List.of(said));
    }

    private static Way location(String name, String from, String to, String... said) {
        assertThat(Nginx.SITE).as(name).contains(from);
        return server(name, Nginx.SITE.replace(from, to), "", said);
    }

    /** One file has a location of its own. */
    private static Way file(String name, String path, String more, String... said) {
        String own = "location = /zfxxgk/" + path + " { "
                + Nginx.SITE.replace("alias SITE/;", "alias SITE/" + path + ";") + more + " }";
        return server(name, Nginx.SITE, own, said);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        byte[] all = packed.toByteArray();
        all[9] = 3;
        return all;
    }

    /** Brotli that is not compressed (RFC 7932 9.2): one block as it is, and the empty last one. */
    private static byte[] brotli(byte[] content) {
        byte[] all = new byte[content.length + 4];
        int head = (content.length - 1) << 4
                | 1 << 20; // window of 16 bits, not the last, four nibbles of length, as it is
        all[0] = (byte) head;
        all[1] = (byte) (head >> 8);
        all[2] = (byte) (head >> 16);
        System.arraycopy(content, 0, all, 3, content.length);
        all[all.length - 1] = 3;
        return all;
    }

    private static void copy(Path site, String path, byte[] content) throws IOException {
        Files.write(site.resolve(path), content);
        Files.setLastModifiedTime(site.resolve(path), FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
    }

    private static String change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        return text;
    }

    static Stream<Way> right() {
        return Stream.of(
                files("as the handbook has it", site -> {}),
                server("by a server that knows few types", Nginx.SITE + "default_type text/plain;", ""),
                files(
                        "with compressed copies",
                        site -> copy(site, FIRST + ".gz", gzip(Files.readAllBytes(site.resolve(FIRST))))),
                new Way(
                        "with brotli",
                        site -> Files.write(site.resolveSibling("br"), brotli(Files.readAllBytes(site.resolve(FIRST)))),
                        Nginx.SITE,
                        packed("br", "br", "add_header Vary Accept-Encoding always;"),
                        List.of()),
                file(
                        "tombstones with 410",
                        GONE,
                        "error_page 410 @gone; return 410; } location @gone { root SITE; rewrite ^ /" + GONE
                                + " break; " + Nginx.HEADERS + " charset utf-8;"),
                server(
                        "robots that may",
                        Nginx.SITE,
                        "location = /robots.txt { default_type text/plain; return 200 'User-agent: *\\nAllow: /zfxxgk/\\n'; }"));
    }

    /** A file that is sent packed to whoever takes it so. */
    private static String packed(String coding, String file, String more) {
        return "location = /zfxxgk/" + FIRST + " { if ($http_accept_encoding = " + coding + ") { rewrite ^ /" + file
                + " last; } " + Nginx.SITE.replace("alias SITE/;", "alias SITE/" + FIRST + ";") + " } location = /"
                + file + " { internal; types {} default_type text/html; charset utf-8; alias SITE/../" + file
                + "; add_header Content-Encoding " + coding + " always; " + more + Nginx.HEADERS + " }";
    }

    static Stream<Way> wrong() {
        String to = "} location = /old { internal; types {} default_type text/html; alias SITE/../old; charset utf-8;"
                + Nginx.HEADERS;
        return Stream.of(
                files(
                        "a stale compressed copy",
                        site -> copy(site, FIRST + ".gz", gzip("old".getBytes(StandardCharsets.UTF_8))),
                        "G-152 " + FIRST),
                files(
                        "a compressed copy cut short",
                        site -> copy(
                                site, FIRST + ".gz", Arrays.copyOf(gzip(Files.readAllBytes(site.resolve(FIRST))), 200)),
                        "G-152 " + FIRST),
                new Way(
                        "gzip damaged on the way",
                        site -> Files.writeString(site.resolveSibling("gzip"), "no gzip at all"),
                        Nginx.SITE,
                        packed("gzip", "gzip", "add_header Vary Accept-Encoding always;"),
                        List.of("G-152 " + FIRST)),
                new Way(
                        "brotli of an older page",
                        site -> Files.write(site.resolveSibling("br"), brotli("old".getBytes(StandardCharsets.UTF_8))),
                        Nginx.SITE,
                        packed("br", "br", "add_header Vary Accept-Encoding always;"),
                        List.of("G-152 " + FIRST)),
                new Way(
                        "brotli that is none",
                        site -> Files.writeString(site.resolveSibling("br"), "no brotli at all"),
                        Nginx.SITE,
                        packed("br", "br", "add_header Vary Accept-Encoding always;"),
                        List.of("G-152 " + FIRST)),
                new Way(
                        "compressed without Vary",
                        site -> copy(site, FIRST + ".gz", gzip(Files.readAllBytes(site.resolve(FIRST)))),
                        Nginx.SITE.replace("gzip_vary on;", ""),
                        "",
                        List.of("G-152 " + FIRST)),
                new Way(
                        "packed for whoever did not ask",
                        site -> copy(site, FIRST + ".gz", gzip(Files.readAllBytes(site.resolve(FIRST)))),
                        Nginx.SITE.replace("gzip_static on", "gzip_static always"),
                        "",
                        List.of("G-152 " + FIRST)),
                new Way(
                        "a copy that outlived its file",
                        site -> {
                            copy(site, FIRST + ".gz", gzip(Files.readAllBytes(site.resolve(FIRST))));
                            Files.delete(site.resolve(FIRST));
                        },
                        Nginx.SITE,
                        "",
                        List.of("G-152 " + FIRST, "R-163 release/manifest.sha256")),
                new Way(
                        "a withdrawn page still in a cache",
                        site -> Files.writeString(site.resolveSibling("old"), "<html><body>old</body></html>"),
                        Nginx.SITE,
                        "location = /zfxxgk/" + GONE + " { if ($args = '') { rewrite ^ /old last; } "
                                + Nginx.SITE.replace("alias SITE/;", "alias SITE/" + GONE + ";") + to + " }",
                        List.of("G-152 " + GONE, "R-163 " + GONE)),
                location("no nosniff", "add_header X-Content-Type-Options nosniff always;", "", "G-153 ./"),
                location(
                        "no HSTS", "add_header Strict-Transport-Security \"max-age=31536000\" always;", "", "G-153 ./"),
                location("HSTS of a minute", "max-age=31536000", "max-age=60", "G-153 ./"),
                location("a loose policy", "script-src 'self'", "script-src 'self' 'unsafe-inline'", "G-153 ./"),
                location("a referrer for everybody", "no-referrer", "unsafe-url", "G-153 ./"),
                location("headers not on errors", "nosniff always", "nosniff", "G-153 404"),
                server(
                        "one page without headers",
                        Nginx.SITE,
                        "location = /zfxxgk/" + FIRST + " { charset utf-8; alias SITE/" + FIRST + "; }",
                        "G-153 " + FIRST),
                location("folders listed", "index index.html;", "index index.html; autoindex on;", "G-157 assets/"),
                location("no page for folders", "index index.html;", "index none.html;", "G-155 ./"),
                location("a soft 404", "404 /zfxxgk", "404 =200 /zfxxgk", "G-155 gongkai-"),
                location(
                        "another page for what is not there", "error_page 404 /zfxxgk/404.html;", "", "G-155 gongkai-"),
                location("a wrong charset", "charset utf-8", "charset gb2312", "G-154 " + FIRST),
                location("no charset", "charset utf-8;", "", "G-154 " + FIRST),
                file("a page as plain text", FIRST, "types {} default_type text/plain;", "G-154 " + FIRST),
                file(
                        "a style as text",
                        "assets/site.css",
                        "types {} default_type text/plain;",
                        "G-154 assets/site.css"),
                server(
                        "a loop",
                        Nginx.SITE,
                        "location = /zfxxgk/" + FIRST
                                + " { return 302 /zfxxgk/a; } location = /zfxxgk/a { return 302 /zfxxgk/" + FIRST
                                + "; }",
                        "G-156 " + FIRST),
                server(
                        "to another host",
                        Nginx.SITE,
                        "location = /zfxxgk/" + FIRST + " { return 301 https://other.example/; }",
                        "G-156 " + FIRST),
                server(
                        "a folder that leads to plain http",
                        Nginx.SITE,
                        "location = /zfxxgk/gfxwj { return 301 http://127.0.0.1:PORT/zfxxgk/gfxwj/; }",
                        "G-156 gfxwj"),
                files(
                        "a file cut short",
                        site -> Files.write(
                                site.resolve(FIRST), Arrays.copyOf(Files.readAllBytes(site.resolve(FIRST)), 300)),
                        "R-163 " + FIRST),
                files(
                        "a statistics script put in",
                        site -> change(
                                site.resolve(FIRST),
                                "</body>",
                                "<script src=\"https://t.example/a.js\"></script></body>"),
                        "R-163 " + FIRST),
                file("slower than anybody waits", FIRST, "limit_rate 1;", "G-150 " + FIRST),
                server(
                        "busy for one file",
                        Nginx.SITE,
                        "location = /zfxxgk/" + FIRST + " { return 503; }",
                        "G-150 " + FIRST),
                server(
                        "failing for one file",
                        Nginx.SITE,
                        "location = /zfxxgk/" + FIRST + " { return 500; }",
                        "G-150 " + FIRST),
                server(
                        "busy for the manifest",
                        Nginx.SITE,
                        "location = /zfxxgk/release/manifest.sha256 { return 503; }",
                        "G-150 release/manifest.sha256"),
                server(
                        "robots kept out of a folder",
                        Nginx.SITE,
                        "location = /robots.txt { default_type text/plain; return 200 'User-agent: *\\nDisallow: /*/assets/\\n'; }",
                        "G-151 assets/site.css"),
                server("robots kept out", Nginx.SITE, "location = /robots.txt { return 503; }", "G-151 robots.txt"),
                server(
                        "one page refused",
                        Nginx.SITE,
                        "location = /zfxxgk/" + FIRST + " { return 403; }",
                        "G-155 " + FIRST),
                file(
                        "there, and called gone",
                        FIRST,
                        "error_page 410 @gone; return 410; } location @gone { root SITE; rewrite ^ /" + FIRST
                                + " break; " + Nginx.HEADERS + " charset utf-8;",
                        "G-155 " + FIRST),
                files(
                        "one file missing",
                        site -> Files.delete(site.resolve("assets/site.css")),
                        "R-163 release/manifest.sha256"),
                files(
                        "a page from tomorrow",
                        site -> Files.setLastModifiedTime(
                                site.resolve("index.html"), FileTime.from(Instant.parse("2099-01-01T00:00:00Z"))),
                        "G-158 index.html"),
                file(
                        "unchanged whatever is asked",
                        "index.html",
                        "if ($http_if_none_match) { return 304; }",
                        "G-158 index.html"),
                location(
                        "nothing to ask with",
                        "index index.html;",
                        "index index.html; etag off; add_header Last-Modified '';",
                        "G-158 index.html"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void right(Way way) throws Exception {
        assertThat(audited(way)).as(way.name()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wrong(Way way) throws Exception {
        List<String> said = audited(way);
        for (String one : way.said()) {
            assertThat(said).as(way.name()).anyMatch(line -> line.startsWith(one));
        }
        boolean unseen = way.said().stream().anyMatch(one -> one.startsWith("G-15") && one.compareTo("G-152") < 0);
        if (unseen) { // not seen is never absent
            assertThat(said)
                    .as(way.name())
                    .noneMatch(line -> line.contains("not there") || line.contains("no such file"));
        }
    }

    private List<String> audited(Way way) throws Exception {
        Path site = new PublishedSite().write(folder.toRealPath().resolve("site"));
        way.harm().to(site);
        int port = Nginx.free();
        try (Nginx nginx =
                start(site, port, TLS + " location /zfxxgk/ { " + way.location() + " } " + way.server() + " }")) {
            assertThat(nginx.running()).isTrue();
            return audit("https://127.0.0.1:" + port + "/zfxxgk/", folder.resolve("mirror"), authority);
        }
    }

    private Nginx start(Path site, int port, String http) throws IOException, InterruptedException {
        return Nginx.start(
                folder.toRealPath().resolve("nginx"),
                port,
                http.replace("SITE", site.toString())
                        .replace("PORT", String.valueOf(port))
                        .replace("CERT", shared.toString()));
    }

    private static List<String> audit(String address, Path mirror, Path authority) throws IOException, Unobtainable {
        SiteAddress site = SiteAddress.of(address).orElseThrow();
        try (Mirror files = Mirror.open(mirror, site)) {
            Client client = new Client(ServedAudit.NAME, LIMITS, Authorities.of(authority));
            return PublishedSite.shown(ServedAudit.of(site, client, files, Audit::folder));
        }
    }

    private static String secure(String more) {
        return TLS + " location /zfxxgk/ { " + Nginx.SITE + more + " } }";
    }

    private Path site() throws IOException {
        return new PublishedSite().write(folder.toRealPath().resolve("site"));
    }

    @Test
    void aBusyServerIsAskedMoreSlowlyUntilAllIsThere() throws Exception {
        int port = Nginx.free();
        String busy = "limit_req_zone $binary_remote_addr zone=few:1m rate=50r/s; error_log WORK/busy.log error;"
                .replace("WORK", folder.toRealPath().toString());
        try (Nginx nginx =
                start(site(), port, busy + secure("limit_req zone=few burst=3 nodelay; limit_req_status 429;"))) {
            assertThat(nginx.running()).isTrue();
            assertThat(audit("https://127.0.0.1:" + port + "/zfxxgk/", folder.resolve("mirror"), authority))
                    .isEmpty();
        }
        assertThat(folder.resolve("busy.log")).content().contains("limiting requests");
    }

    @Test
    void plainHttpMayOnlyLeadToTheSameSiteBehindTls() throws Exception {
        int port = Nginx.free();
        int plain = Nginx.free();
        String open = "server { listen 127.0.0.1:" + plain
                + "; location / { return 301 https://127.0.0.1:PORT$request_uri; } }";
        try (Nginx nginx = start(site(), port, secure("") + open)) {
            assertThat(nginx.running()).isTrue();
            assertThat(audit("http://127.0.0.1:" + plain + "/zfxxgk/", folder.resolve("one"), authority))
                    .isEmpty();
            assertThat(audit("http://127.0.0.1:" + plain + "/zfxxgk/index.html", folder.resolve("two"), authority))
                    .isEmpty();
        }
    }

    @Test
    void whatIsSentInTheOpenIsAFinding() throws Exception {
        int port = Nginx.free();
        String open = "server { listen 127.0.0.1:PORT; location /zfxxgk/ { " + Nginx.SITE + " } }";
        try (Nginx nginx = start(site(), port, open)) {
            assertThat(nginx.running()).isTrue();
            assertThat(audit("http://127.0.0.1:" + port + "/zfxxgk/", folder.resolve("mirror"), authority))
                    .containsExactly("G-156 ./ sent in the open by http, without a redirection to https");
        }
    }

    @Test
    void aHomePageThatLeadsAwayIsNotFollowed() throws Exception {
        int port = Nginx.free();
        String away =
                TLS + " location = /zfxxgk/ { return 302 https://other.example/; } location = /a/ { return 302 /b/; }"
                        + " location = /b/ { return 302 /a/; } }";
        try (Nginx nginx = start(site(), port, away)) {
            assertThat(nginx.running()).isTrue();
            assertThat(audit("https://127.0.0.1:" + port + "/zfxxgk/", folder.resolve("one"), authority))
                    .containsExactly("G-156 ./ the home page is redirected elsewhere: https://other.example/");
            assertThat(audit("https://127.0.0.1:" + port + "/a/", folder.resolve("two"), authority))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("G-156 ./ the home page is redirected in a loop");
        }
    }

    @Test
    void whatCannotBeReachedOrTrustedIsUncertainAndNothingElse() throws Exception {
        int port = Nginx.free();
        assertThat(audit("https://127.0.0.1:" + port + "/zfxxgk/", folder.resolve("one"), authority))
                .singleElement()
                .asString()
                .startsWith("G-151 robots.txt nothing was fetched: robots.txt: no answer");
        Path other = Files.createDirectories(folder.toRealPath().resolve("other"));
        try (Nginx nginx = start(site(), port, secure(""))) {
            assertThat(nginx.running()).isTrue();
            assertThat(audit("https://127.0.0.1:" + port + "/zfxxgk/", folder.resolve("two"), Nginx.certificate(other)))
                    .singleElement()
                    .asString()
                    .contains("no TLS connection");
        }
    }

    @Test
    void anInterruptedAuditGoesOnAndTheNextOneStartsAnew() throws Exception {
        int port = Nginx.free();
        String log = "log_format short '$status $request_uri $sent_http_content_encoding'; ";
        String address = "https://127.0.0.1:" + port + "/zfxxgk/";
        Path site = site();
        copy(site, FIRST + ".gz", gzip(Files.readAllBytes(site.resolve(FIRST))));
        Path mirror = folder.resolve("mirror");
        Path lines = folder.toRealPath().resolve("access.log");
        try (Nginx nginx = start(site, port, log + secure("access_log " + lines + " short;"))) {
            assertThat(nginx.running()).isTrue();
            SiteAddress where = SiteAddress.of(address).orElseThrow();
            try (Mirror files = Mirror.open(mirror, where)) { // ends before it has everything
                Client client =
                        new Client(ServedAudit.NAME, LIMITS.atMost(1 << 20, 1 << 20, 6), Authorities.of(authority));
                assertThat(PublishedSite.shown(ServedAudit.of(where, client, files, Audit::folder)))
                        .anyMatch(line -> line.startsWith("G-11 release/manifest.sha256 more than 6 files"))
                        .noneMatch(line -> line.contains("not there"));
            }
            List<String> begun = Files.readAllLines(lines);
            assertThat(audit(address, mirror, authority)).isEmpty();
            List<String> gone = Files.readAllLines(lines)
                    .subList(begun.size(), Files.readAllLines(lines).size());
            begun.stream()
                    .filter(line -> line.startsWith("200 ") && line.contains(".css"))
                    .forEach(line -> assertThat(gone)
                            .contains(line.replace("200 ", "304 "))
                            .doesNotContain(line));
            int before = Files.readAllLines(lines).size();
            assertThat(audit(address, mirror, authority)).isEmpty();
            assertThat(Files.readAllLines(lines).stream().skip(before))
                    .as("after a whole run all is sent anew")
                    .contains("200 /zfxxgk/" + FIRST + " -", "200 /zfxxgk/" + FIRST + " gzip");
            // of the same length and at the same second: the server's ETag stays
            FileTime then = Files.getLastModifiedTime(site.resolve(FIRST));
            change(site.resolve(FIRST), "办法一", "办法二");
            Files.setLastModifiedTime(site.resolve(FIRST), then);
            assertThat(audit(address, mirror, authority))
                    .contains("R-163 " + FIRST + " the file is not the one whose digest the manifest has");
        }
        assertThat(mirror.resolve("site/" + GONE)).hasSameTextualContentAs(site.resolve(GONE));
    }

    @Test
    void theCommandAuditsAnAddress() throws Exception {
        int port = Nginx.free();
        String address = "https://127.0.0.1:" + port + "/zfxxgk/";
        Path site = site();
        try (Nginx nginx = start(site, port, secure(""))) {
            assertThat(nginx.running()).isTrue();
            Run right = Run.of(folder, "audit", address, "--cacert", authority.toString(), "--lang", "en");
            // a site by hand: it has everything but what it was built from
            assertThat(right.out().lines().findFirst().orElse(""))
                    .as(right.text())
                    .contains("G-127");
            assertThat(right.err()).contains("1 findings").contains("audited 13 files, 6 pages, 2 entries");
            Files.delete(site.resolve(FIRST));
            Run wrong = Run.of(
                    folder,
                    "audit",
                    address,
                    "--cacert",
                    authority.toString(),
                    "--mirror",
                    folder + "/m",
                    "--lang",
                    "en");
            assertThat(wrong.code()).as(wrong.text()).isEqualTo(1);
            assertThat(wrong.out()).contains("R-163", "listed but not there: " + FIRST);
            assertThat(folder.resolve("m/site/index.html")).exists();
        }
        Run other = Run.of(folder, "audit", "https://127.0.0.1:1/b/", "--mirror", folder + "/m", "--lang", "en");
        assertThat(other.code()).as(other.text()).isEqualTo(2);
        assertThat(other.err()).contains("the mirror of another address");
        assertThat(Run.of(folder, "audit", "http://", "--lang", "en").code()).isEqualTo(2);
    }
}
