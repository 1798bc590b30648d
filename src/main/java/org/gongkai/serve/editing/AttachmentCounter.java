package org.gongkai.serve.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.desk.HeaderValue;
import org.gongkai.finding.Wording;
import org.gongkai.office.AttachmentFiles;
import org.gongkai.office.OpenText;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.unpack.clean.Cleaning;

/** Where attachments are handed in, looked at and taken out (附件窗口). */
final class AttachmentCounter implements Counter {

    /** Pictures that a page may show; every other file is only handed out, for it may have scripts in it. */
    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "webp", "image/webp");

    private final OpenProject project;
    private final CleanPage cleaning;

    AttachmentCounter(OpenProject project) {
        this.project = project;
        this.cleaning = new CleanPage(project);
    }

    /**
     * A file beside an entry.
     *
     * @param title that readers see; empty where it has none of its own
     * @param listed whether it is one of the attachments
     */
    record Beside(String name, String size, String title, boolean listed, boolean picture, List<Note> notes) {

        /** Whether what it tells of its makers can be taken out here. */
        public boolean cleanable() {
            return Cleaning.KINDS.contains(extension(name));
        }

        /** What a link in the entry's text names, behind the folder. */
        public String encoded() {
            return EditAddress.encoded(name);
        }
    }

    /**
     * What became of a file that was handed in.
     *
     * @param taken whether it lies there now
     */
    record News(String name, String what, boolean taken) {}

    @Override
    public String path() {
        return "/attachments/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        String below = call.below(path());
        if (!call.post() && below.startsWith("file/")) {
            return file(below.substring("file/".length()), call.field("name"));
        }
        Optional<EditedText> text = entry(call.field("path"));
        if (text.isEmpty()) {
            return EditPage.absent(call.field("path"));
        }
        return switch (below + (call.post() ? " post" : "")) {
            case "add post" -> add(call, text.get());
            case "clean" -> cleaning.show(text.get(), call.field("file"));
            case "clean post" -> cleaning.clean(text.get(), call.field("file"));
            case "remove" -> ask(call, text.get());
            case "remove post" -> remove(call, text.get());
            default -> Reply.Refused.absent(call.path());
        };
    }

    private Optional<EditedText> entry(String path) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, path);
        if (place.isEmpty() || !(OpenText.open(place.get().file()) instanceof OpenText.Opened opened)) {
            return Optional.empty();
        }
        return Optional.of(EditedText.of(project, place.get(), opened.text(), false))
                .filter(EditedText::entry);
    }

    /** A file itself. */
    private Reply file(String entry, String name) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, entry);
        Optional<Path> file = place.isEmpty()
                ? Optional.empty()
                : new AttachmentFiles(place.get().file()).file(name);
        return file.isEmpty()
                ? Reply.Refused.absent(name)
                : new Reply.Bytes(
                        PICTURES.getOrDefault(extension(name), "application/octet-stream"),
                        Files.readAllBytes(file.get()));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Takes files in; the answer is the list of all, with what the scanners say of each. */
    private Reply add(Call call, EditedText text) throws IOException {
        List<News> news = store(call, text.place());
        project.changed(List.of(text.place().path()));
        EditedText now = entry(text.place().path()).orElse(text);
        Map<String, Object> model = model(now, TypedText.of(now.written()), news);
        return new Reply.Page("attached.peb", "附件", model);
    }

    /** What becomes of the files of a form. */
    static List<News> store(Call call, TextPlace place) throws IOException {
        AttachmentFiles folder = new AttachmentFiles(place.file());
        List<News> news = new ArrayList<>();
        for (Call.Upload upload : call.uploads()) {
            AttachmentFiles.Stored stored = folder.store(upload.name(), upload.bytes());
            if (stored instanceof AttachmentFiles.Kept kept) {
                boolean renamed = !kept.name().equals(upload.name());
                news.add(new News(kept.name(), renamed ? "已放入附件夹（原名 " + upload.name() + "）" : "已放入附件夹", true));
            } else if (stored instanceof AttachmentFiles.Same same) {
                news.add(new News(upload.name(), "与已有的 " + same.name() + " 是同一个文件，没有再放", false));
            } else {
                Wording why = ((AttachmentFiles.Refused) stored).why();
                news.add(new News(upload.name(), "没有放入：" + why.zh(), false));
            }
        }
        return news;
    }

    /** What the list of attachments shows. */
    static Map<String, Object> model(EditedText text, TypedText typed, List<News> news) throws IOException {
        HeaderValue said = typed.header().getOrDefault(HeaderKey.ATTACHMENTS, HeaderValue.none());
        boolean all = said.equals(HeaderValue.none());
        AttachmentFiles folder = new AttachmentFiles(text.place().file());
        List<String> names = text.entry() ? folder.names() : List.of();
        Stream<String> listed = said.items().stream()
                .map(item -> item.pairs()
                        .getOrDefault(
                                "",
                                item.pairs().getOrDefault("file", item.pairs().getOrDefault("文件", ""))))
                .filter(names::contains);
        List<Beside> files = new ArrayList<>();
        for (String name : Stream.concat(listed, names.stream()).distinct().toList()) {
            Optional<HeaderValue.Item> item = TypedText.find(said, name);
            files.add(new Beside(
                    name,
                    size(Files.size(folder.file(name).orElseThrow())),
                    item.map(TypedText::title).orElse(""),
                    all || item.isPresent(),
                    PICTURES.containsKey(extension(name)),
                    text.notes().stream()
                            .filter(note -> note.file().equals(name))
                            .toList()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("path", text.place().path());
        model.put("query", EditAddress.encoded(text.place().path()));
        model.put("stem", text.place().stem());
        model.put("files", files);
        model.put("arrived", news);
        model.put(
                "beyondFiles",
                text.written().beyond(HeaderKey.ATTACHMENTS) || text.written().whole());
        return model;
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " 字节" : bytes < 1 << 20 ? (bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }

    /** Asks before anything is deleted, and says what still links to it. */
    private Reply ask(Call call, EditedText text) throws IOException {
        return question(200, call.field("file"), text);
    }

    private Reply question(int status, String name, EditedText text) throws IOException {
        if (new AttachmentFiles(text.place().file()).file(name).isEmpty()) {
            return Reply.Refused.absent(name);
        }
        return new Reply.Page(
                status,
                "detach.peb",
                "删除附件",
                Map.of(
                        "path",
                        text.place().path(),
                        "query",
                        EditAddress.encoded(text.place().path()),
                        "file",
                        name,
                        "uses",
                        uses(name, text)));
    }

    private List<String> uses(String name, EditedText text) throws IOException {
        return project.state()
                .sources()
                .map(sources -> AttachmentFiles.uses(sources, text.place().path(), name).stream()
                        .map(Wording::zh)
                        .toList())
                .orElse(List.of("站点数据有错，读不出哪里引用它"));
    }

    private Reply remove(Call call, EditedText text) throws IOException {
        String name = call.field("file");
        project.changed(List.of(text.place().path())); // what links to it is asked of the files as they are now
        if (!uses(name, text).isEmpty()) {
            return question(409, name, text);
        }
        if (!new AttachmentFiles(text.place().file()).delete(name)) {
            return Reply.Refused.absent(name);
        }
        project.changed(List.of(text.place().path()));
        return new Reply.Moved(EditAddress.of(text.place().path(), false) + "#files");
    }
}
