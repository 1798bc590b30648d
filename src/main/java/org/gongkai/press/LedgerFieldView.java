package org.gongkai.press;

/**
 * A cell of a ledger (台账的一格).
 *
 * @param label head of its column
 * @param text what stands in it, may have several lines, may be ""
 * @param day whether it is a date, which does not break
 */
public record LedgerFieldView(String label, String text, boolean day) {}
