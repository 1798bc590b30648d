package org.gongkai.press.theme;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Fills a template (模板): the page's model in, text out. */
public interface TemplateRenderer {

    /**
     * Fills the template of a page kind.
     *
     * @param kind for example {@code entry}
     * @param model variables by name
     * @return whether the text depends on the model and {@link #edition} alone
     * @throws TemplateMistake where the template cannot be filled
     */
    boolean render(String kind, Map<String, Object> model, Writer out) throws TemplateMistake;

    /** What tells these templates, all of them together, from others. */
    String edition() throws IOException;
}
