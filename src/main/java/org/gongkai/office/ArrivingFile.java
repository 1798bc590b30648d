package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.text.FrontMatter;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.text.TextFile;

/**
 * A file that is to be taken in (收到的文件).
 *
 * @param name by which findings call it
 * @param root below which the files may lie that belong to it
 * @param selector where on a page its text is, or ""
 * @param saved what is known of an old site
 * @param found whether it lies in a folder that was named, and was not named itself
 */
public record ArrivingFile(String name, Path path, Path root, String selector, SavedFiles saved, boolean found) {

    /** The name whose extension says what kind of file it is. */
    String kindName() {
        return String.valueOf(path.getFileName());
    }

    private Portion portion() {
        return new Portion(true, selector, address -> saved.near(path, root, address));
    }

    /** Reads it. */
    Found<Optional<Arrival>> read(String organ) throws IOException {
        boolean markdown = kindName().endsWith(".md");
        if ((!markdown && !kindName().matches("(?i).*\\.html?")) || Files.size(path) > Unpacker.FILE_BYTES) {
            return read(organ, Intake.read(path, portion()));
        }
        byte[] bytes = Files.readAllBytes(path);
        String text = decoded(bytes);
        if (markdown && bytes.length > InputLimits.ENTRY_BYTES) {
            return Found.nothing(tooBig(bytes.length));
        }
        if (markdown) {
            return ArrivingPage.of(name, text, portion().near());
        }
        Optional<FrontMatter> head = FrontMatter.of(text);
        return head.isEmpty() ? read(organ, Intake.read(kindName(), bytes, portion())) : page(organ, head.get());
    }

    private Found<Optional<Arrival>> read(String organ, Found<Optional<Incoming>> read) {
        List<Finding> found = read.findings().stream()
                .map(one -> one.at(Place.of(name)))
                .collect(Collectors.toCollection(ArrayList::new));
        return new Found<>(read.value().map(one -> ArrivalForm.of(one, found, organ)), found);
    }

    /** A page in HTML below a head of JBake or Hugo. */
    private Found<Optional<Arrival>> page(String organ, FrontMatter head) {
        byte[] body = head.body().getBytes(StandardCharsets.UTF_8);
        Found<Optional<Arrival>> read = read(organ, Intake.read(kindName(), body, portion()));
        List<Finding> found = new ArrayList<>(read.findings());
        found.addAll(ArrivingPage.unmapped(name, head));
        return new Found<>(read.value().map(one -> one.headed(head)), found);
    }

    /** That no entry may have so much text. */
    Finding tooBig(int bytes) {
        return Finding.of(
                Rule.OVER_THE_LIMIT,
                Place.of(name),
                new Wording("正文有 " + bytes + " 字节，超过 1 MiB", "its text has " + bytes + " bytes, more than 1 MiB"),
                new Wording("分成几篇，或者改为附件", "split it, or attach it as a file"));
    }

    private static String decoded(byte[] bytes) {
        try {
            return TextFile.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        } catch (Refused refused) {
            return ""; // the reader of pages says what is wrong with it
        }
    }
}
