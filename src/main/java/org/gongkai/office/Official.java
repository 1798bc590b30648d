package org.gongkai.office;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.site.Role;

/**
 * Who does a step of the reviews (担任的人), as an office says it when a site is founded.
 *
 * @param role the step
 * @param name as review records will name the person
 * @param office the person's office (处室); empty where it was not said
 */
public record Official(Role role, String name, String office) {

    /** Who was named for a step: {@code 王一/宣传教育处、吴七}; the office after a slash may be absent. */
    public static List<Official> read(Role role, String names) {
        List<Official> all = new ArrayList<>();
        for (String one : names.split("[、,，;；]", -1)) {
            String[] parts = one.split("[/／]", 2);
            if (!parts[0].isBlank()) {
                all.add(new Official(role, parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""));
            }
        }
        return all;
    }
}
