package org.gongkai.rebuild;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.site.Role;
import org.gongkai.review.Signer;
import org.gongkai.review.Statement;
import org.gongkai.seal.Read;
import org.gongkai.seal.SshKey;

/**
 * Who may sign what, and when (签名人名单): OpenSSH's {@code allowed_signers} (ssh-keygen(1), ALLOWED SIGNERS) as a site publishes
 * it, or as an auditor keeps it.
 *
 * @param signers in the order of the file
 * @param unread lines that are none of a signer, counted from 1
 */
record Roster(List<Signer> signers, List<Integer> unread) {

    static final Roster NONE = new Roster(List.of(), List.of());

    private static final Pattern LINE = Pattern.compile(
            "(\"[^\"]+\"|[^\\s\"]+)[ \\t]+([^ \\t]*(?:\"[^\"]*\"[^ \\t]*)*)[ \\t]+(\\S+[ \\t]+\\S+)(?:[ \\t].*)?");
    private static final Pattern OPTION = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DAY_LENGTH = 8;

    Roster {
        signers = List.copyOf(signers);
        unread = List.copyOf(unread);
    }

    /** The lines of an allowed_signers file. */
    static Roster ofOpenSsh(String text) {
        return of(text, Roster::openSsh);
    }

    /** The lines of an sm2_signers file: name, roles, first day, last day, key, between tabs. */
    static Roster ofSm2(String text) {
        return of(text, Roster::sm2);
    }

    private interface Reader {
        Optional<Signer> read(String line);
    }

    private static Roster of(String text, Reader reader) {
        List<Signer> signers = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Optional<Signer> signer = reader.read(line);
                signer.ifPresent(signers::add);
                if (signer.isEmpty()) {
                    unread.add(number);
                }
            }
        }
        return new Roster(signers, unread);
    }

    private static Optional<Signer> openSsh(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !(SshKey.read(parts.group(3)) instanceof Read.Sound<SshKey> key)) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.MIN;
        Optional<LocalDate> until = Optional.empty();
        List<Role> roles = List.of();
        Matcher options = OPTION.matcher(parts.group(2));
        try {
            while (options.find()) {
                String value = options.group(2);
                switch (options.group(1)) {
                    case "namespaces" -> roles = roles(value.split(","), Statement::namespace);
                    case "valid-after" -> from = day(value);
                    case "valid-before" -> until = Optional.of(day(value).minusDays(1));
                    default -> {
                        return Optional.empty(); // what it would forbid is not known
                    }
                }
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        String name = parts.group(1).replace("\"", "");
        return Optional.of(new Signer(name, roles, key.value().text(), from, until));
    }

    private static LocalDate day(String value) {
        return LocalDate.parse(value.substring(0, Math.min(DAY_LENGTH, value.length())), DAY);
    }

    private static List<Role> roles(String[] words, java.util.function.Function<Role, String> name) {
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.asList(words).contains(name.apply(role)))
                .toList();
    }

    private static Optional<Signer> sm2(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signer(
                    cells[0],
                    roles(cells[1].split(","), Role::key),
                    cells[4],
                    LocalDate.parse(cells[2], DAY),
                    Optional.of(LocalDate.parse(cells[3], DAY)).filter(day -> day.getYear() < 9999)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whose key it is, where it is that person's for that role on that day. */
    Optional<Signer> signer(String name, Role role, LocalDate on, Predicate<String> key) {
        return signers.stream()
                .filter(one -> one.name().equals(name)
                        && one.roles().contains(role)
                        && !on.isBefore(one.from())
                        && one.until().filter(on::isAfter).isEmpty()
                        && key.test(one.key()))
                .findFirst();
    }

    /** Whose key it is, whatever for and whenever. */
    List<String> owners(String key) {
        return signers.stream()
                .filter(one -> one.key().equals(key))
                .map(Signer::name)
                .distinct()
                .toList();
    }

    /** Whether a signer of another roster is one of these, for as much and as long at least. */
    boolean covers(Signer other) {
        return signers.stream()
                .anyMatch(one -> one.name().equals(other.name())
                        && one.key().equals(other.key())
                        && one.roles().containsAll(other.roles())
                        && !one.from().isAfter(other.from())
                        && one.until()
                                .map(last -> other.until()
                                        .filter(day -> !day.isAfter(last))
                                        .isPresent())
                                .orElse(true));
    }
}
