package org.gongkai.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What stands at an old address (旧地址): it leads on at once to one page of the same site, has a link there for readers whose
 * browser does not, and is not to be found by itself. Only then may a page have a refresh.
 */
final class MovedPage {

    private static final Pattern AT_ONCE = Pattern.compile("0; url=(\\S+)");

    private MovedPage() {}

    /** The file that it leads to; nothing where the page is no such. */
    static Optional<String> target(HtmlPage sheet, AddressResolver addresses) {
        if (!sheet.document().expectFirst("html").attr("data-kind").equals(PageRecord.MOVED)
                || sheet.document().select("meta[name=robots][content=noindex]").isEmpty()) {
            return Optional.empty();
        }
        List<Element> refreshes = sheet.elements().stream()
                .filter(one ->
                        one.nameIs("meta") && one.attr("http-equiv").strip().equalsIgnoreCase("refresh"))
                .toList();
        if (refreshes.size() != 1) {
            return Optional.empty();
        }
        Matcher said = AT_ONCE.matcher(refreshes.get(0).attr("content"));
        boolean linked = said.matches()
                && sheet.document().select("main a[href]").stream()
                        .anyMatch(link -> link.attr("href").equals(said.group(1)));
        return linked
                        && addresses.resolve(sheet.path(), said.group(1)) instanceof Target.Inside inside
                        && !inside.path().equals(sheet.path())
                ? Optional.of(inside.path())
                : Optional.empty();
    }
}
