package org.gongkai.rebuild;

import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Templates;
import org.gongkai.press.theme.Theme;

/** The templates of the program, and the project's own. */
record OwnTemplates(Templates templates, Map<String, String> named) implements TemplateRenderer {

    OwnTemplates(Theme theme, Map<String, String> named) {
        this(new Templates(theme), named);
    }

    @Override
    public boolean render(String kind, Map<String, Object> model, Writer out) throws TemplateMistake {
        templates.render(named.getOrDefault(kind, kind + "." + Templates.EXTENSION), model, out);
        return true;
    }

    @Override
    public Optional<String> edition(String kind) {
        return Optional.empty();
    }
}
