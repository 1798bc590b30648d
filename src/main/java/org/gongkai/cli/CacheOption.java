package org.gongkai.cli;

import picocli.CommandLine.Option;

/** Whether what earlier runs computed is used again. */
final class CacheOption {

    @Option(names = "--no-cache", descriptionKey = "noCache")
    private boolean none;

    boolean used() {
        return !none;
    }
}
