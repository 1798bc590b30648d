package org.gongkai.cli.option;

import org.gongkai.cli.terminal.FindingFormat;
import picocli.CommandLine.Option;

/** Options of the commands that print findings (输出格式). */
public class FormatOption {

    @Option(names = "--format", paramLabel = "text|json|sarif|csv", descriptionKey = "format")
    private FindingFormat format = FindingFormat.text;

    public FindingFormat format() {
        return format;
    }
}
