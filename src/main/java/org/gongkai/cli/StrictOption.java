package org.gongkai.cli;

import org.gongkai.finding.Severity;
import picocli.CommandLine.Option;

/** Options of the commands that judge a site. */
final class StrictOption extends FormatOption {

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    /** What blocks. */
    Severity blocking() {
        return strict ? Severity.ERROR : Severity.BLOCK;
    }

    boolean strict() {
        return strict;
    }
}
