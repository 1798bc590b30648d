package org.gongkai.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of a site (网址): that of its folder.
 *
 * @param root with a slash at its end, without query and fragment
 */
public record SiteAddress(URI root) {

    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    /** Whether something typed is an address and no path. */
    public static boolean is(String typed) {
        return typed.toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    /** The site's address from what was typed, which may name its home page. */
    public static Optional<SiteAddress> of(String typed) {
        try {
            URI uri = new URI(typed.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String last = path.substring(path.lastIndexOf('/') + 1);
            String folder = last.contains(".") ? path.substring(0, path.length() - last.length()) : path;
            return Optional.of(new SiteAddress(URI.create(
                    scheme + "://" + uri.getRawAuthority() + (folder.endsWith("/") ? folder : folder + "/"))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address of a file, by its path in the site as text. */
    public URI to(String path) {
        StringBuilder raw = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0) {
                raw.append(c);
            } else {
                raw.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                raw.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return URI.create(root + raw.toString());
    }

    /** The path in this site of an address, as text; nothing where it lies elsewhere or has a query. */
    public Optional<String> path(URI uri) {
        boolean own = uri.getScheme() != null
                && uri.getRawQuery() == null
                && sameHost(uri)
                && port(uri) == port(root)
                && uri.getScheme().equalsIgnoreCase(root.getScheme());
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!own || !path.startsWith(root.getRawPath())) {
            return Optional.empty();
        }
        try {
            String inner = path.substring(root.getRawPath().length()).replace("+", "%2B");
            return Optional.of(URLDecoder.decode(inner, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an address is of the same host, whatever the port and the scheme. */
    public boolean sameHost(URI uri) {
        return root.getHost().equalsIgnoreCase(uri.getHost());
    }

    /** The port, also where it is the usual one and not written. */
    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Whether what goes over the line can be read on it. */
    public boolean isPlain() {
        return root.getScheme().equals("http");
    }
}
