package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.SshKey;

/**
 * Someone who may take part in reviews (people.yaml).
 *
 * @param name as review records name the person
 * @param office the person's office (处室)
 * @param roles steps that the person may do, or {@code withdraw}
 * @param from first day
 * @param until last day, if there is one
 * @param keys with which the person signs
 * @param sm2 with which the person signs a second time (国密)
 */
public record Person(
        String name,
        String office,
        List<Role> roles,
        LocalDate from,
        Optional<LocalDate> until,
        List<PersonKey<SshKey>> keys,
        List<PersonKey<Sm2Key>> sm2) {

    public Person {
        roles = List.copyOf(roles);
        keys = List.copyOf(keys);
        sm2 = List.copyOf(sm2);
    }

    /** Whether the person held {@code role} on {@code day}. */
    public boolean holds(Role role, LocalDate day) {
        return roles.contains(role) && serves(day);
    }

    /** Whether {@code day} is one of the days of this line. */
    private boolean serves(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The office that somebody belonged to on a day (当日所在的处室); of several, that in which the person held the role. */
    public static Optional<String> office(List<Person> people, String name, Role role, LocalDate day) {
        List<Person> lines = people.stream()
                .filter(person -> person.name().equals(name) && person.serves(day))
                .toList();
        return lines.stream()
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(Person::office);
    }

    /** The names of those who held a role on a day (当日担任的人). */
    public static List<String> holders(List<Person> people, Role role, LocalDate day) {
        return people.stream()
                .filter(person -> person.holds(role, day))
                .map(Person::name)
                .distinct()
                .toList();
    }

    /** Whether different people can be chosen, one from each of these groups (各由一人担任，互不相同). */
    public static boolean apart(List<? extends Collection<String>> groups) {
        return apart(groups, Set.of());
    }

    private static boolean apart(List<? extends Collection<String>> groups, Set<String> chosen) {
        if (groups.isEmpty()) {
            return true;
        }
        return groups.get(0).stream().filter(name -> !chosen.contains(name)).anyMatch(name -> {
            Set<String> more = new TreeSet<>(chosen);
            more.add(name);
            return apart(groups.subList(1, groups.size()), more);
        });
    }
}
