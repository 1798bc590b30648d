package org.gongkai.exchange.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform calls the values of a field (代码表).
 *
 * @param otherwise the code of every value without one; where there is none, such a value is a finding
 */
public record CodeTable(Map<String, String> codes, Optional<String> otherwise) {

    public CodeTable {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** The code of a value; of a topic ({@code 综合政务\政务公开}) without one, that of the class above. */
    public Optional<String> code(String value) {
        for (String name = value; ; name = name.substring(0, name.lastIndexOf('\\'))) {
            String code = codes.get(name);
            if (code != null) {
                return Optional.of(code);
            }
            if (name.indexOf('\\') < 0) {
                return otherwise;
            }
        }
    }
}
