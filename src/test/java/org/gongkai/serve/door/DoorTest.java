package org.gongkai.serve.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in at the door of the desk, and how. */
class DoorTest {

    private static final String SECRET = "/preview-0123/";

    private final List<Call> done = Collections.synchronizedList(new ArrayList<>());
    private DeskServer server;
    private int port;
    private String cookie;

    /** Notes what it is asked. */
    private record Place(String path, boolean secluded, List<Call> calls) implements Counter {
        @Override
        public Reply answer(Call call) throws IOException {
            calls.add(call);
            if (call.path().endsWith("fails")) {
                throw new IllegalStateException("a mistake");
            }
            return Reply.Bytes.html("<p>was asked " + call.path());
        }
    }

    @BeforeEach
    void open() throws IOException {
        Counter desk = new Place("/", false, done);
        Counter look = new Place(SECRET, true, done);
        Map<String, Object> frame = Map.of("organ", "秘密的机关", "folder", "秘密的文件夹", "news", 0, "blind", "");
        server = new DeskServer(0, new Hub(), () -> frame, List.of(desk, look));
        port = RawCall.port(server);
        String opened =
                RawCall.answer(port, RawCall.of("GET", server.address().replaceFirst(".*/", "/"), port, "", ""));
        cookie = opened.replaceFirst("(?s).*Set-cookie: ([^;]*);.*", "$1");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String own() {
        return "Cookie: " + cookie + "\n";
    }

    private String origin() {
        return "Origin: http://127.0.0.1:" + port + "\n";
    }

    private String call(String method, String path, String headers) throws IOException {
        return RawCall.answer(port, RawCall.of(method, path, port, headers, ""));
    }

    private String post(String path, String headers, String body) throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\n";
        return RawCall.answer(port, RawCall.of("POST", path, port, headers + form, body));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ")[1]);
    }

    @Test
    void theAddressThatIsPrintedLetsInAndTheCookieIsOfThisRunAlone() throws IOException {
        assertThat(cookie).startsWith("gongkai-" + port + "=");
        assertThat(status(call("GET", "/", own()))).isEqualTo(200);
        assertThat(status(call("GET", "/?token=000000000000000000000000000000000000000000000000", "")))
                .isEqualTo(403);
        assertThat(status(call("GET", "/", "Cookie: gongkai-" + port + "=0\n"))).isEqualTo(403);
        assertThat(done).hasSize(1);
    }

    @Test
    void whoIsNotLetInLearnsNothingOfTheProject() throws IOException {
        assertThat(call("GET", "/", "")).contains(" 403 ").doesNotContain("秘密");
        assertThat(call("GET", "/..%2f", own())).contains(" 400 ").doesNotContain("秘密");
        assertThat(done).isEmpty();
    }

    @Test
    void anotherNameOfThisComputerIsRefused() throws IOException {
        String rebound = "GET / HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\nCookie: " + cookie
                + "\r\n\r\n";
        assertThat(status(RawCall.answer(port, rebound))).isEqualTo(403);
        String token = server.address().replaceFirst(".*/", "/");
        String handed = "GET " + token + " HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n";
        assertThat(RawCall.answer(port, handed)).doesNotContain("Set-cookie");
        assertThat(done).isEmpty();
    }

