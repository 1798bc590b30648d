package org.gongkai.press.theme;

import java.io.Writer;
import java.util.Map;

/** Fills a template (模板): the page's model in, text out. */
public interface TemplateRenderer {

    /**
     * Fills the template of a page kind.
     *
     * @param kind for example {@code entry}
     * @param model variables by name
     * @throws TemplateMistake where the template cannot be filled
     */
    void render(String kind, Map<String, Object> model, Writer out) throws TemplateMistake;
}
