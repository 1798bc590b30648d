package org.gongkai.audit;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code feed.xml} (订阅源, Atom or RSS), that of the site and those of columns, can be read and leads to files of the site. */
final class Feed {

    static final String PATH = "feed.xml";

    private static final Set<String> OWN = Set.of("alternate", "self", "enclosure");

    private Feed() {}

    static void check(Folder folder, Addresses addresses, Findings findings) {
        if (Base.unknown(folder, addresses) && !folder.files().containsKey(PATH)) {
            return; // absolute addresses are written in it
        }
        read(PATH, folder, addresses, findings);
        folder.files().keySet().stream()
                .filter(path -> path.endsWith("/" + PATH))
                .forEach(path -> read(path, folder, addresses, findings));
    }

    private static void read(String path, Folder folder, Addresses addresses, Findings findings) {
        Texts.read(folder, path, Rule.FEED, findings).ifPresent(text -> {
            try {
                Xml.parse(text).stream()
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
