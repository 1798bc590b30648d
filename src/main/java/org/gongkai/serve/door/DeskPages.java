package org.gongkai.serve.door;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.Templates;

/** The pages of the desk: its own templates, packed into the program, whatever theme the project has. */
final class DeskPages {

    private static final String FOLDER = "org/gongkai/serve/";

    private final Templates templates = Templates.packed(FOLDER);
    private final Supplier<Map<String, Object>> frame;

    /** @param frame variables that every page has */
    DeskPages(Supplier<Map<String, Object>> frame) {
        this.frame = frame;
    }

    String fill(Reply.Page page, String here) {
        Map<String, Object> model = new HashMap<>(frame.get());
        model.put("title", page.title());
        model.put("here", here);
        for (Map.Entry<String, Object> one : page.model().entrySet()) {
            if (model.putIfAbsent(one.getKey(), one.getValue()) != null) {
                throw new IllegalStateException(page.template() + " hides a variable of its frame: " + one.getKey());
            }
        }
        StringWriter out = new StringWriter();
        try {
            templates.render(page.template(), model, out);
        } catch (TemplateMistake e) {
            throw new IllegalStateException(e.template() + ":" + e.line() + ": " + e.getMessage(), e); // ours
        }
        return out.toString();
    }
}
