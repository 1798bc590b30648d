package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.site.Role;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.review.SecondSignature;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Signer;
import org.gongkai.seal.Read;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.Sm2Signature;
import org.gongkai.seal.SshSignature;
import org.gongkai.seal.Verifier;

/** The signed steps of reviews as a site publishes them (公布的审查声明); whether they hold is asked by {@link ReviewChain}. */
final class PublishedSteps {

    private static final int LONGEST = 1 << 16;

    private final Map<String, Path> site;
    private final Roster roster;
    private final Roster sm2;
    private final Verifier verifier;

    /** @param verifier tells which of a person's SM2 keys made a signature */
    PublishedSteps(Map<String, Path> site, Roster roster, Roster sm2, Verifier verifier) {
        this.verifier = verifier;
        this.site = site;
        this.roster = roster;
        this.sm2 = sm2;
    }

    /** Those of the entry with this page, in the order of the roles. */
    List<SignedStep> of(Address page) {
        List<SignedStep> steps = new ArrayList<>();
        for (Role role : Role.STEPS) {
            String path = Addresses.statement(page, role).path();
            Optional<String> statement = text(path);
            Optional<String> signature = text(path + ".sig");
            if (statement.isPresent() && signature.isPresent()) {
                steps.add(step(role, statement.get(), signature.get(), second(path, role, statement.get())));
            }
        }
        return steps;
    }

    private SignedStep step(Role role, String statement, String signature, Optional<SecondSignature> second) {
        Map<String, String> values = values(statement);
        String by = values.getOrDefault("by", "");
        LocalDate on = day(values.getOrDefault("on", ""));
        String key = SshSignature.read(signature) instanceof Read.Sound<SshSignature> sound
                ? sound.value().key().text()
                : "";
        return new SignedStep(
                role, on, statement, signature.stripTrailing() + "\n", signer(roster, by, role, on, key), second);
    }

    /** Whose key it is by the roster; where it is nobody's, one that no roster has. */
    private static Signer signer(Roster roster, String by, Role role, LocalDate on, String key) {
        return roster.signer(by, role, on, key::equals)
                .orElseGet(() -> new Signer(by, List.of(role), key, on, Optional.of(on)));
    }

    private Optional<SecondSignature> second(String path, Role role, String statement) {
        Path file = site.get(path + ".sm2");
        try {
            if (file == null || Files.size(file) > Sm2Signature.LONGEST) {
                return Optional.empty();
            }
            Map<String, String> values = values(statement);
            String by = values.getOrDefault("by", "");
            LocalDate on = day(values.getOrDefault("on", ""));
            Sm2Signature signature = Sm2Signature.of(Files.readAllBytes(file));
            Signer signer = sm2.signer(by, role, on, key -> fits(key, statement, signature))
                    .orElseGet(() -> new Signer(by, List.of(role), "", on, Optional.of(on)));
            return Optional.of(new SecondSignature(signature, signer));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it was made with this key; where that cannot be verified here, any key of the person will do. */
    private boolean fits(String key, String statement, Sm2Signature signature) {
        return !verifier.knowsSm2()
                || (Sm2Key.read(key) instanceof Read.Sound<Sm2Key> sound
                        && verifier.fits(sound.value(), statement.getBytes(StandardCharsets.UTF_8), signature));
    }

    private Optional<String> text(String path) {
        Path file = site.get(path);
        try {
            return file == null || Files.size(file) > LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty(); // missing or no text: told as a file that is not what it should be
        }
    }

    /** The lines of a statement: key ▸ value. */
    static Map<String, String> values(String statement) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : statement.split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return values;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }
}
