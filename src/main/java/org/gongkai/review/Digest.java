package org.gongkai.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Part;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderKey.Reach;
import org.gongkai.content.header.Review;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;

/**
 * The digest of exactly what was reviewed (摘要): SHA-256 over a text of lines, each of which ends in {@code \n} and names
 * the hash of one part. Reviews write the second form; the first, which knows neither column nor place nor assets, counts
 * for ever.
 *
 * @param statement the text that is hashed
 */
public record Digest(String statement) {

    private static final String FIRST = "gongkai-entry/v1\n";
    private static final String SECOND = "gongkai-entry/v2\n";

    /** The root of what a path in a digest is relative to. */
    private static final String CONTENT = "content/";

    /** The digest of a manuscript as it stands. */
    public static Digest of(Manuscript manuscript) {
        return of(manuscript, manuscript.text().sha256());
    }

    private static Digest of(Manuscript manuscript, String body) {
        StringBuilder text = new StringBuilder(SECOND);
        line(text, "path", manuscript.path().substring(CONTENT.length()));
        if (!manuscript.column().isEmpty()) {
            line(text, "column", manuscript.column());
        }
        line(text, "meta", meta(manuscript, Reach.READERS));
        if (manuscript.header().keys().stream().anyMatch(key -> key.reach() == Reach.OFFICE)) {
            line(text, "office", meta(manuscript, Reach.OFFICE));
        }
        line(text, "body", body);
        for (Part part : manuscript.parts()) {
            line(text, part.kind().word(), part.sha256() + " " + part.name());
        }
        return new Digest(text.toString());
    }

    /** The digest of the first form of a manuscript as it stands. */
    public static Digest first(Manuscript manuscript) {
        return first(manuscript, manuscript.text().sha256());
    }

    private static Digest first(Manuscript manuscript, String body) {
        StringBuilder text = new StringBuilder(FIRST);
        line(text, "meta", Hashes.sha256(Json.canonical(manuscript.header().covered(HeaderKey::coveredAtFirst))));
        line(text, "body", body);
        Stream.concat(manuscript.attachments().stream(), manuscript.figures().stream())
                .sorted(Comparator.comparing(
                        file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .map(Digest::file)
                .forEach(file -> line(text, "file", file));
        return new Digest(text.toString());
    }

    /** The digest on which the manuscript's review rests: of the first form where that is on record, else the present one. */
    public static Digest standing(Manuscript manuscript) {
        String body = manuscript.text().sha256();
        Digest present = of(manuscript, body);
        Optional<String> recorded =
                manuscript.header().review().flatMap(Review::digest).map(Review.Written::text);
        if (recorded.isEmpty() || recorded.get().equals(present.text())) {
            return present;
        }
        Digest first = first(manuscript, body);
        return Stream.of(
                        first,
                        first.withData(manuscript, Attachment.LineEnds::lf),
                        first.withData(manuscript, Attachment.LineEnds::crlf))
                .filter(one -> recorded.get().equals(one.text()))
                .findFirst()
                .orElse(present);
    }

    /**
     * What of a manuscript's header reaches readers (公开的文件头): one JSON object (RFC 8785). It is what the line {@code meta}
     * of the digest is the hash of; of one of the first form only where that covers nothing of the office.
     */
    static String publicHeader(Manuscript manuscript, Digest digest) {
        return Json.canonical(manuscript
                .header()
                .covered(
                        digest.knowsColumn()
                                ? key -> key.reach() == Reach.READERS
                                : key -> key.coveredAtFirst() && key.reach() != Reach.OFFICE));
    }

    /** That of the first form with the line ends of ledgers and figures as they were: of these only the text reaches readers. */
    private Digest withData(Manuscript manuscript, Function<Attachment.LineEnds, String> form) {
        List<Attachment> data = manuscript.figures();
        return with(data, LineEnds.uniform(data, form));
    }

    /** {@code sha256:} and 64 hex digits. */
    public String text() {
        return "sha256:" + Hashes.sha256(statement);
    }

    /** Whether it covers the column and the place of the text (知道栏目): that of the first form does not. */
    public boolean knowsColumn() {
        return statement.startsWith(SECOND);
    }

    /** That of the same text with other bytes in its files. */
    Digest with(List<Attachment> files, List<Attachment> others) {
        String text = statement;
        for (int i = 0; i < files.size(); i++) {
            text = text.replace("\nfile " + file(files.get(i)) + "\n", "\nfile " + file(others.get(i)) + "\n");
        }
        return new Digest(text);
    }

    /** What differs from another: the names of the files, and of the other lines their words. */
    List<String> differences(Digest other) {
        Set<String> mine = statement.lines().collect(Collectors.toSet());
        Set<String> theirs = other.statement.lines().collect(Collectors.toSet());
        return Stream.concat(
                        statement.lines().filter(line -> !theirs.contains(line)),
                        other.statement.lines().filter(line -> !mine.contains(line)))
                .map(line -> line.split(" ", 3))
                .map(words -> words[words.length == 3 ? 2 : 0])
                .distinct()
                .toList();
    }

    private static String file(Attachment file) {
        return file.sha256() + " " + file.name();
    }

    private static String meta(Manuscript manuscript, Reach reach) {
        return Hashes.sha256(Json.canonical(manuscript.header().covered(key -> key.reach() == reach)));
    }

    /** A name of assets/ may hold anything but a backslash: what could pass for another line is escaped with one. */
    private static void line(StringBuilder text, String word, String rest) {
        text.append(word).append(' ');
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c < ' ') {
                text.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                text.append(c);
            }
        }
        text.append('\n');
    }
}
