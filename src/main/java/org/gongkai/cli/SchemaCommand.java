package org.gongkai.cli;

import java.io.IOException;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.json.Json;
import picocli.CommandLine.Command;

/** {@code gongkai schema}: the JSON Schema of an entry's header, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand extends ShownCommand {

    SchemaCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        printer().out().println(Json.pretty(HeaderReader.schema()));
        return Exit.DONE;
    }
}
