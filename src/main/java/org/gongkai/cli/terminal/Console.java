package org.gongkai.cli.terminal;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.Reader;

/**
 * Where a command prints.
 *
 * @param out findings and results (标准输出)
 * @param err progress and summaries (标准错误)
 * @param interactive whether somebody watches on a terminal
 * @param in what is typed there (标准输入)
 */
public record Console(PrintStream out, PrintStream err, boolean interactive, BufferedReader in) {

    /** One where nobody types. */
    public Console(PrintStream out, PrintStream err, boolean interactive) {
        this(out, err, interactive, new BufferedReader(Reader.nullReader()));
    }
}
