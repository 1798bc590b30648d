package org.gongkai.audit;

import java.util.Optional;
import org.gongkai.finding.Rule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The address under which the site is published (站点地址): what the home page's {@code <link rel="canonical">} leaves
 * without its {@code index.html}. It ends with a slash.
 */
record Base(String address) {

    static final String HOME = "index.html";

    static Optional<Base> of(Folder folder) {
        if (!folder.files().containsKey(HOME)) {
            return Optional.empty();
        }
        // the home page is read again with all others; its faults are reported then
        return FileTexts.read(folder, HOME, Rule.BROKEN_LINK).value().flatMap(Base::in);
    }

    private static Optional<Base> in(String home) {
        Element link = Jsoup.parse(home).selectFirst("link[rel=canonical][href]");
        String address = link == null ? "" : link.attr("href").strip();
        if (address.endsWith("/" + HOME)) {
            address = address.substring(0, address.length() - HOME.length());
        }
        boolean absolute = address.matches("https?://[^/?#\\s]+/[^?#\\s]*");
        return absolute && address.endsWith("/") ? Optional.of(new Base(address)) : Optional.empty();
    }

    /** The path of the address, from slash to slash. */
    String path() {
        return address.substring(address.indexOf('/', address.indexOf("://") + 3));
    }
}
