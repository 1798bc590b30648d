package org.gongkai.content.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What someone does in a review (审查角色): its steps in their usual order, and the withdrawal. */
public enum Role {
    DRAFTED("drafted", "拟稿"),
    DEPARTMENT("department", "部门审核"),
    SECRECY("secrecy", "保密审查"),
    ATTRIBUTE("attribute", "属性审查"),
    APPROVED("approved", "批准"),
    APPROVED_BY_LEADER("approved-by-leader", "主要领导批准"),
    WITHDRAW("withdraw", "撤回");

    /** The steps of the product (审查步骤). */
    public static final List<Role> STEPS =
            Arrays.stream(values()).filter(role -> role != WITHDRAW).toList();

    /** The steps that every entry needs. */
    public static final List<Role> USUAL = List.of(DRAFTED, SECRECY, ATTRIBUTE, APPROVED);

    /** Drafter, secrecy reviewer and approver are three people (条例 第十七条). */
    public static final List<Role> APART = List.of(DRAFTED, SECRECY, APPROVED);

    private final String key;
    private final String chinese;

    Role(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** The role of this name, in either language. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.key.equals(name) || role.chinese.equals(name))
                .findFirst();
    }

    /** The keys of roles in their order, with something between them. */
    public static String keys(List<Role> roles, String between) {
        return roles.stream().map(Role::key).collect(Collectors.joining(between));
    }

    /** As records, people.yaml and names of files have it. */
    public String key() {
        return key;
    }

    /** As the offices call it. */
    public String chinese() {
        return chinese;
    }

    @Override
    public String toString() {
        return key;
    }
}
