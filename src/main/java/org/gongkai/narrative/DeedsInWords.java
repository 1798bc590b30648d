package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.activity.Behind;
import org.gongkai.activity.Tally;
import org.gongkai.activity.Tally.Part;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Sentences.Range;

/**
 * What the text says that the office did (正文所述的工作), against its registers and ledgers: 热线接听, 培训, 媒体报道 and their parts.
 * Numbers of another time, of other organs and of a part of the year are not compared.
 */
final class DeedsInWords {

    private static final int LISTED = 3;

    /** So many characters before a number say what it is; a sentence without an end is none. */
    private static final int FAR_BACK = 200;

    private static final Pattern OTHER_TIME = Pattern.compile(
            "历年|累计|上年|上一年|去年|同比|环比|季度|[上下]半年|每年|每月|平均|以来|计划|预计|拟于|将于|力争|[0-9一二三四五六七八九十](?<!12)(?<!十二)月(?!底|末)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000、，和与及等类的“”]+");
    /** Of newspapers, not of organs. */
    private static final Pattern LEVELS = Pattern.compile("[省市县区]级(?=(?:主流|主要|新闻)?媒体)");

    private static final Pattern AROUND = Pattern.compile("^其中");
    private static final BigDecimal FAR = new BigDecimal("1.2");

    private final ReportText text;
    private final Counts counts;
    private final List<Tally> tallies;
    private final Scope scope;
    private final TextNotes notes;

    /** @param tallies of the year */
    DeedsInWords(ReportText text, Counts counts, List<Tally> tallies, Scope scope) {
        this.text = text;
        this.counts = counts;
        this.tallies = tallies;
        this.scope = scope;
        this.notes = new TextNotes(text);
    }

    List<Finding> check() {
        for (Range line : tallies.isEmpty() ? List.<Range>of() : Sentences.lines(text.body())) {
            Optional<Tally> matter = Optional.empty();
            for (Range sentence : Sentences.of(text.body(), line)) {
                matter = sentence(sentence, matter);
            }
        }
        return notes.all();
    }

    /** The matter of the sentence, of which the next one may tell parts. */
    private Optional<Tally> sentence(Range sentence, Optional<Tally> before) {
        String words = text.body().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + FAR_BACK));
        Optional<Tally> matter = words.strip().startsWith("其中") ? before : Optional.empty();
        Optional<Tally> named = named(words);
        for (Count count : counts.in(sentence)) {
            int from = Math.max(sentence.start(), count.start() - FAR_BACK);
            String said = text.body().substring(from, count.end());
            boolean other = OTHER_TIME.matcher(said).find()
                    || scope.own(LEVELS.matcher(said).replaceAll(""))
                            .filter(own -> !own)
                            .isPresent();
            Optional<Deed> deed = other ? Optional.empty() : Deed.of(said, count);
            Optional<Tally> told = deed.flatMap(one -> tally(one.key()));
            Optional<Tally> whole = matter.or(() -> told).or(() -> named);
            Optional<Part> part = other ? Optional.empty() : whole.flatMap(one -> part(one, count));
            if (part.isPresent()) {
                compare(
                        count,
                        whole.get().label() + "（" + part.get().name() + "）",
                        whole.get(),
                        part.get().number(),
                        part.get().behind());
            } else if (told.isPresent()) {
                compare(
                        count,
                        told.get().label(),
                        told.get(),
                        told.get().number(),
                        told.get().behind());
                matter = told;
            }
        }
        return matter;
    }

    private Optional<Tally> tally(String key) {
        return tallies.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The matter of a sentence that names it and no whole: {@code 国家级媒体：人民网14篇}. */
    private Optional<Tally> named(String words) {
        return tallies.stream()
                .filter(one -> !one.parts().isEmpty())
                .filter(one -> Deed.of(one.key()).filter(deed -> deed.in(words)).isPresent())
                .findFirst();
    }

    /** The part that the words before a number name, the longest name first. */
    private static Optional<Part> part(Tally tally, Count count) {
        if (Deed.of(tally.key())
                        .filter(deed -> deed.units().contains(count.unit()))
                        .isEmpty()
                || count.joined()) {
            return Optional.empty();
        }
        String subject = plain(AROUND.matcher(count.subject()).replaceAll(""));
        Optional<Part> whole = tally.parts().stream()
                .filter(part -> !plain(part.name()).isEmpty() && subject.contains(plain(part.name())))
                .max(Comparator.comparingInt(part -> part.name().length()));
        if (whole.isPresent() || subject.length() < 2) {
            return whole;
        }
        List<Part> shorter = tally.parts().stream()
                .filter(part -> plain(part.name()).contains(subject))
                .toList();
        return shorter.size() == 1 ? Optional.of(shorter.get(0)) : Optional.empty();
    }

    private static String plain(String words) {
        return BLANKS.matcher(words).replaceAll("");
    }

    private void compare(Count count, String what, Tally tally, long number, List<Behind> behind) {
        BigDecimal known = BigDecimal.valueOf(number);
        boolean near = count.approximate()
                && count.value().compareTo(known) <= 0
                && known.compareTo(count.value().multiply(FAR)) <= 0;
        if (near || count.value().compareTo(known) == 0) {
            return;
        }
        String source = tally.open() ? "公布的台账和条目" : "工作台账";
        String files = behind.stream().limit(LISTED).map(Behind::shown).collect(Collectors.joining("；"));
        notes.add(
                Rule.RECOUNT,
                count.start(),
                new Wording(
                        "正文写" + what + " " + count.vague() + count.text() + " " + count.unit() + "，" + source + "是 "
                                + number + " " + tally.unit(),
                        "the text says " + count.text() + " (" + tally.key() + "), counted are " + number),
                files.isEmpty()
                        ? new Wording("台账里没有；缺少的补登", "there is none; enter what is missing")
                        : new Wording(
                                "数出来的在 " + files + "；gongkai annual " + text.year() + " 列出全部",
                                "counted in " + files + "; gongkai annual " + text.year() + " lists all"));
    }
}
