package org.gongkai.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.hash.Hashes;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What a page that anyone may trust does not contain (页面不得含有的内容): R-99. */
final class ActiveContent {

    private static final Set<String> ELEMENTS =
            Set.of("base", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe");
    private static final Set<String> ATTRIBUTES = Set.of("style", "srcdoc", "ping");

    private ActiveContent() {}

    /**
     * Checks a page.
     *
     * @param onward whether it may lead on at once
     */
    static void check(HtmlPage sheet, boolean onward) {
        for (Element element : sheet.elements()) {
            String name = element.normalName();
            if (ELEMENTS.contains(name)) {
                refuse(sheet, element, "元素 " + name, "the element " + name);
            } else if (name.equals("style") && !known(sheet, element.data())) {
                refuse(sheet, element, "内嵌样式", "an inline style sheet");
            } else if (name.equals("script")
                    && (!element.hasAttr("src") || !element.data().isBlank())) {
                refuse(sheet, element, "内嵌脚本", "an inline script");
            } else if (!onward
                    && name.equals("meta")
                    && element.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
                refuse(sheet, element, "自动跳转", "a refresh");
            }
            if (element.attributesSize() > 0) {
                attributes(sheet, element);
            }
        }
    }

    /** Whether the page's own policy names this style sheet by its hash (CSP 3, 2.3.1): nobody can have put in another. */
    private static boolean known(HtmlPage sheet, String style) {
        byte[] hash = Hashes.sha256().digest(style.getBytes(StandardCharsets.UTF_8));
        String source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        return sheet.elements().stream()
                .filter(element -> element.attr("http-equiv").strip().equalsIgnoreCase("Content-Security-Policy"))
                .anyMatch(policy -> policy.attr("content").contains(source));
    }

    private static void attributes(HtmlPage sheet, Element element) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (ATTRIBUTES.contains(name) || name.startsWith("on")) {
                refuse(sheet, element, "属性 " + name, "the attribute " + name);
            }
        }
    }

    private static void refuse(HtmlPage sheet, Element element, String zh, String en) {
        sheet.note(Rule.ACTIVE_CONTENT, element, "页面含有" + zh, "the page has " + en);
    }
}
