package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.press.release.FileTree;
import org.gongkai.press.theme.BuiltIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai init}: a new site from the built-in starter. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand extends ShownCommand {

    /** Digests are of bytes: Git must give back those that it was given. */
    private static final String GIT_ATTRIBUTES = "# 摘要按字节核对，Git 检出时不得改变换行\n* -text\n";

    @Parameters(index = "0", paramLabel = "${bundle:label.folder}", descriptionKey = "newFolder")
    private Path folder = Path.of("");

    InitCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (Files.exists(folder) && !empty(folder)) {
            throw Stopped.usage(folder + " 不是空文件夹", folder + " is no empty folder");
        }
        Map<String, byte[]> files = BuiltIn.files("starter");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            FileTree.around(target);
            Files.write(target, file.getValue());
        }
        Files.writeString(folder.resolve(".gitattributes"), GIT_ATTRIBUTES, StandardCharsets.UTF_8);
        say(
                "已在 " + folder + " 建立示例站点（" + files.size() + " 个文件）。下一步：修改 content/site.yaml，然后运行 gongkai build "
                        + folder,
                "made the sample site in " + folder + " (" + files.size()
                        + " files). Next: edit content/site.yaml, then run gongkai build " + folder);
        return Exit.DONE;
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
