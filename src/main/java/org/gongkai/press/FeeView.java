package org.gongkai.press;

/**
 * A line of a table of fees (收费标准).
 *
 * @param range {@code 11—30件}
 * @param rate {@code 100元/件}
 * @param above how many lie below this tier
 * @param yuan what each costs that lies in it; of a last tier that rises, in its first step
 */
public record FeeView(String range, String rate, int above, int yuan) {}
