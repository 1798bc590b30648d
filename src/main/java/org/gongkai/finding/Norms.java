package org.gongkai.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The norms that rules cite, in all versions (规范及其版本): the table {@code norms.txt} beside this class. */
public final class Norms {

    private static final List<Norm> ALL =
            PackedLines.read(Norms.class, "norms.txt").stream().map(Norms::norm).toList();

    private Norms() {}

    /** All versions, those of one norm together and in the order of time. */
    public static List<Norm> all() {
        return ALL;
    }

    /** The versions of the norm that a part of a basis begins with, for example {@code 条例 第十二条}; none if unknown. */
    public static List<Norm> cited(String part) {
        return ALL.stream()
                .filter(norm -> part.equals(norm.name()) || part.startsWith(norm.name() + " "))
                .toList();
    }

    /** The parts of a basis: each is one norm with its articles. */
    static List<String> parts(String basis) {
        return basis.isEmpty() ? List.of() : List.of(basis.split("；", -1));
    }

    /** A basis as a record of {@code day} is told it: the versions in force then; what was not yet law is left out. */
    static String cite(String basis, LocalDate day) {
        List<String> told = new ArrayList<>();
        for (String part : parts(basis)) {
            version(part, day).ifPresent(norm -> told.add(norm.present() ? part : then(part, norm)));
        }
        return String.join("；", told);
    }

    private static Optional<Norm> version(String part, LocalDate day) {
        return cited(part).stream().filter(norm -> norm.inForce(day)).findFirst();
    }

    /** Articles were numbered anew: only those are cited whose place in the old version is known. */
    private static String then(String part, Norm norm) {
        List<String> known = new ArrayList<>();
        for (String article : part.substring(norm.name().length()).strip().split("、", -1)) {
            Optional.ofNullable(norm.articles().get(article)).ifPresent(known::add);
        }
        return known.isEmpty() ? norm.title() : norm.title() + " " + String.join("、", known);
    }

    private static Norm norm(List<String> row) {
        Map<String, String> articles = new LinkedHashMap<>();
        for (String pair : row.get(4).split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                articles.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return new Norm(
                row.get(0), day(row.get(1), LocalDate.MIN), day(row.get(2), LocalDate.MAX), row.get(3), articles);
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }
}
