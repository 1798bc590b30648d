package org.gongkai.serve.reviewing;

import java.util.List;
import java.util.Set;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.desk.Route;

/**
 * The form of a step that can be done now (审查意见表).
 *
 * @param key of the role
 * @param name of the role
 * @param people who may do it
 * @param conclusions of which one has to be chosen; empty where the step takes none
 * @param mine whether whoever sits at the desk may do it
 * @param refusal why it cannot be handed in, whatever is chosen; empty where it can
 * @param signs those of the people whose keys are at hand
 */
record StepForm(
        String key,
        String name,
        List<String> people,
        List<String> conclusions,
        boolean mine,
        String refusal,
        List<String> signs) {

    /** What is usually written as the basis of a secrecy review. */
    static final String USUAL_BASIS = "不涉及国家秘密事项一览表所列事项";

    private static final Set<Role> CLOSING = Set.of(Role.SECRECY, Role.ATTRIBUTE);

    /**
     * The form of a step.
     *
     * @param me who sits at the desk; may be empty
     * @param blocked whether findings block all that is to be public
     */
    static StepForm of(Route.Next next, String me, boolean blocked) {
        Role role = next.role();
        String refusal = next.people().isEmpty()
                ? "people.yaml 中今天没有人可以做这一步"
                : blocked && !CLOSING.contains(role) ? "还有阻断发布的问题，改正或者豁免之后才能登记" : "";
        return new StepForm(
                role.key(),
                role.chinese(),
                next.people(),
                conclusions(role),
                next.people().contains(me),
                refusal,
                List.of());
    }

    /** The same, signed at once by some. */
    StepForm signedBy(List<String> some) {
        return new StepForm(key, name, people, conclusions, mine, refusal, some);
    }

    /** The conclusions of a step; empty where it takes none. */
    static List<String> conclusions(Role role) {
        return role == Role.SECRECY
                ? Vocabulary.CONCLUSIONS
                : role == Role.ATTRIBUTE ? Vocabulary.DISCLOSURES : List.of();
    }
}
