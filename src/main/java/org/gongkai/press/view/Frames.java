package org.gongkai.press.view;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Site;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;

/** What frames every page: head, navigation, breadcrumb (页面框架). */
public final class Frames {

    private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Edition edition;
    private final Navigation navigation;
    private final Subjects subjects;

    public Frames(Edition edition) {
        this.edition = edition;
        this.subjects = new Subjects(edition);
        this.navigation = new Navigation(edition);
    }

    public PageView of(Page page) {
        Address here = page.address();
        Site site = edition.site();
        Subject subject = page.accept(subjects);
        boolean lost = here.equals(Addresses.NOT_FOUND);
        String base = lost ? site.address().replaceFirst("^https?://[^/]+", "") : here.root();
        return new PageView(
                subject.kind(),
                title(subject, site),
                subject.description(),
                base,
                here.path(),
                here.file(),
                site.address().isEmpty() || lost ? "" : site.address() + canonical(here),
                href(Addresses.HOME, here, base),
                href(Addresses.catalogue(1), here, base),
                href(Addresses.SEARCH, here, base),
                href(Addresses.SITEMAP, here, base),
                site.address().isEmpty() ? "" : href(Addresses.FEED, here, base),
                navigation.of(page, subject, target -> href(target, here, base)),
                subject.entry().map(entry -> entry.category().key()).orElse(""),
                breadcrumb(page, subject, target -> href(target, here, base)),
                meta(page, subject),
                DateView.of(edition.catalogue().asOf().toLocalDate()));
    }

    private static String canonical(Address here) {
        return here.equals(Addresses.HOME) ? "" : here.path();
    }

    private static String href(Address target, Address here, String base) {
        return here.equals(Addresses.NOT_FOUND) ? base + target.path() : target.from(here);
    }

    private static String title(Subject subject, Site site) {
        String column = subject.entry().map(entry -> entry.category().name()).orElse("");
        List<String> parts = new ArrayList<>(List.of(subject.name()));
        if (!column.isEmpty()) {
            parts.add(column);
        }
        parts.add(site.organ() + "政府信息公开");
        return String.join(" - ", parts.stream().distinct().toList());
    }

    private List<LinkView> breadcrumb(Page page, Subject subject, Function<Address, String> href) {
        List<LinkView> way = new ArrayList<>();
        if (page.address().equals(Addresses.HOME)) {
            return way;
        }
        way.add(new LinkView("首页", href.apply(Addresses.HOME)));
        subject.column()
                .ifPresent(column -> edition.catalogue().categories().line(column).stream()
                        .filter(one -> !(subject.wholeColumn() && one.equals(column)))
                        .forEach(one -> way.add(new LinkView(one.name(), href.apply(Addresses.column(one, 1))))));
        subject.above().forEach(step -> way.add(new LinkView(step.title(), href.apply(step.address()))));
        way.add(new LinkView(subject.name(), ""));
        return way;
    }

    /** The tags of 《政府网站发展指引》: 网站标签 always, 栏目标签 and 内容页标签 by kind. */
    private List<PageView.Meta> meta(Page page, Subject subject) {
        Map<String, String> tags = new LinkedHashMap<>();
        Site site = edition.site();
        tags.put("SiteName", site.name());
        tags.put("SiteDomain", site.domain());
        tags.put("SiteIDCode", site.idCode());
        subject.column().ifPresent(column -> {
            tags.put("ColumnName", column.name());
            tags.put("ColumnDescription", column.description().isEmpty() ? column.name() : column.description());
            tags.put("ColumnKeywords", column.keywords().isEmpty() ? column.name() : column.keywords());
            tags.put("ColumnType", column.type().isEmpty() ? "信息公开目录" : column.type());
        });
        subject.block().filter(Fixed::isColumn).ifPresent(block -> {
            tags.put("ColumnName", block.title());
            tags.put("ColumnDescription", block.description());
            tags.put("ColumnKeywords", block.keywords());
            tags.put("ColumnType", block.type());
        });
        subject.entry().ifPresent(entry -> article(entry, page.address(), tags));
        List<PageView.Meta> meta = new ArrayList<>();
        tags.forEach((name, content) -> {
            if (!content.isEmpty()) {
                meta.add(new PageView.Meta(name, content));
            }
        });
        return meta;
    }

    private void article(Entry entry, Address here, Map<String, String> tags) {
        tags.put("ArticleTitle", entry.title());
        tags.put("PubDate", PUB_DATE.format(entry.released()));
        tags.put(
                "ContentSource",
                entry.text(HeaderKey.SOURCE).orElse(edition.site().organ()));
        tags.put("Keywords", String.join(",", entry.texts(HeaderKey.KEYWORDS)));
        tags.put("Author", entry.text(HeaderKey.AUTHOR).orElse(""));
        tags.put("Image", entry.text(HeaderKey.IMAGE).orElse(""));
        tags.put("Url", edition.site().address().isEmpty() ? "" : edition.site().address() + here.path());
    }
}
