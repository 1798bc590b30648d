package org.gongkai.audit;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code feed.xml} (订阅源, Atom or RSS) can be read and leads to files of the site. */
final class Feed {

    static final String PATH = "feed.xml";

    private static final Set<String> OWN = Set.of("alternate", "self", "enclosure");

    private Feed() {}

    static void check(Folder folder, Addresses addresses, Findings findings) {
        if (Base.unknown(folder, addresses) && !folder.files().containsKey(PATH)) {
            return; // absolute addresses are written in it
        }
        Texts.read(folder, PATH, Rule.FEED, findings).ifPresent(text -> {
            try {
                Xml.parse(text).stream()
                        .filter(node -> node.name().equals("link")
                                && OWN.contains(node.attributes().getOrDefault("rel", "alternate")))
                        .forEach(link -> link(link, addresses, findings));
            } catch (XMLStreamException e) {
                findings.add(
                        Rule.FEED,
                        new Place(PATH, line(e), 0),
                        new Wording("不是合格的 XML", "not well-formed XML"),
                        Wording.NONE);
            }
        });
    }

    private static void link(Xml.Node link, Addresses addresses, Findings findings) {
        String address = link.attributes().getOrDefault("href", link.text());
        Place place = new Place(PATH, link.line(), 0);
        Target target = addresses.resolve(PATH, address);
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
