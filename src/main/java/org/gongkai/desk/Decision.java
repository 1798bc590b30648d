package org.gongkai.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.site.Role;

/**
 * What a person decides (审查意见).
 *
 * @param role the step
 * @param by the person
 * @param on the day
 * @param conclusion for example 可以公开
 * @param basis for example 不涉及国家秘密事项一览表所列事项
 * @param form number of the paper form; the present one stays where it is empty
 */
public record Decision(
        Role role,
        String by,
        LocalDate on,
        Optional<String> conclusion,
        Optional<String> basis,
        Optional<String> form) {

    private static final Map<Role, List<String>> CLOSING =
            Map.of(Role.SECRECY, List.of("不予公开", "报请确定"), Role.ATTRIBUTE, List.of("依申请公开", "不予公开"));

    /** Whether it keeps the text from the public: such a conclusion can always be recorded. */
    public boolean closes() {
        return conclusion
                .filter(CLOSING.getOrDefault(role, List.of())::contains)
                .isPresent();
    }
}
