package org.gongkai.press;

/**
 * A line of the catalogue for an entry that was withdrawn (撤回信息).
 *
 * @param index index number (索引号)
 * @param title the title, or ""
 * @param href address of the page that stands in its place
 * @param on day of withdrawal
 * @param reason why
 */
public record WithdrawalView(String index, String title, String href, DateView on, String reason) {}
