package org.gongkai.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.application.Application;
import org.gongkai.application.Disputes;
import org.gongkai.calendar.Notice;
import org.gongkai.content.register.CalendarReader;
import org.gongkai.content.register.DisputeReader;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.Register;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The folders annual/, applications/, registers/ and calendar/, whose files are named after years (按年度的数据).
 *
 * @param reports year ▸ the text of its annual report
 * @param figures those that can be read
 * @param figureYears years of which there are figures, readable or not
 */
record YearFiles(
        SortedMap<Integer, FoundEntry> reports,
        List<Figures> figures,
        Set<Integer> figureYears,
        List<Notice> notices,
        List<Application> applications,
        Disputes disputes,
        List<Register> registers) {

    private static final Wording YEAR = new Wording("文件名应为年份", "the file's name must be a year");

    private static final Folder ANNUAL = new Folder(
            "annual",
            Pattern.compile("[12][0-9]{3}\\.(yaml|csv|xlsx|md)").asMatchPredicate(),
            YEAR,
            List.of("2025.yaml", "2025.csv", "2025.xlsx", "2025.md"));
    private static final Folder APPLICATIONS = new Folder(
            "applications",
            Pattern.compile("(disputes-)?[0-9]{4}\\.csv").asMatchPredicate(),
            YEAR,
            List.of("2025.csv", "disputes-2025.csv"));
    private static final Folder CALENDAR =
            new Folder("calendar", Pattern.compile("[0-9]{4}\\.csv").asMatchPredicate(), YEAR, List.of("2025.csv"));
    private static final Folder REGISTERS = new Folder(
            "registers",
            name -> Register.kind(name).isPresent(),
            new Wording(
                    "文件名应为台账的种类和年份，种类有 " + Register.shown(),
                    "the file's name must be a kind and a year; the kinds are " + Register.shown()),
            List.of("热线-2025.csv", "hotline-2025.xlsx"));

    private static final String DISPUTES = "disputes-";
    private static final String TEXT = ".md";

    /** One of the folders, and how the names of its files are written. */
    private record Folder(String name, Predicate<String> form, Wording rule, List<String> examples) {}

    /** Whether a folder of content/ is one of them. */
    static boolean has(String name) {
        return Stream.of(ANNUAL, APPLICATIONS, CALENDAR, REGISTERS)
                .anyMatch(folder -> folder.name().equals(name));
    }

    /** @param folders those of content/ */
    static Found<YearFiles> read(Map<String, Path> folders) {
        List<Finding> findings = new ArrayList<>();
        Listing annual = listing(folders, ANNUAL).into(findings);
        Listing applications = listing(folders, APPLICATIONS).into(findings);
        Listing calendar = listing(folders, CALENDAR).into(findings);
        Listing registers = listing(folders, REGISTERS).into(findings);
        Set<Integer> figureYears = new TreeSet<>();
        SortedMap<Integer, FoundEntry> reports = new TreeMap<>();
        annual.files().forEach((name, file) -> {
            int year = Integer.parseInt(name.substring(0, 4));
            if (name.endsWith(TEXT)) {
                reports.put(year, report(annual, name, file, year).into(findings));
            } else {
                figureYears.add(year);
            }
        });
        YearFiles files = new YearFiles(
                reports,
                present(figureYears.stream().map(year -> figures(annual, year)).toList())
                        .into(findings),
                figureYears,
                present(texts(calendar, "").into(findings).entrySet().stream()
                                .map(one -> CalendarReader.read(one.getValue(), one.getKey()))
                                .toList())
                        .into(findings),
                texts(applications, "").then(RegisterReader::read).into(findings),
                texts(applications, DISPUTES).then(DisputeReader::read).into(findings),
                registers(registers).into(findings));
        return new Found<>(files, findings);
    }

    /** The files that may lie in one of the folders, which need not exist; all else is a finding. */
    private static Found<Listing> listing(Map<String, Path> folders, Folder folder) {
        String path = Project.CONTENT + "/" + folder.name();
        Path at = folders.get(folder.name());
        if (at == null) {
            return Found.of(new Listing(path, new TreeMap<>(), new TreeMap<>()));
        }
        List<Finding> findings = new ArrayList<>();
        Listing listing = Listing.of(at, path).into(findings);
        List<String> examples = folder.examples();
        Predicate<String> misnamed = folder.form().negate();
        listing.files().keySet().stream()
                .filter(misnamed)
                .forEach(file -> findings.add(
                        folder.equals(APPLICATIONS) && !file.endsWith(".csv")
                                ? named(listing.at(file))
                                : Listing.stray(
                                        listing.at(file),
                                        folder.rule(),
                                        new Wording(
                                                "写成 " + String.join("、", examples) + " 的样子",
                                                "like " + String.join(", ", examples)))));
        listing.files().keySet().removeIf(misnamed);
        Set<String> reviews = listing.files().keySet().stream()
                .filter(file -> file.endsWith(TEXT))
                .map(file -> file.replace(TEXT, ReviewFolder.ENDING))
                .collect(Collectors.toSet());
        listing.folders().keySet().stream()
                .filter(child -> !reviews.contains(child))
                .forEach(child -> findings.add(
                        folder.equals(APPLICATIONS)
                                ? named(listing.at(child))
                                : Listing.stray(
                                        listing.at(child),
                                        new Wording("此处不放文件夹", "no folders belong here"),
                                        new Wording(
                                                "把文件直接放在 " + path + "/ 中",
                                                "put the files into " + path + "/ itself"))));
        return new Found<>(listing, findings);
    }

    /** That a file beside the registers is not one: letters and whom they go to have no place in content/. */
    private static Finding named(String at) {
        return Finding.of(
                Rule.PRIVATE_FILE,
                Place.of(at),
                new Wording(
                        "登记簿旁边只放登记簿，文书、申请人的信息不放在 content/",
                        "only registers lie here: no letters, no names of applicants"),
                new Wording("移到项目文件夹之外", "move it out of the project folder"));
    }

    /** The text of an annual report, with the figures beside it. */
    private static Found<FoundEntry> report(Listing annual, String name, Path file, int year) {
        Map<String, Path> beside = annual.only(Figures.files(year));
        String stem = Integer.toString(year);
        return ReviewFolder.beside(annual, stem)
                .map(review -> FoundEntry.text(file, annual.at(name), stem, beside, review));
    }

    /** The figures of the first file that there is of a year; any other is a finding. */
    private static Found<Optional<Figures>> figures(Listing annual, int year) {
        String first = "";
        Found<Optional<Figures>> figures = Found.nothing();
        for (String name : Figures.files(year)) {
            Path file = annual.files().get(name);
            if (file != null && first.isEmpty()) {
                first = name;
                figures = Figures.workbook(name)
                        ? Found.onward(
                                TextFiles.bytes(file, annual.at(name)),
                                bytes -> Figures.xlsx(year, annual.at(name), bytes))
                        : Found.onward(TextFiles.read(file, annual.at(name)), source -> Figures.of(source, year));
            } else if (file != null) {
                figures = figures.with(List.of(Listing.stray(
                        annual.at(name),
                        new Wording(year + " 年的统计数据已有 " + first, "there are figures of " + year + " already: " + first),
                        new Wording("一个年度只能有一份，只留一个", "a year has one report: keep one of them"))));
            }
        }
        return figures;
    }

    /** The register of every kind and year, of which there is one file; any other is a finding. */
    private static Found<List<Register>> registers(Listing listing) {
        List<Finding> findings = new ArrayList<>();
        List<Register> registers = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        listing.files()
                .forEach((name, file) -> Register.kind(name).ifPresent(kind -> {
                    int year = Register.year(name);
                    String path = listing.at(name);
                    String before = first.putIfAbsent(kind.key() + year, name);
                    if (before != null) {
                        findings.add(Listing.stray(
                                path,
                                new Wording(
                                        year + " 年的“" + kind.word() + "”已有 " + before,
                                        "there is a file of this kind and year already: " + before),
                                new Wording("一个种类一个年度一份，只留一个", "keep one of them")));
                        return;
                    }
                    Found<Optional<Register>> read = Register.workbook(name)
                            ? Found.onward(TextFiles.bytes(file, path), bytes -> Register.xlsx(path, bytes, kind, year))
                            : Found.onward(TextFiles.read(file, path), text -> Register.csv(text, kind, year));
                    read.into(findings).ifPresent(registers::add);
                }));
        return new Found<>(registers, findings);
    }

    /** Year ▸ text of the tables whose names begin so. */
    private static Found<NavigableMap<Integer, SourceText>> texts(Listing listing, String prefix) {
        NavigableMap<Integer, SourceText> texts = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        listing.files().forEach((name, file) -> {
            if (name.startsWith(prefix) && Character.isDigit(name.charAt(prefix.length()))) {
                int year = Integer.parseInt(name.substring(prefix.length(), prefix.length() + 4));
                TextFiles.read(file, listing.at(name)).into(findings).ifPresent(text -> texts.put(year, text));
            }
        });
        return new Found<>(texts, findings);
    }

    private static <T> Found<List<T>> present(List<Found<Optional<T>>> several) {
        return Found.all(several)
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }
}
