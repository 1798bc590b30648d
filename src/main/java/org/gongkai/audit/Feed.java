package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code feed.xml} (订阅源, Atom or RSS), that of the site and those of columns, can be read and leads to files of
 * the site; what it tells of entries is what the catalogue says of them.
 */
final class Feed extends SiteCheck {

    static final String PATH = "feed.xml";

    /** Before the index number in the id of an entry. */
    private static final String INDEX = "urn:gongkai:";

    /** A feed tells of so many entries. */
    private static final int MOST = 50;

    private static final Set<String> OWN = Set.of("alternate", "self", "enclosure");

    Feed(AuditedSite site) {
        super(site, Rule.FEED, Wording.NONE);
    }

    @Override
    void run() {
        if (!site.mayLack(PATH)) {
            read(PATH);
            site.files().keySet().stream()
                    .filter(path -> path.endsWith("/" + PATH))
                    .forEach(this::read);
        }
    }

    private void read(String path) {
        xml(path).ifPresent(nodes -> {
            if (catalogue.present()) {
                entries(path, nodes);
            }
            nodes.stream()
                    .filter(node -> node.name().equals("link")
                            && OWN.contains(node.attributes().getOrDefault("rel", "alternate")))
                    .forEach(link -> link(path, link));
        });
    }

    /** The newest entries of the site, or of the folder of a column, in the catalogue's order, each as it stands there. */
    private void entries(String path, List<XmlNodes.Node> nodes) {
        AddressResolver addresses = site.addresses();
        Map<String, String> one = new HashMap<>();
        List<String> told = new ArrayList<>();
        Map<String, PublishedCatalogue.Row> rows = new HashMap<>();
        catalogue.rows().forEach(row -> rows.put(row.index(), row));
        for (XmlNodes.Node node : nodes) {
            if (node.parent().equals("entry")) {
                one.put(node.name(), node.attributes().getOrDefault("href", node.text()));
            } else if (node.name().equals("entry") && one.getOrDefault("id", "").startsWith(INDEX)) {
                String index = one.getOrDefault("id", "").substring(INDEX.length());
                told.add(index);
                PublishedCatalogue.Row row = rows.get(index);
                if (row != null
                        && !(one.getOrDefault("title", "").startsWith(row.title())
                                && addresses
                                        .resolve(path, one.getOrDefault("link", ""))
                                        .equals(addresses.resolve("", row.address())))) {
                    note(path, node.line(), index + " 与 catalogue.json 不同", index + " is not as in catalogue.json");
                }
                one.clear();
            }
        }
        String folder = path.substring(0, path.length() - PATH.length());
        List<String> newest = catalogue.rows().stream()
                .filter(row -> row.address().startsWith(folder))
                .map(PublishedCatalogue.Row::index)
                .limit(Math.max(MOST, told.size()))
                .toList();
        if (!told.isEmpty() && !told.equals(newest)) {
            note(path, 0, "不是 catalogue.json 中最新的条目", "these are not the newest entries of catalogue.json");
        }
    }

    private void link(String path, XmlNodes.Node link) {
        String address = link.attributes().getOrDefault("href", link.text());
        Target target = site.addresses().resolve(path, address);
        if (target instanceof Target.Broken broken) {
            found.add(Finding.of(
                    Rule.BROKEN_LINK,
                    new Place(path, link.line(), 0),
                    new Wording(
                            broken.why().zh() + "（" + address + "）",
                            broken.why().en() + " (" + address + ")"),
                    broken.hint()));
        } else if (target instanceof Target.Outside && site.addresses().base().isPresent()) {
            note(path, link.line(), "链接指向站外：" + address, "the link leads elsewhere: " + address);
        }
    }
}
