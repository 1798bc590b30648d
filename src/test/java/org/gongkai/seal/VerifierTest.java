package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a later run need not compute again: the arithmetic of a second signature, and nothing else of it. */
class VerifierTest {

    /** Written by {@code openssl pkey -pubout}. */
    private static final Sm2Key KEY = ((Read.Sound<Sm2Key>) Sm2Key.read(
                    "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE9pwDuqEC20acl6h1iZxE0kMMsU4IX7+Ez/4DSTVyJigIpegVvbM770DYs52170VAqlXv"
                            + "DztdThfFM8BH3TT5+g=="))
            .value();

    private static final byte[] STATEMENT = "statement\n".getBytes(StandardCharsets.UTF_8);
    private static final Sm2Signature SIGNATURE = Sm2Signature.of(new byte[] {1, 2, 3});

    /** Takes one signature for valid, and keeps what it was asked for. */
    private static final class Asked implements Sm2 {

        private final List<Sm2Signature> questions = new ArrayList<>();

        @Override
        public boolean installed() {
            return true;
        }

        @Override
        public boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature) {
            questions.add(signature);
            return signature.equals(SIGNATURE);
        }
    }

    private static Set<String> confirmed() {
        Verifier first = new Verifier(Set.of(), new Asked());
        assertThat(first.fits(KEY, STATEMENT, SIGNATURE)).isTrue();
        return first.confirmed();
    }

    @Test
    void whatWasConfirmedIsKnownAndStaysKnown() {
        Set<String> known = confirmed();
        Asked asked = new Asked();
        Verifier later = new Verifier(known, asked);

        assertThat(later.fits(KEY, STATEMENT, SIGNATURE)).isTrue();
        assertThat(asked.questions).isEmpty();
        assertThat(later.confirmed()).isEqualTo(known).hasSize(1);
    }

    @Test
    void anotherStatementOrSignatureIsComputedAnew() {
        Asked asked = new Asked();
        Verifier later = new Verifier(confirmed(), asked);
        Sm2Signature other = Sm2Signature.of(new byte[] {1, 2, 4});

        assertThat(later.fits(KEY, STATEMENT, other)).isFalse();
        assertThat(later.fits(KEY, new byte[] {1}, SIGNATURE)).isTrue();
        assertThat(asked.questions).containsExactly(other, SIGNATURE);
    }

    @Test
    void nothingFitsWhereTheArithmeticIsNotInstalledWhateverIsKnown() {
        Verifier bare = new Verifier(confirmed(), Sm2.ABSENT);

        assertThat(bare.knowsSm2()).isFalse();
        assertThat(bare.fits(KEY, STATEMENT, SIGNATURE)).isFalse();
        assertThat(bare.confirmed()).isEmpty();
    }
}
