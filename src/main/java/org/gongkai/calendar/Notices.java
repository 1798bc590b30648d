package org.gongkai.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The notices that come with the program, one file a year: {@code date,kind(off|work),holiday}. */
public final class Notices {

    private static final int FIRST = 2018;
    private static final int LAST = 2026;

    private Notices() {}

    /** The notices on 2018 to 2026. */
    public static List<Notice> builtIn() {
        return BuiltIn.NOTICES;
    }

    /** Read once, by whoever asks first. */
    private static final class BuiltIn {
        static final List<Notice> NOTICES =
                IntStream.rangeClosed(FIRST, LAST).mapToObj(Notices::read).toList();
    }

    private static Notice read(int year) {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        try (InputStream in = Notices.class.getResourceAsStream(year + ".csv")) {
            if (in == null) {
                throw new IllegalStateException(year + ".csv is not packed");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> days.put(LocalDate.parse(cells[0]), cells[1].equals("work")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Notice(year, days);
    }
}
