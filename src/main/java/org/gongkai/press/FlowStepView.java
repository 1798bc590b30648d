package org.gongkai.press;

import org.gongkai.application.Course;

/**
 * A step in the course of an application (办理流程).
 *
 * @param name the step, {@code 答复}
 * @param text what happens
 * @param when who turns aside after it, or ""
 * @param then what happens to those, or ""
 */
public record FlowStepView(String name, String text, String when, String then) {
    static FlowStepView of(Course.Step step) {
        return new FlowStepView(
                step.name(),
                step.text(),
                step.turn().map(Course.Turn::when).orElse(""),
                step.turn().map(Course.Turn::text).orElse(""));
    }
}
