package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.TextFiles;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.EarlierAssessment;
import org.gongkai.inspect.Situation;
import org.gongkai.inspect.Yardstick;
import org.gongkai.inspect.YardstickReader;
import org.gongkai.json.JsonException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a table is judged by and compared with (指标体系和上一次的表): {@code --profile} and {@code --since}. */
final class YardstickOption {

    @Option(names = "--profile", paramLabel = "${bundle:label.file}", descriptionKey = "profile")
    private @Nullable Path profile;

    @Option(names = "--since", paramLabel = "${bundle:label.file}", descriptionKey = "sinceTable")
    private @Nullable Path since;

    /** Both are of a table alone. */
    void refuseWithoutATable() throws Stopped {
        if (profile != null || since != null) {
            throw Stopped.usage("--profile 和 --since 要和 --table 一起用", "--profile and --since need --table");
        }
    }

    /** Whether what it names is there. */
    void check() throws Stopped {
        Stopped.checkAll(() -> there("--profile", profile), () -> there("--since", since));
    }

    private static void there(String option, @Nullable Path file) throws Stopped {
        if (file != null && !Files.isRegularFile(file)) {
            throw Stopped.usage(option + "：没有文件 " + file, option + ": no file " + file);
        }
    }

    /** Judges a situation; what is wrong with a profile is told, all at once. */
    Assessment judge(Situation situation, ShownCommand command, FindingFormat format) throws IOException, Stopped {
        EarlierAssessment earlier = since == null ? null : earlier(since);
        return Assessment.of(yardstick(command, format), situation, earlier);
    }

    private Yardstick yardstick(ShownCommand command, FindingFormat format) throws Stopped {
        if (profile == null) {
            return YardstickReader.builtIn();
        }
        Path folder = profile.toAbsolutePath().normalize().resolveSibling("");
        SourceText source =
                command.read(TextFiles.read(profile, String.valueOf(profile.getFileName())), format, folder);
        return command.read(YardstickReader.read(source), format, folder);
    }

    private static EarlierAssessment earlier(Path file) throws IOException, Stopped {
        try {
            return EarlierAssessment.parse(Files.readString(file))
                    .orElseThrow(() -> Stopped.usage(
                            "--since：" + file + " 不是本程序写的检查表（JSON）",
                            "--since: " + file + " is no table (JSON) that this program wrote"));
        } catch (JsonException e) {
            String place = file + ":" + e.line() + ":" + e.column();
            throw Stopped.usage(
                    "--since：" + place + ": 不是合格的 JSON：" + e.getMessage(),
                    "--since: " + place + ": not JSON: " + e.getMessage());
        }
    }
}
