package org.gongkai.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.finding.PackedLines;

/**
 * Words that say a figure of the tables (叙述与表格的对应): what stands before a number ▸ the cells whose sum it must be. They
 * stand in {@code phrases.txt}.
 *
 * @param law number of the equation that is broken where they differ (T3-5, T3-6, T4-4, O-12)
 * @param topic of the sentence in which alone the words have this meaning
 * @param words at the end of what stands before the number
 * @param rows whose sum is meant
 * @param orRows another sum that the same words may mean; empty for none
 * @param column in which the number stands
 */
record Phrase(String law, Topic topic, Pattern words, List<String> rows, List<String> orRows, String column) {

    private static final String CODED = "O-12";

    /** What {@code ~} stands for: words that say no more of an outcome. */
    private static final String REST = "(?:的|答复|情形|类|申请|信息)*\\$";

    private static final List<Phrase> ALL = PackedLines.table(Phrase.class, "phrases.txt").stream()
            .map(Phrase::of)
            .toList();

    /** Results of a dispute, the columns of table 四 ▸ the words for them. */
    private static final Map<String, Pattern> RESULTS = Map.of(
            "结果维持", Pattern.compile("(?<!未)维持(?:原行政行为|原答复|的)?$"),
            "结果纠正", Pattern.compile("(?:结果)?纠正(?:的)?$"),
            "其他结果", Pattern.compile("其[他它]结果(?:的)?$"),
            "尚未审结", Pattern.compile("(?<!上年)(?<!上年[尚仍])未(?:审结|结案)(?:的)?$"));

    /** The figures of one form that are told in words. */
    static List<Phrase> of(ReportForm format) {
        boolean coded = format == ReportForm.CODED;
        return ALL.stream().filter(one -> one.law().equals(CODED) == coded).toList();
    }

    /** The column of table 四 that these words name. */
    static Optional<String> result(String subject) {
        return RESULTS.entrySet().stream()
                .filter(result -> result.getValue().matcher(subject).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Phrase of(List<String> line) {
        return new Phrase(
                line.get(0),
                Topic.valueOf(line.get(1)),
                Pattern.compile(line.get(2)
                        .replaceAll("~", REST)
                        .replace("{文件}", "(?:行政)?规范性文件")
                        .replace("{始}", "(?:^|[市省县区局厅度年])")),
                rows(line.get(3)),
                line.size() > 5 ? rows(line.get(5)) : List.of(),
                line.get(4));
    }

    /** One, several, or from one to another ({@code r05…r12}). */
    private static List<String> rows(String written) {
        String[] ends = written.split("…r", -1);
        return ends.length == 1
                ? List.of(written.split(" ", -1))
                : IntStream.rangeClosed(Integer.parseInt(ends[0].substring(1)), Integer.parseInt(ends[1]))
                        .mapToObj(number -> number < 10 ? "r0" + number : "r" + number)
                        .toList();
    }
}
