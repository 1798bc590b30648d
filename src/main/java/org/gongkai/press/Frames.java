package org.gongkai.press;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Site;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.review.Entry;

/** What frames every page: head, navigation, breadcrumb (页面框架). */
final class Frames {

    private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Edition edition;
    private final Navigation navigation;

    Frames(Edition edition) {
        this.edition = edition;
        this.navigation = new Navigation(edition);
    }

    PageView of(Page page) {
        Address here = page.address();
        Site site = edition.site();
        Subject subject = subject(page);
        boolean lost = page instanceof Page.NotFound;
        String base = lost ? site.address().replaceFirst("^https?://[^/]+", "") : here.root();
        return new PageView(
                kind(page),
                title(subject, site),
                subject.description,
                base,
                here.path(),
                here.file(),
                site.address().isEmpty() || lost ? "" : site.address() + canonical(here),
                href(Addresses.HOME, here, base),
                href(Addresses.catalogue(1), here, base),
                href(Addresses.SEARCH, here, base),
                href(Addresses.SITEMAP, here, base),
                site.address().isEmpty() ? "" : href(Addresses.FEED, here, base),
                navigation.of(page, subject.column, target -> href(target, here, base)),
                page instanceof Page.Document document
                        ? document.entry().category().key()
                        : "",
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

    /** What a page is about. */
    private record Subject(
            String name, String description, Optional<Category> column, Optional<Fixed> block, Optional<Entry> entry) {}

    private Subject subject(Page page) {
        if (page instanceof Page.Document document) {
            Entry entry = document.entry();
            return new Subject(
                    entry.title(),
                    entry.text(HeaderKey.DESCRIPTION).orElse(entry.summary()),
                    Optional.of(entry.category()),
                    Optional.empty(),
                    Optional.of(entry));
        }
        if (page instanceof Page.Grave grave) {
            String title = grave.tombstone().title().orElse("此信息已撤回");
            return new Subject(
                    title, "", Optional.of(grave.tombstone().category()), Optional.empty(), Optional.empty());
        }
        if (page instanceof Page.Closed closed) {
            return new Subject(
                    "公开期已满", "", Optional.of(closed.closure().category()), Optional.empty(), Optional.empty());
        }
        if (page instanceof Page.Column column) {
            Category category = column.category();
            return new Subject(
                    category.name(), category.description(), Optional.of(category), Optional.empty(), Optional.empty());
        }
        if (page instanceof Page.Annual annual && edition.reports().get(annual.year()) != null) {
            String title = edition.reports().get(annual.year()).title();
            return new Subject(title, "", Optional.empty(), Optional.of(Fixed.ANNUAL), Optional.empty());
        }
        Fixed block = Fixed.of(page);
        return new Subject(block.title(), block.description(), Optional.empty(), Optional.of(block), Optional.empty());
    }

    private static String title(Subject subject, Site site) {
        String column = subject.entry
                .flatMap(entry -> subject.column)
                .map(Category::name)
                .orElse("");
        List<String> parts = new ArrayList<>(List.of(subject.name));
        if (!column.isEmpty()) {
            parts.add(column);
        }
        parts.add(site.organ() + "政府信息公开");
        return String.join(" - ", parts.stream().distinct().toList());
    }

    private List<LinkView> breadcrumb(Page page, Subject subject, java.util.function.Function<Address, String> href) {
        List<LinkView> way = new ArrayList<>();
        if (page instanceof Page.Home) {
            return way;
        }
        way.add(new LinkView("首页", href.apply(Addresses.HOME)));
        subject.column.ifPresent(column -> edition.catalogue()
                .categories()
                .line(column)
                .forEach(one -> way.add(new LinkView(one.name(), href.apply(Addresses.column(one, 1))))));
        if (page instanceof Page.Column) {
            way.remove(way.size() - 1);
        }
        if (page instanceof Page.Annual) {
            way.add(new LinkView(Fixed.ANNUAL.title(), href.apply(Addresses.ANNUAL_INDEX)));
        }
        if (page instanceof Page.ApplyForm) {
            way.add(new LinkView(Fixed.APPLY.title(), href.apply(Addresses.APPLY)));
        }
        way.add(new LinkView(subject.name, ""));
        return way;
    }

    /** The tags of 《政府网站发展指引》: 网站标签 always, 栏目标签 and 内容页标签 by kind. */
    private List<MetaView> meta(Page page, Subject subject) {
        Map<String, String> tags = new LinkedHashMap<>();
        Site site = edition.site();
        tags.put("SiteName", site.name());
        tags.put("SiteDomain", site.domain());
        tags.put("SiteIDCode", site.idCode());
        subject.column.ifPresent(column -> {
            tags.put("ColumnName", column.name());
            tags.put("ColumnDescription", column.description().isEmpty() ? column.name() : column.description());
            tags.put("ColumnKeywords", column.keywords().isEmpty() ? column.name() : column.keywords());
            tags.put("ColumnType", column.type().isEmpty() ? "信息公开目录" : column.type());
        });
        subject.block.filter(Fixed::isColumn).ifPresent(block -> {
            tags.put("ColumnName", block.title());
            tags.put("ColumnDescription", block.description());
            tags.put("ColumnKeywords", block.keywords());
            tags.put("ColumnType", block.type());
        });
        subject.entry.ifPresent(entry -> article(entry, page.address(), tags));
        List<MetaView> meta = new ArrayList<>();
        tags.forEach((name, content) -> {
            if (!content.isEmpty()) {
                meta.add(new MetaView(name, content));
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

    private static String kind(Page page) {
        if (page instanceof Page.Home) {
            return "home";
        } else if (page instanceof Page.Column) {
            return "column";
        } else if (page instanceof Page.Document) {
            return "entry";
        } else if (page instanceof Page.Grave) {
            return "tombstone";
        } else if (page instanceof Page.Closed) {
            return "closed";
        } else if (page instanceof Page.CatalogueList) {
            return "catalogue";
        } else if (page instanceof Page.ValidityList) {
            return "validityList";
        } else if (page instanceof Page.Guide) {
            return "guide";
        } else if (page instanceof Page.AnnualIndex) {
            return "annualIndex";
        } else if (page instanceof Page.Annual) {
            return "annual";
        } else if (page instanceof Page.Apply) {
            return "apply";
        } else if (page instanceof Page.Search) {
            return "search";
        } else if (page instanceof Page.ApplyForm) {
            return "applyForm";
        }
        return page instanceof Page.SiteMap ? "sitemap" : "notFound";
    }
}
