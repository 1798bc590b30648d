package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * Whether every normative document has a reading (政策解读，国办发〔2016〕19号): both are published together; acts that only repeal
 * or amend need none.
 */
public final class Readings implements Duty {

    /** So many documents without a reading are named; of the others only their number. */
    private static final int MOST = 20;

    @Override
    public List<Finding> check(Holdings holdings) {
        Catalogue catalogue = holdings.catalogue();
        if (catalogue.categories().all().stream().noneMatch(one -> one.type().equals("政策解读"))) {
            return List.of(); // the tree has no place for them
        }
        List<Entry> silent = catalogue.inForceOrComing().stream()
                .filter(entry -> catalogue.interpreting(entry).isEmpty())
                .filter(entry ->
                        holdings.unsettled().entries().stream().noneMatch(lost -> reads(lost, entry, catalogue)))
                .filter(entry -> entry.texts(HeaderKey.REPEALS).isEmpty()
                        && entry.texts(HeaderKey.AMENDS).isEmpty())
                .filter(entry -> entry.released().toLocalDate().plusYears(1).isAfter(holdings.today()))
                .toList();
        List<Finding> found = new ArrayList<>();
        silent.stream()
                .limit(MOST)
                .forEach(entry -> found.add(Rule.RELATION.warning(
                        entry.place(HeaderKey.TITLE),
                        new Wording("规范性文件没有解读", "a normative document without a reading"),
                        new Wording(
                                "发布解读，写“interprets: [" + entry.index().text() + "]”，两边就互相链接",
                                "publish a reading with interprets: ["
                                        + entry.index().text() + "]"))));
        if (silent.size() > MOST) {
            found.add(Rule.RELATION.warning(
                    Place.of("content"),
                    new Wording(
                            "另有 " + (silent.size() - MOST) + " 件规范性文件没有解读",
                            (silent.size() - MOST) + " more documents without a reading"),
                    Wording.NONE));
        }
        return found;
    }

    /** Whether an entry in error may be the reading of a document. */
    private static boolean reads(Unsettled.Lost lost, Entry document, Catalogue catalogue) {
        boolean column = catalogue.categories().all().stream()
                .anyMatch(one -> one.type().equals("政策解读") && lost.line().contains(one.key()));
        return lost.manuscript().isPresent()
                ? lost.may(one -> one.header()
                        .texts(HeaderKey.INTERPRETS)
                        .contains(document.index().text()))
                : column;
    }
}
