package org.gongkai.press.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.content.site.Role;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.review.Entry;
import org.gongkai.review.SecondSignature;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Signer;
import org.gongkai.review.Statement;

/**
 * What anyone needs to verify the reviews of the published entries with OpenSSH alone (审查记录的公开): statements,
 * signatures, the signers of these and no others, and a script that does it; second signatures with openssl.
 */
public final class Proofs {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** OpenSSH takes no time before 1970 in any zone. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final List<Entry> entries;

    public Proofs(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Where all of it lies. */
    public static Stream<Address> addresses(List<Entry> entries) {
        List<Address> all = new ArrayList<>();
        for (Entry entry : entries) {
            for (SignedStep step : entry.signed()) {
                all.add(Addresses.statement(entry, step.role()));
                all.add(Addresses.signature(entry, step.role()));
                all.addAll(List.of(Addresses.SIGNERS, Addresses.VERIFY));
                if (step.second().isPresent()) {
                    all.addAll(List.of(Addresses.second(entry, step.role()), Addresses.SM2_SIGNERS));
                }
            }
        }
        return all.stream();
    }

    public void put(Output out) throws IOException {
        TreeSet<String> signers = new TreeSet<>();
        TreeSet<String> second = new TreeSet<>();
        for (Entry entry : entries) {
            for (SignedStep step : entry.signed()) {
                out.put(Addresses.statement(entry, step.role()), step.statement());
                out.put(Addresses.signature(entry, step.role()), step.signature());
                signers.add(line(step.signer()));
                if (step.second().isPresent()) {
                    SecondSignature sm2 = step.second().get();
                    out.put(
                            Addresses.second(entry, step.role()),
                            sm2.signature().bytes());
                    second.add(row(sm2.signer()));
                }
            }
        }
        if (!signers.isEmpty()) {
            out.put(Addresses.SIGNERS, String.join("", signers));
            out.put(Addresses.VERIFY, BuiltIn.file("release/verify.sh"));
        }
        if (!second.isEmpty()) {
            out.put(Addresses.SM2_SIGNERS, String.join("", second));
        }
    }

    /** What allowed_signers says, of an SM2 key and for a shell: name, roles, first day, last day, key, between tabs. */
    static String row(Signer signer) {
        List<String> roles = signer.roles().stream().map(Role::key).sorted().toList();
        return String.join(
                        "\t",
                        signer.name(),
                        String.join(",", roles),
                        day(signer.from()),
                        day(signer.until().orElse(LAST)),
                        signer.key())
                + "\n";
    }

    /**
     * A line of OpenSSH's allowed_signers (ssh-keygen(1), ALLOWED SIGNERS). Days are written without a zone, which OpenSSH
     * takes as those of the reader's own: so is the noon at which a step is verified, and every OpenSSH since 8.7
     * understands it.
     */
    static String line(Signer signer) {
        List<String> namespaces =
                signer.roles().stream().map(Statement::namespace).sorted().toList();
        return "\"" + signer.name() + "\" namespaces=\"" + String.join(",", namespaces) + "\""
                + (signer.from().isAfter(FIRST) ? ",valid-after=\"" + day(signer.from()) + "\"" : "")
                + signer.until()
                        .map(last -> ",valid-before=\"" + day(last.plusDays(1)) + "\"")
                        .orElse("")
                + " " + signer.key() + "\n";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
