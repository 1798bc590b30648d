package org.gongkai.narrative;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;

/** What the text says there was none of (没有发生): {@code 没有被提起行政诉讼}; the figure must be 0. */
final class Denials {

    /** What there may be none of; behind it nothing that tells of a part of them. */
    private static final Pattern THING = Pattern.compile(
            "(未经复议直接起诉|复议后起诉|行政复议|行政诉讼|政府信息公开申请)(?:(?:和|、|及|或|、提起)(行政诉讼))?" + "(?![^，,；;。\\n]{0,8}(?:纠|败|撤销|变更|的内容))");

    /** Right before it: {@code 没有被提起}. */
    private static final Pattern NONE =
            Pattern.compile("(?:没有|未发生|未出现|未收到|未接到|(?<![^，,；;。：:\\s\\u3000])无)[^，,；;。：:\\n]{0,24}$");

    private static final Pattern RECEIVED = Pattern.compile("(?:收到|接到)的?$");
    private static final String APPLICATIONS = "政府信息公开申请";
    private static final int BEFORE = 32;
    private static final Set<Topic> TOPICS = Set.of(Topic.APPLICATIONS, Topic.DISPUTES);

    private final ReportText text;
    private final Phrases phrases;
    private final Scope scope;

    Denials(ReportText text, AnnualReport report, Scope scope) {
        this.text = text;
        this.phrases = new Phrases(report);
        this.scope = scope;
    }

    List<Finding> check() {
        Contradictions found = new Contradictions(text);
        Matcher thing = THING.matcher(text.body());
        while (!found.full() && thing.find()) {
            String before = text.body().substring(Math.max(0, thing.start() - BEFORE), thing.start());
            Matcher none = NONE.matcher(before);
            boolean received = !thing.group(1).equals(APPLICATIONS)
                    || RECEIVED.matcher(before).find();
            if (received && none.find()) {
                String words = none.group() + thing.group();
                if (scope.own(words).orElse(true)) {
                    int at = thing.start() - none.group().length();
                    zero(thing.group(1), words, at, found);
                    if (thing.group(2) != null) {
                        zero(thing.group(2), words, at, found);
                    }
                }
            }
        }
        return found.all();
    }

    private void zero(String thing, String words, int at, Contradictions found) {
        phrases.find(thing.equals(APPLICATIONS) ? "收到" + APPLICATIONS : thing, TOPICS)
                .filter(figure -> figure.readable() && figure.sum().signum() != 0)
                .ifPresent(figure -> found.add(figure, at, words, Wording.NONE));
    }
}
