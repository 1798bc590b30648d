package org.gongkai.cli.option;

import picocli.CommandLine.Option;

/** Whether what earlier runs computed is used again. */
public final class CacheOption {

    @Option(names = "--no-cache", descriptionKey = "noCache")
    private boolean none;

    public boolean used() {
        return !none;
    }
}
