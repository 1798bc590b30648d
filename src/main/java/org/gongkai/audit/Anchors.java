package org.gongkai.audit;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Fragments lead to an id of the page that they name (锚点): R-97. */
final class Anchors {

    private Anchors() {}

    static void check(Contents contents, Findings findings) {
        for (Page page : contents.pages().values()) {
            for (Page.Anchor anchor : page.anchors()) {
                Page target = contents.pages().get(anchor.page());
                if (target != null && !target.ids().contains(anchor.fragment())) {
                    String named = anchor.page() + "#" + anchor.fragment();
                    findings.add(Finding.of(
                                    Rule.BROKEN_LINK,
                                    anchor.place(),
                                    new Wording("没有这个锚点：" + named, "no such anchor: " + named),
                                    Wording.NONE)
                            .at(anchor.source()));
                }
            }
        }
    }
}
