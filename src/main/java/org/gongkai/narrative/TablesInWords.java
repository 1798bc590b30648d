package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.application.Applicant;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Phrase.Topic;

/**
 * The numbers of the text against the tables (叙述与表格核对). A number is compared only where the words before it, its unit
 * and the sentence leave no doubt which figure it tells; round numbers are told, not compared.
 */
final class TablesInWords {

    private static final Set<String> UNITS = Set.of("件", "条", "份", "个", "项", "部", "起", "宗", "例");
    private static final Pattern OTHER_MATTER =
            Pattern.compile("建议|提案|留言|信箱|来信|来电|热线|网友|听证|许可申请|补助|减刑|假释|保外就医|暂予监外|国家赔偿");
    private static final Pattern OTHERS_OWN = Pattern.compile(
            "增加|减少|增长|下降|上升|同比|比上|较上|平均|通过|网站|网络|网上|线上|信函|邮寄|邮件|当面|现场|传真|平台|全省|全市|全系统|各监狱|基层|下属|延期|逾期答复|按时|按期|其中有");
    private static final Pattern NONE =
            Pattern.compile("(?:没有|未发生|未出现|未收到|未接到|(?<![^，,；;。：:\\s\\u3000])无)[^，,；;。：:\\n]{0,24}?"
                    + "(未经复议直接起诉|复议后起诉|行政复议|行政诉讼|(?<=收到|接到|收到的)政府信息公开申请)"
                    + "(?![^，,；;。\\n]{0,8}(?:纠|败|撤销|变更|的内容))");

    private static final String MARKS = "，,；;。：:、（(\n";
    private static final int LONG = 24;

    private final ReportText text;
    private final AnnualReport report;
    private final Chapters chapters;
    private final List<Phrase> phrases;
    private final List<Finding> found = new ArrayList<>();

    TablesInWords(ReportText text, AnnualReport report, Chapters chapters) {
        this.text = text;
        this.report = report;
        this.chapters = chapters;
        this.phrases = Phrase.of(report.format());
    }

    List<Finding> check() {
        for (Sentences.Range sentence : Sentences.of(text.body())) {
            String words = sentence.in(text.body());
            String chapter = chapters.numberAt(sentence.start());
            Set<Topic> topics = topics(words, chapter);
            if (topics.isEmpty()) {
                continue;
            }
            Sentences.split(text.body(), sentence.start(), sentence.end(), "；;").forEach(part -> clause(part, topics));
            none(sentence, topics);
        }
        return found;
    }

    private Set<Topic> topics(String words, String chapter) {
        boolean forms = report.format() != ReportForm.CODED;
        if (OTHER_MATTER.matcher(words).find()) {
            return forms && chapter.equals("三") ? Set.of(Topic.APPLICATIONS) : Set.of();
        }
        EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
        if (forms ? chapter.equals("二") : words.contains("政府信息")) {
            topics.add(Topic.DISCLOSURE);
        }
        if (words.contains("申请") || (forms && chapter.equals("三"))) {
            topics.add(Topic.APPLICATIONS);
        }
        if (words.contains("复议") || words.contains("诉讼") || (forms && chapter.equals("四"))) {
            topics.add(Topic.DISPUTES);
        }
        return topics;
    }

    /** What the counts of one clause are about: those that follow may name only the applicant or the result. */
    private void clause(Sentences.Range range, Set<Topic> topics) {
        Optional<Phrase> subject = Optional.empty();
        for (Count count : Count.in(text.body(), range.start(), range.end())) {
            if (OTHERS_OWN.matcher(count.subject()).find() || count.joined()) {
                continue;
            }
            Optional<Phrase> said = count.unit().equals("元") || UNITS.contains(count.unit())
                    ? phrases.stream()
                            .filter(phrase -> topics.contains(phrase.topic()))
                            .filter(phrase ->
                                    phrase.words().matcher(count.subject()).find())
                            .filter(phrase -> !report.cells(phrase.rows(), phrase.column())
                                    .isEmpty())
                            .findFirst()
                    : Optional.empty();
            if (said.isPresent()) {
                subject = said;
                if (compare(said.get(), said.get().column(), count)) {
                    applicant(said.get(), count);
                }
            } else if (UNITS.contains(count.unit()) && subject.isPresent()) {
                Phrase phrase = subject.get();
                column(phrase, count).ifPresent(column -> compare(phrase, column, count));
            }
        }
    }

