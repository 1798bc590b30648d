package org.gongkai.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.finding.Finding;

/** The lines of the files that findings name (原文), as a courtesy. Findings of one file behind each other read it once. */
public final class SourceLines {

    private static final long LARGEST = 2L << 20;

    private final Path root;
    private String path = "";
    private List<String> lines = List.of();

    /** @param root that the paths of findings begin from */
    public SourceLines(Path root) {
        this.root = root;
    }

    /** Findings with the lines that they name. */
    public List<Finding> quoted(List<Finding> findings) {
        return findings.stream().map(this::quoted).toList();
    }

    /** A finding with the line that it names, where there is one. */
    public Finding quoted(Finding finding) {
        int line = finding.place().line();
        if (!finding.source().isEmpty() || line == 0) {
            return finding;
        }
        if (!finding.place().path().equals(path)) {
            path = finding.place().path();
            lines = read(path);
        }
        String source = line <= lines.size() ? lines.get(line - 1) : "";
        return finding.at(source.startsWith("\uFEFF") ? source.substring(1) : source);
    }

    private List<String> read(String path) {
        try {
            Path file = root.resolve(path).normalize();
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST
                    ? Files.readAllLines(file)
                    : List.of();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return List.of(); // the line is a courtesy: the finding itself says what is wrong with the file
        }
    }
}
