package org.gongkai.press;

/**
 * A step of a chart in words.
 *
 * @param name the step, {@code 答复}
 * @param text what happens
 * @param when who turns aside after it, or ""
 * @param then what happens to those, or ""
 */
public record FlowStepView(String name, String text, String when, String then) {}
