package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code feed.xml} (订阅源, Atom or RSS), that of the site and those of columns, can be read and leads to files of
 * the site; what it tells of entries is what the catalogue says of them.
 */
final class Feed {

    static final String PATH = "feed.xml";

    /** Before the index number in the id of an entry. */
    private static final String INDEX = "urn:gongkai:";

    /** A feed tells of so many entries. */
    private static final int MOST = 50;

    private static final Set<String> OWN = Set.of("alternate", "self", "enclosure");

    private final String path;
    private final Published site;
    private final List<Finding> found = new ArrayList<>();

    private Feed(String path, Published site) {
        this.path = path;
        this.site = site;
    }

    static List<Finding> check(Published site) {
        Set<String> files = site.folder().files().keySet();
        if (Base.unknown(site.folder(), site.addresses()) && !files.contains(PATH)) {
            return List.of(); // absolute addresses are written in it
        }
        return Stream.concat(Stream.of(PATH), files.stream().filter(path -> path.endsWith("/" + PATH)))
                .flatMap(path -> new Feed(path, site).read().stream())
                .toList();
    }

    private List<Finding> read() {
        Texts.read(site.folder(), path, Rule.FEED).into(found).ifPresent(text -> {
            try {
                List<Xml.Node> nodes = Xml.parse(text);
                if (site.catalogue().present()) {
                    entries(nodes);
                }
                nodes.stream()
                        .filter(node -> node.name().equals("link")
                                && OWN.contains(node.attributes().getOrDefault("rel", "alternate")))
                        .forEach(this::link);
            } catch (XMLStreamException e) {
                note(line(e), "不是合格的 XML", "not well-formed XML");
            }
        });
        return found;
    }

    /** The newest entries of the site, or of the folder of a column, in the catalogue's order, each as it stands there. */
    private void entries(List<Xml.Node> nodes) {
        Catalogue catalogue = site.catalogue();
        Addresses addresses = site.addresses();
        Map<String, String> one = new HashMap<>();
        List<String> told = new ArrayList<>();
        Map<String, Catalogue.Row> rows = new HashMap<>();
        catalogue.rows().forEach(row -> rows.put(row.index(), row));
        for (Xml.Node node : nodes) {
            if (node.parent().equals("entry")) {
                one.put(node.name(), node.attributes().getOrDefault("href", node.text()));
            } else if (node.name().equals("entry") && one.getOrDefault("id", "").startsWith(INDEX)) {
                String index = one.getOrDefault("id", "").substring(INDEX.length());
                told.add(index);
                Catalogue.Row row = rows.get(index);
                if (row != null
                        && !(one.getOrDefault("title", "").startsWith(row.title())
                                && addresses
                                        .resolve(path, one.getOrDefault("link", ""))
                                        .equals(addresses.resolve("", row.address())))) {
                    note(node.line(), index + " 与 catalogue.json 不同", index + " is not as in catalogue.json");
                }
                one.clear();
            }
        }
        String folder = path.substring(0, path.length() - PATH.length());
        List<String> newest = catalogue.rows().stream()
                .filter(row -> row.address().startsWith(folder))
                .map(Catalogue.Row::index)
                .limit(Math.max(MOST, told.size()))
                .toList();
        if (!told.isEmpty() && !told.equals(newest)) {
            note(0, "不是 catalogue.json 中最新的条目", "these are not the newest entries of catalogue.json");
        }
    }

    private void link(Xml.Node link) {
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
            note(link.line(), "链接指向站外：" + address, "the link leads elsewhere: " + address);
        }
    }

    private void note(int line, String zh, String en) {
        found.add(Finding.of(Rule.FEED, new Place(path, line, 0), new Wording(zh, en), Wording.NONE));
    }

    /** The line that the parser names; 0 where it names none. */
    static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    }
}
