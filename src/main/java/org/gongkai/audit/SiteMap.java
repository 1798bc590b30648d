package org.gongkai.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code sitemap.xml} (站点地图) lists exactly the pages that readers are to find: R-100. */
final class SiteMap extends SiteCheck {

    static final String PATH = "sitemap.xml";

    private final Set<String> listed = new HashSet<>();

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
        nodes.stream()
                .filter(node -> node.name().equals("loc") && node.parent().equals("url"))
                .forEach(this::one);
        for (PageRecord page : site.pages().values()) {
            if (page.isListed() && !listed.contains(page.path())) {
                note(PATH, 0, "没有列出 " + page.path(), page.path() + " is not listed");
            }
        }
    }

    private void one(XmlNodes.Node loc) {
        String address = loc.text();
        Optional<Base> base = site.addresses().base();
        PageRecord page = base.filter(one -> address.startsWith(one.address()))
                .flatMap(one -> site.page(address))
                .orElse(null);
        if (page == null) {
            note(PATH, loc.line(), "站点没有此页：" + address, "the site has no such page: " + address);
        } else if (!page.isListed()) {
            note(PATH, loc.line(), "不应列出 " + page.path(), page.path() + " is not to be listed");
        } else if (!listed.add(page.path())) {
            note(PATH, loc.line(), "重复列出 " + page.path(), page.path() + " is listed twice");
        }
    }
}
