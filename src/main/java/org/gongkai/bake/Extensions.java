package org.gongkai.bake;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.ContentStore;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserEngine;
import org.jbake.parser.RawMarkupEngine;
import org.jbake.parser.YamlEngine;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.TemplateEngineAdapter;

/** What a JBake user may put on the class path, as JBake finds it (扩展组件). */
final class Extensions {

    /** The extension of Markdown, which is always there. */
    static final String MARKDOWN = "md";

    private Extensions() {}

    /** File extensions of entries: Markdown, and those of markup engines that are on the class path and work. */
    static Set<String> markup() {
        Set<String> extensions = new TreeSet<>(Set.of(MARKDOWN));
        for (String extension : Engines.getRecognizedExtensions()) {
            ParserEngine engine = Engines.get(extension);
            // JBake's own engines for raw HTML and YAML would let text pass that nobody can review as it is shown
            boolean offered = engine instanceof MarkupEngine
                    && !(engine instanceof ErrorEngine)
                    && !engine.getClass().equals(RawMarkupEngine.class)
                    && !engine.getClass().equals(YamlEngine.class);
            if (offered) {
                extensions.add(extension);
            }
        }
        return extensions;
    }

    /** The value that a model extractor gives for a key. */
    static Object extract(ContentStore store, Map<String, Object> model, String key) {
        try {
            return ModelExtractors.getInstance()
                    .extractAndTransform(store, key, model, new TemplateEngineAdapter.NoopAdapter());
        } catch (NoModelExtractorException e) {
            throw new IllegalStateException(e); // asked for a key that was there a moment ago
        }
    }
}
