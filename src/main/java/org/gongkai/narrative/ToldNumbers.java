package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.narrative.Sentences.Range;

/** All numbers of a text, with what the tables have for each (正文说的数字). */
final class ToldNumbers {

    private static final Set<String> UNITS = Set.of("件", "条", "份", "个", "项", "部", "起", "宗", "例", "");
    private static final Pattern PART_OF_ALL =
            Pattern.compile("平均|通过|网站|网络|网上|线上|信函|邮寄|邮件|当面|现场|传真|平台|延期|逾期答复|按时|按期|其中有"
                    + "|新增|历年|往年|以来|[上下]半年|季度|首次|拟|计划|预计|(?<!12)(?<!十二)月(?!底|末|[0-9])");

    private static final Pattern HEAD =
            Pattern.compile("[\\s\\u3000]*(?:(?:本年度?)?(行政规范性文件|规章)：|申请人(?:中|类别|情况|方面)?[，：])");

    /** A comparison with another year, which is no number of its own. */
    static final Pattern GROWTH = Pattern.compile("增加|减少|增长|下降|上升|降低|提高|提升|增幅|降幅|同比|环比|比上|较上|比去|较去|[比较]20[0-9]{2}");

    static final Pattern LAST_YEAR = Pattern.compile("(?:上年|上一年|去年|上年度|上年同期)(?:度|同期|的)*$");

    private final String text;
    private final Counts counts;
    private final Phrases phrases;
    private final Scope scope;
    private final String year;
    private final List<Told> all = new ArrayList<>();
    private boolean own = true;
    private boolean gathered;

    private ToldNumbers(String text, Counts counts, AnnualReport report, Scope scope) {
        this.text = text;
        this.counts = counts;
        this.phrases = new Phrases(report);
        this.scope = scope;
        this.year = Integer.toString(report.year());
    }

    /** The numbers in their order. */
    static List<Told> of(String text, Counts counts, Chapters chapters, AnnualReport report, Scope scope) {
        ToldNumbers numbers = new ToldNumbers(text, counts, report, scope);
        for (Range line : Sentences.lines(text)) {
            Matter matter = new Matter(text, report.format(), chapters.numberAt(line.start()));
            numbers.own = true;
            numbers.gathered = scope.gathered(text.substring(line.start(), line.end()));
            for (Range sentence : Sentences.of(text, line)) {
                Set<Topic> topics = matter.next(sentence);
                if (!topics.isEmpty() && !numbers.counts.loose(sentence).isEmpty()) {
                    numbers.read(sentence, matter, topics);
                }
            }
        }
        return numbers.all;
    }

    private void read(Range sentence, Matter matter, Set<Topic> topics) {
        own = own || !text.startsWith("其中", sentence.start());
        String opening = text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + 12));
        own = scope.own(opening).orElse(own);
        for (Range clause : Sentences.clauses(text, sentence)) {
            clause(sentence, clause, matter, topics);
        }
    }

    /** Numbers that follow may name only the applicant or the result of the one before. */
    private void clause(Range sentence, Range clause, Matter matter, Set<Topic> topics) {
        Optional<Counterpart> subject = headed(clause, topics);
        boolean goesOn = false;
        List<Counterpart> owed = List.of();
        for (Count count : counts.loose(clause)) {
            String words = String.join("、", count.named());
            if (GROWTH.matcher(words).find() || LAST_YEAR.matcher(words).find() || otherYear(words)) {
                all.add(new Told(count, sentence, true, List.of()));
                continue;
            }
            own = scope.own(words).orElse(own);
            boolean mine = own
                    && !gathered
                    && (UNITS.contains(count.unit()) || count.unit().equals("元"))
                    && !PART_OF_ALL.matcher(words + "　" + count.behind()).find()
                    && !matter.foreign(count.start());
            List<Counterpart> figures = mine ? phrases.of(count, topics) : List.of();
            if (count.manner().equals("分别") && figures.size() > 1) {
                owed = figures;
            }
            if (!owed.isEmpty()
                    && (count.manner().equals("分别") || count.subject().isEmpty())) {
                figures = owed.subList(0, 1);
                owed = owed.subList(1, owed.size());
            } else {
                owed = List.of();
            }
            Optional<Counterpart> part = figures.isEmpty() && mine && subject.isPresent()
                    ? more(subject.get(), count, goesOn)
                    : Optional.empty();
            goesOn = part.isPresent();
            if (figures.size() == 1) {
                subject = Optional.of(figures.get(0));
            } else if (!mine && count.depth() == 0 && UNITS.contains(count.unit())) {
                subject = Optional.empty();
            }
            all.add(new Told(count, sentence, mine, part.map(List::of).orElse(figures)));
        }
    }

    /** What the words before a colon, or 申请人, name for all numbers of the clause. */
    private Optional<Counterpart> headed(Range clause, Set<Topic> topics) {
        Matcher head = HEAD.matcher(text).region(clause.start(), clause.end());
        if (!own || !head.lookingAt()) {
            return Optional.empty();
        }
        return phrases.find(head.group(1) == null ? "收到政府信息公开申请" : "制发" + head.group(1), topics);
    }

    private Optional<Counterpart> more(Counterpart subject, Count count, boolean goesOn) {
        return count.joined() ? Optional.empty() : phrases.more(subject, count, goesOn);
    }

    private boolean otherYear(String words) {
        int at = words.indexOf("20");
        return at >= 0
                && at + 5 <= words.length()
                && words.startsWith("年", at + 4)
                && words.substring(at, at + 4).chars().allMatch(Character::isDigit)
                && !words.contains(year);
    }
}
