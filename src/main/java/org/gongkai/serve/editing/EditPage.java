package org.gongkai.serve.editing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.desk.BodyEdit;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.office.DiskFailure;
import org.gongkai.office.Draft;
import org.gongkai.office.OpenText;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** The editor of one text (编辑页): its form, its words, what was found, its attachments. */
final class EditPage {

    /** Fields by which a form says what it was made from. */
    private static final String WHOLE = "whole";

    private static final String SAVED = "已保存。";
    private static final String UNSAVED = "这是没有保存的文字。";

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
        return page(Sheet.of(text, call.fields().containsKey("saved") ? SAVED : ""));
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

    /** What is found in the text as it is typed, as whoever shows pages tells it. */
    Reply notes(TextPlace place, String typed, String told) {
        int first = place.markdown()
                ? BodyEdit.behindHeader(typed).map(BodyEdit::line).orElse(1)
                : 1;
        List<Note> notes = ToldNotes.of(told, place, WrittenText.of(typed), first);
        return new Reply.Page("notes.peb", "检查结果", Map.of("notes", notes, "first", first, "mistake", "", "live", true));
    }

    /**
     * Writes what was typed, unless the file is another one meanwhile. What a form cannot write line by line is shown
     * again as a file; whatever else stands in the way, what was typed is shown with it.
     */
    Reply save(Call call) throws IOException {
        if (!call.fields().containsKey("words")) {
            return new Reply.Refused(422, new Wording("表单里没有正文，没有保存", "the form has no text: nothing was saved"));
        }
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty()) {
            return UnsavedPage.of(404, call, "没有这份文稿，它可能改了名、移走了或者被删除：" + call.field("path"));
        }
        OpenText.Outcome now = OpenText.open(place.get().file());
        if (!(now instanceof OpenText.Opened opened)) {
            return UnsavedPage.of(422, call, ((OpenText.Refused) now).why().zh());
        }
        boolean same = opened.text().sha256().equals(call.field("sha"));
        Optional<String> text = composed(place.get(), opened.text(), call);
        if (!same
                && text.filter(opened.text().text()::equals).isPresent()
                && call.uploads().isEmpty()) {
            return saved(call, place.get()); // a form that was sent twice
        }
        if (!same) {
            return Conflict.page(place.get(), opened.text(), text.orElse(call.field("words")));
        }
        if (text.isEmpty()) {
            EditedText edited = EditedText.of(project, place.get(), opened.text(), false);
            return page(Sheet.of(edited, "")
                    .typed(TypedText.of(call, edited.written()), opened.text().sha256())
                    .refused("这些改动不能逐行写进文件头，没有保存；请点“整个文件”直接修改源文件。"));
        }
        OpenText.Outcome saved;
        try {
            saved = OpenText.write(place.get().file(), call.field("sha"), text.get());
        } catch (IOException e) { // a full disk, a folder that may only be read
            return UnsavedPage.of(500, call, "文件写不进去：" + DiskFailure.told(e).zh());
        }
        if (saved instanceof OpenText.Refused refused) {
            return UnsavedPage.of(422, call, refused.why().zh());
        }
        if (saved instanceof OpenText.Changed changed) {
            return changed.now().isPresent()
                    ? Conflict.page(place.get(), changed.now().get(), text.get())
                    : UnsavedPage.of(404, call, "这份文稿刚刚被移走或者删除：" + call.field("path"));
        }
        project.changed(List.of(place.get().path()));
        if (!call.uploads().isEmpty()) {
            return withFiles(call, place.get(), ((OpenText.Opened) saved).text());
        }
        return saved(call, place.get());
    }

    private static Reply saved(Call call, TextPlace place) {
        return new Reply.Moved(EditAddress.of(place.path(), whole(call)) + "&saved=1");
    }

    /** The page after files were sent along with the form, and what became of them. */
    private Reply withFiles(Call call, TextPlace place, OpenText saved) throws IOException {
        List<AttachmentCounter.News> arrived = AttachmentCounter.store(call, place);
        project.changed(List.of(place.path()));
        EditedText text = EditedText.of(project, place, saved, whole(call));
        return page(Sheet.of(text, SAVED).with(arrived));
    }

    /** The next index number, for an entry that has none; empty where it has one. */
    private String proposal(EditedText text) throws IOException {
        boolean numbered = !text.entry()
                || text.written().whole()
                || text.written().lines().containsKey(HeaderKey.INDEX);
        return numbered
                ? ""
                : project.state()
                        .sources()
                        .flatMap(sources ->
                                Draft.next(sources, project.moment().day().getYear()))
                        .map(IndexNumber::text)
                        .orElse("");
    }

    /** By which a page learns that its text is another one meanwhile. */
    Reply stamp(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        return place.isPresent() && OpenText.open(place.get().file()) instanceof OpenText.Opened opened
                ? Reply.Bytes.json(Json.canonical(Map.of("sha256", opened.text().sha256())))
                : absent(call.field("path"));
    }

    /** The form in another shape, nothing saved. */
    Reply reshaped(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty() || !(OpenText.open(place.get().file()) instanceof OpenText.Opened opened)) {
            return absent(call.field("path"));
        }
        EditedText text = EditedText.of(project, place.get(), opened.text(), whole(call));
        TypedText typed = TypedText.of(Reshaping.of(call), text.written());
        return page(Sheet.of(text, UNSAVED).typed(typed, call.field("sha")).opened(Reshaping.key(call)));
    }

    /** A text typed as a whole, to go on with. */
    Reply again(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty() || !(OpenText.open(place.get().file()) instanceof OpenText.Opened opened)) {
            return absent(call.field("path"));
        }
        EditedText text = EditedText.of(project, place.get(), opened.text(), true);
        TypedText typed = TypedText.of(call, text.written());
        return page(Sheet.of(text, UNSAVED).typed(typed, call.field("sha")));
    }

    /**
     * What the page shows.
     *
     * @param sha256 of the file that the form is made from
     * @param news what was done
     * @param mistake why nothing was done; empty where something was
     * @param unsaved whether it shows what is typed and not on the disk
     * @param arrived what became of files that were sent along
     * @param key whose group is open in any case; may be empty
     */
    private record Sheet(
            EditedText text,
            TypedText typed,
            String sha256,
            String news,
            String mistake,
            boolean unsaved,
            List<AttachmentCounter.News> arrived,
            String key) {

        /** The text as it stands. */
        static Sheet of(EditedText text, String news) {
            TypedText typed = TypedText.of(text.written());
            return new Sheet(text, typed, text.opened().sha256(), news, "", false, List.of(), "");
        }

        Sheet typed(TypedText other, String sha) {
            return new Sheet(text, other, sha, news, mistake, true, arrived, key);
        }

        Sheet refused(String why) {
            return new Sheet(text, typed, sha256, news, why, unsaved, arrived, key);
        }

        Sheet with(List<AttachmentCounter.News> files) {
            return new Sheet(text, typed, sha256, news, mistake, unsaved, files, key);
        }

        Sheet opened(String group) {
            return new Sheet(text, typed, sha256, news, mistake, unsaved, arrived, group);
        }
    }

    private Reply page(Sheet sheet) throws IOException {
        EditedText text = sheet.text();
        Categories categories = text.categories(project);
        Optional<Category> column = text.column(categories);
        List<HeaderForm.Group> groups =
                HeaderForm.groups(text.kind(), text.written(), sheet.typed(), column, categories, text.notes()).stream()
                        .map(group -> group.opened(sheet.key()))
                        .toList();
        boolean whole = text.written().whole();
        Map<String, Object> model = new HashMap<>();
        model.put("path", text.place().path());
        model.put("name", text.place().name());
        model.put("heading", text.title());
        model.put("sha", sheet.sha256());
        model.put("whole", whole);
        model.put(
                "form",
                text.place().markdown() && !WrittenText.of(text.opened().text()).whole());
        model.put("markdown", text.place().markdown());
        model.put("groups", whole ? List.of() : groups);
        model.put("words", sheet.typed().words());
        model.put("first", text.written().words().line());
        model.put("notes", text.notes());
        model.put("mistake", sheet.mistake());
        model.put("live", false);
        model.put("said", sheet.news());
        model.put("saved", sheet.news().equals(SAVED));
        model.put("proposal", proposal(text));
        model.put("unsaved", sheet.unsaved());
        model.put(
                "column",
                column.map(one -> HeaderForm.indented(categories, one)).orElse(""));
        model.put("columnKey", column.map(Category::key).orElse(""));
        model.put("approved", text.review().filter(Review::approved).isPresent());
        model.put("reviewed", text.review().isPresent());
        model.put("entry", text.entry());
        model.put("deletable", text.entry() && !text.recorded());
        model.putAll(AttachmentCounter.model(text, sheet.typed(), sheet.arrived()));
        return new Reply.Page(
                sheet.mistake().isEmpty() ? 200 : 422,
                "edit.peb",
                "编辑 " + text.place().name(),
                model);
    }
}
