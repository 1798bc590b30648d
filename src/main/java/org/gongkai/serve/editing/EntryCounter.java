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
    private final ImportPage arriving;

    EntryCounter(OpenProject project, Counter preview) {
        this.preview = preview;
        this.project = project;
        this.list = new ColumnList(project);
        this.edit = new EditPage(project);
        this.fresh = new NewPage(project);
        this.delete = new DeletePage(project);
        this.arriving = new ImportPage(project);
    }

    @Override
    public String path() {
        return "/entries/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        String below = call.below(path());
        if (call.post() && below.startsWith("mine/")) {
            byte[] mine = call.field("words").replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return new Reply.Bytes("application/octet-stream", mine);
        }
        return switch (below + (call.post() ? " post" : "")) {
            case "" -> list.show(call);
            case "edit" -> edit.show(call);
            case "stamp" -> edit.stamp(call);
            case "edit post" -> edit.save(call);
            case "form post" -> edit.reshaped(call);
            case "again post" -> edit.again(call);
            case "preview post" -> typed(call, "page");
            case "findings post" -> typed(call, "findings");
            case "new" -> fresh.show(call);
            case "new post" -> fresh.make(call);
            case "import" -> arriving.show(call);
            case "import post" -> arriving.take(call);
            case "delete" -> delete.ask(call);
            case "delete post" -> delete.delete(call);
            default -> Reply.Refused.absent(call.path());
        };
    }

    /**
     * A question about the text as it is typed, to whoever shows pages: where its page is, of which a script is told, or what
     * is found in it.
     *
     * @param about {@code page} or {@code findings}
     */
    private Reply typed(Call call, String about) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty() || !(OpenText.open(place.get().file()) instanceof OpenText.Opened opened)) {
            return EditPage.absent(call.field("path"));
        }
        String text = edit.composed(place.get(), opened.text(), call)
                .orElse(opened.text().text());
        Map<String, List<String>> fields = Map.of("path", List.of(place.get().path()), "text", List.of(text));
        Reply told = preview.answer(new Call(true, "/preview/" + about, fields, List.of()));
        if (about.equals("findings")) {
            return told instanceof Reply.Bytes bytes
                    ? edit.notes(place.get(), text, new String(bytes.bytes(), StandardCharsets.UTF_8))
                    : Reply.Bytes.html(""); // nobody tells: the page keeps what was found on the disk
        }
        return call.field("as").equals("address") && told instanceof Reply.Moved moved
                ? Reply.Bytes.json(Json.canonical(Map.of("to", moved.to())))
                : told;
    }
}
