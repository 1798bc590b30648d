package org.gongkai.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** A header's mapping ▸ {@link Header}: closed set of keys, every value of its key's shape, all mistakes reported. */
final class HeaderReader {

    private final SourceText source;
    private final Findings findings;
    private final MappingReader mappings;

    HeaderReader(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
        this.mappings = new MappingReader(source, findings);
    }

    /** The header; nothing where a mistake was found. */
    Optional<Header> read(Mapping mapping) {
        Map<HeaderKey, Pair> fields = new EnumMap<>(HeaderKey.class);
        boolean sound = true;
        for (Pair pair : mapping.pairs()) {
            Optional<HeaderKey> key = HeaderKey.named(pair.key().value());
            if (key.isEmpty()) {
                mappings.unknown(pair.key(), HeaderKey.names());
                sound = false;
            } else if (fields.containsKey(key.get())) {
                mappings.repeated(pair.key(), fields.get(key.get()).key());
                sound = false;
            } else {
                fields.put(key.get(), pair);
                sound &= fits(key.get(), pair.value());
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        ReviewReader records = new ReviewReader(source, findings, mappings);
        Optional<Review> review = optional(fields.get(HeaderKey.REVIEW)).flatMap(records::review);
        Optional<Withdrawal> withdrawal =
                optional(fields.get(HeaderKey.WITHDRAWN)).flatMap(records::withdrawal);
        boolean complete = review.isPresent() == fields.containsKey(HeaderKey.REVIEW)
                && withdrawal.isPresent() == fields.containsKey(HeaderKey.WITHDRAWN);
        return complete ? Optional.of(new Header(fields, review, withdrawal)) : Optional.empty();
    }

    private static Optional<Mapping> optional(@org.jspecify.annotations.Nullable Pair field) {
        return field == null ? Optional.empty() : Optional.of((Mapping) field.value());
    }

    private boolean fits(HeaderKey key, Node value) {
        return switch (key.shape()) {
            case TEXT -> mappings.text(value, key.english()).isPresent();
            case CHOICE -> mappings.choice(value, key.english(), key.choices()).isPresent();
            case DAY -> mappings.day(value).isPresent();
            case MOMENT -> mappings.moment(value).isPresent();
            case TEXTS -> texts(key, value);
            case ATTACHMENTS -> list(key, value, this::attachment);
            case WAIVERS -> list(key, value, this::waiver);
            case REVIEW, WITHDRAWAL -> mappings.mapping(value, key.english()).isPresent();
        };
    }

    private boolean texts(HeaderKey key, Node value) {
        return value instanceof Sequence
                ? list(key, value, item -> mappings.text(item, key.english()).isPresent())
                : mappings.text(value, key.english()).isPresent();
    }

    private boolean list(HeaderKey key, Node value, java.util.function.Predicate<Node> fits) {
        if (value instanceof Sequence list && !list.items().isEmpty()) {
            return list.items().stream().map(fits::test).reduce(true, Boolean::logicalAnd);
        }
        findings.add(source.finding(
                Rule.VALUE_NOT_ALLOWED,
                value,
                new Wording(key.chinese() + " 应为列表", key.english() + " must be a list"),
                new Wording("写成 [甲, 乙]，或每项一行、以“- ”开头", "write [a, b] or one item a line, each after “- ”")));
        return false;
    }

    private boolean attachment(Node item) {
        if (item instanceof Scalar) {
            return mappings.text(item, "attachments").isPresent();
        }
        return mappings.mapping(item, "attachments")
                .filter(mapping -> mappings.closed(mapping, KeyTable.ATTACHMENT, List.of("file")))
                .filter(this::allTexts)
                .isPresent();
    }

    private boolean waiver(Node item) {
        return mappings.mapping(item, "waive")
                .filter(mapping ->
                        mappings.closed(mapping, KeyTable.WAIVER, List.of("rule", "quote", "reason", "by", "until")))
                .filter(this::allTexts)
                .filter(mapping -> mappings.value(mapping, KeyTable.WAIVER, "until")
                        .flatMap(mappings::day)
                        .isPresent())
                .isPresent();
    }

    private boolean allTexts(Mapping mapping) {
        return mapping.pairs().stream()
                .map(pair -> mappings.text(pair.value(), pair.key().value()).isPresent())
                .reduce(true, Boolean::logicalAnd);
    }
}
