package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Findings;
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

    private Feed() {}

    static void check(Folder folder, Catalogue catalogue, Addresses addresses, Findings findings) {
        if (Base.unknown(folder, addresses) && !folder.files().containsKey(PATH)) {
            return; // absolute addresses are written in it
        }
        read(PATH, folder, catalogue, addresses, findings);
        folder.files().keySet().stream()
                .filter(path -> path.endsWith("/" + PATH))
                .forEach(path -> read(path, folder, catalogue, addresses, findings));
    }

    private static void read(String path, Folder folder, Catalogue catalogue, Addresses addresses, Findings findings) {
        Texts.read(folder, path, Rule.FEED, findings).ifPresent(text -> {
            try {
                List<Xml.Node> nodes = Xml.parse(text);
                if (catalogue.present()) {
                    entries(path, nodes, catalogue, addresses, findings);
                }
                nodes.stream()
                        .filter(node -> node.name().equals("link")
                                && OWN.contains(node.attributes().getOrDefault("rel", "alternate")))
                        .forEach(link -> link(path, link, addresses, findings));
            } catch (XMLStreamException e) {
                findings.add(
                        Rule.FEED,
                        new Place(path, line(e), 0),
                        new Wording("不是合格的 XML", "not well-formed XML"),
                        Wording.NONE);
            }
        });
    }

    /** The newest entries of the site, or of the folder of a column, in the catalogue's order, each as it stands there. */
    private static void entries(
            String path, List<Xml.Node> nodes, Catalogue catalogue, Addresses addresses, Findings findings) {
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
                    differs(
                            path,
                            node.line(),
                            findings,
                            index + " 与 catalogue.json 不同",
                            index + " is not as in catalogue.json");
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
            differs(
                    path,
                    0,
                    findings,
                    "不是 catalogue.json 中最新的条目",
                    "these are not the newest entries of catalogue.json");
        }
    }

    private static void differs(String path, int line, Findings findings, String zh, String en) {
        findings.add(Rule.FEED, new Place(path, line, 0), new Wording(zh, en), Wording.NONE);
    }

    private static void link(String path, Xml.Node link, Addresses addresses, Findings findings) {
        String address = link.attributes().getOrDefault("href", link.text());
        Place place = new Place(path, link.line(), 0);
        Target target = addresses.resolve(path, address);
        if (target instanceof Target.Broken broken) {
            findings.add(
                    Rule.BROKEN_LINK,
                    place,
                    new Wording(
                            broken.why().zh() + "（" + address + "）",
                            broken.why().en() + " (" + address + ")"),
                    broken.hint());
        } else if (target instanceof Target.Outside && addresses.base().isPresent()) {
            findings.add(
                    Rule.FEED,
                    place,
                    new Wording("链接指向站外：" + address, "the link leads elsewhere: " + address),
                    Wording.NONE);
        }
    }

    /** The line that the parser names; 0 where it names none. */
    static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    }
}
