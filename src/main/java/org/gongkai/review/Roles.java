package org.gongkai.review;

import java.util.Map;

/** The roles as the offices call them (角色). */
public final class Roles {

    private static final Map<String, String> NAMES = Map.of(
            "drafted", "拟稿",
            "department", "部门审核",
            "secrecy", "保密审查",
            "attribute", "属性审查",
            "approved", "批准",
            "approved-by-leader", "主要领导批准",
            "withdraw", "撤回");

    private Roles() {}

    /** The Chinese name of a role, for example 保密审查; the role itself where it is none of the product's. */
    public static String name(String role) {
        return NAMES.getOrDefault(role, role);
    }
}
