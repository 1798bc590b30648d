package org.gongkai.desk;

/** Values as they are written into a header (YAML 1.2 flow style). */
public final class YamlText {

    private static final String SPECIAL = "{}[],:#&*!|>'\"%@`?-=~\\";

    private YamlText() {}

    /** The value, in quotes where it could be read as anything but this text. */
    public static String of(String value) {
        if (value.codePoints().anyMatch(c -> c < ' ')) {
            return '"'
                    + value.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r")
                            .replace("\t", "\\t")
                    + '"'; // single quotes would fold its lines
        }
        boolean plain = !value.isEmpty()
                && value.strip().equals(value)
                && value.codePoints().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
