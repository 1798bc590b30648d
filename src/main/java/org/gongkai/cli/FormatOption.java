package org.gongkai.cli;

import picocli.CommandLine.Option;

/** Options of the commands that print findings (输出格式). */
class FormatOption {

    @Option(names = "--format", paramLabel = "text|json|sarif|csv", descriptionKey = "format")
    private FindingFormat format = FindingFormat.text;

    FindingFormat format() {
        return format;
    }
}
