package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Fragments lead to an id of the page that they name (锚点): R-97. */
final class Anchors {

    private Anchors() {}

    static List<Finding> check(Published site) {
        Contents contents = site.contents();
        List<Finding> found = new ArrayList<>();
        for (Page page : contents.pages().values()) {
            for (Page.Anchor anchor : page.anchors()) {
                Page target = contents.pages().get(anchor.page());
                if (target != null && !target.ids().contains(anchor.fragment())) {
                    String named = anchor.page() + "#" + anchor.fragment();
                    found.add(Finding.of(
                                    Rule.BROKEN_LINK,
                                    anchor.place(),
                                    new Wording("没有这个锚点：" + named, "no such anchor: " + named),
                                    Wording.NONE)
                            .at(anchor.source()));
                }
            }
        }
        return found;
    }
}
