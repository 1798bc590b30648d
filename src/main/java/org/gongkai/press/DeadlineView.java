package org.gongkai.press;

/**
 * A statutory period (办理期限).
 *
 * @param step what is to be done, {@code 答复}
 * @param limit how long it takes, {@code 20个工作日}
 * @param start from when it runs
 * @param basis the article, {@code 《条例》第三十三条}
 */
public record DeadlineView(String step, String limit, String start, String basis) {}
