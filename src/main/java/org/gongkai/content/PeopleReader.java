package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Findings;

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
        return new Person(
                fields.text("name"),
                fields.text("office"),
                texts(fields, "roles", node -> data.mappings().choice(node, "roles", Person.ROLES)),
                fields.read("from", data.mappings()::day).orElse(LocalDate.EPOCH),
                fields.read("until", data.mappings()::day),
                texts(fields, "keys", node -> data.mappings().text(node, "keys")));
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
