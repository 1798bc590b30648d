package org.gongkai.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.content.Node.Sequence;

/**
 * The header of a manuscript (文件头): known keys only, each at most once, every value of its key's shape. What a
 * publication needs besides is the gate's question.
 */
public final class Header {

    private final Map<HeaderKey, Node> fields = new EnumMap<>(HeaderKey.class);
    private final Map<HeaderKey, String> texts = new EnumMap<>(HeaderKey.class);
    private final List<HeaderText> grounds = new ArrayList<>();
    private final Optional<Review> review;
    private final Optional<Withdrawal> withdrawal;

    Header(Map<HeaderKey, Pair> fields, Optional<Review> review, Optional<Withdrawal> withdrawal) {
        this.review = review;
        this.withdrawal = withdrawal;
        fields.forEach((key, field) -> {
            Node value = field.value();
            if (key.shape() == HeaderKey.Shape.REVIEW) {
                grounds(value);
            }
            this.fields.put(
                    key,
                    key.shape() == HeaderKey.Shape.REVIEW || key.shape() == HeaderKey.Shape.WITHDRAWAL
                            ? bare(value)
                            : value);
            if (value instanceof Scalar scalar) {
                texts.put(key, Texts.of(scalar));
            }
        });
    }

    private Header(Header with, HeaderKey but) {
        fields.putAll(with.fields);
        texts.putAll(with.texts);
        fields.remove(but);
        texts.remove(but);
        review = with.review;
        withdrawal = Optional.empty();
    }

    /** The same without the key {@code withdrawn}. */
    Header beforeWithdrawal() {
        return new Header(this, HeaderKey.WITHDRAWN);
    }

    /** Only the place of a mapping that was read into a record of its own: headers are kept for all entries of a site. */
    private static Node bare(Node value) {
        return new Mapping(List.of(), value.line(), value.column());
    }

    /** What the steps of a review say in words; days, names and the digest are held to what others know. */
    private void grounds(Node value) {
        if (value instanceof Mapping mapping) {
            for (Pair pair : mapping.pairs()) {
                String key = pair.key().value();
                boolean known = KeyTable.STEP
                                .englishOf(key)
                                .filter(Set.of("by", "on")::contains)
                                .isPresent()
                        || KeyTable.REVIEW
                                .englishOf(key)
                                .filter("digest"::equals)
                                .isPresent();
                if (pair.value() instanceof Scalar scalar && !known) {
                    grounds.add(HeaderText.of(scalar));
                } else {
                    grounds(pair.value());
                }
            }
        }
    }

    /** Whether the key is there. */
    public boolean has(HeaderKey key) {
        return fields.containsKey(key);
    }

