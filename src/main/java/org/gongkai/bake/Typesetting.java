package org.gongkai.bake;

import java.io.File;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.press.Typesetter;
import org.gongkai.prose.Html;
import org.gongkai.prose.Links;
import org.gongkai.prose.Prose;
import org.gongkai.prose.Rendered;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Sets Markdown by the room of prose, every other markup language by the JBake engine for its extension. */
final class Typesetting implements Typesetter {

    /** What the HTML of a foreign engine may hold; anything else is refused, not cut out. */
    private static final Safelist SAFE = Safelist.relaxed()
            .preserveRelativeLinks(true)
            .addTags("section", "figure", "figcaption", "hr", "s", "del", "ins", "mark")
            .addAttributes(":all", "id", "class")
            .addAttributes("th", "scope")
            .addProtocols("a", "href", "#", "mailto");

    /** Stands for this site while addresses are resolved. */
    private static final String HERE = "https://here.invalid/";

    private final JBakeConfiguration configuration;
    private final File project;

    Typesetting(JBakeConfiguration configuration, File project) {
        this.configuration = configuration;
        this.project = project;
    }

    @Override
    public Rendered set(String text, String extension, String path, int firstLine, Links links) {
        return extension.equals(Extensions.MARKDOWN)
                ? Prose.render(text, path, firstLine, links)
                : foreign(text, extension, path);
    }

    /** Whether every picture lies in this site; a browser reads a backslash as a slash and skips control characters. */
    private static boolean ownPictures(String html) {
        return Jsoup.parseBodyFragment(html, HERE).select("[src]").stream()
                .allMatch(picture -> picture.absUrl("src").startsWith(HERE)
                        && picture.attr("src").chars().noneMatch(c -> c == '\\' || c < ' '));
    }

    private Rendered foreign(String text, String extension, String path) {
        MarkupEngine engine = (MarkupEngine) Engines.get(extension);
        ParserContext context =
                new ParserContext(new File(project, path), text.lines().toList(), configuration, false);
        context.setBody(text);
        synchronized (engine) { // JBake's engines keep state
            engine.processBody(context);
        }
        String html = context.getBody();
        if (html != null && Jsoup.isValid(html, SAFE) && ownPictures(html)) {
            return new Rendered(new Html(html), List.of(), List.of());
        }
        Finding refused = Finding.of(
                Rule.EXTENSION,
                Place.of(path),
                new Wording(
                        "标记语言“." + extension + "”产出了不允许的 HTML（脚本、样式、外部图片等）",
                        "the markup engine for ." + extension + " yields HTML that is not allowed (script, style, …)"),
                new Wording("删去原文中的相应内容，或者改用 Markdown", "remove it from the text, or use Markdown"));
        return new Rendered(new Html(""), List.of(), List.of(refused));
    }
}
