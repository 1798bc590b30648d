package org.gongkai.audit;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.nodes.Element;

/** The {@code <meta>} tags of government websites (政府网站标签, 政府网站发展指引附件). */
final class PageTags {

    private static final List<String> SITE = List.of("SiteName", "SiteDomain", "SiteIDCode");
    private static final List<String> COLUMN =
            List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
    private static final List<String> ARTICLE = List.of("ArticleTitle", "PubDate", "ContentSource");
    private static final Set<String> ONCE =
            Stream.of(SITE, COLUMN, ARTICLE).flatMap(List::stream).collect(Collectors.toSet());
    private static final DateTimeFormatter PUB_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private PageTags() {}

    /** Checks the tags of a page of this kind; returns all named tags, the first of each name. */
    static Map<String, String> check(HtmlPage sheet, String kind) {
        Map<String, String> tags = new HashMap<>();
        for (Element element : sheet.elements()) {
            String name = element.nameIs("meta") ? element.attr("name") : "";
            if (!name.isEmpty() && tags.putIfAbsent(name, element.attr("content")) != null && ONCE.contains(name)) {
                sheet.note(rule(name), element, "标签重复：" + name, "the tag stands twice: " + name);
            }
            if (name.equals("PubDate") && !isPubDate(element.attr("content"))) {
                sheet.note(
                        Rule.ARTICLE_TAGS,
                        element,
                        new Wording("发布时间不是 年-月-日 时:分", "not a date and time"),
                        DateSpelling.momentHint(element.attr("content")));
            }
        }
        require(sheet, tags, SITE);
        if (kind.equals("column") || COLUMN.stream().anyMatch(tags::containsKey)) {
            require(sheet, tags, COLUMN);
        }
        if (kind.equals("entry") || ARTICLE.stream().anyMatch(tags::containsKey)) {
            require(sheet, tags, ARTICLE);
        }
        return tags;
    }

    private static void require(HtmlPage sheet, Map<String, String> tags, List<String> names) {
        for (String name : names) {
            if (tags.getOrDefault(name, "").isBlank()) {
                String tag = "<meta name=\"" + name + "\" content=\"…\">";
                sheet.note(
                        rule(name),
                        sheet.document(),
                        new Wording("缺少标签 " + name, "the tag " + name + " is missing or empty"),
                        new Wording(tag, tag));
            }
        }
    }

    private static Rule rule(String name) {
        return SITE.contains(name) ? Rule.SITE_TAGS : COLUMN.contains(name) ? Rule.COLUMN_FIELDS : Rule.ARTICLE_TAGS;
    }

    private static boolean isPubDate(String text) {
        try {
            return LocalDateTime.parse(text, PUB_DATE).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
