package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.Unwritten;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.register.YearTable;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** A new entry (新建条目): the next index number of the year and a header to fill in. */
public final class Draft {

    private Draft() {}

    /** What came of it. */
    public sealed interface Made {}

    /**
     * The new entry.
     *
     * @param path of its file, relative to the project folder
     * @param text of its file
     */
    public record Entry(String path, String text) implements Made {

        /** Writes it into the project; false where a file of its name is there. */
        public boolean file(Path project) throws IOException {
            return InPlace.create(project.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Why there is none. */
    public record Refused(Wording why) implements Made {}

    /**
     * The draft of an entry in a category; a file that cannot be read may hold a number, so it must be mended first.
     *
     * @param sources nothing where one of the site's own data files cannot be read
     */
    public static Made of(Optional<Sources> sources, String category, String title, Instant asOf) {
        if (title.isBlank() || title.lines().count() != 1) {
            return new Refused(new Wording("标题应为一行文字", "the title must be one line"));
        }
        boolean broken =
                sources.isEmpty() || sources.get().entries().stream().anyMatch(Source.Broken.class::isInstance);
        if (broken) {
            return new Refused(new Wording("先改正以上问题，再新建条目", "mend these findings first"));
        }
        Optional<Category> column = sources.get().categories().find(category);
        if (column.isEmpty()) {
            return new Refused(unknown(category, sources.get()));
        }
        LocalDate today = LocalDate.ofInstant(asOf, BeijingTime.ZONE);
        Optional<IndexNumber> number = next(sources.get(), today.getYear());
        return number.<Made>map(one -> entry(column.get(), title, one, today))
                .orElseGet(() -> new Refused(new Wording("本年度的索引号已经用完", "all index numbers of this year are used")));
    }

    /** Neither a column nor a register: what was perhaps meant, else what there is. */
    private static Wording unknown(String name, Sources sources) {
        List<String> known = new ArrayList<>(sources.categories().keys());
        known.addAll(YearTable.words());
        Wording names = YearTable.names();
        return Spelling.nearest(name, known)
                .map(near -> new Wording(
                        "没有“" + name + "”这个栏目：" + near + "？", "no such category: " + name + "：" + near + "？"))
                .orElse(new Wording(
                        "没有“" + name + "”这个栏目；栏目见 categories.yaml，登记表有 " + names.zh(),
                        "no such category: " + name + "; categories.yaml has them, and registers are " + names.en()));
    }

    /** The next index number of a year; nothing where all are used. */
    public static Optional<IndexNumber> next(Sources sources, int year) {
        Stream<IndexNumber> taken = sources.entries().stream()
                .filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast)
                .flatMap(one -> one.header().text(HeaderKey.INDEX).stream())
                .flatMap(text -> sources.site().indexPattern().parse(text).stream());
        Stream<IndexNumber> withdrawn = sources.withdrawals().rows().stream().map(Withdrawals.Row::index);
        int highest = Stream.concat(taken, withdrawn)
                .filter(number -> number.year() == year)
                .mapToInt(IndexNumber::serial)
                .max()
                .orElse(0);
        return sources.site().indexPattern().format(year, highest + 1);
    }

    private static Entry entry(Category column, String title, IndexNumber number, LocalDate today) {
        String path = "content/" + column.path() + "/" + today.getYear() + "/" + number.serialText() + ".md";
        String topic = column.item() == null ? "" : "# " + line(HeaderKey.TOPIC, "'综合政务\\政务公开'");
        String text = "---\n"
                + line(HeaderKey.TITLE, "'" + title.strip().replace("'", "''") + "'")
                + line(HeaderKey.INDEX, number.toString())
                + line(HeaderKey.CATEGORY, column.key())
                + "# 以下各行填写后去掉行首的“# ”\n# "
                + line(HeaderKey.FORMED, today.toString())
                + "# "
                + line(HeaderKey.RELEASED, today.toString())
                + "# "
                + line(HeaderKey.GENRE, "通知")
                + "# "
                + line(HeaderKey.NUMBER, "示狱发〔" + today.getYear() + "〕1号")
                + topic
                + "# "
                + line(HeaderKey.SUMMARY, Unwritten.SUMMARY)
                + line(HeaderKey.DISCLOSURE, "主动公开")
                + "---\n\n" + Unwritten.BODY + "\n";
        return new Entry(path, text);
    }

    private static String line(HeaderKey key, String value) {
        return key.english() + ": " + value + "\n";
    }
}
