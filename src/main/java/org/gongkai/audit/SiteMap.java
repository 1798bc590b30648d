package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code sitemap.xml} (站点地图) lists exactly the pages that readers are to find: R-100. */
final class SiteMap {

    static final String PATH = "sitemap.xml";

    private final Contents contents;
    private final Addresses addresses;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    private SiteMap(Contents contents, Addresses addresses) {
        this.contents = contents;
        this.addresses = addresses;
    }

    static List<Finding> check(Published site) {
        if (Base.unknown(site.folder(), site.addresses())
                && !site.folder().files().containsKey(PATH)) {
            return List.of(); // absolute addresses are written in it
        }
        SiteMap map = new SiteMap(site.contents(), site.addresses());
        Texts.read(site.folder(), PATH, Rule.SITE_MAP).into(map.found).ifPresent(text -> {
            try {
                map.compare(Xml.parse(text));
            } catch (XMLStreamException e) {
                map.note(Feed.line(e), "不是合格的 XML", "not well-formed XML");
            }
        });
        return map.found;
    }

    private void compare(List<Xml.Node> nodes) {
        if (addresses.base().isEmpty()) {
            note(0, "首页没有规范地址，无法核对", "the home page has no canonical address to compare with");
            return;
        }
        nodes.stream()
                .filter(node -> node.name().equals("loc") && node.parent().equals("url"))
                .forEach(this::one);
        for (Page page : contents.pages().values()) {
            if (page.isListed() && !listed.contains(page.path())) {
                note(0, "没有列出 " + page.path(), page.path() + " is not listed");
            }
        }
    }

    private void one(Xml.Node loc) {
        String address = loc.text();
        boolean absolute = addresses
                .base()
                .filter(base -> address.startsWith(base.address()))
                .isPresent();
        Page page = absolute && addresses.resolve(PATH, address) instanceof Target.Inside inside
                ? contents.pages().get(inside.path())
                : null;
        if (page == null) {
            note(loc.line(), "站点没有此页：" + address, "the site has no such page: " + address);
        } else if (!page.isListed()) {
            note(loc.line(), "不应列出 " + page.path(), page.path() + " is not to be listed");
        } else if (!listed.add(page.path())) {
            note(loc.line(), "重复列出 " + page.path(), page.path() + " is listed twice");
        }
    }

    private void note(int line, String zh, String en) {
        found.add(Finding.of(Rule.SITE_MAP, new Place(PATH, line, 0), new Wording(zh, en), Wording.NONE));
    }
}
