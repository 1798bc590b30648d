package org.gongkai.cli.option;

import org.gongkai.finding.Severity;
import picocli.CommandLine.Option;

/** Options of the commands that judge a site. */
public final class StrictOption extends FormatOption {

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    /** What blocks. */
    public Severity blocking() {
        return strict ? Severity.ERROR : Severity.BLOCK;
    }

    public boolean strict() {
        return strict;
    }
}
