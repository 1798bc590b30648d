package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict;

/**
 * Whether a published entry says that it was released before it was there (倒签发布日期，国办秘函〔2019〕19号：伪造发稿日期). What is
 * kept under version control knows better.
 */
public final class BackDating implements Duty {

    /** So many days may pass between the release and the commit: the work of an evening, or of a weekend. */
    static final int TOLERANCE = 3;

    private final Function<String, Optional<LocalDate>> introduced;

    /**
     * @param introduced path ▸ the day on which the file was first committed, where that is known
     */
    public BackDating(Function<String, Optional<LocalDate>> introduced) {
        this.introduced = introduced;
    }

    @Override
    public List<Finding> check(Holdings holdings) {
        // what was released before is not judged: it came from another system
        LocalDate since = holdings.sources().site().versionedSince().orElse(LocalDate.EPOCH);
        List<Finding> found = new ArrayList<>();
        holdings.eachManuscript((manuscript, verdict) -> {
            if (verdict instanceof Verdict.Published) {
                check(manuscript, since).ifPresent(found::add);
            }
        });
        return found;
    }

    private Optional<Finding> check(Manuscript manuscript, LocalDate since) {
        Optional<LocalDate> released = manuscript.header().day(HeaderKey.RELEASED);
        Optional<LocalDate> first = introduced.apply(manuscript.path());
        if (released.isEmpty()
                || first.isEmpty()
                || released.get().isBefore(since)
                || !released.get().isBefore(first.get().minusDays(TOLERANCE))) {
            return Optional.empty();
        }
        return Optional.of(Rule.BACK_DATED.at(
                manuscript.place(HeaderKey.RELEASED),
                new Wording(
                        "发布日期早于文件进入版本库的日期（" + first.get() + "）",
                        "released before the file was first committed (" + first.get() + ")"),
                new Wording(
                        "改为实际发布的日期；从旧网站迁入的，在 site.yaml 写明 versioned-since（版本库启用日期）",
                        "write the day of its real release; if it came from an older site, say in site.yaml since when"
                                + " the version control counts (versioned-since)")));
    }
}
