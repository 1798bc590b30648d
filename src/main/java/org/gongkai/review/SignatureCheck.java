package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.content.Dossier;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.PersonKey;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.seal.Read;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.Sm2Signature;
import org.gongkai.seal.SshKey;
import org.gongkai.seal.SshSignature;
import org.gongkai.seal.Verifier;

/**
 * Whether the steps of a review are signed (电子签名法 第十三条): over what the record says now, with a key that was that
 * person's for that role on that day. Where the site requires signatures every step needs one; where it does not, one that
 * is there must hold.
 */
final class SignatureCheck {

    private final boolean required;
    private final boolean sm2Required;
    private final List<Person> people;
    private final Verifier verifier;

    SignatureCheck(Site site, List<Person> people, Verifier verifier) {
        this.required = site.signaturesRequired();
        this.sm2Required = site.sm2Required();
        this.people = List.copyOf(people);
        this.verifier = verifier;
    }

    /**
     * What came of it.
     *
     * @param found what is wrong
     * @param signed the steps with a valid signature, in the order of the roles
     */
    record Outcome(List<Finding> found, List<SignedStep> signed) {
        Outcome {
            found = List.copyOf(found);
            signed = List.copyOf(signed);
        }
    }

    /** One signature to look at: what it should sign, who should have made it, and where to say so. */
    private record Case(SignatureFindings findings, Statement statement, String by, LocalDate on) {
        Role role() {
            return statement.role();
        }
    }

    /** The signatures of a manuscript's review. */
    Outcome steps(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        Map<Role, SignedStep> signed = new LinkedHashMap<>();
        Dossier dossier = manuscript.dossier();
        Optional<Review> review = manuscript.header().review();
        for (Role role : Role.values()) {
            Optional<Step> step = review.flatMap(one -> one.step(role));
            boolean stale =
                    role == Role.WITHDRAW ? manuscript.header().withdrawal().isEmpty() : step.isEmpty();
            if (stale
                    && (dossier.signature(role).isPresent()
                            || dossier.second(role).isPresent())) {
                found.add(SignatureFindings.stale(dossier, role));
            }
            step.ifPresent(one -> check(
                            new Case(
                                    new SignatureFindings(dossier, role, one.place()),
                                    Statement.of(manuscript, one),
                                    one.by(),
                                    one.on()),
                            dossier,
                            found)
                    .ifPresent(valid -> signed.put(role, valid)));
        }
        sameKey(manuscript, signed, found);
        return new Outcome(found, List.copyOf(signed.values()));
    }

    /** The signature of a withdrawal; one person closes, so one signature is enough. */
    List<Finding> withdrawal(Manuscript manuscript, Withdrawal withdrawal) {
        List<Finding> found = new ArrayList<>();
        Case one = new Case(
                new SignatureFindings(manuscript.dossier(), Role.WITHDRAW, withdrawal.place()),
                Statement.of(manuscript, withdrawal),
                withdrawal.by(),
                withdrawal.on());
        check(one, manuscript.dossier(), found);
        return found;
    }

    private Optional<SignedStep> check(Case one, Dossier dossier, List<Finding> found) {
        Optional<String> signature = dossier.signature(one.role());
        if (signature.isEmpty()) {
            if (required) {
                found.add(one.findings.missing(one.by));
            } else if (dossier.second(one.role()).isPresent()) {
                found.add(one.findings.alone(one.by));
            }
            return Optional.empty();
        }
        Optional<String> broken = one.statement.broken();
        Optional<String> statement = dossier.statement(one.role());
        if (broken.isPresent()) {
            found.add(one.findings.broken(broken.get()));
        } else if (statement.isEmpty() || !statement.get().equals(one.statement.text())) {
            found.add(one.findings.differs(one.by, one.statement.text(), statement.orElse("")));
        } else if (SshSignature.read(signature.get()) instanceof Read.Sound<SshSignature> sound) {
            return valid(one, sound.value(), signature.get(), dossier.second(one.role()), found);
        } else if (SshSignature.read(signature.get()) instanceof Read.Refused<SshSignature> refused) {
            found.add(one.findings.invalid(one.by, refused.why()));
        }
        return Optional.empty();
    }

