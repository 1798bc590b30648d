package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.SshKey;

/** people.yaml ▸ {@link Person}s. */
final class PeopleReader {

    static final KeyTable PERSON = KeyTable.of(
            "name", "姓名", "office", "处室", "roles", "角色", "from", "起", "until", "止", "keys", "公钥", "sm2", "国密公钥");

    static final KeyTable KEY = KeyTable.of("key", "公钥", "from", "起", "until", "止");

    /** What OpenSSH's list of signers would take for a pattern or the end of a name (ssh_config(5), PATTERNS). */
    private static final Pattern NO_PRINCIPAL = Pattern.compile(".*[\"\\\\*?!,\\p{Cntrl}].*", Pattern.DOTALL);

    private static final Wording NEW_KEY = new Wording(
            "用 ssh-keygen -t ed25519 生成，把 .pub 文件的那一行原样写入",
            "make one with ssh-keygen -t ed25519 and copy the line of its .pub file");

    private static final Wording NEW_SM2_KEY = new Wording(
            "用 openssl genpkey -algorithm SM2 生成，写入 openssl pkey -pubout 打印的内容",
            "make one with openssl genpkey -algorithm SM2 and copy what openssl pkey -pubout prints");

    private final DataFiles data;
    private final Map<String, String> names = new HashMap<>();

    private PeopleReader(DataFiles data) {
        this.data = data;
    }

    static Optional<List<Person>> read(SourceText source, Sink findings) {
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
        fields.node("name").ifPresent(this::named);
        LocalDate from = fields.read("from", data.mappings()::day).orElse(LocalDate.EPOCH);
        Optional<LocalDate> until = fields.read("until", node -> until(node, from));
        return new Person(
                fields.text("name"),
                fields.text("office"),
                list(fields, "roles", node -> data.mappings().choice(node, "roles", Person.ROLES)),
                from,
                until,
                list(fields, "keys", node -> key(node, "keys", fields.text("name"), this::ssh)),
                list(fields, "sm2", node -> key(node, "sm2", fields.text("name"), this::sm2)));
    }

    /** A name that looks like another one is refused, as it is written and beside the names before it. */
    private void named(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return; // no text: told elsewhere
        }
        String name = Texts.of(scalar);
        String known = names.putIfAbsent(PersonName.folded(name), name);
        PersonName.fault(scalar.value().strip())
                .or(() -> PersonName.fault(name))
                .or(() -> known == null || known.equals(name)
                        ? Optional.empty()
                        : Optional.of(new Wording("与“" + known + "”是同一姓名的两种写法", "another spelling of “" + known + "”")))
                .ifPresent(why -> {
                    data.spoiled();
                    data.findings()
                            .add(data.source()
                                    .finding(
                                            Rule.PERSON_NAME,
                                            node,
                                            new Wording("姓名不予接受：" + why.zh(), "the name is refused: " + why.en()),
                                            new Wording(
                                                    "用输入法重新打一遍，各部分之间最多一个空格；同名的两人写成 张伟（办公室）",
                                                    "type it anew, with one blank at most between its parts; namesakes are told apart"
                                                            + " like 张伟（办公室）")));
                });
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

    private <T> List<T> list(DataFiles.Fields fields, String key, Function<Node, Optional<T>> read) {
        List<T> items = new ArrayList<>();
        fields.read(key, node -> data.mappings().sequence(node, key))
                .ifPresent(list ->
                        list.items().forEach(item -> read.apply(item).ifPresentOrElse(items::add, data::spoiled)));
        return items;
    }

    /** A key alone, or with the days from and until which it counts. */
    private <K> Optional<PersonKey<K>> key(
            Node node, String table, String name, BiFunction<Node, String, Optional<K>> read) {
        if (NO_PRINCIPAL.matcher(name).matches()) {
            return refused(
                    node,
                    new Wording("有公钥的人员，姓名不能含有 \" \\ * ? ! , 或换行", "a name with a key cannot have \" \\ * ? ! ,"),
                    NEW_KEY);
        }
        if (!(node instanceof Node.Mapping)) {
            return data.mappings()
                    .text(node, table)
                    .flatMap(text -> read.apply(node, text))
                    .map(key -> new PersonKey<>(key, Optional.empty(), Optional.empty()));
        }
        return data.fields(node, table, KEY, "key").flatMap(fields -> {
            Optional<LocalDate> from = fields.read("from", data.mappings()::day);
            Optional<LocalDate> until = fields.read("until", last -> until(last, from.orElse(LocalDate.MIN)));
            return read.apply(fields.node("key").orElse(node), fields.text("key"))
                    .map(key -> new PersonKey<>(key, from, until));
        });
    }

    private Optional<SshKey> ssh(Node node, String text) {
        SshKey.Read read = SshKey.read(text);
        return read instanceof SshKey.Sound sound
                ? Optional.of(sound.key())
                : refused(node, ((SshKey.Refused) read).why(), NEW_KEY);
    }

    private Optional<Sm2Key> sm2(Node node, String text) {
        Sm2Key.Read read = Sm2Key.read(text);
        return read instanceof Sm2Key.Sound sound
                ? Optional.of(sound.key())
                : refused(node, ((Sm2Key.Refused) read).why(), NEW_SM2_KEY);
    }

    private <T> Optional<T> refused(Node node, Wording why, Wording hint) {
        data.findings()
                .add(data.source()
                        .finding(
                                Rule.VALUE_NOT_ALLOWED,
                                node,
                                new Wording("公钥不予接受：" + why.zh(), "the key is refused: " + why.en()),
                                hint));
        return Optional.empty();
    }
}
