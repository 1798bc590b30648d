package org.gongkai.press.export;

import java.net.URI;
import java.util.stream.Collectors;
import org.gongkai.press.edition.Edition;

/**
 * release/redirects.map (旧地址对照表): the old addresses at which no page can stand, for the module {@code map} of nginx; a line
 * each, the request in quotes and the path of today in quotes. Those with a page are not here: the page does it on any server.
 */
final class RedirectMap {

    private RedirectMap() {}

    /** The lines in the order of the old addresses; "" where there are none. */
    static String of(Edition edition) {
        String site = edition.site().address();
        String mount = site.isEmpty() ? "/" : URI.create(site).getRawPath();
        return edition.plan().moves().stream()
                .filter(move -> move.page().isEmpty())
                .map(move -> "\"" + move.old().text() + "\" \"" + mount
                        + move.target().path() + "\";\n")
                .collect(Collectors.joining());
    }
}
