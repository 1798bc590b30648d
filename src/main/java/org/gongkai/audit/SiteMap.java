package org.gongkai.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code sitemap.xml} (站点地图), with the parts that it names where it is an index of such, lists exactly the pages that
 * readers are to find; no file of it is larger than search engines read (sitemaps.org): R-100.
 */
final class SiteMap extends SiteCheck {

    static final String PATH = "sitemap.xml";

    private static final int MOST_ADDRESSES = 50_000;
    private static final long MOST_BYTES = 50L << 20;
    private static final Pattern PART = Pattern.compile("sitemap-[^/]*\\.xml");

    private final Set<String> listed = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    SiteMap(AuditedSite site) {
        super(site, Rule.SITE_MAP, Wording.NONE);
    }

    @Override
    void run() {
        if (!site.mayLack(PATH)) {
            xml(PATH).ifPresent(this::compare);
        }
    }

    private void compare(List<XmlNodes.Node> nodes) {
        if (site.addresses().base().isEmpty()) {
            note(PATH, 0, "首页没有规范地址，无法核对", "the home page has no canonical address to compare with");
            return;
        }
        if (isIndex(nodes)) {
            small(PATH, nodes);
            nodes.stream().filter(node -> isAddress(node, "sitemap")).forEach(this::part);
        } else {
            pages(PATH, nodes);
        }
        for (PageRecord page : site.pages().values()) {
            if (page.isListed() && !listed.contains(page.path())) {
                note(PATH, 0, "没有列出 " + page.path(), page.path() + " is not listed");
            }
        }
        site.files().keySet().stream()
                .filter(path -> PART.matcher(path).matches() && !parts.contains(path))
                .forEach(path -> note(path, 0, "sitemap.xml 没有列出这一份", "a part that sitemap.xml does not name"));
    }

    private static boolean isIndex(List<XmlNodes.Node> nodes) {
        XmlNodes.Node root = nodes.get(nodes.size() - 1); // behind those inside it
        return root.name().equals("sitemapindex");
    }

    private static boolean isAddress(XmlNodes.Node node, String parent) {
        return node.name().equals("loc") && node.parent().equals(parent);
    }

    private void part(XmlNodes.Node loc) {
        Optional<String> path = inside(loc.text())
                .filter(one -> PART.matcher(one).matches() && site.files().containsKey(one));
        if (path.isEmpty()) {
            note(PATH, loc.line(), "站点没有这一份：" + loc.text(), "the site has no such part: " + loc.text());
        } else if (!parts.add(path.get())) {
            note(PATH, loc.line(), "重复列出 " + path.get(), path.get() + " is listed twice");
        } else {
            xml(path.get()).ifPresent(nodes -> pages(path.get(), nodes));
        }
    }

    private void pages(String path, List<XmlNodes.Node> nodes) {
        small(path, nodes);
        nodes.stream().filter(node -> isAddress(node, "url")).forEach(loc -> one(path, loc));
    }

    private void small(String path, List<XmlNodes.Node> nodes) {
        Contents.Stored stored = site.stored().get(path);
        if (nodes.stream().filter(node -> node.name().equals("loc")).count() > MOST_ADDRESSES
                || (stored != null && stored.bytes() > MOST_BYTES)) {
            note(path, 0, "超过50000个地址或者50 MB，搜索引擎不读", "more than 50,000 addresses or 50 MB: no search engine reads it");
        }
    }

    private void one(String path, XmlNodes.Node loc) {
        String address = loc.text();
        PageRecord page = inside(address)
                .flatMap(inside -> Optional.ofNullable(site.pages().get(inside)))
                .orElse(null);
        if (page == null) {
            note(path, loc.line(), "站点没有此页：" + address, "the site has no such page: " + address);
        } else if (!page.isListed()) {
            note(path, loc.line(), "不应列出 " + page.path(), page.path() + " is not to be listed");
        } else if (!listed.add(page.path())) {
            note(path, loc.line(), "重复列出 " + page.path(), page.path() + " is listed twice");
        }
    }

    /** The file that an absolute address names. */
    private Optional<String> inside(String address) {
        return site.addresses()
                .base()
                .filter(base -> address.startsWith(base.address()))
                .map(base -> site.addresses().resolve("", address))
                .filter(Target.Inside.class::isInstance)
                .map(target -> ((Target.Inside) target).path());
    }
}
