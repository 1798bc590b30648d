package org.gongkai.serve.editing;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.serve.state.OpenProject;

/**
 * A text file of the editors' folder that a page names (文稿的位置).
 *
 * @param path relative to the project folder, with {@code /}
 */
record TextPlace(String path, Path file) {

    private static final Pattern BESIDE = Pattern.compile(".*\\.(files|review)/.*");
    private static final Pattern TEXT = Pattern.compile(".*\\.(md|yaml|csv|html|adoc)");

    /** Where it lies; nothing where there is no such text, where a link leads there, or where it is an attachment or a record of a review. */
    static Optional<TextPlace> of(OpenProject project, String path) {
        return project.file(path)
                .filter(file -> path.equals(relative(project, file)))
                .filter(file ->
                        TEXT.matcher(path).matches() && !BESIDE.matcher(path).matches())
                .filter(file -> plain(project.folder(), file))
                .map(file -> new TextPlace(path, file));
    }

    private static String relative(OpenProject project, Path file) {
        return project.folder().relativize(file).toString().replace('\\', '/');
    }

    /** Whether it is a file, reached without a link. */
    private static boolean plain(Path folder, Path file) {
        for (Path at = file.getParent(); at != null && !at.equals(folder); at = at.getParent()) {
            if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Its name. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its name without the extension. */
    String stem() {
        return name().substring(0, name().lastIndexOf('.'));
    }

    /** Where its attachments lie, relative to the project folder. */
    String folder() {
        return path.substring(0, path.lastIndexOf('.')) + ".files";
    }

    /** Whether it is Markdown with a header. */
    boolean markdown() {
        return path.endsWith(".md");
    }
}
