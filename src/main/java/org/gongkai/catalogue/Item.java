package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.review.Entry;

/**
 * An item as a row of a published list has it (事项): what the organ licenses, punishes, charges for or does for others. One
 * that got another name, or came back, has a row for each time.
 *
 * @param entry beside which the list lies
 * @param ledger the list
 * @param row its row
 * @param kind what it is
 * @param from first day on which it is in force
 */
public record Item(Entry entry, Ledger ledger, Ledger.Row row, ItemKind kind, LocalDate from) {

    /** Those of an entry, in the order of its list; none of most. */
    public static Stream<Item> of(Entry entry) {
        return entry.ledger().filter(ledger -> ledger.kind() == LedgerKind.ITEMS).stream()
                .flatMap(ledger -> ledger.rows().stream()
                        .flatMap(row -> ItemKind.named(row.text("kind")).stream()
                                .flatMap(kind ->
                                        row
                                                .day("from")
                                                .map(from -> new Item(entry, ledger, row, kind, from))
                                                .stream())));
    }

    /** What stands under this English head. */
    public String text(String head) {
        return row.text(head);
    }

    /** Its code (事项编码), which it keeps when its name changes. */
    public String code() {
        return text("code");
    }

    /** Its name (事项名称). */
    public String name() {
        return text("name");
    }

    /** First day on which it is no longer in force; nothing while its end is not known. */
    public Optional<LocalDate> until() {
        return row.day("until");
    }

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !from.isAfter(day) && !endedBy(day);
    }

    /** Whether it is in force on some day of a year. */
    public boolean inForceIn(int year) {
        return from.getYear() <= year && !endedBy(LocalDate.of(year, 1, 1));
    }

    /** Whether its last day lies before this one. */
    boolean endedBy(LocalDate day) {
        return until().filter(until -> !until.isAfter(day)).isPresent();
    }

    /** Whether there is a day on which both are in force. */
    boolean overlaps(Item other) {
        return !endedBy(other.from) && !other.endedBy(from);
    }

    /** Whether one of these heads has something to say. */
    boolean tells(List<String> heads) {
        return heads.stream().anyMatch(head -> !text(head).isEmpty());
    }

    @Override
    public String toString() {
        return code() + " " + name();
    }
}
