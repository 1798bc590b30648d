package org.gongkai.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.office.Desktop;
import org.gongkai.office.FoundingFolder;
import org.gongkai.office.KeyRing;
import org.gongkai.serve.Worktop;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai serve}: the desk in the browser. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--port", paramLabel = "${bundle:label.port}", descriptionKey = "port")
    private int port;

    @Option(names = "--no-browser", descriptionKey = "noBrowser")
    private boolean noBrowser;

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--key", paramLabel = "${bundle:label.key}", descriptionKey = "serveKey")
    private @Nullable Path key;

    ServeCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path project = place();
        if (port < 0 || port > 65535) {
            throw Stopped.usage("端口在 0 和 65535 之间：" + port, "a port is between 0 and 65535: " + port);
        }
        if (key != null && !Files.isRegularFile(key)) {
            throw Stopped.usage("--key：没有文件 " + key, "--key: no file " + key);
        }
        Supplier<Instant> clock = asOf.clock();
        try (Worktop desk = Worktop.open(project, port, clock, KeyRing.here(key))) {
            Runtime.getRuntime().addShutdownHook(new Thread(desk::close)); // Ctrl+C
            say("工作台已经打开，只在本机可见；用这个网址进入：", "the desk is open, on this computer alone; enter by this address:");
            print(desk.address() + "\n");
            say("按 Ctrl+C 关闭。", "Ctrl+C closes it.");
            if (!Project.at(project)) {
                say("这里还没有项目：在工作台的第一页建立它。", "there is no project here yet: found it on the first page of the desk.");
            }
            if (!noBrowser && !Desktop.show(URI.create(desk.address()))) {
                say("没有能打开的浏览器，请把上面的网址粘贴到浏览器里。", "no browser could be opened: paste the address into one.");
            }
            Thread.sleep(Long.MAX_VALUE);
        } catch (BindException e) {
            throw Stopped.usage("端口 " + port + " 已被占用", "port " + port + " is in use");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    /** The folder of a project, or one in which a project may be founded. */
    private Path place() throws IOException, Stopped {
        Path place = folder == null ? Path.of("") : folder;
        return FoundingFolder.free(place) ? place : project(place);
    }
}
