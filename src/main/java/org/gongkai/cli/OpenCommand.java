package org.gongkai.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.office.Desktop;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai open}: the site that was built, in the browser. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--site", paramLabel = "${bundle:label.folder}", descriptionKey = "openSite")
    private @Nullable Path site;

    OpenCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path built = site == null ? project(folder).resolve("target/site") : site;
        Path home = built.resolve("index.html").toAbsolutePath().normalize();
        if (!Files.isRegularFile(home)) {
            throw Stopped.usage(
                    "这里还没有产出的站点：" + home + "；先运行 gongkai build",
                    "no site was built here: " + home + "; run gongkai build");
        }
        URI address = home.toUri();
        printer().out().println(address.toASCIIString());
        printer().out().flush();
        if (!Desktop.show(address)) {
            say(
                    "这台计算机上没有能打开它的桌面，请在浏览器里打开这个地址。",
                    "There is no desktop here to show it: open this address in a browser.");
        }
        return Exit.DONE;
    }
}
