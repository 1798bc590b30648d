package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * How many entries the text says were made public in this column (政府信息公开栏目发布的条数), against the catalogue. Only numbers
 * that name the column itself are compared: reports count what stands elsewhere on a site as well.
 */
final class EntriesInWords {

    private static final Set<String> UNITS = Set.of("条", "件");

    private static final Pattern HERE = Pattern.compile("政府信息公开(?:栏目|专栏).*(?:公开|发布|公布|新增)(?:政府)?(?:信息)?$");
    private static final Pattern ELSEWHERE = Pattern.compile("累计|历年|上年|上一年|去年|同比|季度|半年|月|狱务|微信|微博|公报");

    private final ReportText text;
    private final Counts counts;
    private final int entries;

    /** @param entries released in the year, as the catalogue counts */
    EntriesInWords(ReportText text, Counts counts, int entries) {
        this.text = text;
        this.counts = counts;
        this.entries = entries;
    }

    List<Finding> check() {
        TextNotes notes = new TextNotes(text);
        for (Count count : counts.all()) {
            boolean told = !count.approximate()
                    && UNITS.contains(count.unit())
                    && HERE.matcher(count.subject()).find()
                    && !ELSEWHERE.matcher(count.subject()).find();
            if (told && count.value().compareTo(BigDecimal.valueOf(entries)) != 0) {
                notes.add(
                        Rule.RECOUNT,
                        count.start(),
                        new Wording(
                                "正文写发布 " + count.text() + " " + count.unit() + "，按目录是 " + entries,
                                "the text says " + count.text() + ", the catalogue has " + entries),
                        new Wording(
                                "gongkai annual " + text.year() + " 列出按栏目、渠道和月份的条数；不含狱务公开和已经撤回的",
                                "gongkai annual " + text.year() + " lists them by column, channel and month"));
            }
        }
        return notes.all();
    }
}
