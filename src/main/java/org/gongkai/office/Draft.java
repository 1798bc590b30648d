package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.register.YearTable;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.yaml.Unwritten;
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
        List<Category> columns = sources.get().categories().meant(category);
        if (columns.size() != 1) {
            return new Refused(unclear(category, columns, sources.get().categories()));
        }
        if (sources.get().site().indexPattern().organCode().contains(Unwritten.MARK)) {
            return new Refused(new Wording(
                    "先在 content/site.yaml 写明机关代码（index-number 的 organ-code）：索引号以它开头",
                    "first write organ-code of index-number in content/site.yaml: index numbers begin with it"));
        }
        LocalDate today = LocalDate.ofInstant(asOf, BeijingTime.ZONE);
        Optional<IndexNumber> number = next(sources.get(), today.getYear(), before);
        String word = word(sources.get());
        return number.<Made>map(one -> entry(columns.get(0), contents, one, word, today))
                .orElseGet(() -> new Refused(new Wording("本年度的索引号已经用完", "all index numbers of this year are used")));
    }

    /** Neither one column nor a register: what was perhaps meant, and what there is. */
    private static Wording unclear(String name, List<Category> several, Categories categories) {
        if (!several.isEmpty()) {
            return new Wording(
                    "“" + name + "”可以是几个栏目，写其中一个：\n" + listed(several),
                    name + " may be several categories, name one:\n" + listed(several));
        }
        List<String> known = new ArrayList<>(categories.keys());
        categories.all().forEach(one -> known.add(one.name()));
        known.addAll(YearTable.words());
        Wording meant = Spelling.hint(name, known, Wording.NONE);
        Wording all = all(categories);
        return new Wording(
                "没有“" + name + "”这个栏目。" + meant.zh() + "\n" + all.zh(),
                "no such category: " + name + ". " + meant.en() + "\n" + all.en());
    }

    /** What can be made: the columns with their keys, and the registers. */
    public static Wording all(Categories categories) {
        List<Category> leaves = categories.all().stream()
                .filter(one -> one.children().isEmpty())
                .toList();
        Wording registers = YearTable.names();
        return new Wording(
                "栏目（写名称或者 key）：\n" + listed(leaves) + "\n登记表：" + registers.zh(),
                "categories (by name or key):\n" + listed(leaves) + "\nregisters: " + registers.en());
    }

    private static String listed(List<Category> columns) {
        int widest = columns.stream().mapToInt(one -> one.key().length()).max().orElse(0);
        return columns.stream()
                .map(one -> "  " + one.key() + " ".repeat(widest - one.key().length() + 2) + one.name())
                .collect(Collectors.joining("\n"));
    }

    /** The next index number of a year; nothing where all are used. */
    public static Optional<IndexNumber> next(Sources sources, int year) {
        return next(sources, year, 0);
    }

    private static Optional<IndexNumber> next(Sources sources, int year, int before) {
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
        return sources.site().indexPattern().format(year, highest + before + 1);
    }

    /** With which this organ's document numbers mostly begin (发文机关代字). */
    private static String word(Sources sources) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        sources.entries().stream()
                .map(Manuscript.class::cast)
                .flatMap(one -> one.header().text(HeaderKey.NUMBER).stream())
                .filter(number -> number.indexOf('〔') > 0)
                .forEach(number -> counts.merge(number.substring(0, number.indexOf('〔')), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("机关代字");
    }

    private static Entry entry(Category column, Contents contents, IndexNumber number, String word, LocalDate today) {
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
        toWrite(column, word, today)
                .forEach((key, value) -> text.append(lines.containsKey(key) ? "" : "# " + line(key, value)));
        String body = contents.body().apply(stem);
        text.append(disclosure).append("---\n\n").append(body.isBlank() ? Unwritten.BODY + "\n" : body);
        return new Entry("content/" + column.path() + "/" + today.getYear() + "/" + stem + ".md", text.toString());
    }

    /** The keys that a person fills in, with what might stand there. */
    private static Map<HeaderKey, String> toWrite(Category column, String word, LocalDate today) {
        Map<HeaderKey, String> keys = new LinkedHashMap<>();
        keys.put(HeaderKey.FORMED, today.toString());
        keys.put(HeaderKey.RELEASED, today.toString());
        keys.put(HeaderKey.GENRE, "通知");
        keys.put(HeaderKey.NUMBER, word + "〔" + today.getYear() + "〕1号");
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
