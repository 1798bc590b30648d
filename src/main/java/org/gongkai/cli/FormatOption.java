package org.gongkai.cli;

import picocli.CommandLine.Option;

/** Options of the commands that print findings (输出格式). */
class FormatOption {

    @Option(names = "--format", paramLabel = "text|json|sarif|csv", descriptionKey = "format")
    private Format format = Format.text;

    Format format() {
        return format;
    }
}
