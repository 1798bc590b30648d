package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.PersonKey;
import org.gongkai.content.site.Role;

/**
 * Whose key made a valid signature, and what for and how long it counts (签名人).
 *
 * @param name the person's, as statements have it
 * @param roles the roles that the person held on the day of the signature
 * @param key the public key: OpenSSH's text, or base64 of an SM2 key
 * @param from first day: the later of the person's and the key's
 * @param until last day, if there is one: the earlier of the person's and the key's
 */
public record Signer(String name, List<Role> roles, String key, LocalDate from, Optional<LocalDate> until) {

    static Signer of(Person person, PersonKey<?> key, String text) {
        return new Signer(
                person.name(),
                person.roles(),
                text,
                key.from().filter(person.from()::isBefore).orElse(person.from()),
                Stream.concat(person.until().stream(), key.until().stream()).min(LocalDate::compareTo));
    }
}
