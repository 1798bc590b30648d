package org.gongkai.inspect;

import java.util.List;
import java.util.function.Function;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;

/** A table on a terminal (检查表的文字). */
public final class AssessmentText {

    /** So many places are told of an indicator. */
    private static final int TOLD = 5;

    private AssessmentText() {}

    /** By group, an indicator a line, and below it the places that it rests on. */
    public static String of(Assessment assessment, Language language) {
        Function<Wording, String> in = wording -> wording.in(language);
        StringBuilder text = new StringBuilder();
        for (String key : assessment.groups()) {
            text.append(in.apply(assessment.yardstick().groups().getOrDefault(key, Wording.NONE)))
                    .append('\n');
            assessment.group(key).forEach(line -> line(text, assessment, line, in));
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(
            StringBuilder text, Assessment assessment, Assessment.Line line, Function<Wording, String> in) {
        JudgeAnswer answer = line.answer();
        String change = in.apply(assessment.change(line));
        text.append("  ").append(in.apply(answer.ruling().wording()));
        text.append("  ").append(line.indicator().id());
        text.append("  ").append(in.apply(line.indicator().name()));
        if (line.indicator().veto()) {
            text.append(in.apply(new Wording("（否决）", " (veto)")));
        }
        if (!answer.evidence().isEmpty()) {
            text.append(in.apply(new Wording("：", ": "))).append(in.apply(answer.evidence()));
        }
        if (!change.isEmpty()) {
            text.append(in.apply(new Wording("（" + change + "）", " (" + change + ")")));
        }
        text.append('\n');
        if (answer.ruling() == Ruling.FAIL) {
            proofs(text, answer.proofs(), in);
        }
    }

    private static void proofs(StringBuilder text, List<Proof> proofs, Function<Wording, String> in) {
        proofs.stream()
                .limit(TOLD)
                .forEach(proof -> text.append("        ")
                        .append(proof.place())
                        .append("  ")
                        .append(in.apply(proof.text()))
                        .append('\n'));
        int more = proofs.size() - TOLD;
        if (more > 0) {
            text.append("        ").append(in.apply(more(more))).append('\n');
        }
    }

    /** How many places are not told. */
    static Wording more(int more) {
        return new Wording("还有 " + more + " 处，见 --json", more + " more, see --json");
    }
}
