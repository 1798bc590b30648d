package org.gongkai.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Every page can be reached from the home page by clicking (可达性). The page for wrong addresses and tombstones, which
 * stand where a bookmark still leads, need no link.
 */
final class Reach {

    private Reach() {}

    static List<Finding> check(Published site) {
        Contents contents = site.contents();
        if (!contents.pages().containsKey(Base.HOME)) {
            return List.of(Finding.of(
                    Rule.BROKEN_LINK,
                    Place.of(Base.HOME),
                    new Wording("站点没有首页", "the site has no home page"),
                    Wording.NONE));
        }
        Set<String> reached = new HashSet<>(Set.of(Base.HOME));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Page page = contents.pages().get(open.remove());
            if (page != null) {
                page.leadsTo().stream().filter(reached::add).forEach(open::add);
            }
        }
        return contents.pages().values().stream()
                .filter(page -> !reached.contains(page.path())
                        && !page.path().equals(Addresses.NOT_FOUND)
                        && !page.isTombstone())
                .map(page -> Finding.of(
                        Rule.ORPHAN_PAGE,
                        Place.of(page.path()),
                        new Wording("从首页无法通过链接到达此页", "no chain of links leads here from the home page"),
                        new Wording("请从栏目页链接，或者不要发布", "link it from its column, or do not publish it")))
                .toList();
    }
}
