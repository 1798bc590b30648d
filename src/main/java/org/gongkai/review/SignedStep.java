package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.site.Role;

/**
 * A step of the review with a valid signature (已签名的步骤): what may be published as proof of it.
 *
 * @param role for example {@code secrecy}
 * @param on the day of the step
 * @param statement exactly what was signed
 * @param signature as {@code ssh-keygen -Y verify} reads it
 * @param signer whose key it is
 * @param second the SM2 signature beside it
 */
public record SignedStep(
        Role role, LocalDate on, String statement, String signature, Signer signer, Optional<SecondSignature> second) {

    /** The keys of its signatures. */
    List<String> keys() {
        return Stream.concat(Stream.of(signer), second.map(SecondSignature::signer).stream())
                .map(Signer::key)
                .toList();
    }
}
