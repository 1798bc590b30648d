package org.gongkai.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A review record as written (审查记录): who did which step when. Whether it holds is the gate's question.
 *
 * @param form the number of the paper form (编号)
 * @param steps role ▸ step, in their usual order
 * @param digest of what was reviewed, for example {@code sha256:8f3c…}
 * @param line of the record in the file
 * @param column of the record in the file
 */
public record Review(Optional<String> form, Map<Role, Step> steps, Optional<Written> digest, int line, int column) {

    public Review {
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
    }

    /** The step of a role. */
    public Optional<Step> step(Role role) {
        return Optional.ofNullable(steps.get(role));
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
            Role role,
            String by,
            LocalDate on,
            Optional<String> conclusion,
            Optional<String> basis,
            int line,
            int column) {}

    /** A text with its position. */
    public record Written(String text, int line, int column) {}
}
