package org.gongkai.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.json.JsonException;
import org.gongkai.press.edition.EarlierRelease;

/** The earlier release that {@code --since} names: a catalogue.json, or the folder of a published site that has one. */
public final class Since {

    private static final String CATALOGUE = "catalogue.json";

    private Since() {}

    /**
     * Reads it.
     *
     * @param asOf the instant of this build
     */
    public static EarlierRelease read(Path since, Instant asOf) throws IOException, Stopped {
        Path file = Files.isDirectory(since) ? since.resolve(CATALOGUE) : since;
        if (!Files.isRegularFile(file)) {
            throw Stopped.usage(
                    "--since：没有 " + file + "；请写上一次发布的 catalogue.json 或者站点文件夹",
                    "--since: there is no " + file + "; name the catalogue.json of the last release, or its site");
        }
        Optional<EarlierRelease> parsed;
        try {
            parsed = EarlierRelease.parse(Files.readAllBytes(file));
        } catch (JsonException e) {
            String place = file + ":" + e.line() + ":" + e.column();
            throw Stopped.usage(
                    "--since：" + place + ": 不是合格的 JSON：" + e.getMessage(),
                    "--since: " + place + ": not JSON: " + e.getMessage());
        }
        EarlierRelease earlier = parsed.orElseThrow(() -> Stopped.usage(
                "--since：" + file + " 不是本程序发布的 catalogue.json",
                "--since: " + file + " is no catalogue.json that this program published"));
        if (earlier.instant().toInstant().isAfter(asOf)) {
            throw Stopped.usage(
                    "--since：" + file + " 是 " + earlier.asOf() + " 的目录，晚于这次构建的时刻",
                    "--since: " + file + " is the catalogue of " + earlier.asOf()
                            + ", later than the instant of this build");
        }
        return earlier;
    }
}
