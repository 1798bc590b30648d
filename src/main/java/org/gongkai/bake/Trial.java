package org.gongkai.bake;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;

/**
 * What is supposed for a build on trial (试建): other sources than those that were read.
 *
 * @param change what becomes of the sources
 * @param absent paths and index numbers that other entries may name although nothing stands there
 */
record Trial(UnaryOperator<Sources> change, Set<String> absent) {

    /** The sources as they are. */
    static final Trial NONE = new Trial(UnaryOperator.identity(), Set.of());

    Trial {
        absent = Set.copyOf(absent);
    }

    /** The entry stands as here, and its number was never withdrawn. */
    static Trial with(Manuscript entry) {
        return new Trial(sources -> sources.with(entry), Set.of());
    }

    /** The entry is not there, and nothing in its place. */
    static Trial without(Manuscript entry) {
        Set<String> absent = Stream.concat(Stream.of(entry.path()), entry.header().text(HeaderKey.INDEX).stream())
                .collect(Collectors.toSet());
        return new Trial(sources -> sources.without(entry.path()), absent);
    }
}