    /** {@code 其中自然人13件} and {@code 结果维持2件} after a row; {@code 废止1件} after {@code 制发行政规范性文件2件}. */
    private Optional<String> column(Phrase phrase, Count count) {
        String subject = count.subject().replaceFirst("^其中", "");
        return switch (phrase.topic()) {
            case APPLICATIONS -> Optional.of(subject).filter(Applicant.words()::contains);
            case DISPUTES -> Phrase.result(subject);
            case DISCLOSURE ->
                phrases.stream()
                        .filter(other -> other.topic() == Topic.DISCLOSURE
                                && other.rows().equals(phrase.rows()))
                        .map(Phrase::column)
                        .filter(column -> subject.length() > 1 && column.contains(subject))
                        .findFirst();
        };
    }

    /** {@code 1件（自然人）} and {@code 1件，为自然人申请}: the whole of the row is one column's. */
    private void applicant(Phrase phrase, Count count) {
        if (phrase.topic() != Topic.APPLICATIONS || report.format() == ReportForm.CODED) {
            return;
        }
        String rest = text.body().substring(count.end(), Math.min(text.body().length(), count.end() + 12));
        Applicant.words().stream()
                .filter(kind -> rest.startsWith("（" + kind + "）")
                        || rest.startsWith("，为" + kind + "申请")
                        || rest.startsWith("，均为" + kind + "申请"))
                .findFirst()
                .ifPresent(kind -> compare(phrase, kind, count));
    }

    /** Whether they agree. */
    private boolean compare(Phrase phrase, String column, Count count) {
        List<FormCell> cells = report.cells(phrase.rows(), column);
        if (cells.isEmpty()) {
            return true;
        }
        BigDecimal said = count.unit().equals("元") && column.contains("万元")
                ? count.value().movePointLeft(4)
                : count.value();
        boolean same = tells(said, cells) || tells(said, report.cells(phrase.orRows(), column));
        String words = words(count);
        if (count.approximate()) {
            String counted = FormCell.sum(cells).toPlainString();
            found.add(text.finding(
                    Rule.ROUND_NUMBER,
                    count.start(),
                    new Wording(
                            "“" + words + "”是约数，表中的准确数字是 " + counted,
                            "“" + words + "” is a round number; the table says " + counted),
                    new Wording("写准确数字", "write the exact number")));
        } else if (!same) {
            differ(phrase, column, count.start(), words, cells);
        }
        return same && !count.approximate();
    }

    private static boolean tells(BigDecimal said, List<FormCell> cells) {
        return !cells.isEmpty() && said.compareTo(FormCell.sum(cells)) == 0;
    }

    /** The number with the words before it, back to the last mark. */
    private String words(Count count) {
        String before = text.body().substring(Math.max(0, count.start() - LONG), count.start());
        int mark = before.length();
        while (mark > 0 && MARKS.indexOf(before.charAt(mark - 1)) < 0) {
            mark--;
        }
        return (before.substring(mark) + text.body().substring(count.start(), count.end())).strip();
    }

    private void differ(Phrase phrase, String column, int at, String words, List<FormCell> cells) {
        String names =
                cells.stream().map(cell -> report.format().label(cell.row())).collect(Collectors.joining(" + ")) + "·"
                        + column;
        String places = cells.stream()
                .map(cell -> cell.place().line() + ":" + cell.place().column())
                .distinct()
                .collect(Collectors.joining("、"));
        String counted = FormCell.sum(cells).stripTrailingZeros().toPlainString();
        found.add(text.finding(
                report.format() == ReportForm.CODED ? Rule.CODED_TABLE : Rule.NARRATIVE,
                at,
                new Wording(
                        phrase.law() + "：正文写“" + words + "”，表中（" + names + "）是 " + counted,
                        phrase.law() + ": the text says “" + words + "”, the table (" + names + ") " + counted),
                new Wording(
                        "核对正文和 " + cells.get(0).place().path() + " 的 " + places,
                        "compare the text with " + cells.get(0).place().path() + " " + places)));
    }

    /** {@code 没有被提起行政诉讼}: the figure must be 0. */
    private void none(Sentences.Range sentence, Set<Topic> topics) {
        Matcher none = NONE.matcher(text.body()).region(sentence.start(), sentence.end());
        while (none.find()) {
            String words = none.group(1).equals("政府信息公开申请") ? "收到政府信息公开申请" : none.group(1);
            phrases.stream()
                    .filter(phrase -> topics.contains(phrase.topic()))
                    .filter(phrase -> phrase.words().matcher(words).find())
                    .findFirst()
                    .ifPresent(phrase -> {
                        List<FormCell> cells = report.cells(phrase.rows(), phrase.column());
                        if (FormCell.sum(cells).signum() != 0) {
                            differ(phrase, phrase.column(), none.start(), none.group(), cells);
                        }
                    });
        }
    }
}
