package org.gongkai.cli;

import java.util.concurrent.Callable;
import org.gongkai.content.HeaderReader;
import org.gongkai.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongkai schema}: the JSON Schema of an entry's header, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    private final Printer printer;

    @Mixin
    private LanguageOption common = new LanguageOption();

    SchemaCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (!Usage.language(common, printer)) {
            return Exit.USAGE;
        }
        printer.out().println(Json.pretty(HeaderReader.schema()));
        return Exit.DONE;
    }
}
