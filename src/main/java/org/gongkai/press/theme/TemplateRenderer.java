package org.gongkai.press.theme;

import java.io.Writer;
import java.util.Map;
import java.util.Optional;

/** Fills a template (模板): the page's model in, text out. */
public interface TemplateRenderer {

    /**
     * Fills the template of a page kind.
     *
     * @param kind for example {@code entry}
     * @param model variables by name
     * @return whether nothing but the model was asked
     * @throws TemplateMistake where the template cannot be filled
     */
    boolean render(String kind, Map<String, Object> model, Writer out) throws TemplateMistake;

    /**
     * What tells the template of a page kind, with all that it may include, from others (模板的版本); nothing where what it
     * writes may depend on more.
     */
    Optional<String> edition(String kind);
}
