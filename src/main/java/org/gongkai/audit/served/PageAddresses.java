package org.gongkai.audit.served;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.fetch.SiteAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The files of the site to which a page leads (页面中的地址). */
final class PageAddresses {

    private static final long LONGEST = 16L << 20;

    private PageAddresses() {}

    static NavigableSet<String> of(SiteAddress site, URI at, Path page) throws IOException {
        NavigableSet<String> paths = new TreeSet<>();
        if (Files.size(page) > LONGEST) {
            return paths; // the audit of the folder says so
        }
        String text = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
        for (Element element : Jsoup.parse(text).select("a[href],area[href],link[href],img[src],script[src]")) {
            String raw = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            resolved(at, raw)
                    .flatMap(site::path)
                    .filter(path -> !path.isEmpty())
                    .ifPresent(paths::add);
        }
        return paths;
    }

    private static Optional<URI> resolved(URI at, String raw) {
        try {
            String plain = raw.strip().replaceFirst("[?#].*", "");
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(at.resolve(new URI(quoted(plain))).normalize());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Browsers take what a URI may not hold, and quote it. */
    private static String quoted(String address) {
        StringBuilder quoted = new StringBuilder();
        for (byte one : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
            quoted.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + Integer.toHexString(0x100 | c).substring(1));
        }
        return quoted.toString();
    }
}
