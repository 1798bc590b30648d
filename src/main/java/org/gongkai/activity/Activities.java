package org.gongkai.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.activity.Tally.Source;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.register.Register;
import org.gongkai.finding.Place;
import org.gongkai.review.Entry;
import org.gongkai.tables.CsvText.Cell;

/**
 * What an office did (工作台账): all its registers, and the ledgers and entries that it has published. Of a kind and a year the
 * register of the office counts where there is one, else the published ledgers.
 */
public final class Activities {

    /** 篇 of 政策解读, in the table of the reports up to 2018. */
    private static final String READINGS = "2230";

    private final List<Register> registers;
    private final List<Ledger> published;
    private final List<Entry> readings;

    /** @param registers of all kinds and years */
    public Activities(Collection<Register> registers, Catalogue catalogue) {
        this.registers = List.copyOf(registers);
        this.published = catalogue.entries().stream()
                .flatMap(entry -> entry.ledger().stream())
                .sorted(Comparator.comparing(Ledger::path))
                .toList();
        this.readings = catalogue.entries().stream()
                .filter(Entry::reading)
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    /** Those of a project. */
    public static Activities of(Holdings holdings) {
        return new Activities(holdings.sources().registers(), holdings.catalogue());
    }

    /**
     * All numbers of a year that are known, by kind in the order of {@link LedgerKind}, then 政策解读. What nobody counted is not
     * among them; what was counted and did not happen is 0.
     */
    public List<Tally> tallies(int year) {
        List<Tally> all = new ArrayList<>();
        for (LedgerKind kind : LedgerKind.values()) {
            List<Tally> own = office(kind, year);
            all.addAll(own.isEmpty() ? published(kind, year) : own);
        }
        readings(year).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** The numbers of a year that readers may see: those of the published ledgers alone, whatever the office keeps. */
    public List<Tally> published(int year) {
        return Arrays.stream(LedgerKind.values())
                .filter(kind -> !kind.state())
                .flatMap(kind -> published(kind, year).stream())
                .toList();
    }

    /** What the register of the office has; nothing where there is none. */
    List<Tally> office(LedgerKind kind, int year) {
        return registers.stream()
                .filter(one -> one.year() == year && one.ledger().kind() == kind)
                .findFirst()
                .map(one -> new Sums(kind, Source.OFFICE, counted(kind, year, Stream.of(one.ledger()))).tallies())
                .orElse(List.of());
    }

    /** What the published ledgers have; nothing where none tells of the year. */
    List<Tally> published(LedgerKind kind, int year) {
        List<LedgerRow> rows = counted(kind, year, published.stream().filter(one -> one.kind() == kind));
        return rows.isEmpty() ? List.of() : new Sums(kind, Source.PUBLISHED, rows).tallies();
    }

    /** What one ledger has, year ▸ its tallies: of every year of which it tells, or of all of it as the year 0. */
    public static SortedMap<Integer, List<Tally>> of(Ledger ledger) {
        SortedMap<Integer, List<Tally>> years = new TreeMap<>();
        LedgerKind kind = ledger.kind();
        Map<Integer, List<LedgerRow>> rows = ledger.rows().stream()
                .map(row -> new LedgerRow(ledger, row))
                .collect(Collectors.groupingBy(row -> kind.state() ? 0 : Sums.year(row)));
        rows.forEach((year, some) -> years.put(year, new Sums(kind, Source.PUBLISHED, some).tallies()));
        return years;
    }

    /** The years of which there is a register. */
    Set<Integer> years() {
        return registers.stream().map(Register::year).collect(Collectors.toSet());
    }

    /** Every row of a kind, of the office's own registers and the published ones. */
    List<LedgerRow> rows(LedgerKind kind) {
        return rows(Stream.concat(registers.stream().map(Register::ledger), published.stream())
                .filter(ledger -> ledger.kind() == kind));
    }

    /** The file of the register of a kind and year, which there is. */
    Place place(LedgerKind kind, int year) {
        return registers.stream()
                .filter(one -> one.year() == year && one.ledger().kind() == kind)
                .map(one -> Place.of(one.ledger().path()))
                .findFirst()
                .orElseThrow();
    }

    /** The accounts that are published, whether open or not. */
    List<LedgerRow> accounts() {
        return rows(published.stream().filter(ledger -> ledger.kind() == LedgerKind.ACCOUNTS));
    }

    private static List<LedgerRow> counted(LedgerKind kind, int year, Stream<Ledger> ledgers) {
        List<LedgerRow> rows = rows(ledgers);
        if (!kind.state()) {
            return rows.stream().filter(row -> Sums.year(row) == year).toList();
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        List<LedgerRow> then = rows.stream()
                .filter(row -> kind.time()
                        .flatMap(column -> row.row().day(column.english()))
                        .filter(day -> !day.isAfter(last))
                        .isPresent())
                .filter(row -> row.row()
                        .day(kind == LedgerKind.ACCOUNTS ? "closed" : "until")
                        .filter(day -> !day.isAfter(last))
                        .isEmpty())
                .toList();
        return kind == LedgerKind.STAFF
                ? then.stream().max(Comparator.comparing(row -> row.text("from"))).stream()
                        .toList()
                : then;
    }

    /** Rows of several files; one that stands in two of them counts once. */
    private static List<LedgerRow> rows(Stream<Ledger> ledgers) {
        List<LedgerRow> rows = new ArrayList<>();
        Set<Map<String, String>> before = new HashSet<>();
        ledgers.forEach(ledger -> {
            Set<Map<String, String>> here = new HashSet<>();
            ledger.rows().forEach(row -> {
                Map<String, String> words = row.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue().text().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> text(cell.getValue())));
                if (!before.contains(words)) {
                    rows.add(new LedgerRow(ledger, row));
                }
                here.add(words);
            });
            before.addAll(here);
        });
        return rows;
    }

    private static String text(Cell cell) {
        return cell.text();
    }

    /** The entries that explain others; nothing where there is none of the year, which may stand elsewhere. */
    private Optional<Tally> readings(int year) {
        List<Entry> then = readings.stream()
                .filter(entry -> entry.released().getYear() == year)
                .toList();
        SortedMap<Integer, Long> months = new TreeMap<>();
        then.forEach(entry -> months.merge(entry.released().getMonthValue(), 1L, Long::sum));
        return then.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tally(
                        "readings",
                        Optional.empty(),
                        "政策解读",
                        READINGS,
                        "篇",
                        then.size(),
                        months,
                        List.of(),
                        Source.ENTRIES,
                        then.stream()
                                .map(entry -> new Behind(entry.path(), List.of()))
                                .toList()));
    }
}
