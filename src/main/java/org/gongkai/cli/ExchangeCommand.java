package org.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.TextFiles;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.exchange.Exchange;
import org.gongkai.exchange.Exchange.Written;
import org.gongkai.exchange.ReadyMappings;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.gongkai.exchange.release.PublishedRecords;
import org.gongkai.exchange.release.Release;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai exchange}: the records of a release in the form that a platform takes. */
@Command(name = "exchange", mixinStandardHelpOptions = true)
final class ExchangeCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.site}", descriptionKey = "exchangeSite")
    private Path site = Path.of("target", "site");

    @Option(names = "--mapping", paramLabel = "${bundle:label.mapping}", descriptionKey = "mapping")
    private String mapping = "";

    @Option(names = "--out", paramLabel = "${bundle:label.file}", descriptionKey = "exchangeOut")
    private @Nullable Path out;

    @Option(names = "--changes", descriptionKey = "exchangeChanges")
    private boolean changes;

    @Option(names = "--check", descriptionKey = "exchangeCheck")
    private boolean check;

    @Option(names = "--mappings", descriptionKey = "mappings")
    private boolean list;

    @Option(names = "--show", paramLabel = "${bundle:label.mapping}", descriptionKey = "showMapping")
    private String shown = "";

    @Mixin
    private FormatOption common = new FormatOption();

    ExchangeCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (list) {
            return list();
        }
        if (!shown.isEmpty()) {
            print(ReadyMappings.text(shown).orElseThrow(() -> unknown(shown)));
            return Exit.DONE;
        }
        Stopped.checkAll(this::checkMapping, this::checkOut, this::checkSite);
        SourceText source = source();
        PlatformMapping form = read(MappingReader.read(source), common.format(), Path.of(""));
        Release release = new FolderRelease(site);
        PublishedRecords records = read(
                changes ? PublishedRecords.changes(release) : PublishedRecords.catalogue(release),
                common.format(),
                site);
        return out == null ? checked(records, form) : written(records, form, out);
    }

    private int checked(PublishedRecords records, PlatformMapping form) throws IOException {
        Found<Written> found = Exchange.write(records, form, OutputStream::nullOutputStream);
        tell(found);
        say(
                "检查了 " + found.value().records() + " 条记录，没有产出",
                "checked " + found.value().records() + " records, wrote nothing");
        return found.findings().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private int written(PublishedRecords records, PlatformMapping form, Path target) throws IOException, Stopped {
        PlatformFiles files = PlatformFiles.open(target, form);
        boolean sound = false;
        try {
            Found<Written> found = Exchange.write(records, form, files);
            tell(found);
            sound = found.findings().isEmpty();
            if (sound) {
                files.publish();
                say(
                        "已写入 " + target + "：" + found.value().records() + " 条记录，"
                                + found.value().files() + " 份文件",
                        "wrote " + target + ": " + found.value().records() + " records in "
                                + found.value().files() + " files");
            } else {
                say("有问题，没有产出；" + target + " 未改动", "nothing is written; " + target + " is as it was");
            }
        } finally {
            if (!sound) {
                files.discard();
            }
        }
        return sound ? Exit.DONE : Exit.FINDINGS;
    }

    private void tell(Found<Written> found) {
        printer().findings(Findings.of(found.findings()), common.format(), site);
        long left = found.value().left();
        if (left > 0) {
            say(
                    "另有 " + left + " 项变动不在映射的 records 里，没有写出：平台不会知道它们",
                    left + " more changes are not among the records of the mapping: the platform is not told of them");
        }
    }

    private void checkMapping() throws Stopped {
        if (mapping.isEmpty()) {
            throw Stopped.usage(
                    "缺少 --mapping：给出映射文件，或者现成映射的名称（exchange --mappings 列出）",
                    "missing --mapping: a mapping file, or the name of a ready one (exchange --mappings lists them)");
        }
        if (!ReadyMappings.NAMES.contains(mapping) && !Files.isRegularFile(Path.of(mapping))) {
            throw unknown(mapping);
        }
    }

    private static Stopped unknown(String name) {
        Wording hint = Spelling.hint(
                name,
                ReadyMappings.NAMES,
                new Wording(
                        "现成的映射：" + String.join("、", ReadyMappings.NAMES),
                        "ready mappings: " + String.join(", ", ReadyMappings.NAMES)));
        return Stopped.usage("没有映射“" + name + "”；" + hint.zh(), "no mapping “" + name + "”; " + hint.en());
    }

    private void checkOut() throws Stopped {
        if ((out == null) != check) {
            throw Stopped.usage("--out 和 --check 写且只写一个", "one of --out and --check is needed, and no more");
        }
        if (out != null
                && out.toAbsolutePath()
                        .normalize()
                        .startsWith(site.toAbsolutePath().normalize())) {
            throw Stopped.usage(
                    "不能写进已发布的站点里，那样就与清单不符",
                    "cannot write into the published site: it would not be that of its manifest");
        }
    }

    private void checkSite() throws Stopped {
        if (!Files.isDirectory(site)) {
            throw Stopped.usage("没有文件夹 " + site, "no folder " + site);
        }
    }

    private SourceText source() throws Stopped {
        Optional<String> ready = ReadyMappings.text(mapping);
        return ready.isPresent()
                ? new SourceText(mapping + ".yaml", ready.get())
                : read(TextFiles.read(Path.of(mapping), mapping), common.format(), Path.of(""));
    }

    private int list() throws Stopped {
        StringBuilder text = new StringBuilder();
        for (String name : ReadyMappings.NAMES) {
            SourceText source =
                    new SourceText(name + ".yaml", ReadyMappings.text(name).orElse(""));
            PlatformMapping form = read(MappingReader.read(source), common.format(), Path.of(""));
            text.append(name).append('\t').append(form.title()).append('\n');
        }
        print(text.toString());
        return Exit.DONE;
    }
}
