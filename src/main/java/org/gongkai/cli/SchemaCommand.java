package org.gongkai.cli;

import java.io.IOException;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai schema}: the JSON Schema of an entry's header, or of a mapping file, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand extends ShownCommand {

    /** What there is a schema of. */
    enum Described {
        header,
        mapping
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "header|mapping", descriptionKey = "described")
    private Described described = Described.header;

    SchemaCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        printer()
                .out()
                .println(Json.pretty(
                        switch (described) {
                            case header -> HeaderReader.schema();
                            case mapping -> MappingReader.schema();
                        }));
        return Exit.DONE;
    }
}
