package org.gongkai.activity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.content.register.LedgerKind;

/**
 * A number of a year that an office's registers, its published ledgers or its entries give (全年的一个数).
 *
 * @param key its name in programs, which never changes: {@code hotline}, {@code coverage}, {@code trainings.persons}
 * @param kind of the files that were counted; nothing where entries were
 * @param label its name for people, {@code 热线接听}
 * @param code of its row in the table of the reports up to 2018, {@code 9200}, or ""
 * @param unit of the number, {@code 件}
 * @param number the number itself, not below 0
 * @param months month, 1 to 12 ▸ its part of the number, of months in which there is a row; empty where rows name none
 * @param parts what it is made of, in the order of {@link Part#by} and then the largest first
 * @param source where it was counted
 * @param behind the rows, or the files, that were counted; none where there are none, and the number is 0
 */
public record Tally(
        String key,
        Optional<LedgerKind> kind,
        String label,
        String code,
        String unit,
        long number,
        SortedMap<Integer, Long> months,
        List<Part> parts,
        Source source,
        List<Behind> behind) {

    /** Where a number was counted. */
    public enum Source {
        /** In a register of the office, of which nothing is published. */
        OFFICE,
        /** In ledgers beside published entries. */
        PUBLISHED,
        /** Published entries themselves. */
        ENTRIES
    }

    /**
     * A part of a number, one of all that are told in the same way.
     *
     * @param by how it is parted: {@code 类别}, {@code 级别}, {@code 媒体} … the head of the column
     * @param within the part to which this one belongs in turn, {@code 国家级} of an outlet; or ""
     * @param name of the part, {@code 信息查询}
     * @param number its number
     * @param behind the rows that were counted
     */
    public record Part(String by, String within, String name, long number, List<Behind> behind) {
        public Part {
            behind = List.copyOf(behind);
        }
    }

    public Tally {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        parts = List.copyOf(parts);
        behind = List.copyOf(behind);
    }

    /** Whether readers may see it: everything that was counted is public. */
    public boolean open() {
        return source != Source.OFFICE;
    }

    /** Whether its months are a series, counted by the month, and not days on which something happened. */
    public boolean monthly() {
        return kind.flatMap(LedgerKind::time)
                .filter(column -> !LedgerKind.dated(column))
                .isPresent();
    }

    /** {@code 热线接听 178 件（类别：信息查询 63、…；月份：1月 12、…）：content/registers/热线-2025.csv:2、3……共60行}. */
    public String told() {
        StringBuilder text = new StringBuilder(label + " " + number + " " + unit);
        String inside = parts.stream()
                .map(Part::by)
                .distinct()
                .map(by -> by + "："
                        + parts.stream()
                                .filter(part -> part.by().equals(by))
                                .map(part -> part.name() + " " + part.number())
                                .collect(Collectors.joining("、")))
                .collect(Collectors.joining("；"));
        String monthly = months.entrySet().stream()
                .map(month -> month.getKey() + "月 " + month.getValue())
                .collect(Collectors.joining("、"));
        String all = inside
                + (inside.isEmpty() || monthly.isEmpty() ? "" : "；")
                + (monthly.isEmpty() ? "" : "月份：" + monthly);
        text.append(all.isEmpty() ? "" : "（" + all + "）");
        String files = behind.stream().map(Behind::shown).collect(Collectors.joining("；"));
        return text.append(files.isEmpty() ? "" : "：" + files).toString();
    }
}
