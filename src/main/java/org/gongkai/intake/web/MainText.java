package org.gongkai.intake.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page its text is (正文的位置): around the headings 一、二、三、 that documents of offices have; else the innermost
 * element with nearly all words that are no links.
 */
final class MainText {

    static final Set<String> BLOCKS =
            Set.of("td", "th", "tr", "tbody", "thead", "tfoot", "caption", "center", "dd", "dt");

    private static final Set<String> LINES =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "strong", "b", "td", "font");

    /** The numbers of chapters in their order. */
    private static final String NUMBERS = "一二三四五六七八九十";

    private static final Pattern CHAPTER = Pattern.compile("[\\s\\u3000\\u00a0]*[一二三四五六七八九十]、[^。；]{2,40}");
    private static final int LONG = 60;
    private static final int LEAST = 3;
    private static final double NEARLY_ALL = 0.8;

    private static final Evaluator FRAME = QueryParser.parse("a, nav, header, footer, button, option, script, style");
    private static final Evaluator LISTED = QueryParser.parse("a, nav, li");
    private static final Evaluator JUMP = QueryParser.parse("a[href^=#]");

    /** The names that the systems of government sites give to the box of a text. */
    private static final List<Evaluator> CONTAINERS = Stream.of(
                    "#js_content",
                    "#UCAP-CONTENT",
                    "#zoom",
                    "#Zoom",
                    ".TRS_Editor",
                    ".TRS_UEDITOR",
                    ".Custom_UnionStyle",
                    "#vsb_content, #vsb_content_2, .v_news_content",
                    ".pages_content",
                    ".article-content, .article_content, .article-con, #articleContent",
                    ".news_content, .news-content, .content-text, .con_text",
                    "article")
            .map(QueryParser::parse)
            .toList();

    private static final int ENOUGH = 20;

    private final Document page;
    private final IdentityHashMap<Element, Integer> counts = new IdentityHashMap<>();

    MainText(Document page) {
        this.page = page;
        page.body().nodeStream(TextNode.class).forEach(this::count);
    }

    /** What a selector means; what stands in another that it means is read with that. */
    List<Element> selected(String selector) {
        List<Element> selected = page.select(selector);
        Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(selected);
        return selected.stream().filter(one -> !within(one, all)).toList();
    }

    private static boolean within(Element one, Set<Element> others) {
        for (@Nullable Element around = one.parent(); around != null; around = around.parent()) {
            if (others.contains(around)) {
                return true;
            }
        }
        return false;
    }

    /** Where the editors of old sites put a text; else around its headings, else where most words are. */
    Element whole() {
        for (Evaluator one : CONTAINERS) {
            List<Element> found = page.select(one).stream()
                    .filter(element -> words(element) >= ENOUGH)
                    .toList();
            if (!found.isEmpty()
                    && found.stream()
                            .allMatch(element -> element.equals(found.get(0))
                                    || element.parents().contains(found.get(0)))) {
                return found.get(0);
            }
        }
        return around();
    }

    Element around() {
        return chapters().orElseGet(this::densest);
    }

    /** Around the last run of numbered headings. */
    private Optional<Element> chapters() {
        @Nullable Element around = null;
        int next = 0;
        int most = 0;
        @Nullable Element best = null;
        for (Element one : page.body().getAllElements()) {
            if (!LINES.contains(one.normalName()) || !heading(one)) {
                continue;
            }
            int number = NUMBERS.indexOf(one.text()
                    .replace('\u3000', ' ')
                    .replace('\u00a0', ' ')
                    .strip()
                    .charAt(0));
            if (number == 0) {
                around = one;
                next = 1;
            } else if (number == next && around != null) {
                around = common(around, one);
                next++;
            }
            if (next >= Math.max(most, LEAST) && around != null) {
                most = next;
                best = around;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A line that is a heading of a chapter and no link to one. */
    private static boolean heading(Element one) {
        String text = firstWords(one, LONG);
        return text.length() <= LONG
                && CHAPTER.matcher(text).matches()
                && one.closest(LISTED) == null
                && one.selectFirst(JUMP) == null;
    }

    /** The words of an element; of a long one more than so many characters, and not all. */
    static String firstWords(Element one, int most) {
        StringBuilder words = new StringBuilder();
        one.nodeStream(TextNode.class)
                .takeWhile(text -> words.length() <= most)
                .forEach(text -> words.append(text.text()));
        return words.toString();
    }

    private static Element common(Element one, Element other) {
        Set<Element> around = Set.copyOf(one.parents());
        Element at = other;
        while (at.parent() != null && !around.contains(at) && !at.equals(one)) {
            at = at.parent();
        }
        return at;
    }

    private Element densest() {
        Element at = page.body();
        int enough = (int) (NEARLY_ALL * words(at));
        while (true) {
            Optional<Element> next = at.children().stream()
                    .filter(child -> words(child) >= Math.max(1, enough))
                    .filter(child -> child.isBlock() && !child.normalName().matches("table|p|h[1-6]"))
                    .findFirst();
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
    }

    /** How many characters an element has that are no links and no frame of the page. */
    int words(Element around) {
        return counts.getOrDefault(around, 0);
    }

    private void count(TextNode text) {
        @Nullable Element parent = text.parent();
        if (text.isBlank() || parent == null || parent.closest(FRAME) != null) {
            return;
        }
        int length = text.text().strip().length();
        for (@Nullable Element at = parent; at != null; at = at.parent()) {
            counts.merge(at, length, Integer::sum);
        }
    }
}
