package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.OrganList;
import org.gongkai.content.site.Article20;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.harvest.Harvest;
import org.gongkai.harvest.engine.Engine;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.site.Platform;
import org.gongkai.press.release.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai harvest}: one site of what many organs have published. */
@Command(name = "harvest", mixinStandardHelpOptions = true)
final class HarvestCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.list}", descriptionKey = "list")
    private Path list = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "${bundle:label.folder}", descriptionKey = "harvestOut")
    private Path out = Path.of("");

    @Option(names = "--name", paramLabel = "${bundle:label.text}", descriptionKey = "platform")
    private String name = "各机关";

    @Option(names = "--engine", paramLabel = "threads|spark", descriptionKey = "engine")
    private String engine = "threads";

    @Option(names = "--audit", descriptionKey = "auditWhole")
    private boolean audit;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption format = new FormatOption();

    HarvestCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        LocalDate today = asOf.now().toLocalDate();
        Engine used = Engine.named(engine)
                .orElseThrow(() -> Stopped.usage(
                        "没有引擎“" + engine + "”：threads 总是可用，spark 要把 gongkai-spark.jar 放在旁边，见手册第十三章",
                        "no engine “" + engine
                                + "”: threads is always there, spark needs gongkai-spark.jar beside it"));
        if (!Files.isRegularFile(list)) {
            throw Stopped.usage("没有文件 " + list, "no file " + list);
        }
        Path folder = list.toAbsolutePath().normalize().resolveSibling("");
        List<Finding> found = new ArrayList<>();
        List<Organ> organs = new ArrayList<>();
        for (OrganList.Line line :
                OrganList.read(list, String.valueOf(list.getFileName())).into(found)) {
            organs.add(organ(line, folder));
        }
        if (organs.isEmpty()) {
            printer().findings(Findings.of(found), format.format(), folder);
            throw Stopped.findings("清单里没有可以读取的机关，没有发布。", "No organ of the list can be read: nothing was published.");
        }
        Platform platform = new Platform(name, today, items(), String.valueOf(folder));
        Harvest.Outcome outcome;
        try {
            outcome = new Harvest(platform, used, audit).publish(organs, out);
        } catch (Publication.Refused refused) {
            throw Stopped.usage(refused.wording());
        }
        printer().published();
        found.addAll(outcome.findings());
        Findings findings = Findings.of(found);
        printer().findings(findings, format.format(), folder);
        say(
                "汇总：机关 " + outcome.organs() + "（清单 " + organs.size() + "），信息 " + outcome.entries() + "，问题 "
                        + findings.sorted().size() + "；已发布到 " + out,
                outcome.organs() + " of " + organs.size() + " organs, " + outcome.entries() + " entries, "
                        + findings.sorted().size() + " findings; published to " + out);
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }

    private static Organ organ(OrganList.Line line, Path folder) {
        return new Organ(
                line.code(), line.name(), where(line.where(), folder), line.address(), line.government(), line.place());
    }

    /** A path is relative to the list; one that is none is told when it is to be read. */
    private static String where(String written, Path folder) {
        try {
            return written.contains("://")
                    ? written
                    : folder.resolve(written).normalize().toString();
        } catch (InvalidPathException e) {
            return written;
        }
    }

    private static SortedMap<String, Platform.Item> items() {
        SortedMap<String, Platform.Item> items = new TreeMap<>();
        for (Article20 item : Article20.values()) {
            items.put(item.code(), new Platform.Item(item.cited(), item.text()));
        }
        return items;
    }
}
