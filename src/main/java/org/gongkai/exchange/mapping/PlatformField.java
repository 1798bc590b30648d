package org.gongkai.exchange.mapping;

import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Place;

/**
 * A field of a platform (平台的字段).
 *
 * @param place where the mapping describes it
 * @param to its name; of a field within others the names from the outermost on, an attribute's with {@code @}
 * @param date the form of its dates; as catalogue.json has them where there is none
 * @param codes the table of its codes
 * @param absolute whether its addresses are completed with that of the site
 * @param fallback what stands where a record has no value; empty for nothing
 * @param longest characters at most; 0 for any number
 * @param several what becomes of several values
 */
public record PlatformField(
        Place place,
        List<String> to,
        FieldSource source,
        Optional<DateForm> date,
        Optional<CodeTable> codes,
        boolean absolute,
        String fallback,
        boolean required,
        int longest,
        Several several,
        ValueType type) {

    /** What becomes of several values (多值). */
    public enum Several {
        JOIN,
        REPEAT,
        FIRST;

        @Override
        public String toString() {
            return switch (this) {
                case JOIN -> "join";
                case REPEAT -> "repeat";
                case FIRST -> "first";
            };
        }
    }

    /** What a value is in JSON (类型). */
    public enum ValueType {
        TEXT,
        NUMBER,
        TRUTH;

        @Override
        public String toString() {
            return switch (this) {
                case TEXT -> "text";
                case NUMBER -> "number";
                case TRUTH -> "truth";
            };
        }
    }

    public PlatformField {
        to = List.copyOf(to);
    }

    /** Its name as the mapping writes it. */
    public String name() {
        return String.join("/", to);
    }
}
