package org.gongkai.scan.wording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/**
 * Articles that a revision has given another number (条文序号已变): an article of an earlier text, cited for what only that text
 * says there. The list is data: cited-articles.txt; where the present article could be meant too, it has no row.
 */
public final class CitedArticles implements Scanner {

    /** What an office calls the regulation after it has named it once. */
    private static final String SHORT = "条例";

    private static final String REGULATION = "政府信息公开条例";
    private static final Pattern CALLED = Pattern.compile(REGULATION + "》?\\(以下(?:简称|称)[《“\"]?条例[》”\"]?\\)");
    private static final String ARTICLE = "第([一二三四五六七八九十百]+|[0-9]+)条(?:第?[一二三四五六七八九十0-9()]+[款项]){0,4}";
    private static final Pattern CITED = Pattern.compile("《?(?:中华人民共和国)?(" + String.join("|", laws()) + "|" + SHORT
            + ")》?(?:\\([^()《》]{1,20}\\))?(" + ARTICLE + "(?:[、和及与,](?:" + ARTICLE + ")){0,20})");
    private static final Pattern ONE = Pattern.compile(ARTICLE);
    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<Moved> MOVED = PackedLines.table(CitedArticles.class, "cited-articles.txt").stream()
            .map(Moved::of)
            .toList();

    /**
     * An article that stands elsewhere now.
     *
     * @param article its number in the earlier text
     * @param words one of which the sentence has where the earlier text is meant
     * @param now where it stands
     */
    private record Moved(
            String law,
            int article,
            List<String> words,
            List<String> unless,
            String now,
            LocalDate since,
            String source) {

        private static Moved of(List<String> row) {
            return new Moved(
                    row.get(0),
                    number(row.get(1).replaceAll("[第条]", "")),
                    words(row.get(2)),
                    words(row.get(3)),
                    row.get(4),
                    LocalDate.parse(row.get(5)),
                    row.get(6));
        }

        private static List<String> words(String cell) {
            return Arrays.stream(cell.split("、"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private boolean meant(String name, int number, String sentence) {
            return law.equals(name)
                    && article == number
                    && words.stream().anyMatch(sentence::contains)
                    && unless.stream().noneMatch(sentence::contains);
        }
    }

    private static List<String> laws() {
        return PackedLines.table(CitedArticles.class, "cited-articles.txt").stream()
                .map(row -> row.get(0))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    @Override
    public List<String> clues() {
        return List.of("法》第", "例》第", "法第", "例第", "法》(", "例》(", "法(", "例(");
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        String all = view.text();
        boolean called = CALLED.matcher(all).find();
        Matcher cited = Citing.clearing(setting.title()) ? CITED.matcher("") : CITED.matcher(all);
        while (cited.find()) {
            String name = cited.group(1).equals(SHORT) ? called ? REGULATION : "" : cited.group(1);
            int from = cited.start(1);
            boolean titled = cited.group(1).equals(SHORT)
                    ? view.at(from - 1) == '《'
                    : Citing.titled(view, from, cited.end(1), false);
            if (name.isEmpty() || !titled || Citing.within(view, from) || Citing.about(view, from, cited.end())) {
                continue;
            }
            String sentence = all.substring(Citing.start(view, from), Citing.end(view, cited.end()));
            Matcher one = ONE.matcher(all).region(cited.start(2), cited.end(2));
            while (one.find()) {
                tell(view, name, one, sentence, setting.formed(), hits);
            }
        }
    }

    private static void tell(Squeezed view, String name, Matcher one, String sentence, LocalDate formed, Hits hits) {
        int number = number(one.group(1));
        MOVED.stream()
                .filter(moved -> !formed.isBefore(moved.since())
                        && moved.meant(name, number, sentence)
                        && !Citing.earlier(view, one.start(), moved.since().getYear()))
                .findFirst()
                .ifPresent(moved -> hits.add(view.hit(
                                Rule.CITED_LAW,
                                one.start(),
                                one.end(),
                                new Wording(
                                        "《" + name + "》" + one.group() + "是 " + moved.since() + " 以前的序号",
                                        one.group() + " of 《" + name + "》 is the number before " + moved.since()),
                                new Wording(
                                        "改引" + moved.now() + "（" + moved.source() + "）",
                                        "cite " + moved.now() + " (" + moved.source() + ")"))
                        .as(Severity.WARNING)));
    }

    /** A number below two hundred in digits or in Chinese. */
    private static int number(String written) {
        if (written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return written.length() > 3 ? 0 : Integer.parseInt(written);
        }
        int number = 0;
        int digit = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '百' || c == '十') {
                number += Math.max(digit, 1) * (c == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return number + digit;
    }
}
