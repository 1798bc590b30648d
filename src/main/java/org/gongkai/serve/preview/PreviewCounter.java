package org.gongkai.serve.preview;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/**
 * The previews' place at the desk (预览): {@code /preview/?path=…} or {@code ?at=ADDRESS} shows one in the desk's frame; {@code
 * page}, {@code site/…} lead to it alone, {@code findings} tells what is found in a text; a text that was typed and not saved
 * is sent to the last and the first by POST, as the fields path and text.
 */
public final class PreviewCounter implements Counter, AutoCloseable {

    private static final String PATH = "/preview/";

    private final OpenProject project;
    private final Galleys galleys;
    private final Showroom showroom;

    /** The previews of the project on the desk. */
    public PreviewCounter(OpenProject project) {
        this.project = project;
        this.galleys = new Galleys(project);
        this.showroom = new Showroom(project, galleys);
    }

    /** What belongs to it: the place where the pages lie. */
    public List<Counter> counters() {
        return List.of(this, showroom);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Reply answer(Call call) throws IOException {
        String below = call.below(PATH);
        if (below.startsWith("site/")) {
            return new Reply.Moved(showroom.site(below.substring("site/".length())));
        }
        if (below.isEmpty()) {
            return frame(call);
        }
        if (!below.equals("page") && !below.equals("findings")) {
            return Reply.Refused.absent(call.path());
        }
        String asked = call.field("path");
        Optional<String> named = named(asked);
        if (named.isEmpty()) {
            return new Reply.Refused(404, new Wording("没有这个文件：" + asked, "no such file: " + asked));
        }
        String path = named.get();
        Optional<String> typed = call.post() ? Optional.of(call.field("text")) : Optional.empty();
        return below.equals("page") ? page(path, typed) : findings(path, typed);
    }

    /** The path of a file of content/ as the project names it. */
    private Optional<String> named(String path) {
        return project.file(path)
                .map(file -> project.folder().relativize(file).toString().replace('\\', '/'));
    }

    private Reply page(String path, Optional<String> typed) throws IOException {
        Optional<GalleyEdition> now = galleys.now();
        if (now.isEmpty()) {
            return new Reply.Moved(showroom.site(""));
        }
        boolean inside = now.get()
                .verdict(path)
                .filter(one ->
                        one instanceof Verdict.Withheld withheld && withheld.reason() == Verdict.Reason.NOT_PUBLIC)
                .isPresent();
        return new Reply.Moved(
                typed.isPresent() || inside
                        ? showroom.keep(path, typed).orElse(showroom.site(""))
                        : showroom.address(now.get(), path));
    }

    private Reply findings(String path, Optional<String> typed) throws IOException {
        Optional<GalleyEdition> edition = typed.isPresent() ? galleys.with(path, typed) : galleys.now();
        return edition.isPresent()
                ? Reply.Bytes.json(FindingsJson.of(edition.get(), path))
                : Reply.Bytes.json(
                        FindingsJson.unread(project.state().findings().sorted()));
    }

    private Reply frame(Call call) throws IOException {
        String path = named(call.field("path")).orElse("");
        boolean text = !path.isEmpty();
        Optional<GalleyEdition> now = galleys.now();
        String title = now.flatMap(edition -> edition.text(path))
                .flatMap((Manuscript one) -> one.header().text(HeaderKey.TITLE))
                .orElse(text ? path : "整个站点");
        String query = URLEncoder.encode(path, StandardCharsets.UTF_8);
        return new Reply.Page(
                "preview.peb",
                "预览：" + title,
                Map.of(
                        "shown",
                        text ? PATH + "page?path=" + query : PATH + "site/" + call.field("at"),
                        "path",
                        text ? path : "",
                        "query",
                        query,
                        "name",
                        title));
    }

    @Override
    public void close() {
        galleys.close();
    }
}
