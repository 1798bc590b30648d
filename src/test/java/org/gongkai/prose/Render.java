package org.gongkai.prose;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Renders for tests: every address that the room itself does not refuse leads where it says. */
final class Render {

    static final Links EVERYWHERE = new Links() {
        @Override
        public Target link(String destination) {
            return new Target.Address(destination);
        }

        @Override
        public Target image(String destination) {
            return new Target.Address(destination);
        }
    };

    static final Links NOWHERE = new Links() {
        @Override
        public Target link(String destination) {
            return refused(destination);
        }

        @Override
        public Target image(String destination) {
            return refused(destination);
        }

        private Target refused(String destination) {
            return new Target.Refused(
                    Rule.BROKEN_LINK, new Wording("没有" + destination, "no " + destination), Wording.NONE);
        }
    };

    private Render() {}

    static Rendered all(String markdown) {
        return Prose.render(markdown, "content/a/正文.md", 10, EVERYWHERE);
    }

    static String html(String markdown) {
        return all(markdown).html().text();
    }
}
