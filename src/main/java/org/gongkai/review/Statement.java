package org.gongkai.review;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Role;

/**
 * What a person signs (审查声明, {@code gongkai-approval/v1}): one line for each value, the same for everybody who writes
 * or checks one. A shell can rebuild it from the header.
 *
 * @param role the step's role
 * @param values key ▸ value in the order of the lines; none of them empty
 */
public record Statement(Role role, Map<String, String> values) {

    private static final String FORMAT = "gongkai-approval/v1\n";

    /** What would end a line for one reader or another; a value with it could pass for several lines. */
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    public Statement {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The statement of a step as the manuscript's header has it now. */
    public static Statement of(Manuscript manuscript, Review.Step step) {
        return of(manuscript, step, present(manuscript));
    }

    /** The statement of a step over a manuscript of this digest. */
    public static Statement of(Manuscript manuscript, Review.Step step, Optional<String> digest) {
        Map<String, String> values = opening(manuscript, step.role());
        step.conclusion().ifPresent(conclusion -> values.put("conclusion", conclusion));
        step.basis().ifPresent(basis -> values.put("basis", basis));
        values.put("by", step.by());
        values.put("on", step.on().toString());
        return closing(step.role(), values, digest);
    }

    /** The statement of a withdrawal as the manuscript's header has it now. */
    public static Statement of(Manuscript manuscript, Withdrawal withdrawal) {
        Map<String, String> values = opening(manuscript, Role.WITHDRAW);
        values.put("conclusion", withdrawal.secrecy() ? "涉密撤回" : "撤回");
        values.put("basis", withdrawal.reason());
        values.put("by", withdrawal.by());
        values.put("on", withdrawal.on().toString());
        return closing(Role.WITHDRAW, values, present(manuscript));
    }

    private static Optional<String> present(Manuscript manuscript) {
        return manuscript.header().review().flatMap(Review::digest).map(Review.Written::text);
    }

    private static Map<String, String> opening(Manuscript manuscript, Role role) {
        Map<String, String> values = new LinkedHashMap<>();
        manuscript.header().text(HeaderKey.INDEX).ifPresent(index -> values.put("entry", index));
        manuscript.header().text(HeaderKey.TITLE).ifPresent(title -> values.put("title", title));
        values.put("role", role.key());
        return values;
    }

    private static Statement closing(Role role, Map<String, String> values, Optional<String> digest) {
        digest.ifPresent(text -> values.put("digest", text));
        return new Statement(role, values);
    }

    /** The key whose value does not fit on a line; with one, there is nothing to sign. */
    public Optional<String> broken() {
        return values.entrySet().stream()
                .filter(value -> BREAK.matcher(value.getValue()).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The text that is signed, in lines that end in {@code \n}.
     *
     * @throws IllegalStateException where {@link #broken} names a key
     */
    public String text() {
        if (broken().isPresent()) {
            throw new IllegalStateException("not on one line: " + broken().get());
        }
        StringBuilder text = new StringBuilder(FORMAT);
        values.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    /** The bytes that are signed: {@link #text} in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The use for which the role's signatures are made (namespace), so that OpenSSH tells the roles apart. */
    public static String namespace(Role role) {
        return "gongkai-" + role + "-v1";
    }
}
