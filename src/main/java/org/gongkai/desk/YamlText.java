package org.gongkai.desk;

/** Values as they are written into a header (YAML 1.2 flow style). */
public final class YamlText {

    private static final String SPECIAL = "{}[],:#&*!|>'\"%@`?-=~\\";

    private YamlText() {}

    /** The value, in single quotes where it could be read as anything but this text. */
    public static String of(String value) {
        boolean plain = !value.isEmpty()
                && value.strip().equals(value)
                && value.codePoints().noneMatch(c -> c < ' ' || SPECIAL.indexOf(c) >= 0);
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
