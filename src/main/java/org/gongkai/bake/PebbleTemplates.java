package org.gongkai.bake;

import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.Templates;
import org.gongkai.press.theme.Theme;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.ModelExtractors;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * JBake's template engine for Pebble 4 (extension {@code .peb}): escaped, strict, and a variable that the model does
 * not have is asked of JBake's model extractors.
 */
public final class PebbleTemplates extends AbstractTemplateEngine {

    private final Theme theme;
    private final Templates templates;

    /** As JBake makes its engines. */
    public PebbleTemplates(JBakeConfiguration config, ContentStore store) {
        super(config, store);
        this.theme = new Theme(
                config.getTemplateFolder().toPath(), config.getAssetFolder().toPath());
        this.templates = new Templates(theme);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        try {
            render(model, templateName, writer);
        } catch (TemplateMistake mistake) {
            throw new RenderingException(
                    mistake.template() + ":" + mistake.line() + ": " + mistake.getMessage(), mistake);
        }
    }

    /** Whether no extractor was asked. */
    boolean render(Map<String, Object> model, String templateName, Writer writer) throws TemplateMistake {
        Extracting extracting = new Extracting(model, db);
        templates.render(templateName, extracting, writer);
        return !extracting.asked;
    }

    /** What tells the templates from others. */
    Optional<String> edition() {
        return theme.edition();
    }

    /** A model that asks the extractors for what it does not have. */
    private static final class Extracting extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;
        private final transient ContentStore store;
        private boolean asked;

        Extracting(Map<String, Object> model, ContentStore store) {
            super(model);
            this.store = store;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            boolean own = super.containsKey(key);
            asked |= !own && ModelExtractors.getInstance().containsKey(key);
            return own || ModelExtractors.getInstance().containsKey(key);
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            Object value = super.get(key);
            if (value != null
                    || super.containsKey(key)
                    || !ModelExtractors.getInstance().containsKey(key)) {
                return value;
            }
            asked = true;
            return Extensions.extract(store, this, String.valueOf(key));
        }
    }
}
