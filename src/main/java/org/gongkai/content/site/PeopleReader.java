package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.seal.Read;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.SshKey;

/** people.yaml ▸ {@link Person}s. */
public final class PeopleReader {

    /** What OpenSSH's list of signers would take for a pattern or the end of a name (ssh_config(5), PATTERNS). */
    private static final Pattern NO_PRINCIPAL = Pattern.compile(".*[\"\\\\*?!,\\p{Cntrl}].*", Pattern.DOTALL);

    private static final Wording NEW_KEY = new Wording(
            "用 ssh-keygen -t ed25519 生成，把 .pub 文件的那一行原样写入",
            "make one with ssh-keygen -t ed25519 and copy the line of its .pub file");

    private static final Wording NEW_SM2_KEY = new Wording(
            "用 openssl genpkey -algorithm SM2 生成，写入 openssl pkey -pubout 打印的内容",
            "make one with openssl genpkey -algorithm SM2 and copy what openssl pkey -pubout prints");

    private static final Field<LocalDate> KEY_FROM = Field.of("from", "起", Shape.DAY, "这把密钥自哪一天起有效；不写则与本人的 `from` 相同");
    private static final Field<LocalDate> KEY_UNTIL =
            Field.of("until", "止", Shape.DAY, "这把密钥的最后一天；丢失或者被盗的写上，不要删除，以前的签名仍然有效");

    private static final Field<SshKey> SSH = key((value, text) -> key(value, SshKey.read(text), NEW_KEY));
    private static final Field<Sm2Key> SM2 = key((value, text) -> key(value, Sm2Key.read(text), NEW_SM2_KEY));

    public static final Form KEY = new Form(SSH, KEY_FROM, KEY_UNTIL);

    public static final Field<String> NAME = Field.needed("name", "姓名", Shape.TEXT, "审查记录中所写的姓名");
    private static final Field<String> OFFICE = Field.needed("office", "处室", Shape.TEXT, "所在处室");
    private static final Field<List<Role>> ROLES =
            Field.needed("roles", "角色", Shape.list(Shape.choice(List.of(Role.values()))), "审查步骤的名称，或者 `withdraw`（撤回）");
    private static final Field<LocalDate> FROM = Field.needed("from", "起", Shape.DAY, "担任的第一天");
    private static final Field<LocalDate> UNTIL = Field.of("until", "止", Shape.DAY, "担任的最后一天；仍在任的不写");
    private static final Field<List<PersonKey<SshKey>>> KEYS =
            Field.of("keys", "公钥", Shape.list(keyed(SSH, KEY)), "OpenSSH 公钥");
    private static final Field<List<PersonKey<Sm2Key>>> SM2_KEYS =
            Field.of("sm2", "国密公钥", Shape.list(keyed(SM2, new Form(SM2, KEY_FROM, KEY_UNTIL))), "SM2 公钥，用于第二签名");

    public static final Form FORM = new Form(NAME, OFFICE, ROLES, FROM, UNTIL, KEYS, SM2_KEYS);

    private final Map<String, String> names = new HashMap<>();

    private PeopleReader() {}

    public static Found<Optional<List<Person>>> read(SourceText source) {
        return Found.onward(YamlReader.read(source), root -> {
            PeopleReader reader = new PeopleReader();
            return Shape.list(Shape.of(reader::person)).read(Value.root(source, "people.yaml", root));
        });
    }

