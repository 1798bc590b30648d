package org.gongkai.press;

/**
 * Something to choose in a form (选项).
 *
 * @param value what is sent
 * @param text the words; what lies below another option is indented
 */
public record OptionView(String value, String text) {}
