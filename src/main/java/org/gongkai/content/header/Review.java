package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Place;

/**
 * A review record as written (审查记录): who did which step when. Whether it holds is the gate's question.
 *
 * @param form the number of the paper form (编号)
 * @param steps role ▸ step, in their usual order
 * @param returned every time that it was sent back, in order
 * @param digest of what was reviewed, for example {@code sha256:8f3c…}
 * @param place where the record stands
 */
public record Review(
        Optional<String> form, Map<Role, Step> steps, List<Returned> returned, Optional<Written> digest, Place place) {

    private static final Set<String> OPEN = Set.of("可以公开", "删减后公开");

    public Review {
        Map<Role, Step> usual = new EnumMap<>(Role.class);
        usual.putAll(steps);
        steps = Collections.unmodifiableMap(usual);
        returned = returned.stream().sorted(Comparator.comparing(Returned::on)).toList();
    }

    /** The step of a role. */
    public Optional<Step> step(Role role) {
        return Optional.ofNullable(steps.get(role));
    }

    /** Whether it was approved (批准). */
    public boolean approved() {
        return steps.containsKey(Role.APPROVED);
    }

    /** Whether the secrecy review on record keeps the text from the public (保密审查未通过). */
    public boolean refused() {
        return step(Role.SECRECY)
                .flatMap(Step::conclusion)
                .filter(conclusion -> !OPEN.contains(conclusion))
                .isPresent();
    }

    /**
     * The last return that no drafting has answered (退回待改). A drafting answers it on a later day, or on the same day where
     * it is of another text than what was sent back.
     */
    public Optional<Returned> unanswered() {
        return returned.isEmpty()
                ? Optional.empty()
                : Optional.of(returned.get(returned.size() - 1))
                        .filter(last -> step(Role.DRAFTED)
                                .filter(drafted -> answers(drafted, last))
                                .isEmpty());
    }

    private boolean answers(Step drafted, Returned last) {
        boolean changed = digest.filter(now ->
                        last.digest().filter(then -> !then.equals(now.text())).isPresent())
                .isPresent();
        return drafted.on().isAfter(last.on()) || (drafted.on().equals(last.on()) && changed);
    }

    /**
     * One step.
     *
     * @param role the step's name, which is also the role that its person must hold
     * @param by the person's name
     * @param on the day
     * @param conclusion for example 可以公开
     * @param basis for example 不涉及国家秘密事项一览表所列事项
     */
    public record Step(
            Role role, String by, LocalDate on, Optional<String> conclusion, Optional<String> basis, Place place) {}

    /**
     * A text sent back to its drafter (退回). It stays inside: no digest covers it, and nothing of it is published.
     *
     * @param by the person's name
     * @param on the day
     * @param step the step at which it was sent back, which is also the role that its person must hold
     * @param reason why
     * @param digest of the text that was sent back; nothing where that was not written down
     */
    public record Returned(String by, LocalDate on, Role step, String reason, Optional<String> digest, Place place) {}

    /** A text with its position. */
    public record Written(String text, Place place) {}
}
