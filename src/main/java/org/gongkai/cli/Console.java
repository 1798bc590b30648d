package org.gongkai.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out findings and results (标准输出)
 * @param err progress and summaries (标准错误)
 * @param interactive whether somebody watches on a terminal
 */
public record Console(PrintStream out, PrintStream err, boolean interactive) {}
