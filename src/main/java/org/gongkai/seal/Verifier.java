package org.gongkai.seal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.gongkai.finding.Wording;

/**
 * Verifies signatures and remembers the valid ones, so that a later run need not compute them again (核验). Only the
 * arithmetic is remembered: whose key it is and whether it may sign that day is asked each time. Safe for several threads.
 */
public final class Verifier {

    private final Set<String> known;
    private final Sm2 sm2;
    private final ConcurrentSkipListSet<String> confirmed = new ConcurrentSkipListSet<>();

    /**
     * @param known what {@link #confirmed} gave in an earlier run. Whoever can put a digest in here can make a false
     *     signature pass: it must come from a place that only this program's own account can write
     * @param sm2 verifies second signatures, as far as that is installed
     */
    public Verifier(Set<String> known, Sm2 sm2) {
        this.known = Set.copyOf(known);
        this.sm2 = sm2;
    }

    /** One that remembers nothing and knows no SM2. */
    public Verifier() {
        this(Set.of(), Sm2.ABSENT);
    }

    /** Whether second signatures can be verified at all. */
    public boolean knowsSm2() {
        return sm2.installed();
    }

    /** Whether the second signature {@code signature} is one of {@code statement} by {@code key}. */
    public boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature) {
        String digest = HexFormat.of().formatHex(signature.digest(key, statement));
        boolean fits = sm2.installed() && (known.contains(digest) || sm2.fits(key, statement, signature));
        if (fits) {
            confirmed.add(digest);
        }
        return fits;
    }

    /** Why {@code signature} is no valid one of {@code statement} for the use {@code namespace}; nothing where it is one. */
    public Optional<Wording> flaw(SshSignature signature, String namespace, byte[] statement) {
        String digest = HexFormat.of().formatHex(signature.digest(statement));
        boolean before = signature.namespace().equals(namespace) && known.contains(digest);
        Optional<Wording> flaw = before ? Optional.empty() : signature.flaw(namespace, statement);
        if (flaw.isEmpty()) {
            confirmed.add(digest);
        }
        return flaw;
    }

    /** Digests, in hex, of the valid signatures that this run met: what the next run may know. */
    public SortedSet<String> confirmed() {
        return new TreeSet<>(confirmed);
    }
}