    private Found<Optional<Person>> person(Value item) {
        List<Finding> findings = new ArrayList<>();
        Values person = FORM.read(item).into(findings);
        Optional<LocalDate> from = person.get(FROM);
        List<Finding> refused = new ArrayList<>(name(person.at(NAME)));
        refused.addAll(term(from, person.get(UNTIL), person.at(UNTIL)));
        if (NO_PRINCIPAL.matcher(person.text(NAME)).matches()) {
            Stream.of(KEYS, SM2_KEYS)
                    .filter(field -> person.written(field) != null)
                    .flatMap(field -> person.at(field).items().stream())
                    .forEach(key -> refused.add(noKey(
                            key,
                            new Wording(
                                    "有公钥的人员，姓名不能含有 \" \\ * ? ! , 或换行", "a name with a key cannot have \" \\ * ? ! ,"),
                            NEW_KEY)));
        }
        findings.addAll(refused);
        if (!person.sound() || !refused.isEmpty()) {
            return new Found<>(Optional.empty(), findings);
        }
        return Found.of(Optional.of(new Person(
                person.need(NAME),
                person.need(OFFICE),
                person.need(ROLES),
                person.need(FROM),
                person.get(UNTIL),
                person.get(KEYS).orElse(List.of()),
                person.get(SM2_KEYS).orElse(List.of()))));
    }

    /** A name that looks like another one is refused, as it is written and beside the names before it. */
    private List<Finding> name(Value value) {
        if (!value.key().equals(NAME.english()) || !(value.node() instanceof Scalar scalar)) {
            return List.of(); // absent or no text: told elsewhere
        }
        String name = NormalText.of(scalar);
        String known = names.putIfAbsent(PersonName.folded(name), name);
        Optional<Wording> twin = known == null || known.equals(name)
                ? Optional.empty()
                : Optional.of(new Wording("与“" + known + "”是同一姓名的两种写法", "another spelling of “" + known + "”"));
        return PersonName.fault(scalar.value().strip())
                .or(() -> PersonName.fault(name))
                .or(() -> twin)
                .map(why -> value.finding(
                        Rule.PERSON_NAME,
                        new Wording("姓名不予接受：" + why.zh(), "the name is refused: " + why.en()),
                        new Wording(
                                "用输入法重新打一遍，各部分之间最多一个空格；同名的两人写成 张伟（办公室）",
                                "type it anew, with one blank at most between its parts; namesakes are told apart"
                                        + " like 张伟（办公室）")))
                .stream()
                .toList();
    }

    private static List<Finding> term(Optional<LocalDate> from, Optional<LocalDate> until, Value value) {
        return until.isPresent() && from.isPresent() && until.get().isBefore(from.get())
                ? List.of(value.finding(
                        Rule.VALUE_NOT_ALLOWED,
                        new Wording("任期的止（until）早于起（from）", "until is before from"),
                        new Wording("核对两个日期", "check both dates")))
                : List.of();
    }

    private static <K> Field<K> key(BiFunction<Value, String, Found<Optional<K>>> read) {
        String meaning = "OpenSSH 公钥的一行：Ed25519、2048 位以上的 RSA、ECDSA，或者硬件密钥（`sk-`）";
        return Field.needed("key", "公钥", Shape.NAME.then(read), meaning);
    }

    /** A key alone, or with the days from and until which it counts. */
    private static <K> Shape<PersonKey<K>> keyed(Field<K> key, Form form) {
        return Shape.either(
                key.shape().map(one -> new PersonKey<>(one, Optional.empty(), Optional.empty())),
                form.checked(values -> {
                    Optional<LocalDate> from = values.get(KEY_FROM);
                    Optional<LocalDate> until = values.get(KEY_UNTIL);
                    List<Finding> wrong = term(from, until, values.at(KEY_UNTIL));
                    return new Found<>(
                            wrong.isEmpty()
                                    ? Optional.of(new PersonKey<>(values.need(key), from, until))
                                    : Optional.empty(),
                            wrong);
                }));
    }

    private static <K> Found<Optional<K>> key(Value value, Read<K> read, Wording hint) {
        return read instanceof Read.Refused<K> refused
                ? Found.nothing(noKey(value, refused.why(), hint))
                : Found.of(Optional.of(((Read.Sound<K>) read).value()));
    }

    private static Finding noKey(Value value, Wording why, Wording hint) {
        return value.finding(
                Rule.VALUE_NOT_ALLOWED, new Wording("公钥不予接受：" + why.zh(), "the key is refused: " + why.en()), hint);
    }
}