    private Optional<SignedStep> valid(
            Case one, SshSignature signature, String text, Optional<Sm2Signature> sm2, List<Finding> found) {
        Predicate<SshKey> own = signature.key()::equals;
        Optional<Signer> signer = signer(one, Person::keys, own, SshKey::text);
        if (signer.isEmpty()) {
            found.add(one.findings.key(one.by, whose(one, signature.key(), owners(Person::keys, own)), mayUse(one)));
            return Optional.empty();
        }
        Optional<Wording> flaw = verifier.flaw(signature, Statement.namespace(one.role()), one.statement.bytes());
        if (flaw.isPresent()) {
            found.add(one.findings.invalid(one.by, flaw.get()));
            return Optional.empty();
        }
        String published = text.stripTrailing() + "\n";
        if (sm2.isEmpty() && sm2Required) {
            found.add(one.findings.secondMissing(one.by));
        }
        Optional<SecondSignature> second = sm2.flatMap(other -> second(one, other, found));
        return Optional.of(new SignedStep(one.role(), one.on, one.statement.text(), published, signer.get(), second));
    }

    /** The SM2 signature beside it, with a key that was that person's for that role on that day. */
    private Optional<SecondSignature> second(Case one, Sm2Signature signature, List<Finding> found) {
        if (!verifier.knowsSm2()) {
            found.add(one.findings.notInstalled());
            return Optional.empty();
        }
        Predicate<Sm2Key> fits = key -> verifier.fits(key, one.statement.bytes(), signature);
        Optional<Signer> signer = signer(one, Person::sm2, fits, Sm2Key::text);
        if (signer.isEmpty()) {
            List<String> owners = owners(Person::sm2, fits);
            found.add(owners.isEmpty() ? one.findings.second(one.by) : one.findings.second(one.by, whose(one, owners)));
        }
        return signer.map(own -> new SecondSignature(signature, own));
    }

    private static boolean maySign(Case one, Person person) {
        return person.name().equals(one.by) && person.holds(one.role(), one.on);
    }

    /** Whose key it is, where it was that person's for that role on that day. */
    private <K> Optional<Signer> signer(
            Case one, Function<Person, List<PersonKey<K>>> keys, Predicate<K> fits, Function<K, String> text) {
        return people.stream()
                .filter(person -> maySign(one, person))
                .flatMap(person -> keys.apply(person).stream()
                        .filter(key -> key.counts(one.on) && fits.test(key.key()))
                        .map(key -> Signer.of(person, key, text.apply(key.key()))))
                .findFirst();
    }

    private <K> List<String> owners(Function<Person, List<PersonKey<K>>> keys, Predicate<K> fits) {
        return people.stream()
                .filter(person -> keys.apply(person).stream().anyMatch(key -> fits.test(key.key())))
                .map(Person::name)
                .distinct()
                .toList();
    }

    /** Why the key is not that person's on that day. */
    private static Wording whose(Case one, SshKey key, List<String> owners) {
        return owners.isEmpty()
                ? new Wording(
                        "people.yaml 中没有这把公钥（" + key.fingerprint() + "）",
                        "people.yaml does not have this key (" + key.fingerprint() + ")")
                : whose(one, owners);
    }

    /** Of whom it is, where it is not the signer's; else that it did not count. */
    private static Wording whose(Case one, List<String> owners) {
        if (!owners.contains(one.by)) {
            String list = String.join("、", owners);
            return new Wording(
                    "这把公钥是" + list + "的，不是" + one.by + "的", "the key is that of " + list + ", not of " + one.by);
        }
        return new Wording(
                "这把公钥或者" + one.by + "的任职在 " + one.on + " 无效",
                "on " + one.on + " the key or the role of " + one.by + " did not count");
    }

    /** The keys that the person might have used on that day. */
    private List<String> mayUse(Case one) {
        return people.stream()
                .filter(person -> maySign(one, person))
                .flatMap(person -> person.keys().stream())
                .filter(key -> key.counts(one.on))
                .map(PersonKey::key)
                .map(SshKey::fingerprint)
                .distinct()
                .toList();
    }

    /** Three people have three keys: one that signs two of the steps is one person under two names. */
    private static void sameKey(Manuscript manuscript, Map<Role, SignedStep> signed, List<Finding> found) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : Role.APART) {
            SignedStep step = signed.get(role);
            for (String key : step == null ? List.<String>of() : step.keys()) {
                Role other = roles.putIfAbsent(key, role);
                if (other != null) {
                    found.add(Rule.REVIEW_PERSONS.at(
                            Place.of(manuscript.dossier().statementPath(role)),
                            new Wording(
                                    other.chinese() + "和" + role.chinese() + "用的是同一把密钥",
                                    other + " and " + role + " are signed with the same key"),
                            new Wording("每人使用自己的密钥，重新签名", "everyone signs with a key of their own: sign again")));
                }
            }
        }
    }
}
