package org.gongkai.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Incoming.Fact;
import org.gongkai.intake.document.Paragraph;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page of an office says of itself (网页标签和索引表): the tags of 《政府网站发展指引》, else the table above the text and the line
 * below the title, as old sites have them.
 */
final class PageTold {

    private static final Map<String, Fact> TAGS =
            Map.of("pubdate", Fact.RELEASED, "contentsource", Fact.SOURCE, "keywords", Fact.KEYWORDS);

    private static final Map<String, Fact> LABELS = Map.of(
            "发布日期", Fact.RELEASED,
            "发布时间", Fact.RELEASED,
            "公开日期", Fact.RELEASED,
            "成文日期", Fact.FORMED,
            "生成日期", Fact.FORMED,
            "发文字号", Fact.NUMBER,
            "文号", Fact.NUMBER,
            "来源", Fact.SOURCE,
            "信息来源", Fact.SOURCE);

    private static final String DAY = "([0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)";
    private static final Pattern RELEASED = Pattern.compile("(?:发布|公开|更新|发表)?(?:日期|时间)[:：]\\s*" + DAY);
    private static final Pattern SOURCE = Pattern.compile("(?:来源|信息来源|稿源)[:：]\\s*([^\\s|　:：]{2,30})");
    private static final Pattern PART = Pattern.compile("\\s*[-_|—–]+\\s*[^-_|—–]*$");
    private static final Pattern SITE =
            Pattern.compile("\\s*[-_|—–]+\\s*[^-_|—–]*(?:网|网站|首页|局|厅|委|委员会|院|政府|监狱|门户|平台|中心|栏目|公开|公告|动态|要闻)\\s*$");
    private static final Wording NAMED =
            new Wording("标题取自网页的名称，去掉了网站的名称", "the title is the page's name without that of the site");
    private static final int LONGEST = 60;
    private static final int LINE = 200;
    private static final int SMALL = 12;

    private PageTold() {}

    /** The title: by its tag, by the great heading with which the page's name begins, by that name without those of the site. */
    static String title(Document page, Gathering gathering) {
        String named = plain(page.title());
        List<String> headings = page.select("h1").stream()
                .map(one -> plain(one.text()))
                .filter(words -> !words.isEmpty())
                .toList();
        Optional<String> heading = headings.stream()
                .filter(words -> bare(named).startsWith(bare(words)))
                .findFirst();
        return tag(page, "articletitle")
                .or(() -> heading)
                .or(() -> headings.stream()
                        .filter(words -> !bare(named).endsWith(bare(words)))
                        .findFirst())
                .or(() -> named.isEmpty() ? headings.stream().findFirst() : Optional.empty())
                .or(() -> named.isEmpty() ? told(page) : Optional.empty())
                .orElseGet(() -> withoutSite(page, named, gathering));
    }

    private static Optional<String> told(Document page) {
        return page.select("meta[property=og:title]").stream()
                .map(meta -> plain(meta.attr("content")))
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** As much of a page's name as stands on the page; else what is left without the names that sites have. */
    private static String withoutSite(Document page, String named, Gathering gathering) {
        Set<String> lines = page.body().getAllElements().stream()
                .map(one -> bare(one.ownText()))
                .collect(Collectors.toSet());
        String standing = named;
        while (!lines.contains(bare(standing)) && PART.matcher(standing).find()) {
            standing = PART.matcher(standing).replaceFirst("");
        }
        if (lines.contains(bare(standing)) && !standing.isEmpty()) {
            return standing;
        }
        String cut = named;
        while (SITE.matcher(cut).find() && !SITE.matcher(cut).replaceFirst("").isEmpty()) {
            cut = SITE.matcher(cut).replaceFirst("");
        }
        if (!cut.equals(named)) {
            gathering.leftOut(Wording.NONE, NAMED, named);
        }
        return cut;
    }

    private static String plain(String words) {
        return Paragraph.stripped(words.replaceAll("[\\s\\u00a0\\u3000]+", " "));
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static Optional<String> tag(Document page, String name) {
        return page.select("meta[name]").stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    static void tell(Document page, Gathering gathering) {
        TAGS.forEach((name, fact) -> tag(page, name).ifPresent(words -> gathering.fact(fact, words)));
        page.select("#publish_time")
                .forEach(one ->
                        first(Pattern.compile(DAY), one.text()).ifPresent(day -> gathering.fact(Fact.RELEASED, day)));
        page.select("#js_name").forEach(one -> gathering.fact(Fact.SOURCE, one.text()));
        for (Element one : page.select("td, th, dt, li, span, b, strong, label")) {
            String own = words(one, LONGEST);
            Fact fact =
                    own.length() > LONGEST ? null : LABELS.get(own.replaceAll("[\\s\\u3000\\u00a0:：\\[\\]【】]+", ""));
            Element next = fact == null ? null : one.nextElementSibling();
            if (fact != null
                    && next != null
                    && !words(next, LONGEST).isEmpty()
                    && words(next, LONGEST).length() <= LONGEST) {
                gathering.fact(fact, next.text());
            }
        }
        for (Element one : page.select("p, div, span, li, td, h2, h3, h4, h5, h6")) {
            String words = words(one, LINE);
            if (!words.isEmpty() && words.length() <= LINE) {
                first(RELEASED, words).ifPresent(day -> gathering.fact(Fact.RELEASED, day));
                first(SOURCE, words).ifPresent(source -> gathering.fact(Fact.SOURCE, source));
            }
        }
    }

    /** The words of an element that has no deep things in it; of others nothing: what a page tells of itself stands in lines. */
    private static String words(Element one, int most) {
        boolean shallow = one.childrenSize() <= SMALL
                && one.children().stream()
                        .allMatch(child -> child.childrenSize() <= SMALL
                                && child.children().stream().allMatch(inner -> inner.childrenSize() == 0));
        return shallow ? MainText.firstWords(one, most) : "";
    }

    private static Optional<String> first(Pattern form, String words) {
        Matcher found = form.matcher(words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
