package org.gongkai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.register.YearTable;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai schema}: the JSON Schema of an entry's header, of a mapping file or of a register, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand extends ShownCommand {

    private static final String HEADER = "header";
    private static final String MAPPING = "mapping";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "header|mapping|${bundle:label.register}",
            descriptionKey = "described")
    private String described = HEADER;

    SchemaCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Optional<Map<String, Object>> schema = switch (described) {
            case HEADER -> Optional.of(HeaderReader.schema());
            case MAPPING -> Optional.of(MappingReader.schema());
            default -> YearTable.named(described).map(YearTable::schema);
        };
        if (schema.isEmpty()) {
            throw Stopped.usage(unknown(described));
        }
        printer().out().println(Json.pretty(schema.get()));
        return Exit.DONE;
    }

    private static Wording unknown(String name) {
        List<String> known = new ArrayList<>(List.of(HEADER, MAPPING));
        known.addAll(YearTable.words());
        Wording names = YearTable.names();
        Wording hint = Spelling.hint(
                name, known, new Wording("可以写 header、mapping、" + names.zh(), "one of header, mapping, " + names.en()));
        return new Wording(
                "没有“" + name + "”的 JSON Schema：" + hint.zh(), "no JSON Schema of “" + name + "”: " + hint.en());
    }
}
