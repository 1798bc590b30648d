package org.gongkai.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Every row of the catalogue has its page, unchanged, and every entry's page its row (目录与页面一一对应). */
final class CatalogueCheck extends SiteCheck {

    /** A release date without a time is one at midnight, as in {@code PubDate}. */
    private static final Comparator<PublishedCatalogue.Row> ORDER =
            Comparator.comparing(CatalogueCheck::minute).reversed().thenComparing(PublishedCatalogue.Row::index);

    private final Map<String, String> indexOfPage = new HashMap<>();

    CatalogueCheck(AuditedSite site) {
        super(site, Rule.CATALOGUE_PAGES, Wording.NONE);
    }

    @Override
    void run() {
        unique();
        order();
        catalogue.rows().forEach(this::row);
        for (PageRecord page : site.pages().values()) {
            if (page.isEntry() && !indexOfPage.containsKey(page.path())) {
                note(
                        Place.of(page.path()),
                        "目录中没有此页 " + page.index(),
                        "the catalogue does not have this page " + page.index());
            }
        }
        tombstones();
    }

    private void unique() {
        Map<String, Place> seen = new HashMap<>();
        catalogue.records().forEach(one -> {
            Place before = seen.putIfAbsent(one.index(), one.place());
            if (before != null) {
                found.add(Finding.of(
                        Rule.INDEX_UNIQUE,
                        one.place(),
                        new Wording("索引号重复：" + one.index(), "index number used twice: " + one.index()),
                        new Wording("另见 " + before, "see " + before)));
            }
        });
    }

    private void order() {
        for (int i = 1; i < catalogue.rows().size(); i++) {
            PublishedCatalogue.Row row = catalogue.rows().get(i);
            if (ORDER.compare(catalogue.rows().get(i - 1), row) > 0) {
                found.add(Finding.of(
                        Rule.CATALOGUE_FILES,
                        row.place(),
                        new Wording("目录没有按发布日期（新的在前）和索引号排序", "not sorted by release, newest first, then index number"),
                        Wording.NONE));
                return;
            }
        }
    }

    private void row(PublishedCatalogue.Row row) {
        Optional<String> path = file(row, row.address());
        if (path.isEmpty()) {
            return;
        }
        String other = indexOfPage.putIfAbsent(path.get(), row.index());
        if (other != null) {
            note(row, "与 " + other + " 同一页面", "the same page as " + other);
        }
        digest(row, path.get(), row.sha256());
        PageRecord page = site.pages().get(path.get());
        if (page == null) {
            note(row, "地址不是网页：" + path.get(), "the address is no page: " + path.get());
            return;
        }
        if (!page.isEntry() || !page.index().equals(row.index())) {
            note(row, "页面没有标明是此条目：" + page.path(), "the page does not say that it is this entry: " + page.path());
        }
        if (!page.tags().getOrDefault("ArticleTitle", "").equals(row.title())) {
            note(row, "标题与页面的 ArticleTitle 不同", "the title is not the page's ArticleTitle");
        }
        if (!page.tags().getOrDefault("PubDate", "").startsWith(row.released().replace('T', ' '))) {
            note(row, "发布日期与页面的 PubDate 不同", "the release is not the page's PubDate");
        }
        row.attachments().forEach(attachment -> attachment(row, page, attachment));
    }

    private void attachment(PublishedCatalogue.Row row, PageRecord page, PublishedCatalogue.Attachment attachment) {
        String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
        String address =
                Objects.requireNonNullElse(attachment.address(), folder + PercentEncoding.escape(attachment.file()));
        Optional<String> path = file(row, address);
        if (path.isEmpty()) {
            return;
        }
        digest(row, path.get(), attachment.sha256());
        Contents.Stored stored = site.stored().get(path.get());
        if (stored != null && stored.bytes() != attachment.bytes() && attachment.bytes() >= 0) {
            note(row, "附件大小不符：" + path.get(), "the attachment has another size: " + path.get());
        }
        if (!page.leadsTo().contains(path.get())) {
            note(row, "页面没有链接附件：" + path.get(), "the page does not link its attachment: " + path.get());
        }
    }

    private Optional<String> file(PublishedCatalogue.Row row, String address) {
        Target target = site.addresses().resolve("", address);
        if (target instanceof Target.Inside inside) {
            return Optional.of(inside.path());
        }
        Wording why = target instanceof Target.Broken broken ? broken.why() : new Wording("指向站外", "it leads elsewhere");
        note(row, "地址 " + address + " 不成立：" + why.zh(), "the address " + address + " does not hold: " + why.en());
        return Optional.empty();
    }

    private void digest(PublishedCatalogue.Row row, String path, String sha256) {
        Contents.Stored stored = site.stored().get(path);
        if (stored != null && !stored.sha256().equals(sha256)) {
            note(row, "文件的摘要与目录不符：" + path, "the file's digest is not the catalogue's: " + path);
        }
    }

    private void tombstones() {
        Map<String, Place> gone = new HashMap<>();
        catalogue.withdrawn().forEach(row -> gone.putIfAbsent(row.index(), row.place()));
        Map<String, String> stones = new HashMap<>();
        for (PageRecord page : site.pages().values()) {
            if (page.isTombstone()) {
                Place place = Place.of(page.path());
                if (!gone.containsKey(page.index())) {
                    note(
                            place,
                            "目录没有此撤回记录 " + page.index(),
                            "the catalogue does not have this withdrawal " + page.index());
                } else if (stones.putIfAbsent(page.index(), page.path()) != null) {
                    note(place, "撤回页重复 " + page.index(), "a second tombstone for " + page.index());
                }
            }
        }
        gone.forEach((index, place) -> {
            if (!stones.containsKey(index)) {
                note(place, "没有撤回页 " + index, "no tombstone for " + index);
            }
        });
    }

    private static String minute(PublishedCatalogue.Row row) {
        String released = row.released().replace('T', ' ');
        return released.length() == 10 ? released + " 00:00" : released;
    }
}
