package org.gongkai.serve.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.office.AttachmentFiles;
import org.gongkai.office.OpenText;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** A draft that is thrown away (删除草稿): only one that nobody has reviewed; what was public once is withdrawn instead. */
final class DeletePage {

    private final OpenProject project;

    DeletePage(OpenProject project) {
        this.project = project;
    }

    Reply ask(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty()) {
            return EditPage.absent(call.field("path"));
        }
        Optional<EditedText> draft = draft(place.get());
        return draft.isEmpty() ? reviewed() : page(place.get(), draft.get());
    }

    private Reply page(TextPlace place, EditedText draft) throws IOException {
        List<String> files = new ArrayList<>();
        for (Path file : files(place)) {
            files.add(project.folder().relativize(file).toString().replace('\\', '/'));
        }
        return new Reply.Page(
                "delete.peb",
                "删除草稿",
                Map.of(
                        "path",
                        place.path(),
                        "query",
                        EditAddress.encoded(place.path()),
                        "files",
                        files,
                        "sha",
                        draft.opened().sha256()));
    }

    Reply delete(Call call) throws IOException {
        Optional<TextPlace> place = TextPlace.of(project, call.field("path"));
        if (place.isEmpty()) {
            return EditPage.absent(call.field("path"));
        }
        Optional<EditedText> draft = draft(place.get());
        if (draft.isEmpty()) {
            return reviewed();
        }
        if (!draft.get().opened().sha256().equals(call.field("sha"))) {
            return new Reply.Refused(
                    409,
                    new Wording("文件在此期间被改动，没有删除；请重新查看", "the file was changed meanwhile and not deleted: look again"));
        }
        AttachmentFiles attachments = new AttachmentFiles(place.get().file());
        for (String name : attachments.names()) {
            attachments.delete(name);
        }
        for (Path file : files(place.get())) {
            Files.delete(file);
        }
        project.changed(List.of(place.get().path()));
        String column = draft.get()
                .column(draft.get().categories(project))
                .map(one -> one.key())
                .orElse("");
        return new Reply.Moved("/entries/?column=" + EditAddress.encoded(column));
    }

    /** A draft without any record of a review. */
    private Optional<EditedText> draft(TextPlace place) throws IOException {
        if (!(OpenText.open(place.file()) instanceof OpenText.Opened opened)) {
            return Optional.empty();
        }
        EditedText text = EditedText.of(project, place, opened.text(), false);
        Path record = place.file().resolveSibling(place.stem() + ".review");
        boolean kept = text.recorded() || Files.exists(record, LinkOption.NOFOLLOW_LINKS);
        return text.entry() && !kept ? Optional.of(text) : Optional.empty();
    }

    private static Reply reviewed() {
        return new Reply.Refused(
                409,
                new Wording(
                        "只有从未登记过审查的草稿可以删除；公开过的信息用撤回",
                        "only a draft without any review may be deleted; what was public is withdrawn"));
    }

    /** The entry's file and those that belong to it, its own last. */
    private static List<Path> files(TextPlace place) throws IOException {
        List<Path> files = new ArrayList<>();
        AttachmentFiles attachments = new AttachmentFiles(place.file());
        for (String name : attachments.names()) {
            attachments.file(name).ifPresent(files::add);
        }
        Path ledger = place.file().resolveSibling(place.stem() + ".csv");
        if (Files.isRegularFile(ledger, LinkOption.NOFOLLOW_LINKS)) {
            files.add(ledger);
        }
        files.add(place.file());
        return files;
    }
}
