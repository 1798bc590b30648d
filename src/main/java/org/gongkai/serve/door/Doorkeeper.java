package org.gongkai.serve.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Wording;

/**
 * Who may come in (门卫): whoever has the token of this run, under the name of this computer alone. A page of another site
 * that sends the browser here has no cookie (SameSite), another Host (DNS rebinding) or another Origin.
 */
final class Doorkeeper {

    static final String TOKEN = "token";

    private static final int TOKEN_BYTES = 24;

    private final String token;
    private final int port;

    /** With a token that nobody can guess. */
    Doorkeeper(int port) {
        this(port, HexFormat.of().formatHex(random()));
    }

    Doorkeeper(int port, String token) {
        this.port = port;
        this.token = token;
    }

    private static byte[] random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The address at which the desk opens; whoever has it is let in. */
    String address() {
        return "http://127.0.0.1:" + port + "/?" + TOKEN + "=" + token;
    }

    /** Whether a token is that of this run. */
    boolean knows(String shown) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The header that lets the browser in from now on; cookies are of all ports, so the name has the port. */
    String cookie() {
        return name() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private String name() {
        return "gongkai-" + port;
    }

    /**
     * What the headers of a call say.
     *
     * @param host empty where there is none, as the others
     * @param cookies every header of this name
     */
    record Headers(String host, String origin, String site, List<String> cookies) {}

    /** Why a call is refused that has no cookie and knows a secret path instead; nothing if it is let in. */
    Optional<Wording> elsewhere(Headers headers) {
        return own(headers.host())
                ? Optional.empty()
                : Optional.of(new Wording("请用 127.0.0.1 打开工作台", "open the desk as 127.0.0.1"));
    }

    /** Why a call is refused; nothing if it is let in. */
    Optional<Wording> refusal(Headers headers, boolean post) {
        Optional<Wording> elsewhere = elsewhere(headers);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        if (headers.cookies().stream().noneMatch(this::admits)) {
            return Optional.of(new Wording(
                    "请用启动工作台时打印的完整网址打开", "open the desk by the whole address that was printed at its start"));
        }
        boolean foreign = !headers.origin().isEmpty() && !own(headers.origin().replaceFirst("^http://", ""));
        boolean sent = Set.of("cross-site", "same-site").contains(headers.site());
        boolean silent = headers.origin().isEmpty() && !headers.site().equals("same-origin");
        return foreign || sent || (post && silent)
                ? Optional.of(new Wording("请求来自别的网页，不予受理", "the call comes from another page"))
                : Optional.empty();
    }

    boolean own(String host) {
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
    }

    private boolean admits(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(one -> one.startsWith(name() + "="))
                .anyMatch(one -> knows(one.substring(name().length() + 1)));
    }
}
