package org.gongkai.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /**
     * What is known of an entry before it is written (稿件的已知内容).
     *
     * @param known values of the header, as they are
     * @param body name of the entry's file without its extension ▸ the text; an empty one is to be written yet
     */
    public record Contents(String title, Map<HeaderKey, String> known, UnaryOperator<String> body) {

        /** Nothing but a title. */
        public static Contents titled(String title) {
            return new Contents(title, Map.of(), stem -> "");
        }
    }

    /** What came of it. */
    public sealed interface Made {}

    /**
     * The new entry.
     *
     * @param path of its file, relative to the project folder
     * @param text of its file
     */
    public record Entry(String path, String text) implements Made {}

    /** Why there is none. */
    public record Refused(Wording why) implements Made {}

    /**
     * The draft of an entry in a category; a file that cannot be read may hold a number, so it must be mended first.
     *
     * @param sources nothing where one of the site's own data files cannot be read
     */
    public static Made of(Optional<Sources> sources, String category, String title, Instant asOf) {
        return of(sources, category, Contents.titled(title), 0, asOf);
    }

    /**
     * The draft of an entry of which more is known.
     *
     * @param before how many drafts have been made that the sources do not know
     */
    public static Made of(Optional<Sources> sources, String category, Contents contents, int before, Instant asOf) {
        String title = contents.title();
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
        Optional<IndexNumber> number = next(sources.get(), today.getYear(), before);
        return number.<Made>map(one -> entry(column.get(), contents, one, today))
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

    private static Optional<IndexNumber> next(Sources sources, int year, int before) {
        Stream<IndexNumber> taken = sources.entries().stream()
                .map(Manuscript.class::cast)
                .flatMap(one -> one.header().text(HeaderKey.INDEX).stream())
                .flatMap(text -> sources.site().indexPattern().parse(text).stream());
        Stream<IndexNumber> withdrawn = sources.withdrawals().rows().stream().map(Withdrawals.Row::index);
        int highest = Stream.concat(taken, withdrawn)
                .filter(number -> number.year() == year)
                .mapToInt(IndexNumber::serial)
                .max()
                .orElse(0);
        return sources.site().indexPattern().format(year, highest + before + 1);
    }

    private static Entry entry(Category column, Contents contents, IndexNumber number, LocalDate today) {
        String stem = number.serialText();
        Map<HeaderKey, String> lines = new EnumMap<>(HeaderKey.class);
        contents.known().forEach((key, value) -> lines.put(key, line(key, value)));
        lines.put(
                HeaderKey.TITLE,
                line(HeaderKey.TITLE, "'" + contents.title().strip().replace("'", "''") + "'"));
        lines.put(HeaderKey.INDEX, line(HeaderKey.INDEX, number.toString()));
        lines.put(HeaderKey.CATEGORY, line(HeaderKey.CATEGORY, column.key()));
        String disclosure = lines.containsKey(HeaderKey.DISCLOSURE)
                ? lines.remove(HeaderKey.DISCLOSURE)
                : line(HeaderKey.DISCLOSURE, "主动公开");
        StringBuilder text = new StringBuilder("---\n").append(String.join("", lines.values()));
        text.append("# 以下各行填写后去掉行首的“# ”\n");
        toWrite(column, today)
                .forEach((key, value) -> text.append(lines.containsKey(key) ? "" : "# " + line(key, value)));
        String body = contents.body().apply(stem);
        text.append(disclosure).append("---\n\n").append(body.isBlank() ? Unwritten.BODY + "\n" : body);
        return new Entry("content/" + column.path() + "/" + today.getYear() + "/" + stem + ".md", text.toString());
    }

    /** The keys that a person fills in, with what might stand there. */
    private static Map<HeaderKey, String> toWrite(Category column, LocalDate today) {
        Map<HeaderKey, String> keys = new LinkedHashMap<>();
        keys.put(HeaderKey.FORMED, today.toString());
        keys.put(HeaderKey.RELEASED, today.toString());
        keys.put(HeaderKey.GENRE, "通知");
        keys.put(HeaderKey.NUMBER, "示狱发〔" + today.getYear() + "〕1号");
        if (column.item() != null) {
            keys.put(HeaderKey.TOPIC, "'综合政务\\政务公开'");
        }
        keys.put(HeaderKey.SUMMARY, Unwritten.SUMMARY);
        return keys;
    }

    private static String line(HeaderKey key, String value) {
        return key.english() + ": " + value + "\n";
    }
}
