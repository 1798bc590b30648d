package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;

/** Prints findings to standard output, all else to standard error. */
final class Printer {

    private static final long EXCERPT_BYTES = 2L << 20;

    private final Console console;
    private final Language language;

    Printer(Console console, Language language) {
        this.console = console;
        this.language = language;
    }

    PrintStream out() {
        return console.out();
    }

    PrintStream err() {
        return console.err();
    }

    Language language() {
        return language;
    }

    boolean interactive() {
        return console.interactive();
    }

    /** A sentence to standard error. */
    void say(Wording wording) {
        console.err().println(wording.in(language));
    }

    /** Two parts of a sentence to standard error. */
    void say(Wording first, Wording then) {
        console.err().println(first.in(language) + then.in(language));
    }

    String in(Wording wording) {
        return wording.in(language);
    }

    /** All findings, sorted; source lines are fetched from below {@code root} where the finding has none. */
    void findings(Findings findings, Format format, Path root) {
        List<Finding> sorted =
                findings.sorted().stream().map(one -> excerpt(one, root)).toList();
        FindingText text = new FindingText(language);
        console.out()
                .print(
                        switch (format) {
                            case text -> text.plain(sorted);
                            case json -> FindingFormats.json(sorted, language);
                            case sarif -> FindingFormats.sarif(sorted, language);
                            case csv -> FindingFormats.csv(sorted, language);
                        });
        console.out().flush();
    }

    private static Finding excerpt(Finding finding, Path root) {
        int line = finding.place().line();
        if (!finding.source().isEmpty() || line == 0) {
            return finding;
        }
        try {
            Path file = root.resolve(finding.place().path()).normalize();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > EXCERPT_BYTES) {
                return finding;
            }
            try (Stream<String> lines = Files.lines(file)) {
                String source = lines.skip(line - 1L).findFirst().orElse("");
                return finding.at(source.startsWith("\uFEFF") ? source.substring(1) : source);
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return finding; // the excerpt is a courtesy: the finding itself says what is wrong with the file
        }
    }
}
