package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.press.release.FileTree;
import org.gongkai.scan.Scanners;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.jspecify.annotations.Nullable;

/**
 * Documents made drafts of a column (文件导入为稿件): each gets the next index number, none gets a review, and no file that is there
 * is touched.
 */
public final class EntryImport {

    private final Path project;
    private final Sources sources;
    private final String column;
    private final Instant asOf;
    private final Map<String, String> there = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> along = new HashMap<>(); // what came with a page, by its hash ▸ the page
    private final List<Finding> found = new ArrayList<>();
    private int made;
    private int came;

    /**
     * A draft that was written.
     *
     * @param document from which it is
     * @param path of its file, relative to the project
     * @param files how many lie beside it
     * @param doubts how many marks a person has to look at
     */
    public record Made(String document, String path, int files, int doubts) {}

    /** @param column the key of the column into which they go */
    public EntryImport(Path project, Sources sources, String column, Instant asOf) {
        this.project = project;
        this.sources = sources;
        this.column = column;
        this.asOf = asOf;
        sources.entries().stream()
                .filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast)
                .forEach(one -> {
                    there.putIfAbsent(Arrival.words(one.body()), one.path());
                    one.header().text(HeaderKey.TITLE).ifPresent(title -> titles.putIfAbsent(title, one.path()));
                });
    }

    /** Takes the documents in, one after the other; of those of which no draft is made the findings say why. */
    public Found<List<Made>> of(List<ArrivingFile> files) throws IOException {
        List<Made> all = new ArrayList<>();
        for (ArrivingFile file : files) {
            if (file.found() && cameAlong(file)) {
                continue;
            }
            Optional<Arrival> arrival = secret(file)
                    ? Optional.empty()
                    : file.read(sources.site().organ()).into(found);
            if (arrival.isPresent() && !takenBefore(file, arrival.get())) {
                draft(file, arrival.get()).ifPresent(all::add);
            }
        }
        return new Found<>(all, found);
    }

    /** How many files came with pages and are no drafts of their own. */
    public int cameAlong() {
        return came;
    }

    /** A document with the mark of a state secret, wherever in it, is not taken in (保守国家秘密法 第二十二条). */
    private boolean secret(ArrivingFile file) {
        String words = Unpacker.unpack(file.kindName(), file.path()).stream()
                .map(Extract::text)
                .collect(Collectors.joining("\n\n"));
        List<Finding> marks =
                Scanners.scan(new ScannedText(words, ScannedText.Kind.EMBEDDED, Positions.file(file.name()))).stream()
                        .filter(one -> one.rule() == Rule.CLASSIFICATION_MARK && one.severity() == Severity.BLOCK)
                        .toList();
        found.addAll(marks);
        return !marks.isEmpty();
    }

    /** A file of a folder that came with a page of it is no document of its own. */
    private boolean cameAlong(ArrivingFile file) throws IOException {
        @Nullable String page = along.isEmpty() ? null : along.get(Hashes.sha256(Files.readAllBytes(file.path())));
        if (page != null) {
            came++;
            found.add(Rule.TAKEN_IN
                    .at(
                            Place.of(file.name()),
                            new Wording(
                                    "是 " + page + " 的附件，没有另建稿件", "it came with " + page + ": no draft is made of it"),
                            new Wording("要另建一篇的，单独导入这个文件", "import it by itself if it is to be an entry"))
                    .as(Severity.INFO));
        }
        return page != null;
    }

    private boolean takenBefore(ArrivingFile file, Arrival arrival) {
        String words = Arrival.words(arrival.text().apply("x.files/"));
        String before = there.get(words);
        if (before != null && !words.isEmpty()) {
            found.add(Rule.TAKEN_BEFORE.at(
                    Place.of(file.name()),
                    new Wording("正文与 " + before + " 相同，没有再建稿件", "its text is that of " + before + ": no draft is made"),
                    new Wording("用已有的条目", "use the entry that is there")));
            return true;
        }
        String same = titles.get(arrival.title());
        if (same != null) {
            found.add(Rule.TAKEN_BEFORE.at(
                    Place.of(file.name()),
                    new Wording("标题与 " + same + " 相同，正文不同", "its title is that of " + same + ", its text is another"),
                    new Wording("比较两篇，只留一篇", "compare both and keep one")));
        }
        return false;
    }

    private Optional<Made> draft(ArrivingFile file, Arrival arrival) throws IOException {
        Draft.Made drafted = Draft.of(Optional.of(sources), column, arrival.contents(), made, asOf);
        if (drafted instanceof Draft.Refused refused) {
            found.add(Finding.of(Rule.VALUE_NOT_ALLOWED, Place.of(file.name()), refused.why(), Wording.NONE));
            return Optional.empty();
        }
        Draft.Entry entry = (Draft.Entry) drafted;
        Path target = project.resolve(entry.path());
        Path folder = target.resolveSibling(String.valueOf(target.getFileName()).replaceFirst("\\.md$", ".files"));
        made++;
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) || Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            found.add(Finding.of(
                    Rule.VALUE_NOT_ALLOWED,
                    Place.of(entry.path()),
                    new Wording("已经有这个文件，没有改动", "it is there already, and stays as it is"),
                    new Wording("改名以后再导入 " + file.name(), "rename it, then import " + file.name() + " again")));
            return Optional.empty();
        }
        byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
        if (text.length > InputLimits.ENTRY_BYTES) {
            found.add(file.tooBig(text.length));
            return Optional.empty();
        }
        FileTree.around(target);
        for (Map.Entry<String, byte[]> one : arrival.files().entrySet()) {
            Path beside = folder.resolve(one.getKey());
            FileTree.around(beside);
            Files.write(beside, one.getValue(), StandardOpenOption.CREATE_NEW);
            along.putIfAbsent(Hashes.sha256(one.getValue()), file.name());
        }
        Files.write(target, text, StandardOpenOption.CREATE_NEW);
        there.putIfAbsent(Arrival.words(arrival.text().apply("x.files/")), entry.path());
        titles.putIfAbsent(arrival.title(), entry.path());
        int doubts = entry.text().split(Unwritten.COMPARE, -1).length - 1;
        return Optional.of(new Made(file.name(), entry.path(), arrival.files().size(), doubts));
    }
}
