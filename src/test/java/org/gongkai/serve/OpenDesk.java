package org.gongkai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.Templates;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A counter of the desk, asked without a browser. */
public record OpenDesk(OpenProject project, Counter counter) {

    /** A counter over a project at an instant. */
    public static OpenDesk at(Path folder, String instant, Function<OpenProject, Counter> counter) {
        OpenProject project = new OpenProject(folder, () -> Instant.parse(instant), new Hub());
        return new OpenDesk(project, counter.apply(project));
    }

    /** What is answered to a look at a path with its query. */
    public Reply look(String address, String... fields) throws IOException {
        return counter.answer(new Call(false, address, fields(fields), List.of()));
    }

    /** What is answered to a form. */
    public Reply send(String path, String... fields) throws IOException {
        return counter.answer(new Call(true, path, fields(fields), List.of()));
    }

    private static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    /** A page as a browser gets it. */
    public static Document page(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Page.class);
        Reply.Page page = (Reply.Page) reply;
        Map<String, Object> model = new HashMap<>(
                Map.of("title", page.title(), "here", "/", "organ", "示例", "folder", "", "news", 0, "blind", ""));
        assertThat(page.model()).doesNotContainKeys(model.keySet().toArray(String[]::new));
        model.putAll(page.model());
        StringWriter out = new StringWriter();
        try {
            Templates.packed("org/gongkai/serve/").render(page.template(), model, out);
        } catch (TemplateMistake e) {
            throw new AssertionError(e.template() + ":" + e.line() + ": " + e.getMessage(), e);
        }
        return Jsoup.parse(out.toString());
    }
}
