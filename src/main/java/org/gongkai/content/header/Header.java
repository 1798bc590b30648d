package org.gongkai.content.header;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.content.site.Term;
import org.gongkai.content.site.Validity;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Values;

/**
 * The header of a manuscript (文件头): known keys only, each at most once, every value of its key's shape. What a
 * publication needs besides is the gate's question.
 */
public final class Header {

    private final Map<HeaderKey, Said> said = new EnumMap<>(HeaderKey.class);

    /**
     * What a key says.
     *
     * @param value as it was read
     * @param single whether it is written as one text
     * @param words its texts
     */
    private record Said(Object value, boolean single, List<HeaderText> words, int line, int column) {

        private static Said of(HeaderKey key, Object value, Node node) {
            List<HeaderText> words = key.shape().words(node);
            return new Said(value, node instanceof Scalar, words, node.line(), node.column());
        }

        private List<String> texts() {
            return words.stream().map(HeaderText::text).toList();
        }
    }

    Header(Values values) {
        for (HeaderKey key : HeaderKey.values()) {
            Node node = values.at(key.field()).node();
            values.get(key.field()).ifPresent(value -> said.put(key, Said.of(key, value, node)));
        }
    }

    private Header(Header with, HeaderKey but) {
        said.putAll(with.said);
        said.remove(but);
    }

    private Header(Header one, Header other) {
        said.putAll(one.said);
        said.putAll(other.said);
    }

    /** The same without the key {@code withdrawn}. */
    public Header beforeWithdrawal() {
        return new Header(this, HeaderKey.WITHDRAWN);
    }

    /** The same with the keys of another. */
    public Header with(Header other) {
        return new Header(this, other);
    }

    private Optional<Said> said(HeaderKey key) {
        return Optional.ofNullable(said.get(key));
    }

    private <T> Optional<T> value(HeaderKey key, Class<T> type) {
        return said(key).map(Said::value).filter(type::isInstance).map(type::cast);
    }

    private <T> List<T> values(HeaderKey key, Class<T> type) {
        List<?> list = value(key, List.class).orElse(List.of());
        return list.stream().<T>map(type::cast).toList();
    }

    /** Whether the key is there. */
    public boolean has(HeaderKey key) {
        return said.containsKey(key);
    }

    /** The value of a text, choice or date as written: trimmed and in NFC. */
    public Optional<String> text(HeaderKey key) {
        return said(key).filter(Said::single).map(one -> one.words().get(0).text());
    }

    /** The values of a name or a list of names. */
    public List<String> texts(HeaderKey key) {
        return said(key).map(Said::texts).orElse(List.of());
    }

    /** The value of a date; of one with a time its day, in Asia/Shanghai; of changes the day of the last. */
    public Optional<LocalDate> day(HeaderKey key) {
        return value(key, LocalDate.class)
                .or(() -> moment(key).map(LocalDateTime::toLocalDate))
                .or(() -> key == HeaderKey.CHANGED
                        ? changes().stream().map(Change::on).max(Comparator.naturalOrder())
                        : Optional.empty());
    }

    /** The value of a date with or without a time, in Asia/Shanghai. */
    public Optional<LocalDateTime> moment(HeaderKey key) {
        return value(key, LocalDateTime.class);
    }

    /** The value of a term, for example {@code 6 months}. */
    public Optional<Term> term(HeaderKey key) {
        return value(key, Term.class);
    }

    /** The files listed under {@code attachments} with their titles (empty where none is given), in order. */
    public Map<String, String> attachments() {
        Map<String, String> titles = new LinkedHashMap<>();
        values(HeaderKey.ATTACHMENTS, Listed.class).forEach(one -> titles.put(one.file(), one.title()));
        return titles;
    }

    /** The changes after its release (修改记录), in the order of the header. */
    public List<Change> changes() {
        return values(HeaderKey.CHANGED, Change.class);
    }

    /** Where else it was made public (同时公开), in order. */
    public List<AlsoAt> alsoAt() {
        return values(HeaderKey.ALSO_AT, AlsoAt.class);
    }

    /**
     * The texts below a key with their places: of an attachment its title, of a review its conclusions, grounds and the
     * form's number, of other keys every text.
     */
    public List<HeaderText> written(HeaderKey key) {
        return said(key).map(Said::words).orElse(List.of());
    }

    /** Findings accepted with a reason (豁免), in order. */
    public List<Waiver> waivers() {
        return values(HeaderKey.WAIVE, Waiver.class);
    }

    /** The review record, if there is one. */
    public Optional<Review> review() {
        return value(HeaderKey.REVIEW, Review.class);
    }

    /** The withdrawal, if there is one. */
    public Optional<Withdrawal> withdrawal() {
        return value(HeaderKey.WITHDRAWN, Withdrawal.class);
    }

    /** What is declared of its being in force; where nothing is said, it is (有效). */
    public Validity validity() {
        return value(HeaderKey.VALIDITY, Validity.class).orElse(Validity.IN_FORCE);
    }

    /** Whether it is meant to be public (主动公开); where nothing is said, it is. */
    public boolean open() {
        return text(HeaderKey.DISCLOSURE)
                .map(Vocabulary.DISCLOSURES.get(0)::equals)
                .orElse(true);
    }

    /** The line of the key, 1 where it is absent. */
    public int line(HeaderKey key) {
        return said(key).map(Said::line).orElse(1);
    }

    /** The column of the key's value, 1 where it is absent. */
    public int column(HeaderKey key) {
        return said(key).map(Said::column).orElse(1);
    }

    /**
     * What a digest covers of the header: English name ▸ text, list or mapping as written, nothing defaulted.
     *
     * @param which the keys
     */
    public Map<String, Object> covered(Predicate<HeaderKey> which) {
        Map<String, Object> covered = new LinkedHashMap<>();
        said.forEach((key, one) -> {
            if (which.test(key)) {
                covered.put(key.english(), covered(key, one));
            }
        });
        return covered;
    }

    private Object covered(HeaderKey key, Said one) {
        return switch (key) {
            case ATTACHMENTS ->
                values(key, Listed.class).stream().map(Listed::covered).toList();
            case ALSO_AT -> alsoAt().stream().map(AlsoAt::covered).toList();
            case WAIVE -> waivers().stream().map(Waiver::covered).toList();
            case CHANGED ->
                one.single()
                        ? one.words().get(0).text()
                        : changes().stream().<Object>map(Change::covered).toList();
            case RELEASED -> Days.canonical(one.words().get(0).text());
            default -> one.single() ? one.words().get(0).text() : one.texts();
        };
    }

    /** The keys that are there, in the order of the table. */
    public List<HeaderKey> keys() {
        return new ArrayList<>(said.keySet());
    }
}
