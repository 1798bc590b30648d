package org.gongkai.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.content.register.Redirects;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.hosting.Hosting;
import org.gongkai.hosting.NginxFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai server-config}: how a web server is to serve the site. */
@Command(name = "server-config", mixinStandardHelpOptions = true)
final class ServerConfigCommand extends ShownCommand {

    /** The servers whose configuration is known. */
    enum Server {
        nginx
    }

    @Parameters(index = "0", paramLabel = "nginx", descriptionKey = "server")
    private Server server = Server.nginx;

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--root", paramLabel = "${bundle:label.folder}", descriptionKey = "serverRoot")
    private String root = "";

    @Option(names = "--address", paramLabel = "${bundle:label.address}", descriptionKey = "serverAddress")
    private String address = "";

    @Option(names = "--certificate", paramLabel = "${bundle:label.file}", descriptionKey = "serverCertificate")
    private String certificate = "";

    @Option(names = "--key", paramLabel = "${bundle:label.file}", descriptionKey = "serverKey")
    private String key = "";

    @Option(names = "--plain", descriptionKey = "serverPlain")
    private boolean plain;

    ServerConfigCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path project = project(folder);
        URI at = address(project);
        Hosting hosting =
                new Hosting(at, root(at), door(at.getHost()), Files.isRegularFile(project.resolve(Redirects.FILE)));
        print(
                switch (server) {
                    case nginx -> NginxFile.of(hosting, printer().language());
                });
        return Exit.DONE;
    }

    private URI address(Path project) throws Stopped, IOException {
        String typed = address.isEmpty()
                ? read(Project.frame(project), FindingFormat.text, project)
                        .site()
                        .address()
                : address;
        URI at = SiteAddress.of(typed)
                .orElseThrow(() -> Stopped.usage(
                        "不知道站点的网址：在 site.yaml 写 address，或者写 --address https://…",
                        "the site's address is unknown: write address into site.yaml, or --address https://…"))
                .root();
        writable(at.toString());
        return at;
    }

    /** Where the site lies on the server, which may be another machine, so that nobody looks whether it is there. */
    private String root(URI at) throws Stopped {
        String last = at.getRawPath().replaceAll(".*/([^/]+)/$", "$1");
        String wanted = root.isEmpty() ? "/srv/" + (last.equals("/") ? at.getHost() : last) : root;
        String whole = wanted.replaceAll("(?<=.)/+$", "");
        if (!whole.startsWith("/") || whole.equals("/")) {
            throw Stopped.usage(
                    "--root 写服务器上的绝对路径，例如 /srv/zfxxgk",
                    "--root is an absolute path on the server, such as /srv/zfxxgk");
        }
        return writable(whole);
    }

    private Hosting.Door door(String host) throws Stopped {
        if (plain && !(certificate.isEmpty() && key.isEmpty())) {
            throw Stopped.usage("--plain 不和 --certificate、--key 一起用", "--plain goes without --certificate and --key");
        }
        return plain
                ? new Hosting.Before()
                : new Hosting.Keys(
                        writable(certificate.isEmpty() ? "/etc/ssl/" + host + ".pem" : certificate),
                        writable(key.isEmpty() ? "/etc/ssl/private/" + host + ".key" : key));
    }

    private static String writable(String word) throws Stopped {
        if (!Hosting.writable(word)) {
            throw Stopped.usage(
                    "配置文件里不能写美元符号和控制字符：" + word,
                    "a configuration cannot hold dollar signs and control characters: " + word);
        }
        return word;
    }
}
