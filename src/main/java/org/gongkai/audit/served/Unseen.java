package org.gongkai.audit.served;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * Files that could not be fetched (未能取得的文件). Not seen is never absent: what an audit of the rest says of them falls
 * away, and where one file is compared with all others, its verdict is uncertain.
 *
 * @param paths in the site
 */
record Unseen(NavigableSet<String> paths) {

    /** Rules that compare files of the whole site, so that any of them may be what is missed. */
    private static final Set<Rule> COMPARING = Set.of(
            Rule.CATALOGUE_PAGES,
            Rule.CATALOGUE_FILES,
            Rule.REBUILT,
            Rule.PUBLISHED_SOURCE,
            Rule.REVIEW_CHAIN,
            Rule.ORPHAN_PAGE,
            Rule.SITE_MAP,
            Rule.FEED);

    Unseen {
        paths = new TreeSet<>(paths);
    }

    List<Finding> judged(List<Finding> findings) {
        return paths.isEmpty()
                ? findings
                : findings.stream()
                        .filter(one -> !paths.contains(one.place().path())
                                && !names(one.message().en()))
                        .map(Unseen::uncertain)
                        .toList();
    }

    private static Finding uncertain(Finding one) {
        if (!COMPARING.contains(one.rule())) {
            return one;
        }
        Wording message = new Wording(
                "不能确定（有文件未能取得）：" + one.message().zh(),
                "uncertain, for not every file could be had: " + one.message().en());
        return one.rule()
                .at(one.place(), message, one.hint())
                .at(one.source())
                .as(one.severity())
                .atMost(Severity.WARNING);
    }

    /** Whether a sentence names such a file, as it is or at the end of an address. */
    private boolean names(String sentence) {
        for (int at = 0; at >= 0; at = next(sentence, at)) {
            String rest = sentence.substring(at);
            if (paths.contains(rest) || paths.contains(rest.split("[ ,;#“”]", 2)[0])) {
                return true;
            }
        }
        return false;
    }

    /** Behind the next blank or slash. */
    private static int next(String sentence, int at) {
        int blank = sentence.indexOf(' ', at);
        int slash = sentence.indexOf('/', at);
        int first = blank < 0 ? slash : slash < 0 ? blank : Math.min(blank, slash);
        return first < 0 ? -1 : first + 1;
    }
}
