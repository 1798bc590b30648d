package org.gongkai.press.view;

/**
 * One of several views of the same list (筛选、翻页): a year, a number of a page.
 *
 * @param text the words: {@code 全部}, {@code 2021年}, {@code 3}, or {@code …} for pages left out
 * @param href its address; "" for {@code …}
 * @param current whether it is the one shown
 */
public record ChoiceView(String text, String href, boolean current) {}
