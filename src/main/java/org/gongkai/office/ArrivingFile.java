package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Extent;
import org.gongkai.intake.document.Incoming;

/**
 * A file that is to be taken in (收到的文件).
 *
 * @param name by which findings call it
 * @param root below which the files may lie that belong to it
 * @param selector where on a page its text is, or ""
 * @param saved what is known of an old site
 */
public record ArrivingFile(String name, Path path, Path root, String selector, SavedFiles saved) {

    /** The name whose extension says what kind of file it is. */
    String kindName() {
        return String.valueOf(path.getFileName());
    }

    private Extent extent() {
        return new Extent(true, selector, address -> saved.near(path, root, address));
    }

    /** Reads it. */
    Found<Optional<Arrival>> read(String organ) throws IOException {
        List<Finding> found = new ArrayList<>();
        Optional<Incoming> incoming = Intake.read(path, extent()).into(found);
        return new Found<>(incoming.map(one -> ArrivalForm.of(one, found, organ)), found);
    }
}
