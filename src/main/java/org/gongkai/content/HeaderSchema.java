package org.gongkai.content;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of an entry's header, for editors that complete and check while one types; made from the
 * table that reads it.
 */
public final class HeaderSchema {

    private HeaderSchema() {}

    /** The schema as JSON values. */
    public static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "条目的文件头");
        schema.putAll(Schemas.object(HeaderReader.FORM));
        return schema;
    }
}
