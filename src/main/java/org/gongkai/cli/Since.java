package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.json.JsonException;
import org.gongkai.press.edition.EarlierRelease;

/** The earlier release that {@code --since} names: a catalogue.json, or the folder of a published site that has one. */
final class Since {

    private static final String CATALOGUE = "catalogue.json";

    private Since() {}

    /**
     * Reads it; nothing, and the printer says why, where that cannot be done.
     *
     * @param asOf the instant of this build
     */
    static Optional<EarlierRelease> read(Path since, Instant asOf, Printer printer) throws IOException {
        Path file = Files.isDirectory(since) ? since.resolve(CATALOGUE) : since;
        if (!Files.isRegularFile(file)) {
            printer.say(new Wording(
                    "--since：没有 " + file + "；请写上一次发布的 catalogue.json 或者站点文件夹",
                    "--since: there is no " + file + "; name the catalogue.json of the last release, or its site"));
            return Optional.empty();
        }
        Optional<EarlierRelease> earlier;
        try {
            earlier = EarlierRelease.parse(Files.readAllBytes(file));
        } catch (JsonException e) {
            String place = file + ":" + e.line() + ":" + e.column();
            printer.say(new Wording(
                    "--since：" + place + ": 不是合格的 JSON：" + e.getMessage(),
                    "--since: " + place + ": not JSON: " + e.getMessage()));
            return Optional.empty();
        }
        if (earlier.isEmpty()) {
            printer.say(new Wording(
                    "--since：" + file + " 不是本程序发布的 catalogue.json",
                    "--since: " + file + " is no catalogue.json that this program published"));
        } else if (earlier.get().instant().toInstant().isAfter(asOf)) {
            String then = earlier.get().asOf();
            printer.say(new Wording(
                    "--since：" + file + " 是 " + then + " 的目录，晚于这次构建的时刻",
                    "--since: " + file + " is the catalogue of " + then + ", later than the instant of this build"));
            return Optional.empty();
        }
        return earlier;
    }
}
