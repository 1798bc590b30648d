package org.gongkai.press;

/**
 * A statutory period (办理期限).
 *
 * @param step what is to be done, {@code 答复}
 * @param limit how long it takes, {@code 20个工作日}
 * @param start from when it runs
 * @param basis the article, {@code 《条例》第三十三条}
 * @param example its last day, if it all began on the day of the build
 * @param provisional whether that day touches a year without a holiday notice
 */
public record DeadlineView(
        String step, String limit, String start, String basis, DateView example, boolean provisional) {}
