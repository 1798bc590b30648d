package org.gongkai.hosting;

import java.net.URI;

/**
 * Where a site is served (托管): at which address, from which folder, and who ends TLS.
 *
 * @param address of the site's folder, {@code http} or {@code https}, with a slash at its end
 * @param folder of the site on the server, absolute, without a slash at its end
 * @param door who ends TLS
 * @param moved whether the site has a list of old addresses, {@code release/redirects.map}
 */
public record Hosting(URI address, String folder, Door door, boolean moved) {

    /** Who ends TLS (加密到哪里为止). */
    public sealed interface Door {}

    /**
     * The server itself, with its certificate.
     *
     * @param certificate file of the certificate with those above it, as PEM
     * @param key file of its key, as PEM
     */
    public record Keys(String certificate, String key) implements Door {}

    /** Something before the server; what comes to it is plain, on port 80. */
    public record Before() implements Door {}

    /** The path below which the site lies on its host: {@code /} or {@code /zfxxgk/}. */
    public String mount() {
        return address.getRawPath();
    }

    /** The host as it stands in the address, without a port. */
    public String host() {
        return address.getHost();
    }

    /** The port that the address names, or the usual one of its scheme. */
    public int port() {
        return address.getPort() >= 0 ? address.getPort() : safe() ? 443 : 80;
    }

    /** Whether readers come by https. */
    public boolean safe() {
        return "https".equals(address.getScheme());
    }

    /** Whether the words can stand in a configuration: it has no way to write some signs. */
    public static boolean writable(String word) {
        return word.codePoints().noneMatch(c -> c == '$' || Character.isISOControl(c));
    }
}
