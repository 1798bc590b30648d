package org.gongkai.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Place;

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

    /** One withdrawal: number, day, and where that stands. */
    public record Row(IndexNumber index, LocalDate on, Place place) {}

    public Withdrawals {
        rows = List.copyOf(rows);
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
    Withdrawals without(String index) {
        return new Withdrawals(
                rows.stream().filter(row -> !row.index().text().equals(index)).toList(), sound);
    }
}
