package org.gongkai.content.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Found;
import org.gongkai.intake.Intake;

/**
 * What an office counts in a year (工作台账): {@code registers/<kind>-<year>.csv} or {@code .xlsx}. Never published, and
 * without influence on anything that is.
 *
 * @param year of its file
 * @param ledger its rows
 */
public record Register(int year, Ledger ledger) {

    private static final String WORKBOOK = ".xlsx";

    private static final Pattern NAME =
            Pattern.compile("(" + String.join("|", words()) + ")-([12][0-9]{3})\\.(csv|xlsx)");

    /** The kinds that an office may keep for itself. */
    public static List<LedgerKind> kinds() {
        return Arrays.stream(LedgerKind.values())
                .filter(kind -> kind.stand() != LedgerKind.Stand.ENTRY)
                .toList();
    }

    private static List<String> words() {
        return kinds().stream()
                .flatMap(kind -> Stream.of(kind.word(), kind.key()))
                .toList();
    }

    /** The kind of this word or English name. */
    public static Optional<LedgerKind> named(String word) {
        return kinds().stream()
                .filter(kind -> kind.word().equals(word) || kind.key().equals(word))
                .findFirst();
    }

    /** The kind of which a file of this name is, as the name says. */
    public static Optional<LedgerKind> kind(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() ? named(name.group(1)) : Optional.empty();
    }

    /** The year of which a file of this name is. */
    public static int year(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }

    /** All kinds in a row, {@code 热线（hotline）、…}. */
    public static String shown() {
        return kinds().stream()
                .map(kind -> kind.word() + "（" + kind.key() + "）")
                .collect(Collectors.joining("、"));
    }

    /** Whether a file of this name is a workbook, and no text. */
    public static boolean workbook(String file) {
        return file.endsWith(WORKBOOK);
    }

    /** That of a text in CSV; nothing where something is wrong with it, and the findings say what. */
    public static Found<Optional<Register>> csv(SourceText source, LedgerKind kind, int year) {
        return LedgerRows.read(source, kind, year).map(ledger -> ledger.map(one -> new Register(year, one)));
    }

    /** That of a workbook. */
    public static Found<Optional<Register>> xlsx(String path, byte[] bytes, LedgerKind kind, int year) {
        return Found.onward(
                        Intake.read(path, bytes),
                        document -> Found.onward(
                                RegisterSheet.of(path, document, kind.form()),
                                sheet -> LedgerRows.read(sheet, kind, year)))
                .map(ledger -> ledger.map(one -> new Register(year, one)));
    }
}
