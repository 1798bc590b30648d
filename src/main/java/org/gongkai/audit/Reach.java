package org.gongkai.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Every page can be reached from the home page by clicking (可达性), and fragments lead to an id of the page that they name
 * (锚点, R-97). The page for wrong addresses, tombstones and what leads on from old addresses, which stand where a bookmark still
 * leads, need no link.
 */
final class Reach extends SiteCheck {

    Reach(AuditedSite site) {
        super(site, Rule.BROKEN_LINK, Wording.NONE);
    }

    @Override
    void run() {
        site.pages().values().forEach(page -> page.anchors().forEach(this::anchor));
        if (!site.pages().containsKey(Base.HOME)) {
            note(Place.of(Base.HOME), "站点没有首页", "the site has no home page");
            return;
        }
        Set<String> reached = new HashSet<>(Set.of(Base.HOME));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            PageRecord page = site.pages().get(open.remove());
            if (page != null) {
                page.leadsTo().stream().filter(reached::add).forEach(open::add);
            }
        }
        site.pages().values().stream()
                .filter(page -> !reached.contains(page.path())
                        && !page.path().equals(AddressResolver.NOT_FOUND)
                        && !page.isTombstone()
                        && !page.isMoved())
                .map(page -> Finding.of(
                        Rule.ORPHAN_PAGE,
                        Place.of(page.path()),
                        new Wording("从首页无法通过链接到达此页", "no chain of links leads here from the home page"),
                        new Wording("请从栏目页链接，或者不要发布", "link it from its column, or do not publish it")))
                .forEach(found::add);
    }

    private void anchor(PageRecord.Anchor anchor) {
        PageRecord target = site.pages().get(anchor.page());
        if (target != null && !target.ids().contains(anchor.fragment())) {
            String named = anchor.page() + "#" + anchor.fragment();
            Wording message = new Wording("没有这个锚点：" + named, "no such anchor: " + named);
            found.add(Finding.of(Rule.BROKEN_LINK, anchor.place(), message, Wording.NONE)
                    .at(anchor.source()));
        }
    }
}
