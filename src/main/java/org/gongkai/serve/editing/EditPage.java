package org.gongkai.serve.editing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Wording;
import org.gongkai.office.OpenText;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** The editor of one text (编辑页): its form, its words, what was found, its attachments. */
final class EditPage {

    /** Fields by which a form says what it was made from. */
    private static final String WHOLE = "whole";

    private final OpenProject project;

    EditPage(OpenProject project) {
        this.project = project;
    }

    /** The text as it stands on the disk. */
    Reply show(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty()) {
            return absent(call.field("path"));
        }
        OpenText.Outcome opened = OpenText.open(place.get().file());
        if (opened instanceof OpenText.Refused refused) {
            return new Reply.Refused(422, refused.why());
        }
        EditedText text = EditedText.of(project, place.get(), ((OpenText.Opened) opened).text(), whole(call));
        String news = call.fields().containsKey("saved") ? "已保存。" : "";
        return page(200, text, TypedText.of(text.written()), text.opened().sha256(), news, List.of(), false);
    }

    static Reply.Refused absent(String path) {
        return new Reply.Refused(404, new Wording("没有这份文稿：" + path, "no such text: " + path));
    }

    private static boolean whole(Call call) {
        return call.field(WHOLE).equals("1");
    }

    /** The file as a form would write it. */
    Optional<String> composed(TextPlace place, OpenText opened, Call call) {
        WrittenText written =
                whole(call) || !place.markdown() ? WrittenText.whole(opened.text()) : WrittenText.of(opened.text());
        return written.with(TypedText.of(call, written));
    }

    /**
     * Writes what was typed, unless the file is another one meanwhile. What a form cannot write line by line is shown
     * again as a file.
     */
    Reply save(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty()) {
            return absent(call.field("path"));
        }
        OpenText.Outcome now = OpenText.open(place.get().file());
        if (!(now instanceof OpenText.Opened opened)) {
            return new Reply.Refused(422, ((OpenText.Refused) now).why());
        }
        boolean same = opened.text().sha256().equals(call.field("sha"));
        Optional<String> text = composed(place.get(), opened.text(), call);
        if (!same) {
            return Conflict.page(place.get(), opened.text(), text.orElse(call.field("words")));
        }
        if (text.isEmpty()) {
            EditedText edited = EditedText.of(project, place.get(), opened.text(), false);
            return page(
                    422,
                    edited,
                    TypedText.of(call, edited.written()),
                    opened.text().sha256(),
                    "",
                    List.of("这些改动不能逐行写进文件头，没有保存；请点“整个文件”直接修改源文件。"),
                    true);
        }
        OpenText.Outcome saved = OpenText.write(place.get().file(), call.field("sha"), text.get());
        if (saved instanceof OpenText.Refused refused) {
            return new Reply.Refused(422, refused.why());
        }
        if (saved instanceof OpenText.Changed changed) {
            return changed.now().isPresent()
                    ? Conflict.page(place.get(), changed.now().get(), text.get())
                    : absent(place.get().path());
        }
        project.changed();
        if (!call.uploads().isEmpty()) {
            return withFiles(call, place.get(), ((OpenText.Opened) saved).text());
        }
        return new Reply.Moved(EditAddress.of(place.get().path(), whole(call)) + "&saved=1");
    }

    /** The page after files were sent along with the form, and what became of them. */
    private Reply withFiles(Call call, TextPlace place, OpenText saved) throws IOException {
        List<AttachmentCounter.News> arrived = AttachmentCounter.store(call, place);
        project.changed();
        EditedText text = EditedText.of(project, place, saved, whole(call));
        TypedText typed = TypedText.of(text.written());
        return page(200, text, typed, saved.sha256(), "已保存。", List.of(), false, arrived);
    }

    /** A text typed as a whole, to go on with. */
    Reply again(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty() || !(OpenText.open(place.get().file()) instanceof OpenText.Opened opened)) {
            return absent(call.field("path"));
        }
        EditedText text = EditedText.of(project, place.get(), opened.text(), true);
        TypedText typed = TypedText.of(call, text.written());
        return page(200, text, typed, call.field("sha"), "这是没有保存的文字。", List.of(), true);
    }

    private Reply page(
            int status,
            EditedText text,
            TypedText typed,
            String sha,
            String news,
            List<String> mistakes,
            boolean unsaved)
            throws IOException {
        return page(status, text, typed, sha, news, mistakes, unsaved, List.of());
    }

    private Reply page(
            int status,
            EditedText text,
            TypedText typed,
            String sha,
            String news,
            List<String> mistakes,
            boolean unsaved,
            List<AttachmentCounter.News> arrived)
            throws IOException {
        Categories categories = text.categories(project);
        Optional<Category> column = text.column(categories);
        Map<String, Object> model = new HashMap<>();
        model.put("path", text.place().path());
        model.put("name", text.place().name());
        model.put("sha", sha);
        model.put("whole", text.written().whole());
        model.put("form", text.place().markdown());
        model.put("markdown", text.place().markdown());
        model.put("groups", HeaderForm.groups(text.kind(), text.written(), typed, column, categories, text.notes()));
        model.put("words", typed.words());
        model.put("first", text.written().words().line());
        model.put("notes", text.notes());
        model.put("mistakes", mistakes);
        model.put("news", news);
        model.put("unsaved", unsaved);
        model.put(
                "column",
                column.map(one -> HeaderForm.indented(categories, one)).orElse(""));
        model.put("columnKey", column.map(Category::key).orElse(""));
        model.put("approved", text.review().filter(Review::approved).isPresent());
        model.put("reviewed", text.review().isPresent());
        model.put("entry", text.entry());
        model.put("deletable", text.entry() && !text.recorded());
        model.putAll(AttachmentCounter.model(text, typed, arrived));
        return new Reply.Page(status, "edit.peb", "编辑 " + text.place().name(), model);
    }
}
