package org.gongkai.serve.reviewing;

import java.util.List;
import org.gongkai.content.site.Person;

/** Who sits at the desk (在座的人): a name of people.yaml, kept while the desk is open. Nothing is proved by it. */
public final class Seat {

    private volatile String name = "";

    /** The name; empty where nobody said it. */
    public String name() {
        return name;
    }

    /** Somebody sits down; a name that people.yaml does not have leaves the seat empty. */
    void take(String wanted, List<Person> people) {
        boolean known = people.stream().anyMatch(person -> person.name().equals(wanted));
        name = known ? wanted : "";
    }

    /** The names that may be taken, each once. */
    public static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).distinct().toList();
    }

    /** Whether nobody could prove to be one of them: anyone at this computer can take any name. */
    public static boolean unsigned(List<Person> people) {
        return people.stream()
                .allMatch(person -> person.keys().isEmpty() && person.sm2().isEmpty());
    }
}
