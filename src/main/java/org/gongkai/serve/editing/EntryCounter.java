package org.gongkai.serve.editing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.json.Json;
import org.gongkai.office.OpenText;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** Where texts are found, begun, written and thrown away (文稿窗口). */
final class EntryCounter implements Counter {

    private final Counter preview;
    private final OpenProject project;
    private final ColumnList list;
    private final EditPage edit;
    private final NewPage fresh;
    private final DeletePage delete;

    EntryCounter(OpenProject project, Counter preview) {
        this.preview = preview;
        this.project = project;
        this.list = new ColumnList(project);
        this.edit = new EditPage(project);
        this.fresh = new NewPage(project);
        this.delete = new DeletePage(project);
    }

    @Override
    public String path() {
        return "/entries/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        String below = call.below(path());
        if (call.post() && below.startsWith("mine/")) {
            byte[] mine = call.field("words").getBytes(StandardCharsets.UTF_8);
            return new Reply.Bytes("application/octet-stream", mine);
        }
        return switch (below + (call.post() ? " post" : "")) {
            case "" -> list.show(call);
            case "edit" -> edit.show(call);
            case "stamp" -> edit.stamp(call);
            case "edit post" -> edit.save(call);
            case "again post" -> edit.again(call);
            case "preview post" -> preview(call);
            case "new" -> fresh.show(call);
            case "new post" -> fresh.make(call);
            case "delete" -> delete.ask(call);
            case "delete post" -> delete.delete(call);
            default -> Reply.Refused.absent(call.path());
        };
    }

    /** The page as it would be with what is typed, by whoever shows pages; a script is told where it is. */
    private Reply preview(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty() || !(OpenText.open(place.get().file()) instanceof OpenText.Opened opened)) {
            return EditPage.absent(call.field("path"));
        }
        String text = edit.composed(place.get(), opened.text(), call)
                .orElse(opened.text().text());
        Map<String, List<String>> fields = Map.of("path", List.of(place.get().path()), "text", List.of(text));
        Reply shown = preview.answer(new Call(true, "/preview/page", fields, List.of()));
        return call.field("as").equals("address") && shown instanceof Reply.Moved moved
                ? Reply.Bytes.json(Json.canonical(Map.of("to", moved.to())))
                : shown;
    }
}
