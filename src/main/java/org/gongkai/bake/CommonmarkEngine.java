package org.gongkai.bake;

import org.gongkai.prose.Links;
import org.gongkai.prose.Prose;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;

/** JBake's markup engine for Markdown: the room of prose, for those who ask JBake for it; addresses stay as written. */
public final class CommonmarkEngine extends MarkupEngine {

    /** Every address leads where it says. */
    public static final Links AS_WRITTEN = new Links() {
        @Override
        public Target link(String destination) {
            return new Target.Address(destination);
        }

        @Override
        public Target image(String destination) {
            return new Target.Address(destination);
        }
    };

    @Override
    public void processBody(ParserContext context) {
        String path = context.getFile().getPath();
        context.setBody(
                Prose.render(context.getBody(), path, 1, AS_WRITTEN).html().text());
    }
}
