package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The addresses in one page (页面中的链接): those that lead nowhere are R-97, those that fetch from elsewhere R-99. */
final class PageLinks {

    private static final Set<String> PLAIN_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> ADDRESSES = Set.of("href", "action", "formaction", "cite", "longdesc");
    private static final Set<String> SOURCES =
            Set.of("src", "srcset", "imagesrcset", "poster", "background", "data", "manifest", "xlink:href");
    private static final Set<String> FETCHING_RELS = Set.of(
            ("stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch prerender preconnect"
                            + " dns-prefetch")
                    .split(" "));
    private static final Pattern COMMA = Pattern.compile(",\\s+");

    /** What a browser does with an address. */
    private enum Use {
        FOLLOWED,
        FETCHED,
        SENT_TO
    }

    private final HtmlPage sheet;
    private final AddressResolver addresses;
    private final String canonical;
    private final Set<String> leadsTo = new HashSet<>();
    private final List<PageRecord.Anchor> anchors = new ArrayList<>();
    private int count;

    /**
     * @param canonical the file whose address is the page's canonical one
     */
    PageLinks(HtmlPage sheet, AddressResolver addresses, String canonical) {
        this.sheet = sheet;
        this.addresses = addresses;
        this.canonical = canonical;
    }

    Set<String> leadsTo() {
        return leadsTo;
    }

    List<PageRecord.Anchor> anchors() {
        return anchors;
    }

    int count() {
        return count;
    }

    void check() {
        for (Element element : sheet.elements()) {
            if (element.attributesSize() == 0 || element.nameIs("base")) {
                continue;
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (name.endsWith("srcset")) {
                    for (String candidate : COMMA.split(attribute.getValue().strip(), -1)) {
                        one(element, Use.FETCHED, candidate.split("\\s", 2)[0]);
                    }
                } else if (ADDRESSES.contains(name) || SOURCES.contains(name)) {
                    one(element, use(element, name), attribute.getValue());
                }
            }
        }
    }

    private static Use use(Element element, String attribute) {
        if (attribute.endsWith("action")) {
            return Use.SENT_TO;
        }
        boolean clicked = element.nameIs("a") || element.nameIs("area");
        boolean fetched = element.nameIs("link")
                ? rels(element).stream().anyMatch(FETCHING_RELS::contains)
                : !clicked && attribute.endsWith("href");
        return fetched || (SOURCES.contains(attribute) && !clicked) ? Use.FETCHED : Use.FOLLOWED;
    }

    private static List<String> rels(Element link) {
        return List.of(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private void one(Element element, Use use, String raw) {
        count++;
        Target target = use == Use.FETCHED && raw.isBlank()
                ? Target.broken("地址为空", "an empty address")
                : addresses.resolve(sheet.path(), raw);
        if (target instanceof Target.Inside inside) {
            inside(element, use, inside);
        } else if (target instanceof Target.Outside outside) {
            outside(element, use, outside.scheme());
        } else if (target instanceof Target.Broken broken) {
            String shown = raw.length() > 200 ? raw.substring(0, 200) + "…" : raw;
            sheet.note(
                    Rule.BROKEN_LINK,
                    element,
                    new Wording(
                            broken.why().zh() + "（" + shown + "）", broken.why().en() + " (" + shown + ")"),
                    broken.hint());
        }
    }

    private void inside(Element element, Use use, Target.Inside inside) {
        if (element.nameIs("a") || element.nameIs("area") || element.nameIs("img")) {
            leadsTo.add(inside.path());
        }
        if (element.nameIs("link")
                && rels(element).contains("canonical")
                && !inside.path().equals(canonical)) {
            sheet.note(Rule.BROKEN_LINK, element, "规范地址指向另一页", "the canonical address is that of another page");
        }
        String fragment = inside.fragment();
        if (use == Use.FOLLOWED && !fragment.isEmpty() && !fragment.equals("top") && !fragment.startsWith(":~:")) {
            anchors.add(new PageRecord.Anchor(inside.path(), fragment, sheet.place(element), sheet.line(element)));
        }
    }

    private void outside(Element element, Use use, String scheme) {
        if (scheme.equals("//")) {
            sheet.note(Rule.ACTIVE_CONTENT, element, "地址没有写明协议", "an address with a host and no scheme");
        } else if (use == Use.FETCHED) {
            sheet.note(Rule.ACTIVE_CONTENT, element, "页面从站外取用内容", "the page fetches something from elsewhere");
        } else if (use == Use.SENT_TO) {
            sheet.note(Rule.ACTIVE_CONTENT, element, "表单提交到站外", "a form is sent elsewhere");
        } else if (!PLAIN_SCHEMES.contains(scheme)) {
            sheet.note(Rule.ACTIVE_CONTENT, element, "不予接受的协议：" + scheme, "scheme not accepted: " + scheme);
        }
    }
}
