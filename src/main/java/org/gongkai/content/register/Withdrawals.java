package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.IndexPattern;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code content/withdrawn.csv} as read (撤回登记): which index numbers were withdrawn, and when. It outlives the entries'
 * own files, and nothing of it is published.
 *
 * @param rows in the order of the file; a number may have several
 * @param sound whether every row could be read; else nothing can be said to be missing
 */
public record Withdrawals(List<Row> rows, boolean sound) {

    /** Nothing was ever withdrawn. */
    public static final Withdrawals NONE = new Withdrawals(List.of(), true);

    /** The file, relative to the project folder. */
    public static final String FILE = "content/withdrawn.csv";

    private static final Field<LocalDate> ON = Field.needed("on", "撤回日期", Cells.filled(Cells.DAY), "自哪一天起撤回");

    /** One withdrawal: number, day, and where that stands. */
    public record Row(IndexNumber index, LocalDate on, Place place) {}

    public Withdrawals {
        rows = List.copyOf(rows);
    }

    /** The rows that can be read, in any order; the findings say what is wrong with the others. */
    public static Found<Withdrawals> read(SourceText source, IndexPattern pattern) {
        Field<IndexNumber> index = index(pattern);
        Form form = new Form(index, ON);
        List<Finding> findings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        DataTable.read(source, form).into(findings).orElse(List.of()).forEach(found -> {
            Values row = found.into(findings);
            if (row.sound()) {
                rows.add(new Row(row.need(index), row.need(ON), row.place()));
            }
        });
        return new Found<>(new Withdrawals(rows, findings.isEmpty()), findings);
    }

    private static Field<IndexNumber> index(IndexPattern pattern) {
        Shape<IndexNumber> number = Cells.TEXT.then((value, text) -> {
            String shown = NormalText.excerpt(text);
            return pattern.parse(text).isPresent()
                    ? Found.of(pattern.parse(text))
                    : Found.nothing(value.finding(
                            Rule.INDEX_PATTERN,
                            new Wording(
                                    "“" + shown + "”不是本机关的索引号", "not an index number of this organ: “" + shown + "”"),
                            new Wording("写成 " + pattern.example() + " 的样子", "write it like " + pattern.example())));
        });
        return Field.needed("index", "索引号", Cells.filled(number), "撤回的索引号");
    }

    /** Whether this number is known to have been withdrawn on this day. */
    public boolean has(String index, LocalDate on) {
        return rows.stream()
                .anyMatch(row -> row.index().text().equals(index) && row.on().equals(on));
    }

    /**
     * The last day on which this number was withdrawn; nothing where it never was.
     *
     * @param but a day that does not count
     */
    public Optional<LocalDate> last(String index, Optional<LocalDate> but) {
        return rows.stream()
                .filter(row -> row.index().text().equals(index))
                .map(Row::on)
                .filter(on -> but.filter(on::equals).isEmpty())
                .max(LocalDate::compareTo);
    }

    /** The same as if this number had never been withdrawn. */
    public Withdrawals without(String index) {
        return new Withdrawals(
                rows.stream().filter(row -> !row.index().text().equals(index)).toList(), sound);
    }
}