    @Test
    void nothingIsDoneForAnotherPage() throws IOException {
        assertThat(status(post("/do", own() + origin(), "a=b"))).isEqualTo(200);
        for (String from : List.of(
                "",
                "Origin: null\n",
                "Origin: http://evil.example\n",
                "Origin: http://127.0.0.1:1\n",
                origin() + "Sec-Fetch-Site: cross-site\n",
                origin() + "Sec-Fetch-Site: same-site\n")) {
            assertThat(status(post("/do", own() + from, "a=b"))).as(from).isEqualTo(403);
        }
        assertThat(status(call("GET", "/", own() + "Sec-Fetch-Site: cross-site\n")))
                .isEqualTo(403);
        assertThat(done).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/../b",
                "/a/%2e%2e/b",
                "/%2E%2e/%2e%2e/etc/passwd",
                "/a%00b",
                "/a%5c..%5cb",
                "/./a",
                "/a%0d%0ab"
            })
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        assertThat(status(call("GET", path, own()))).isEqualTo(400);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"})
    void otherMethodsAreNotAnswered(String method) throws IOException {
        assertThat(call(method, "/", own() + origin())).contains(" 405 ").contains("Allow: GET, HEAD, POST");
        assertThat(done).isEmpty();
    }

    @Test
    void aHeadHasNoBody() throws IOException {
        assertThat(call("HEAD", "/", own())).contains(" 200 ").doesNotContain("was asked");
    }

    @Test
    void theBodyOfARefusedCallIsNoCallOfItsOwn() throws IOException {
        String inner = "GET /inner HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookie + "\r\n\r\n";
        String outer = "POST /do HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Length: " + inner.length()
                + "\r\n\r\n" + inner;
        assertThat(RawCall.answer(port, outer)).contains(" 403 ").doesNotContain("was asked");
        assertThat(done).isEmpty();
    }

    @Test
    void aBrokenFormIsRefusedAndTheDeskGoesOn() throws IOException {
        String headers = own() + origin();
        assertThat(status(RawCall.answer(
                        port, RawCall.of("POST", "/do", port, headers + "Content-Type: text/plain\n", "x"))))
                .isEqualTo(400);
        String multipart = "Content-Type: multipart/form-data; boundary=xx\n";
        RawCall.answer(
                port,
                RawCall.of("POST", "/do", port, headers + multipart, "--xx\r\nContent-Disposition: form-data; na"));
        RawCall.answer(port, RawCall.of("POST", "/do", port, headers + multipart, "--x"));
        assertThat(status(call("GET", "/fails", own()))).isEqualTo(500);
        assertThat(status(call("GET", "/", own()))).isEqualTo(200);
        assertThat(status(post("/do", headers, "a=%zz"))).isEqualTo(400);
    }

    @Test
    void ofAFormThatWasCutOffNothingIsDone() throws IOException {
        String headers = own() + origin();
        String encoded = RawCall.of(
                "POST", "/do", port, headers + "Content-Type: application/x-www-form-urlencoded\n", "words=all+of+it");
        RawCall.answer(port, encoded.substring(0, encoded.length() - 3));
        String type = "Content-Type: multipart/form-data; boundary=xx\n";
        String part = "--xx\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nall of it\r\n--xx";
        assertThat(status(RawCall.answer(port, RawCall.of("POST", "/do", port, headers + type, part + "\r\n"))))
                .isEqualTo(400);
        assertThat(done).isEmpty();
        RawCall.answer(port, RawCall.of("POST", "/do", port, headers + type, part + "--\r\n"));
        assertThat(done)
                .singleElement()
                .satisfies(call -> assertThat(call.field("words")).isEqualTo("all of it"));
    }

    @Test
    void aPartWithoutWordsTakesNoneOfTheNext() throws IOException {
        String type = "Content-Type: multipart/form-data; boundary=xx\n";
        String body = "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n--xx\r\n"
                + "Content-Disposition: form-data; name=\"b\"\r\n\r\n\r\n--xx--\r\n";
        RawCall.answer(port, RawCall.of("POST", "/do", port, own() + origin() + type, body));
        assertThat(done)
                .singleElement()
                .satisfies(call -> assertThat(call.fields()).isEqualTo(Map.of("b", List.of(""))));
    }

    @Test
    void aPreviewIsSeenByWhoeverKnowsItsPathAndRunsWithoutThePowerOfTheDesk() throws IOException {
        assertThat(call("GET", SECRET + "site/", "Origin: null\nSec-Fetch-Site: cross-site\n"))
                .contains(" 200 ")
                .contains("Content-security-policy: sandbox allow-scripts")
                .doesNotContain("allow-same-origin")
                .contains("Access-control-allow-origin: *");
        assertThat(status(post(SECRET + "site/", own() + origin(), "a=b"))).isEqualTo(405);
        assertThat(status(call("GET", SECRET.replace('3', '4') + "site/", ""))).isEqualTo(403);
        assertThat(call("GET", "/", own())).doesNotContain("sandbox").doesNotContain("Access-control");
    }

    @Test
    void noOtherAddressOfThisComputerIsBound() throws IOException {
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close())
                            .as(address.toString())
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void manyConnectionsThatSayNothingAreBoundedAndTheDeskAnswers() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                idle.add(new Socket(InetAddress.getByName("127.0.0.1"), port));
            }
            assertThat(status(call("GET", "/", own()))).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        assertThat(System.getProperty("jdk.httpserver.maxConnections")).isEqualTo("256");
    }
}
