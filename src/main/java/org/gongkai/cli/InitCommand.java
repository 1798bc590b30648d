package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FoundingOptions;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Interview;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Wording;
import org.gongkai.office.Founding;
import org.gongkai.office.FoundingFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai init}: an empty site of an organ, or the sample. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.folder}", descriptionKey = "newFolder")
    private Path folder = Path.of("");

    @Option(names = "--sample", descriptionKey = "sample")
    private boolean sample;

    @Mixin
    private FoundingOptions options = new FoundingOptions();

    @Mixin
    private AsOf asOf = new AsOf();

    InitCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (!FoundingFolder.free(folder)) {
            throw occupied();
        }
        return sample ? sample() : found();
    }

    private Stopped occupied() {
        return Stopped.usage(folder + " 不是空文件夹", folder + " is no empty folder");
    }

    private int sample() throws IOException, Stopped {
        Map<String, byte[]> files = FoundingFolder.sample();
        write(files);
        say(
                "已在 " + folder + " 建立示例站点（" + files.size() + " 个文件）。下一步：gongkai build " + folder,
                "made the sample site in " + folder + " (" + files.size() + " files). Next: gongkai build " + folder);
        return Exit.DONE;
    }

    private int found() throws IOException, Stopped {
        Founding.Answers answers = options.answers(asOf.now().toLocalDate());
        Interview interview = new Interview(printer());
        if (interview.possible()) {
            answers = FoundingOptions.asked(answers, interview);
        }
        SortedMap<String, String> files = Founding.files(answers);
        write(FoundingFolder.bytes(files));
        say(
                "已在 " + folder + " 建立站点（" + files.size() + " 个文件，还没有条目）。",
                "made a site in " + folder + " (" + files.size() + " files, no entries yet).");
        printer().say(left(Founding.unwritten(files)));
        say(
                "下一步：gongkai serve " + folder + " 打开工作台；或者写好以后 gongkai check " + folder + "，照它的提示办。",
                "Next: gongkai serve " + folder + " opens the desk; or gongkai check " + folder + " says what to do.");
        return Exit.DONE;
    }

    /** What only a person can write. */
    private static Wording left(SortedMap<String, Integer> unwritten) {
        return unwritten.isEmpty()
                ? new Wording("公开指南请通读一遍。", "Please read the guide.")
                : new Wording(
                        "要由人写的地方都标着【待写：……】："
                                + unwritten.entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue() + " 处")
                                        .collect(Collectors.joining("，"))
                                + "。",
                        "What only a person can write is marked 【待写：…】: "
                                + unwritten.entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue())
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private void write(Map<String, byte[]> files) throws IOException, Stopped {
        if (!FoundingFolder.found(folder, files)) {
            throw occupied();
        }
    }
}
