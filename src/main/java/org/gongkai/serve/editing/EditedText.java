package org.gongkai.serve.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Project;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.office.AttachmentFiles;
import org.gongkai.office.Filing;
import org.gongkai.office.OpenText;
import org.gongkai.office.Reviewing;
import org.gongkai.serve.state.OpenProject;

/**
 * A text on the desk with what the gate says of it as it stands on the disk (在编文稿).
 *
 * @param opened as it was opened
 * @param written taken apart
 * @param filing with all that belongs to it; nothing where it cannot be read
 * @param notes what was found, the heaviest first
 */
record EditedText(TextPlace place, OpenText opened, WrittenText written, Optional<Filing> filing, List<Note> notes) {

    /**
     * A text as it stands.
     *
     * @param whole whether the whole file is to be typed, header and all
     */
    static EditedText of(OpenProject project, TextPlace place, OpenText opened, boolean whole) throws IOException {
        boolean plain = whole || !place.markdown();
        WrittenText written = plain ? WrittenText.whole(opened.text()) : WrittenText.of(opened.text());
        if (!place.markdown()) {
            List<Note> notes = notes(project.state().findings().sorted(), place, written);
            return new EditedText(place, opened, written, Optional.empty(), notes);
        }
        Found<Optional<Filing>> filing = Filing.open(project.folder(), place.file(), Bake.folders(project.folder()));
        List<Finding> found = new ArrayList<>(filing.findings());
        filing.value()
                .map(one -> new Reviewing(one, project.moment().asOf()).open())
                .ifPresent(found::addAll);
        Optional<Frame> frame = filing.value().isPresent()
                ? Optional.empty()
                : Project.frame(project.folder()).value();
        if (frame.isPresent()) {
            found.addAll(new AttachmentFiles(place.file())
                    .inspected(frame.get(), project.moment().day(), place.folder()));
        }
        return new EditedText(place, opened, written, filing.value(), notes(found, place, written));
    }

    private static List<Note> notes(List<Finding> found, TextPlace place, WrittenText written) {
        String own = place.folder() + "/";
        return found.stream()
                .filter(one -> one.place().path().equals(place.path())
                        || one.place().path().startsWith(own))
                .distinct()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .map(one -> Note.of(one, place, written))
                .toList();
    }

    /** Its title; the name of a file that has none. */
    String title() {
        return written.value(HeaderKey.TITLE).texts().stream()
                .filter(title -> !title.isBlank())
                .findFirst()
                .or(() -> filing.flatMap(one -> one.manuscript().header().text(HeaderKey.TITLE)))
                .orElse(place.name());
    }

    ManuscriptKind kind() {
        return ManuscriptKind.of(place.path());
    }

    Categories categories(OpenProject project) {
        return filing.map(Filing::frame)
                .or(() -> Project.frame(project.folder()).value())
                .map(Frame::categories)
                .orElse(new Categories(List.of()));
    }

    Optional<Category> column(Categories categories) {
        Optional<Category> named =
                written.value(HeaderKey.CATEGORY).texts().stream().findFirst().flatMap(categories::find);
        return named.or(() -> filing.flatMap(Filing::category)).or(() -> folder(categories));
    }

    /** The column that its folder stands for. */
    private Optional<Category> folder(Categories categories) {
        return List.of(place.path().split("/")).stream()
                .flatMap(name -> categories.find(name).stream())
                .reduce((above, below) -> below);
    }

    /** The record of its review, if there is one that can be read. */
    Optional<Review> review() {
        return filing.flatMap(one -> one.manuscript().header().review());
    }

    /** Whether anybody has taken a step of its review, or withdrawn it. */
    boolean recorded() {
        return written.lines().containsKey(HeaderKey.REVIEW)
                || written.lines().containsKey(HeaderKey.WITHDRAWN)
                || written.whole();
    }

    /** Whether it is an entry of a column, which may have attachments. */
    boolean entry() {
        return place.markdown() && kind() == ManuscriptKind.ENTRY;
    }
}
