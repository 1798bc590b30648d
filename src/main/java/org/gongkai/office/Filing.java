package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.content.Folders;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Frame;
import org.gongkai.desk.Desk;
import org.gongkai.desk.Exhibit;
import org.gongkai.desk.Papers;
import org.gongkai.desk.ReviewArchive;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.press.release.FileTree;

/**
 * An entry on the desk with all that belongs to it (案卷).
 *
 * @param project the project folder
 * @param file of the entry
 * @param frame the site, its categories and people
 * @param manuscript as it stands
 * @param papers what lies beside it
 */
public record Filing(Path project, Path file, Frame frame, Manuscript manuscript, Papers papers) {

    /**
     * Opens an entry's file; nothing where it cannot be read, and the findings say why.
     *
     * @param theme where the project has its templates and assets
     */
    public static Found<Optional<Filing>> open(Path project, Path file, Folders theme) throws IOException {
        List<Finding> found = new ArrayList<>();
        Optional<Frame> frame = Project.frame(project).into(found);
        Optional<Manuscript> manuscript = frame.isEmpty()
                ? Optional.empty()
                : Project.entry(project, file, frame, theme).into(found);
        Optional<Filing> filing = frame.isEmpty() || manuscript.isEmpty()
                ? Optional.empty()
                : Optional.of(of(project, file, frame.get(), manuscript.get()));
        return new Found<>(filing, found);
    }

    private static Filing of(Path project, Path file, Frame frame, Manuscript manuscript) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String name = String.valueOf(file.getFileName());
        Path folder = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".review");
        Set<String> kept = new TreeSet<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(one -> kept.add(String.valueOf(one.getFileName())));
            }
        }
        String history = kept.contains("history.yaml")
                ? Files.readString(folder.resolve("history.yaml"), StandardCharsets.UTF_8)
                : "";
        Papers papers = new Papers(name, text, history, kept);
        return new Filing(project, file, frame, manuscript, papers);
    }

    /** The category that the entry is in; nothing for the guide and the reports. */
    public Optional<Category> category() {
        return manuscript.category(frame.categories());
    }

    /** The text that was approved before the present one. */
    public Optional<Exhibit.Before> before() throws IOException {
        for (String name : ReviewArchive.approved(manuscript, papers)) {
            Path text = file.resolveSibling(name + ".md");
            Path digest = file.resolveSibling(name + ".digest");
            return Optional.of(new Exhibit.Before(
                    Files.readString(text, StandardCharsets.UTF_8),
                    Files.exists(digest) ? Files.readString(digest, StandardCharsets.UTF_8) : ""));
        }
        return Optional.empty();
    }

    /**
     * Writes what was recorded: first every file beside its place, then all of them into their places, the entry's own last,
     * so that a failure on the way leaves the old record.
     *
     * @param more further files, relative to the entry's folder ▸ text
     * @return false, and nothing is written, where the entry or the history of its review is another one meanwhile
     */
    public boolean write(Desk.Recorded recorded, Map<String, String> more) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(more);
        files.putAll(recorded.files());
        files.putIfAbsent(papers.fileName(), papers.text());
        return write(files, recorded.moves());
    }

    /** Writes the entry's own file anew; false as above. */
    boolean write(Desk.SentBack back) throws IOException {
        return write(Map.of(papers.fileName(), back.text()), Map.of());
    }

    private boolean write(Map<String, String> files, Map<String, String> moves) throws IOException {
        Deque<Fresh> prepared = new ArrayDeque<>(); // the entry's own first, and moved last
        try {
            prepared.push(Fresh.of(file));
            if (!unchanged()) {
                return false;
            }
            prepared.getLast().write(bytes(files.getOrDefault(papers.fileName(), papers.text())));
            for (Map.Entry<String, String> one : files.entrySet()) {
                if (!one.getKey().equals(papers.fileName())) {
                    Path target = file.resolveSibling(one.getKey());
                    FileTree.around(target);
                    prepared.push(Fresh.of(target));
                    prepared.getFirst().write(bytes(one.getValue()));
                }
            }
            for (Map.Entry<String, String> move : moves.entrySet()) {
                Files.move(file.resolveSibling(move.getKey()), file.resolveSibling(move.getValue()));
            }
            for (Fresh fresh : prepared) {
                fresh.move();
            }
            return true;
        } finally {
            while (!prepared.isEmpty()) {
                prepared.pop().close();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether what was read is what lies there. */
    private boolean unchanged() throws IOException {
        Path history = file.resolveSibling(papers.folder() + "history.yaml");
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(file), bytes(papers.text()))
                && (papers.kept().contains("history.yaml")
                        ? Files.isRegularFile(history, LinkOption.NOFOLLOW_LINKS)
                                && Arrays.equals(Files.readAllBytes(history), bytes(papers.history()))
                        : !Files.exists(history, LinkOption.NOFOLLOW_LINKS));
    }
}
