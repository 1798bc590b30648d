package org.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;

/** A finding with the line of the file that it names (原文一行), as a courtesy. */
final class SourceLine {

    private static final long LARGEST = 2L << 20;

    private SourceLine() {}

    static Finding quoted(Finding finding, Path root) {
        int line = finding.place().line();
        if (!finding.source().isEmpty() || line == 0) {
            return finding;
        }
        try {
            Path file = root.resolve(finding.place().path()).normalize();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return finding;
            }
            try (Stream<String> lines = Files.lines(file)) {
                String source = lines.skip(line - 1L).findFirst().orElse("");
                return finding.at(source.startsWith("\uFEFF") ? source.substring(1) : source);
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return finding; // the line is a courtesy: the finding itself says what is wrong with the file
        }
    }
}
