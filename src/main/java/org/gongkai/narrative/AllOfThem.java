package org.gongkai.narrative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Sentences.Range;

/**
 * What the text says of all (全部、均): {@code 均获维持} leaves no other result in table 四, {@code 全部办结} nothing that is
 * carried over, {@code 均已审结} nothing pending.
 */
final class AllOfThem {

    private static final Pattern ALL =
            Pattern.compile("(?:均|全部|都)(?:已经|已|获|被|得到|得|为|以|予以|判决|裁决|裁定|结果为|结果|依法|及时|按期|按时|如期|在规定期限内|在法定期限内|按照?规定|限)*"
                    + "(维持|驳回|胜诉|纠正|审结|结案|办结|办理完毕|办理完成|答复完毕)");

    /** The words before that tell of a part only. */
    private static final Pattern PART = Pattern.compile("到期|应办|应当办|上年|去年|结转|部分|除");

    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结");
    private static final int BEFORE = 60;

    private final ReportText text;
    private final Chapters chapters;
    private final AnnualReport report;
    private final Phrases phrases;
    private final Scope scope;

    AllOfThem(ReportText text, Chapters chapters, AnnualReport report, Scope scope) {
        this.text = text;
        this.chapters = chapters;
        this.report = report;
        this.phrases = new Phrases(report);
        this.scope = scope;
    }

    List<Finding> check(List<Told> numbers) {
        Contradictions found = new Contradictions(text);
        if (report.format() == ReportForm.CODED) {
            return found.all();
        }
        Told last = null;
        int next = 0;
        int sentenceStart = 0;
        int read = 0;
        Matcher all = ALL.matcher(text.body());
        while (!found.full() && all.find()) {
            while (next < numbers.size() && numbers.get(next).count().start() < all.start()) {
                last = numbers.get(next++);
            }
            for (; read < all.start(); read++) {
                sentenceStart = "。！？\n".indexOf(text.body().charAt(read)) >= 0 ? read + 1 : sentenceStart;
            }
            Range before = new Range(Math.max(sentenceStart, all.start() - BEFORE), all.start());
            boolean near = last != null && last.count().start() >= before.start();
            claim(all, before.in(text.body()), near ? Optional.ofNullable(last) : Optional.empty())
                    .filter(figure -> figure.readable() && figure.sum().signum() != 0)
                    .ifPresent(figure -> found.add(figure, all.start(), all.group(), Wording.NONE));
        }
        return found.all();
    }

    /** The figure that must be 0 where the claim is true. */
    private Optional<Counterpart> claim(Matcher all, String before, Optional<Told> last) {
        if (PART.matcher(before).find()
                || !scope.own(before).orElse(true)
                || last.filter(told -> !told.own()).isPresent()) {
            return Optional.empty();
        }
        String what = all.group(1);
        Optional<Counterpart> named =
                last.filter(Told::single).map(told -> told.figures().get(0));
        boolean disputes = named.map(figure -> figure.phrase().topic() == Topic.DISPUTES)
                .orElseGet(() -> before.contains("复议")
                        || before.contains("诉讼")
                        || chapters.numberAt(all.start()).equals("四"));
        boolean done = Set.of("审结", "结案", "办结", "办理完毕", "办理完成", "答复完毕").contains(what);
        if (!disputes) {
            boolean whole = last.isEmpty()
                    || named.filter(figure -> received(figure, last.get())).isPresent();
            return done && whole && before.contains("申请")
                    ? phrases.find("结转下年度", Set.of(Topic.APPLICATIONS))
                    : Optional.empty();
        }
        Counterpart row = named.or(() -> phrases.find(before.contains("诉讼") ? "行政诉讼" : "行政复议", Set.of(Topic.DISPUTES)))
                .orElseThrow();
        boolean some = last.isPresent() && !(named.isPresent() && row.column().equals(CurrentForm.TOTAL));
        boolean suit = row.phrase().rows().stream().noneMatch("行政复议"::equals);
        if (some || (Set.of("驳回", "胜诉").contains(what) && !suit)) {
            return Optional.empty();
        }
        String kept = what.equals("纠正") ? "结果纠正" : "结果维持";
        boolean ended = before.contains("审结") || before.contains("结案");
        return done
                ? Optional.of(row.in("尚未审结", report))
                : RESULTS.stream()
                        .filter(result -> !result.equals(kept) && !(ended && result.equals("尚未审结")))
                        .map(result -> row.in(result, report))
                        .filter(figure -> figure.readable() && figure.sum().signum() != 0)
                        .findFirst();
    }

    /** Whether a number is of all that came in; of those that were done, 全部办结 says nothing. */
    private boolean received(Counterpart figure, Told told) {
        return figure.phrase().law().equals("T3-5")
                && !figure.phrase().rows().contains("r25")
                && told.count().value().compareTo(report.value("r24", CurrentForm.TOTAL)) != 0;
    }
}
