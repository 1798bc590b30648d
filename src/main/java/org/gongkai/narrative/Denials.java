package org.gongkai.narrative;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;

/** What the text says there was none of (没有发生): {@code 没有被提起行政诉讼}; the figure must be 0. */
final class Denials {

    private static final Pattern NONE =
            Pattern.compile("(?:没有|未发生|未出现|未收到|未接到|(?<![^，,；;。：:\\s\\u3000])无)[^，,；;。：:\\n]{0,24}?"
                    + "(未经复议直接起诉|复议后起诉|行政复议|行政诉讼|(?<=收到|接到|收到的)政府信息公开申请)"
                    + "(?:(?:和|、|及|或|、提起)(行政诉讼))?"
                    + "(?![^，,；;。\\n]{0,8}(?:纠|败|撤销|变更|的内容))");

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
        Matcher none = NONE.matcher(text.body());
        while (!found.full() && none.find()) {
            if (scope.own(none.group()).orElse(true)) {
                zero(none, none.group(1), found);
                if (none.group(2) != null) {
                    zero(none, none.group(2), found);
                }
            }
        }
        return found.all();
    }

    private void zero(Matcher none, String words, Contradictions found) {
        String named = words.equals("政府信息公开申请") ? "收到政府信息公开申请" : words;
        Set<Topic> topics = EnumSet.of(Topic.APPLICATIONS, Topic.DISPUTES);
        phrases.find(named, topics)
                .filter(figure -> figure.readable() && figure.sum().signum() != 0)
                .ifPresent(figure -> found.add(figure, none.start(), none.group(), Wording.NONE));
    }
}
