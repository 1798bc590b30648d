package org.gongkai.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.prose.Links;
import org.gongkai.prose.Links.Target;
import org.gongkai.prose.Rendered;

/** A typesetter asked once about the same text whose links lead to the same places (记住的排版). */
final class RememberedTypesetter implements Typesetter {

    /** An address that was asked for, of a picture or a link, and where it led. */
    private record Asked(boolean picture, String destination, Target target) {

        boolean holds(Links links) {
            return target.equals(picture ? links.image(destination) : links.link(destination));
        }
    }

    private record Set(List<Asked> asked, Rendered rendered) {}

    private static final Codec<Set> SETS = Codec.of(Set.class);

    private final Typesetter typesetter;
    private final Memory memory;

    RememberedTypesetter(Typesetter typesetter, Memory memory) {
        this.typesetter = typesetter;
        this.memory = memory;
    }

    @Override
    public Rendered set(String text, String extension, String path, int firstLine, Links links) {
        Key key = Codec.key("typeset", text, extension, path, firstLine);
        Optional<Set> known = memory.known(key, SETS);
        if (known.isPresent() && holds(known.get(), links)) {
            return known.get().rendered();
        }
        Noting noting = new Noting(links);
        Rendered rendered = typesetter.set(text, extension, path, firstLine, noting);
        memory.keep(key, SETS, new Set(noting.asked, rendered));
        return rendered;
    }

    /** Asks for every address again, so that whoever takes note of them does so. */
    private static boolean holds(Set set, Links links) {
        boolean all = true;
        for (Asked one : set.asked()) {
            all &= one.holds(links);
        }
        return all;
    }

    /** Takes note of what is asked. */
    private static final class Noting implements Links {

        private final Links links;
        private final List<Asked> asked = new ArrayList<>();

        Noting(Links links) {
            this.links = links;
        }

        @Override
        public Target link(String destination) {
            Target target = links.link(destination);
            asked.add(new Asked(false, destination, target));
            return target;
        }

        @Override
        public Target image(String destination) {
            Target target = links.image(destination);
            asked.add(new Asked(true, destination, target));
            return target;
        }
    }
}
