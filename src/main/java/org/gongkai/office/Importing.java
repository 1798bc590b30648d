package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.register.RegisterSheet;
import org.gongkai.content.register.TakenRows;
import org.gongkai.content.register.YearTable;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.intake.Intake;

/**
 * A table that an office keeps in a file of its own, made the register of a year (登记表的读入). A file that is there stays as it is,
 * and is compared.
 *
 * @param path of the register, relative to the project
 * @param rows how many were taken
 * @param written whether the file was written; else it was there already
 */
public record Importing(String path, int rows, boolean written) {

    private static final int LISTED = 20;

    /** How the file of the office is to be read. */
    public record Wanted(YearTable table, Optional<Integer> year, boolean drop) {}

    /** Takes a file in; nothing is written where it cannot be read or its rows are in error, and the findings say so. */
    public static Found<Optional<Importing>> of(Path project, Path file, Wanted wanted) throws IOException {
        String name = String.valueOf(file.getFileName());
        YearTable table = wanted.table();
        List<Finding> found = new ArrayList<>();
        Optional<RegisterSheet> sheet = Found.onward(
                        Intake.read(file), document -> RegisterSheet.of(name, document, table.form()))
                .into(found);
        if (sheet.isEmpty()) {
            return new Found<>(Optional.empty(), found);
        }
        String given = wanted.year().map(String::valueOf).orElse("");
        Optional<TakenRows.Taken> taken =
                TakenRows.of(table, sheet.get(), given, wanted.drop()).into(found);
        Optional<Integer> year = taken.isEmpty()
                ? Optional.empty()
                : wanted.year()
                        .or(() -> taken.get().years().size() == 1
                                ? Optional.of(
                                        Integer.valueOf(taken.get().years().first()))
                                : Optional.empty());
        if (taken.isPresent() && year.isEmpty()) {
            found.add(noYear(name, taken.get()));
        }
        if (year.isEmpty()) {
            return new Found<>(Optional.empty(), found);
        }
        String text = YearTable.text(taken.get().rows());
        table.check(text, year.get()).stream()
                .map(one -> sheet.get().named(one.at("").at(taken.get().place(name, one.place()))))
                .forEach(found::add);
        if (found.stream().anyMatch(one -> one.severity() == Severity.BLOCK)) {
            return new Found<>(Optional.empty(), found);
        }
        return save(project, table, year.get(), text, taken.get(), found);
    }

    private static Found<Optional<Importing>> save(
            Path project, YearTable table, int year, String text, TakenRows.Taken taken, List<Finding> found)
            throws IOException {
        int rows = taken.rows().size() - 1;
        Optional<String> there = table.paths(year).stream()
                .filter(path -> Files.exists(project.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
        if (there.isPresent()) {
            found.addAll(differing(project, table, there.get(), text));
            return new Found<>(Optional.of(new Importing(there.get(), rows, false)), found);
        }
        Path file = project.resolve(table.path(year));
        InPlace.make(file, text.getBytes(StandardCharsets.UTF_8));
        return new Found<>(Optional.of(new Importing(table.path(year), rows, true)), found);
    }

    private static Finding noYear(String name, TakenRows.Taken taken) {
        String years = String.join("、", taken.years());
        return Finding.of(
                Rule.VALUE_NOT_ALLOWED,
                Place.of(name),
                years.isEmpty()
                        ? new Wording("看不出是哪一年的", "the year is not known")
                        : new Wording("有几个年度的：" + years, "there are several years: " + years),
                years.isEmpty()
                        ? new Wording("加上 --year，写明年度", "give the year with --year")
                        : new Wording("分成几个文件，一年一个", "split it, a file for each year"));
    }

    /** The rows that only one of both has. */
    private static List<Finding> differing(Path project, YearTable table, String path, String text) throws IOException {
        List<Map<String, String>> here = rows(table, path, Files.readAllBytes(project.resolve(path)));
        List<Map<String, String>> there = rows(table, "taken.csv", text.getBytes(StandardCharsets.UTF_8));
        List<String> told = Stream.concat(
                        without(there, here).map(row -> "只在读入的文件里：" + shown(row)),
                        without(here, there).map(row -> "只在已有的文件里：" + shown(row)))
                .toList();
        List<Finding> found = told.stream()
                .limit(LISTED)
                .map(one -> Rule.RECOUNT.at(
                        Place.of(path),
                        new Wording(one, "the two files differ: " + one),
                        new Wording("核对哪一个是对的，由人改正", "see which one is right, and mend it")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (told.size() > LISTED) {
            int more = told.size() - LISTED;
            found.add(Rule.RECOUNT.at(
                    Place.of(path), new Wording("另有 " + more + " 行不同", more + " more rows differ"), Wording.NONE));
        }
        return found;
    }

    private static List<Map<String, String>> rows(YearTable table, String path, byte[] bytes) {
        return Found.onward(Intake.read(path, bytes), document -> RegisterSheet.of(path, document, table.form()))
                .value()
                .map(sheet -> TakenRows.of(table, sheet, "", true)
                        .value()
                        .map(taken -> table.rows(taken))
                        .orElse(List.of()))
                .orElse(List.of());
    }

    private static Stream<Map<String, String>> without(
            List<Map<String, String>> rows, List<Map<String, String>> others) {
        List<Map<String, String>> left = new ArrayList<>(others);
        return rows.stream().filter(row -> !left.remove(row));
    }

    private static String shown(Map<String, String> row) {
        return String.join("，", row.values());
    }
}
