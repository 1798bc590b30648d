package org.gongkai.intake.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What of a page is not seen (网页中看不见的): by its attributes, its own style, or a rule in the page's sheets. Sheets that lie
 * elsewhere are not read.
 */
final class WebUnseen {

    /** Rules of sheets that are looked at, and the longest sheet. */
    private static final int MOST_RULES = 400;

    private static final int LONGEST = 1 << 20;

    private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,500})\\{([^{}]{0,5000})\\}");
    private static final Pattern CONDITION =
            Pattern.compile("@[^{};]{0,500}\\{(?:[^{}]{0,5000}\\{[^{}]{0,5000}\\}){0,500}[^{}]{0,5000}\\}");
    private static final Pattern HIDING =
            Pattern.compile("(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all"
                    + "|opacity:0?\\.?0*(?:;|!|$)|font-size:0?\\.?0*(?:px|pt|em|rem|%)?(?:;|!|$)|text-indent:-[0-9]{3,}"
                    + "|(?:left|top|right|margin-left|margin-top):-[0-9]{3,}(?:px|em|pt)|clip:rect\\((?:0|1px)[, ]"
                    + "|clip-path:inset\\((?:50|100)%|transform:scale\\(0\\))");
    private static final Pattern EMPTY_BOX =
            Pattern.compile("(?=.*(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?:;|$))(?=.*overflow(?:-[xy])?:hidden).*");
    private static final Pattern WHITE =
            Pattern.compile("(?:^|;)color:(?:#fff(?:fff)?|white|rgb\\(255,255,255\\))(?:;|!|$)");
    private static final Pattern GROUND =
            Pattern.compile("(?:^|;)background(?:-color|-image)?:(?!none|#fff|white|transparent|inherit)");

    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    WebUnseen(Document page) {
        int rules = 0;
        for (Element sheet : page.select("style")) {
            String css = REMARK.matcher(sheet.data()).replaceAll("");
            if (css.length() > LONGEST || sheet.attr("media").matches("(?i)print|speech")) {
                continue;
            }
            Matcher rule = RULE.matcher(
                    CONDITION.matcher(css.replaceAll("<!--|-->", "")).replaceAll(""));
            while (rule.find() && rules < MOST_RULES) {
                if (hides(plain(rule.group(2)))) {
                    rules++;
                    select(page, rule.group(1).strip());
                }
            }
        }
    }

    private void select(Document page, String selector) {
        try {
            hidden.addAll(page.select(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return; // a selector of a browser (:hover), which hides nothing that stands there
        }
    }

    private static String plain(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static boolean hides(String style) {
        return HIDING.matcher(style).find() || EMPTY_BOX.matcher(style).matches();
    }

    /** Whether an element is there and not seen. */
    boolean is(Element one) {
        return hidden.contains(one) && !plain(one.attr("style")).contains("display:")
                || one.hasAttr("hidden")
                || (one.nameIs("dialog") && !one.hasAttr("open"))
                || (one.hasAttr("style") && hides(plain(one.attr("style"))));
    }

    /** Whether words may be white on white: what is behind them by rules of other sheets nobody knows. */
    static boolean white(Element one) {
        boolean white = one.attr("color").matches("(?i)#?ffffff|white")
                || WHITE.matcher(plain(one.attr("style"))).find();
        return white
                && !one.text().isBlank()
                && !ground(one)
                && one.parents().stream().noneMatch(WebUnseen::ground);
    }

    private static boolean ground(Element one) {
        return GROUND.matcher(plain(one.attr("style"))).find()
                || !one.attr("bgcolor").matches("(?i)#?ffffff|white|")
                || one.hasAttr("background");
    }
}
