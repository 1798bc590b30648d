package org.gongkai.bake;

import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Templates;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates by the JBake engine for their extension: {@code <kind>.peb} by Pebble, or the file that
 * jbake.properties names as {@code template.<kind>.file} by the engine that is on the class path for it.
 */
final class EngineTemplates implements TemplateRenderer {

    private final Settings settings;
    private final JBakeConfiguration configuration;
    private final CatalogueStore store;
    private final PebbleTemplates pebble;
    private final Optional<String> edition;
    private @Nullable TemplateEngines engines;

    EngineTemplates(Settings settings, JBakeConfiguration configuration, CatalogueStore store) {
        this.settings = settings;
        this.configuration = configuration;
        this.store = store;
        this.pebble = new PebbleTemplates(configuration, store);
        this.edition = pebble.edition();
    }

    @Override
    public boolean render(String kind, Map<String, Object> model, Writer out) throws TemplateMistake {
        String file = file(kind);
        if (pebble(file)) {
            return pebble.render(model, file, out);
        }
        foreign(file, file.substring(file.lastIndexOf('.') + 1), model, out);
        return false;
    }

    @Override
    public Optional<String> edition(String kind) {
        String file = file(kind);
        return edition.filter(known -> pebble(file)).map(known -> file + " " + known);
    }

    private String file(String kind) {
        return settings.own("template." + kind + ".file").orElse(kind + "." + Templates.EXTENSION);
    }

    private static boolean pebble(String file) {
        return file.endsWith("." + Templates.EXTENSION);
    }

    private synchronized void foreign(String file, String extension, Map<String, Object> model, Writer out)
            throws TemplateMistake {
        TemplateEngines found = engines;
        if (found == null) {
            found = new TemplateEngines(configuration, store);
            engines = found;
        }
        AbstractTemplateEngine engine = found.getEngine(extension);
        if (engine == null) {
            throw new TemplateMistake(file, 0, "no template engine for ." + extension + " on the class path");
        }
        TemplateModel jbake = new TemplateModel();
        jbake.putAll(model);
        jbake.setVersion(configuration.getVersion());
        jbake.setConfig(configuration.asHashMap());
        try {
            engine.renderDocument(jbake, file, out);
        } catch (RenderingException e) {
            throw new TemplateMistake(file, 0, String.valueOf(e.getMessage()));
        }
    }
}
