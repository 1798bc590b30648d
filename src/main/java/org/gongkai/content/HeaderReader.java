package org.gongkai.content;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** A header's mapping ▸ {@link Header}: closed set of keys, every value of its key's shape, all mistakes reported. */
final class HeaderReader {

    private static final Wording BY_REVIEW = new Wording(
            "是否公开由审查记录决定：review 没有批准（approved）的就是草稿，不会公开",
            "what is public is decided by the review: without its step approved an entry is a draft");

    /** Keys of other generators, and of JBake, with what takes their place. */
    private static final Map<String, Wording> ELSEWHERE = Map.of(
            "draft",
            BY_REVIEW,
            "status",
            BY_REVIEW,
            "published",
            BY_REVIEW,
            "date",
            new Wording("写 formed（成文日期）和 released（发布日期）", "write formed and released"),
            "tags",
            new Wording("写 keywords（关键词）", "write keywords"),
            "type",
            new Wording("写 genre（体裁）", "write genre"));

    private final SourceText source;
    private final Sink findings;
    private final MappingReader mappings;

    HeaderReader(SourceText source, Sink findings) {
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
                unknown(pair.key());
                sound = false;
            } else if (fields.containsKey(key.get())) {
                mappings.repeated(pair.key(), fields.get(key.get()).key());
                sound = false;
            } else {
                fields.put(key.get(), pair);
                sound &= fits(key.get(), pair.value());
            }
        }
        ReviewReader records = new ReviewReader(source, findings, mappings);
        Optional<Review> review = mapping(fields.get(HeaderKey.REVIEW)).flatMap(records::review);
        Optional<Withdrawal> withdrawal =
                mapping(fields.get(HeaderKey.WITHDRAWN)).flatMap(records::withdrawal);
        boolean complete = review.isPresent() == fields.containsKey(HeaderKey.REVIEW)
                && withdrawal.isPresent() == fields.containsKey(HeaderKey.WITHDRAWN);
        return sound && complete ? Optional.of(new Header(fields, review, withdrawal)) : Optional.empty();
    }

    private static Optional<Mapping> mapping(@Nullable Pair field) {
        return field != null && field.value() instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** An unknown key; of one that other generators know, what takes its place here. */
    private void unknown(Scalar key) {
        String elsewhere = Spelling.nearest(key.value(), ELSEWHERE.keySet())
                .filter(near -> HeaderKey.names().stream()
                        .allMatch(own -> Spelling.distance(key.value(), own) > Spelling.distance(key.value(), near)))
                .orElse("");
        Wording hint = ELSEWHERE.get(elsewhere);
        if (hint == null) {
            mappings.unknown(
                    key,
                    HeaderKey.names(),
                    Arrays.stream(HeaderKey.values()).map(HeaderKey::shown).toList());
        } else {
            findings.add(source.finding(
                    Rule.UNKNOWN_KEY,
                    key,
                    new Wording("没有“" + key.value() + "”这个字段", "no such key: “" + key.value() + "”"),
                    hint));
        }
    }

    private boolean fits(HeaderKey key, Node value) {
        return switch (key.shape()) {
            case TEXT -> mappings.text(value, key.english()).isPresent();
            case CHOICE -> mappings.choice(value, key.english(), key.choices()).isPresent();
            case DAY -> mappings.day(value).isPresent();
            case MOMENT -> mappings.moment(value).isPresent();
            case TERM -> mappings.term(value, key.english()).isPresent();
            case CHOICES -> choices(key, value);
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

    private boolean choices(HeaderKey key, Node value) {
        Predicate<Node> fits =
                item -> mappings.choice(item, key.english(), key.choices()).isPresent();
        return value instanceof Sequence ? list(key, value, fits) : fits.test(value);
    }

    private boolean list(HeaderKey key, Node value, Predicate<Node> fits) {
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
