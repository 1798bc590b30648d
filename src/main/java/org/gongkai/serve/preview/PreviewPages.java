package org.gongkai.serve.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.page.Page;
import org.gongkai.press.Sheets;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** Pages of an edition, marked (预览页): one that cannot be printed just now is shown as it last could, with what is wrong on top. */
final class PreviewPages {

    private static final int KEPT = 64;

    private final OpenProject project;
    private final String base;
    private final PreviewBar bar;
    private final Map<String, String> good = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    /** @param base the secret path */
    PreviewPages(OpenProject project, String base) {
        this.project = project;
        this.base = base;
        this.bar = new PreviewBar(project.folder());
    }

    /**
     * A page.
     *
     * @param news the number of the last event before the edition was made
     */
    Reply page(GalleyEdition edition, Page page, long news) {
        String path = page.source();
        Found<Optional<byte[]>> printed = printed(edition.sheets(), page);
        Optional<String> html = printed.value().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        boolean stale = edition.broken().contains(path) || html.isEmpty();
        List<Finding> found = new ArrayList<>(edition.findings(path));
        found.addAll(edition.ofTheSite());
        List<Finding> all = PreviewBar.together(found, printed.findings());
        String key = page.address().path();
        synchronized (good) {
            if (!stale) {
                good.put(key, html.orElseThrow());
            } else if (good.containsKey(key)) {
                html = Optional.of(good.get(key));
            }
        }
        String above = bar.of(edition, path, all, stale && html.isPresent());
        return html.map(text -> Reply.Bytes.html(Watermark.on(text, base, above, news)))
                .orElseGet(() -> bare(200, "预览", above, news));
    }

    /** A text that is being written while its page is printed leaves it unprinted. */
    static Found<Optional<byte[]>> printed(Sheets sheets, Page page) {
        try {
            return sheets.print(page);
        } catch (UncheckedIOException e) {
            return Found.of(Optional.empty());
        }
    }

    /** What is wrong with a text of which there is no page. */
    Reply mistakes(GalleyEdition edition, String path, long news) {
        List<Finding> found = new ArrayList<>(edition.findings(path));
        found.addAll(edition.ofTheSite());
        return bare(
                200,
                path,
                "<p><b>" + Watermark.escaped(path) + "</b> 还印不成一页。</p>" + bar.of(edition, path, found, false),
                news);
    }

    /** That the project cannot be read. */
    Reply unread(long news) throws IOException {
        List<Finding> found = project.state().findings().sorted();
        return bare(200, "预览", "<p>站点的数据读不出来，没有页面可看；先改正：</p>" + bar.list(found, true), news);
    }

    /** That there is no such file in a preview. */
    Reply absent(String path, long news) {
        return bare(
                404,
                "没有这个文件",
                "<p>预览里没有 <b>" + Watermark.escaped(path) + "</b>：没有这一页，或者发布之后才有（Word 版、PDF、数据文件、发布清单）。</p>",
                news);
    }

    private Reply.Bytes bare(int status, String title, String above, long news) {
        String html = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Watermark.escaped(title) + "</title>\n</head>\n<body>\n</body>\n</html>\n";
        return new Reply.Bytes(
                status,
                "text/html; charset=utf-8",
                Watermark.on(html, base, above, news).getBytes(StandardCharsets.UTF_8));
    }
}
