package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.finding.PackedLines;

/** The notices that come with the program, one file a year: {@code date,kind(off|work),holiday}. */
public final class Notices {

    private static final List<Notice> BUILT_IN =
            IntStream.rangeClosed(2018, 2026).mapToObj(Notices::read).toList();

    private Notices() {}

    /** The notices on 2018 to 2026. */
    public static List<Notice> builtIn() {
        return BUILT_IN;
    }

    private static Notice read(int year) {
        return new Notice(
                year,
                PackedLines.of(Notices.class, year + ".csv").stream()
                        .filter(line -> !line.startsWith("date"))
                        .map(line -> line.split(",", -1))
                        .collect(Collectors.toMap(
                                cells -> LocalDate.parse(cells[0]), cells -> cells[1].equals("work"))));
    }
}
