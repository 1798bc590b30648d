package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** people.yaml ▸ {@link Person}s. */
final class PeopleReader {

    static final KeyTable PERSON =
            KeyTable.of("name", "姓名", "office", "处室", "roles", "角色", "from", "起", "until", "止", "keys", "公钥");

    private final DataFiles data;

    private PeopleReader(DataFiles data) {
        this.data = data;
    }

    static Optional<List<Person>> read(SourceText source, Findings findings) {
        DataFiles data = new DataFiles(source, findings);
        return DataFiles.root(source, findings)
                .flatMap(root -> data.mappings().sequence(root, "people.yaml"))
                .flatMap(new PeopleReader(data)::people);
    }

    private Optional<List<Person>> people(Sequence list) {
        List<Person> people = new ArrayList<>();
        for (Node item : list.items()) {
            data.fields(item, "people.yaml", PERSON, "name", "office", "roles", "from")
                    .ifPresent(fields -> people.add(person(fields)));
        }
        return data.sound() ? Optional.of(people) : Optional.empty();
    }

    private Person person(DataFiles.Fields fields) {
        LocalDate from = fields.read("from", data.mappings()::day).orElse(LocalDate.EPOCH);
        Optional<LocalDate> until = fields.read("until", node -> until(node, from));
        return new Person(
                fields.text("name"),
                fields.text("office"),
                texts(fields, "roles", node -> data.mappings().choice(node, "roles", Person.ROLES)),
                from,
                until,
                texts(fields, "keys", node -> data.mappings().text(node, "keys")));
    }

    private Optional<LocalDate> until(Node node, LocalDate from) {
        Optional<LocalDate> until = data.mappings().day(node);
        if (until.filter(day -> day.isBefore(from)).isPresent()) {
            data.findings()
                    .add(data.source()
                            .finding(
                                    Rule.VALUE_NOT_ALLOWED,
                                    node,
                                    new Wording("任期的止（until）早于起（from）", "until is before from"),
                                    new Wording("核对两个日期", "check both dates")));
            return Optional.empty();
        }
        return until;
    }

    private List<String> texts(
            DataFiles.Fields fields, String key, java.util.function.Function<Node, Optional<String>> read) {
        List<String> texts = new ArrayList<>();
        fields.read(key, node -> data.mappings().sequence(node, key))
                .ifPresent(list ->
                        list.items().forEach(item -> read.apply(item).ifPresentOrElse(texts::add, data::spoiled)));
        return texts;
    }
}
