package org.gongkai.serve.editing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.office.AttachmentCleaning;
import org.gongkai.office.AttachmentFiles;
import org.gongkai.office.Filing;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.unpack.clean.Cleaning;
import org.gongkai.unpack.inventory.Extract;

/** Authors, companies and places taken out of an attachment (清理附件): what would go is shown before it goes. */
final class CleanPage {

    private final OpenProject project;

    CleanPage(OpenProject project) {
        this.project = project;
    }

    /** Shows what is in a file that readers should not get. */
    Reply show(EditedText text, String name) throws IOException {
        Optional<AttachmentCleaning.Meant> meant = meant(text, name);
        return meant.isEmpty() ? Reply.Refused.absent(name) : page(200, text, name, meant.get(), "");
    }

    /** Writes the cleaned file, whose text is as it was, in place of the file. */
    Reply clean(EditedText text, String name) throws IOException {
        Optional<AttachmentCleaning.Meant> meant = meant(text, name);
        if (meant.isEmpty()) {
            return Reply.Refused.absent(name);
        }
        Cleaning cleaning = AttachmentCleaning.clean(meant.get());
        if (cleaning instanceof Cleaning.Cleaned cleaned) {
            if (!AttachmentCleaning.replace(meant.get(), cleaned)) {
                return page(409, text, name, meant.get(), "文件刚刚被改动，没有写入");
            }
            project.changed(List.of(text.place().path()));
        }
        return new Reply.Moved(EditAddress.of(text.place().path(), false) + "#files");
    }

    private Optional<AttachmentCleaning.Meant> meant(EditedText text, String name) throws IOException {
        return new AttachmentFiles(text.place().file())
                .file(name)
                .map(file ->
                        new AttachmentCleaning.Meant(name, file, text.filing().map(Filing::manuscript)));
    }

    private static Reply page(int status, EditedText text, String name, AttachmentCleaning.Meant meant, String mistake)
            throws IOException {
        Cleaning cleaning = AttachmentCleaning.clean(meant);
        List<String> gone = cleaning instanceof Cleaning.Cleaned cleaned ? words(cleaned.gone()) : List.of();
        List<String> left = cleaning instanceof Cleaning.Cleaned cleaned
                ? words(cleaned.left())
                : cleaning instanceof Cleaning.Unchanged unchanged ? words(unchanged.left()) : List.of();
        Wording why = cleaning instanceof Cleaning.Impossible impossible ? impossible.why() : Wording.NONE;
        return new Reply.Page(
                status,
                "clean.peb",
                "清理附件",
                Map.of(
                        "path",
                        text.place().path(),
                        "query",
                        EditAddress.encoded(text.place().path()),
                        "file",
                        name,
                        "gone",
                        gone,
                        "left",
                        left,
                        "why",
                        why.zh(),
                        "reviewed",
                        meant.reviewed(),
                        "mistake",
                        mistake));
    }

    private static List<String> words(List<Extract> extracts) {
        return extracts.stream()
                .map(one -> (one.where().isEmpty() ? "" : one.where().zh() + "：")
                        + one.text().strip().replaceAll("\\s+", " "))
                .toList();
    }
}
