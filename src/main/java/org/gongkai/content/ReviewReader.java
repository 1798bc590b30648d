package org.gongkai.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** The mappings {@code review} and {@code withdrawn} ▸ {@link Review} and {@link Withdrawal}. */
final class ReviewReader {

    private final SourceText source;
    private final Sink findings;
    private final MappingReader mappings;

    ReviewReader(SourceText source, Sink findings, MappingReader mappings) {
        this.source = source;
        this.findings = findings;
        this.mappings = mappings;
    }

    Optional<Review> review(Mapping mapping) {
        boolean sound = mappings.closed(mapping, KeyTable.REVIEW, List.of());
        Optional<String> form = Optional.empty();
        Optional<Review.Written> digest = Optional.empty();
        Map<String, Review.Step> steps = new LinkedHashMap<>();
        for (Pair pair : mapping.pairs()) {
            String name = KeyTable.REVIEW.englishOf(pair.key().value()).orElse("");
            Node value = pair.value();
            switch (name) {
                case "" -> sound = false;
                case "form" -> {
                    form = mappings.text(value, name);
                    sound &= form.isPresent();
                }
                case "digest" -> {
                    digest = digest(value);
                    sound &= digest.isPresent();
                }
                default -> {
                    Optional<Review.Step> step = step(name, value);
                    step.ifPresent(one -> steps.put(name, one));
                    sound &= step.isPresent();
                }
            }
        }
        return sound
                ? Optional.of(new Review(form, steps, digest, mapping.line(), mapping.column()))
                : Optional.empty();
    }

    private Optional<Review.Written> digest(Node value) {
        Optional<String> text = mappings.text(value, "digest");
        if (text.isPresent() && !text.get().matches("sha256:[0-9a-f]{64}")) {
            findings.add(source.finding(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("摘要应为 sha256: 加 64 位小写十六进制数", "a digest is sha256: and 64 lower-case hex digits"),
                    new Wording("用 gongkai digest 计算后原样写入", "copy what gongkai digest prints")));
            return Optional.empty();
        }
        return text.map(digest -> new Review.Written(digest, value.line(), value.column()));
    }

    private Optional<Review.Step> step(String role, Node value) {
        Optional<Mapping> mapping =
                mappings.mapping(value, role).filter(one -> mappings.closed(one, KeyTable.STEP, List.of("by", "on")));
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> by = text(mapping.get(), KeyTable.STEP, "by");
        Optional<LocalDate> on =
                mappings.value(mapping.get(), KeyTable.STEP, "on").flatMap(mappings::day);
        Optional<Node> ground = mappings.value(mapping.get(), KeyTable.STEP, "basis");
        Optional<String> basis = ground.flatMap(node -> mappings.text(node, "basis"));
        Optional<Node> written = mappings.value(mapping.get(), KeyTable.STEP, "conclusion");
        Optional<String> conclusion = written.flatMap(node -> conclusion(role, node));
        boolean whole = by.isPresent()
                && on.isPresent()
                && written.isPresent() == conclusion.isPresent()
                && ground.isPresent() == basis.isPresent();
        if (!whole) {
            return Optional.empty();
        }
        return Optional.of(new Review.Step(role, by.get(), on.get(), conclusion, basis, value.line(), value.column()));
    }

    private Optional<String> conclusion(String role, Node node) {
        return switch (role) {
            case "secrecy" -> mappings.choice(node, "conclusion", Vocabulary.CONCLUSIONS);
            case "attribute" -> mappings.choice(node, "conclusion", Vocabulary.DISCLOSURES);
            default -> mappings.text(node, "conclusion");
        };
    }

    Optional<Withdrawal> withdrawal(Mapping mapping) {
        if (!mappings.closed(mapping, KeyTable.WITHDRAWAL, List.of("on", "by", "reason"))) {
            return Optional.empty();
        }
        Optional<LocalDate> on =
                mappings.value(mapping, KeyTable.WITHDRAWAL, "on").flatMap(mappings::day);
        Optional<String> by = text(mapping, KeyTable.WITHDRAWAL, "by");
        Optional<String> reason = text(mapping, KeyTable.WITHDRAWAL, "reason");
        Optional<Node> written = mappings.value(mapping, KeyTable.WITHDRAWAL, "secrecy");
        Optional<String> secrecy =
                written.flatMap(node -> mappings.choice(node, "secrecy", List.of("true", "false", "是", "否")));
        if (on.isEmpty() || by.isEmpty() || reason.isEmpty() || written.isPresent() != secrecy.isPresent()) {
            return Optional.empty();
        }
        boolean secret =
                secrecy.filter(word -> word.equals("true") || word.equals("是")).isPresent();
        return Optional.of(new Withdrawal(on.get(), by.get(), reason.get(), secret, mapping.line(), mapping.column()));
    }

    private Optional<String> text(Mapping mapping, KeyTable table, String key) {
        return mappings.value(mapping, table, key).flatMap(node -> mappings.text(node, key));
    }
}
