package org.gongkai.content.site;

import java.util.List;

/**
 * What an office works within (办公环境): everything of a project but its texts.
 *
 * @param site site.yaml
 * @param categories categories.yaml
 * @param people people.yaml
 */
public record Frame(Site site, Categories categories, List<Person> people) {
    public Frame {
        people = List.copyOf(people);
    }
}
