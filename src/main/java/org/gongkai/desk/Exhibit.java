package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Part;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.Change;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Waiver;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Prose;
import org.gongkai.review.Digest;

/**
 * Exactly what is being decided, for the person who decides (送审内容).
 *
 * @param manuscript the text as it stands
 * @param header what it says of itself, waivers too
 * @param files that are reviewed with it, in their order
 * @param removed names of the files that were approved with it before and are there no more
 * @param earlier its file beside the one that was approved before; nothing where none was, or it was not kept
 * @param route how far the review has come
 * @param returned every time that it was sent back
 * @param archived how many earlier reviews are on file
 * @param digest of the text as it stands
 */
public record Exhibit(
        Manuscript manuscript,
        List<Line> header,
        List<Piece> files,
        List<String> removed,
        Optional<Earlier> earlier,
        Route route,
        List<Returned> returned,
        int archived,
        String digest) {

    private static final Set<String> FILES =
            Stream.of(Part.Kind.values()).map(Part.Kind::word).collect(Collectors.toSet());

    public Exhibit {
        header = List.copyOf(header);
        files = List.copyOf(files);
        removed = List.copyOf(removed);
        returned = List.copyOf(returned);
    }

    /**
     * The text as it was approved before.
     *
     * @param text of the entry's file then
     * @param digest the text that its digest was made of; empty where it was not kept
     */
    public record Before(String text, String digest) {}

    /** A line of the header. */
    public record Line(Wording name, Wording value) {}

    /** The file as it was approved and as it is now, both without the record of the review. */
    public record Earlier(String before, String now) {}

    /** Where a file stands in the exhibit. */
    public enum Shelf {
        PICTURES,
        DATA,
        ATTACHMENTS
    }

    /** What became of a file since the last approval. */
    public enum Mark {
        UNKNOWN("", ""),
        ADDED("新增", "added"),
        UNCHANGED("未变", "unchanged"),
        CHANGED("改动", "changed");

        private final Wording wording;

        Mark(String zh, String en) {
            this.wording = new Wording(zh, en);
        }

        /** In words; empty where nothing is known. */
        public Wording wording() {
            return wording;
        }
    }

    /**
     * A file that is reviewed with the text.
     *
     * @param name as the digest has it
     * @param title empty where it has none
     * @param bytes its size; 0 of a picture of assets/
     */
    public record Piece(Shelf shelf, String name, String title, long bytes, String sha256, Mark mark) {}

    /** All that there is to see of a manuscript. */
    public static Exhibit of(Manuscript manuscript, Papers papers, Route route, Optional<Before> before) {
        Map<String, String> old = before.map(Exhibit::files).orElse(Map.of());
        boolean known = before.filter(one -> !one.digest().isEmpty()).isPresent();
        List<Piece> files = pieces(manuscript, old, known);
        Map<String, String> gone = new TreeMap<>(old);
        files.forEach(file -> gone.remove(file.name()));
        return new Exhibit(
                manuscript,
                header(manuscript),
                files,
                List.copyOf(gone.keySet()),
                before.map(one -> new Earlier(readable(one.text()), readable(papers.text()))),
                route,
                manuscript.header().review().map(Review::returned).orElse(List.of()),
                ReviewArchive.count(papers),
                Digest.of(manuscript).text());
    }

    /** The text as words: of Markdown without its marks. */
    public String words() {
        return manuscript.extension().equals("md") ? Prose.plainText(manuscript.body()) : manuscript.body();
    }

    /** The files of a shelf. */
    public List<Piece> pieces(Shelf shelf) {
        return files.stream().filter(file -> file.shelf() == shelf).toList();
    }

    /** What a shelf is called here. */
    public Wording name(Shelf shelf) {
        return switch (shelf) {
            case PICTURES -> new Wording("显示的图片（assets/）", "pictures of assets/");
            case DATA ->
                manuscript.kind() == ManuscriptKind.SITE
                        ? new Wording("站点数据、模板和素材", "data, templates and assets")
                        : new Wording("数据文件", "data files");
            case ATTACHMENTS -> new Wording("附件", "attachments");
        };
    }

    private static List<Line> header(Manuscript manuscript) {
        List<Line> lines = new ArrayList<>();
        for (HeaderKey key : manuscript.header().keys()) {
            Wording name = new Wording(key.chinese(), key.english());
            if (key == HeaderKey.ALSO_AT) {
                manuscript.header().alsoAt().stream()
                        .map(Exhibit::place)
                        .map(told -> new Line(name, told))
                        .forEach(lines::add);
            } else if (key == HeaderKey.CHANGED) {
                manuscript.header().changes().stream()
                        .map(Exhibit::change)
                        .map(told -> new Line(name, told))
                        .forEach(lines::add);
            } else if (key.reach() != HeaderKey.Reach.ASIDE && key != HeaderKey.ATTACHMENTS && key != HeaderKey.WAIVE) {
                String value = String.join(
                        "、",
                        manuscript.header().written(key).stream()
                                .map(HeaderText::text)
                                .toList());
                lines.add(new Line(name, new Wording(value, value)));
            }
        }
        manuscript.header().waivers().stream().map(Exhibit::waiver).forEach(lines::add);
        return lines;
    }

    private static Wording place(AlsoAt one) {
        String told = one.where() + " " + one.address() + " " + one.on();
        return new Wording(told, told);
    }

    private static Wording change(Change one) {
        String told = (one.on() + " " + one.reason()).strip();
        return new Wording(told, told);
    }

    private static Line waiver(Waiver waiver) {
        return new Line(
                new Wording("豁免", "waive"),
                new Wording(
                        waiver.rule() + "“" + waiver.quote() + "”，理由：" + waiver.reason() + "（" + waiver.by() + "，至 "
                                + waiver.until() + "）",
                        waiver.rule() + " “" + waiver.quote() + "”, because: " + waiver.reason() + " (" + waiver.by()
                                + ", until " + waiver.until() + ")"));
    }

    private static List<Piece> pieces(Manuscript manuscript, Map<String, String> old, boolean known) {
        List<Piece> pieces = new ArrayList<>();
        manuscript.parts().stream()
                .filter(part -> part.kind() == Part.Kind.ASSET)
                .map(part -> new Piece(Shelf.PICTURES, part.name(), "", 0, part.sha256(), mark(part, old, known)))
                .forEach(pieces::add);
        for (Attachment file : manuscript.figures()) {
            pieces.add(piece(manuscript, Shelf.DATA, file, "", old, known));
        }
        Map<String, String> titles = manuscript.header().attachments();
        for (Attachment file : manuscript.attachments()) {
            String title = titles.getOrDefault(file.name(), "");
            pieces.add(piece(manuscript, Shelf.ATTACHMENTS, file, title, old, known));
        }
        return pieces;
    }

    private static Piece piece(
            Manuscript manuscript, Shelf shelf, Attachment file, String title, Map<String, String> old, boolean known) {
        return new Piece(shelf, file.name(), title, file.bytes(), file.sha256(), mark(manuscript, file, old, known));
    }

    /** A data file is unchanged where its text is, or, compared with a digest of the first form, its bytes. */
    private static Mark mark(Manuscript manuscript, Attachment file, Map<String, String> old, boolean known) {
        return manuscript.parts().stream()
                .filter(part -> part.kind() == Part.Kind.TEXT && part.name().equals(file.name()))
                .filter(part -> !file.sha256().equals(old.get(file.name())))
                .findFirst()
                .map(part -> mark(part, old, known))
                .orElseGet(() -> mark(new Part(Part.Kind.FILE, file.sha256(), file.name()), old, known));
    }

    private static Mark mark(Part file, Map<String, String> old, boolean known) {
        if (!known) {
            return Mark.UNKNOWN;
        }
        String hash = old.get(file.name());
        if (hash == null) {
            return Mark.ADDED;
        }
        return hash.equals(file.sha256()) ? Mark.UNCHANGED : Mark.CHANGED;
    }

    private static Map<String, String> files(Before before) {
        Map<String, String> files = new TreeMap<>();
        before.digest().lines().map(line -> line.split(" ", 3)).forEach(parts -> {
            if (parts.length == 3 && FILES.contains(parts[0])) {
                files.put(parts[2], parts[1]);
            }
        });
        return files;
    }

    /** The file without its review record. */
    private static String readable(String text) {
        HeaderEdit edit = new HeaderEdit(text);
        return edit.with(List.of(HeaderKey.REVIEW.english(), HeaderKey.REVIEW.chinese()), "")
                .orElse(text)
                .replace("\r\n", "\n");
    }
}
