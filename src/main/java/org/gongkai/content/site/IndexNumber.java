package org.gongkai.content.site;

/**
 * An entry's index number (索引号) of this organ's pattern; never changed or reused once published.
 *
 * @param text as written, for example {@code 736916951/2021-000109}
 * @param year its year
 * @param serial its running number
 */
public record IndexNumber(String text, int year, int serial) implements Comparable<IndexNumber> {

    @Override
    public int compareTo(IndexNumber other) {
        return text.compareTo(other.text);
    }

    /** The serial with the digits that it is written with, for addresses. */
    public String serialText() {
        String digits = text.substring(text.replaceFirst("[0-9]+$", "").length());
        return digits.isEmpty() ? Integer.toString(serial) : digits;
    }

    @Override
    public String toString() {
        return text;
    }
}
