package org.gongkai.intake.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
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

    private int rules;

    WebUnseen(Document page) {
        for (Element sheet : page.select("style")) {
            String css = REMARK.matcher(sheet.data()).replaceAll("");
            if (css.length() <= LONGEST && !sheet.attr("media").matches("(?i)print|speech")) {
                read(page, css.replaceAll("<!--|-->", ""));
            }
        }
    }

    /** The rules of a sheet; those that hold under conditions (@media) are none. */
    private void read(Document page, String css) {
        int at = 0;
        for (int open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
            String selector = css.substring(Math.max(at, css.lastIndexOf(';', open) + 1), open)
                    .strip();
            boolean condition = selector.startsWith("@");
            int end = condition ? closing(css, open) : css.indexOf('}', open);
            if (end < 0) {
                return;
            }
            if (!condition && rules < MOST_RULES && hides(plain(css.substring(open + 1, end)))) {
                rules++;
                select(page, selector);
            }
            at = end + 1;
        }
    }

    /** Where the bracket ends that opens here, or -1. */
    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A list of selectors, each by itself: one of a browser (:hover) is none of those that follow it. */
    private void select(Document page, String selectors) {
        for (String selector : selectors.split(",(?![^(]*\\))", -1)) {
            try {
                hidden.addAll(page.select(selector.strip()));
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                // it selects nothing that stands there
            }
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
        return (hidden.contains(one) && !plain(one.attr("style")).contains("display:"))
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
