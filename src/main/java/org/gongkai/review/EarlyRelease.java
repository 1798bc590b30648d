package org.gongkai.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * A build as of an instant that the machine's clock has not reached (提前公布): it releases what still awaits its release.
 *
 * @param now the machine's clock in Asia/Shanghai
 * @param chosen whether a person gave the instant for this very build, and not an environment variable for all of them
 */
public record EarlyRelease(LocalDateTime now, boolean chosen) {

    /** The instant of the environment, where it says nothing of one file. */
    private static final String VARIABLE = "SOURCE_DATE_EPOCH";

    /**
     * What would be released before its time: warnings where the instant was chosen, else each stops the release.
     *
     * @param sources all texts
     * @param shown the paths of those that would be published
     */
    public List<Finding> check(List<Source> sources, Set<String> shown) {
        List<Finding> early = sources.stream()
                .filter(source -> shown.contains(source.path()))
                .filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast)
                .flatMap(one -> one.header().moment(HeaderKey.RELEASED).filter(now::isBefore).stream()
                        .map(released -> early(one, released)))
                .toList();
        return early.isEmpty() && !chosen ? List.of(ahead()) : early;
    }

    private Finding early(Manuscript manuscript, LocalDateTime released) {
        return Rule.AHEAD_OF_TIME
                .at(
                        manuscript.place(HeaderKey.RELEASED),
                        new Wording(
                                "到 " + released + " 才能发布，本机时钟是 " + now + "，构建的时刻却已超过",
                                "not to be released before " + released + "; the machine's clock says " + now
                                        + ", the build's instant is past it"),
                        chosen
                                ? new Wording(
                                        "这样的站点只供预览，不要上网；要上网的去掉 --as-of",
                                        "such a site is a preview and must not go online; without --as-of it may")
                                : environment())
                .as(chosen ? Severity.WARNING : Severity.BLOCK);
    }

    private Finding ahead() {
        return Rule.AHEAD_OF_TIME.at(
                Place.of(VARIABLE),
                new Wording(
                        "SOURCE_DATE_EPOCH 晚于本机时钟 " + now,
                        "SOURCE_DATE_EPOCH is later than the machine's clock, " + now),
                environment());
    }

    private static Wording environment() {
        return new Wording(
                "改正或者取消环境变量 SOURCE_DATE_EPOCH；确实要以这一时刻为准的，用 --as-of 写明",
                "mend or unset the variable SOURCE_DATE_EPOCH; if that instant is meant, give it with --as-of");
    }
}