    /** The value of a text, choice or date as written: trimmed and in NFC. */
    public Optional<String> text(HeaderKey key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The values of a name or a list of names. */
    public List<String> texts(HeaderKey key) {
        Node field = fields.get(key);
        if (field == null) {
            return List.of();
        }
        return field instanceof Sequence list
                ? list.items().stream().map(item -> Texts.of((Scalar) item)).toList()
                : List.of(Texts.of((Scalar) field));
    }

    /** The value of a date. */
    public Optional<LocalDate> day(HeaderKey key) {
        return text(key).flatMap(Days::day);
    }

    /** The value of a date with or without a time, in Asia/Shanghai. */
    public Optional<LocalDateTime> moment(HeaderKey key) {
        return text(key).flatMap(Days::moment);
    }

    /** The value of a term, for example {@code 6 months}. */
    public Optional<Term> term(HeaderKey key) {
        return text(key).flatMap(Term::of);
    }

    /** The files listed under {@code attachments} with their titles (empty where none is given), in order. */
    public Map<String, String> attachments() {
        Map<String, String> titles = new LinkedHashMap<>();
        Node field = fields.get(HeaderKey.ATTACHMENTS);
        if (field instanceof Sequence list) {
            for (Node item : list.items()) {
                Map<String, String> attachment = attachment(item);
                titles.put(attachment.getOrDefault("file", ""), attachment.getOrDefault("title", ""));
            }
        }
        return titles;
    }

    /**
     * The texts below a key with their places: of an attachment its title, of a review its conclusions, grounds and the
     * form's number, of other keys every text.
     */
    public List<HeaderText> written(HeaderKey key) {
        if (key.shape() == HeaderKey.Shape.REVIEW) {
            return List.copyOf(grounds);
        }
        Node field = fields.get(key);
        List<HeaderText> written = new ArrayList<>();
        if (field != null) {
            written(key, field, written);
        }
        return written;
    }

    private static void written(HeaderKey key, Node value, List<HeaderText> written) {
        if (value instanceof Scalar scalar) {
            written.add(HeaderText.of(scalar));
        } else if (value instanceof Sequence list) {
            list.items().forEach(item -> written(key, item, written));
        } else if (value instanceof Mapping mapping && key.shape() == HeaderKey.Shape.ATTACHMENTS) {
            field(mapping, KeyTable.ATTACHMENT, "title").map(HeaderText::of).ifPresent(written::add);
        }
    }

    /** Sink accepted with a reason (豁免), in order. */
    public List<Waiver> waivers() {
        List<Waiver> waivers = new ArrayList<>();
        Node field = fields.get(HeaderKey.WAIVE);
        if (field instanceof Sequence list) {
            list.items().forEach(item -> waivers.add(waiver((Mapping) item)));
        }
        return waivers;
    }

    private static Waiver waiver(Mapping mapping) {
        Map<String, String> fields = named(KeyTable.WAIVER, mapping);
        return new Waiver(
                fields.getOrDefault("rule", ""),
                fields.getOrDefault("quote", ""),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("by", ""),
                Days.day(fields.getOrDefault("until", "")).orElse(LocalDate.EPOCH),
                mapping.line(),
                mapping.column());
    }

    private static Optional<Scalar> field(Mapping mapping, KeyTable table, String name) {
        return mapping.pairs().stream()
                .filter(pair ->
                        table.englishOf(pair.key().value()).filter(name::equals).isPresent())
                .map(pair -> (Scalar) pair.value())
                .findFirst();
    }

    /** The review record, if there is one. */
    public Optional<Review> review() {
        return review;
    }

    /** The withdrawal, if there is one. */
    public Optional<Withdrawal> withdrawal() {
        return withdrawal;
    }

    /** Whether it is meant to be public (主动公开); where nothing is said, it is. */
    public boolean open() {
        return text(HeaderKey.DISCLOSURE)
                .map(Vocabulary.DISCLOSURES.get(0)::equals)
                .orElse(true);
    }

    /** The line of the key, 1 where it is absent. */
    public int line(HeaderKey key) {
        Node field = fields.get(key);
        return field == null ? 1 : field.line();
    }

    /** The column of the key's value, 1 where it is absent. */
    public int column(HeaderKey key) {
        Node field = fields.get(key);
        return field == null ? 1 : field.column();
    }

    /**
     * What a digest covers of the header: English name ▸ text, list or mapping as written, nothing defaulted.
     *
     * @param which the keys
     */
    public Map<String, Object> covered(Predicate<HeaderKey> which) {
        Map<String, Object> covered = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            if (which.test(key)) {
                covered.put(key.english(), canonical(key, field));
            }
        });
        return covered;
    }

    private static Object canonical(HeaderKey key, Node value) {
        return switch (key.shape()) {
            case MOMENT -> Days.canonical(Texts.of((Scalar) value));
            case ATTACHMENTS ->
                ((Sequence) value).items().stream().map(Header::attachment).toList();
            case WAIVERS ->
                ((Sequence) value)
                        .items().stream()
                                .map(item -> named(KeyTable.WAIVER, (Mapping) item))
                                .toList();
            default ->
                value instanceof Sequence list
                        ? list.items().stream()
                                .map(item -> Texts.of((Scalar) item))
                                .toList()
                        : Texts.of((Scalar) value);
        };
    }

    private static Map<String, String> attachment(Node item) {
        return item instanceof Mapping mapping
                ? named(KeyTable.ATTACHMENT, mapping)
                : Map.of("file", Texts.of((Scalar) item));
    }

    private static Map<String, String> named(KeyTable table, Mapping mapping) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Pair pair : mapping.pairs()) {
            table.englishOf(pair.key().value()).ifPresent(name -> named.put(name, Texts.of((Scalar) pair.value())));
        }
        return named;
    }

    /** The keys that are there, in the order of the table. */
    public List<HeaderKey> keys() {
        return new ArrayList<>(fields.keySet());
    }
}
