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
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Prose;
import org.gongkai.review.Digest;

/** Exactly what is being decided, for the person who decides (送审内容): header, text, attachments, changes, steps. */
public final class Exhibit {

    private static final int BRIEF = 16;
    private static final Set<String> FILES =
            Stream.of(Part.Kind.values()).map(Part.Kind::word).collect(Collectors.toSet());

    private final Manuscript manuscript;
    private final List<Wording> lines = new ArrayList<>();

    private Exhibit(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /**
     * The text as it was approved before.
     *
     * @param text of the entry's file then
     * @param digest the text that its digest was made of; empty where it was not kept
     */
    public record Before(String text, String digest) {}

    /** What there is to see, line by line. */
    public static List<Wording> of(Manuscript manuscript, Papers papers, Route route, Optional<Before> before) {
        Exhibit exhibit = new Exhibit(manuscript);
        exhibit.header();
        exhibit.text();
        exhibit.ledger();
        exhibit.attachments(before);
        exhibit.changes(papers, before);
        exhibit.steps(papers, route);
        return List.copyOf(exhibit.lines);
    }

    private void add(String zh, String en) {
        lines.add(new Wording(zh, en));
    }

    private void heading(String zh, String en) {
        add("", "");
        add("── " + zh + " ──", "── " + en + " ──");
    }

    private void header() {
        Wording kind = manuscript.kind().wording();
        add(kind.zh() + "：" + manuscript.path(), kind.en() + ": " + manuscript.path());
        if (!manuscript.column().isEmpty()) {
            add("栏目：" + manuscript.column(), "column: " + manuscript.column());
        }
        heading("文件头", "header");
        for (HeaderKey key : manuscript.header().keys()) {
            if (key == HeaderKey.ALSO_AT) {
                manuscript.header().alsoAt().forEach(this::place);
            } else if (key == HeaderKey.CHANGED) {
                manuscript.header().changes().forEach(this::change);
            } else if (key.reach() != HeaderKey.Reach.ASIDE && key != HeaderKey.ATTACHMENTS && key != HeaderKey.WAIVE) {
                String value = String.join(
                        "、",
                        manuscript.header().written(key).stream()
                                .map(HeaderText::text)
                                .toList());
                add(key.chinese() + "：" + value, key.english() + ": " + value);
            }
        }
        manuscript
                .header()
                .waivers()
                .forEach(waiver -> add(
                        "豁免：" + waiver.rule() + "“" + waiver.quote() + "”，理由：" + waiver.reason() + "（" + waiver.by()
                                + "，至 " + waiver.until() + "）",
                        "waive: " + waiver.rule() + " “" + waiver.quote() + "”, because: " + waiver.reason() + " ("
                                + waiver.by() + ", until " + waiver.until() + ")"));
    }

    private void place(AlsoAt one) {
        String told = one.where() + " " + one.address() + " " + one.on();
        add(HeaderKey.ALSO_AT.chinese() + "：" + told, HeaderKey.ALSO_AT.english() + ": " + told);
    }

    private void change(Change one) {
        String told = (one.on() + " " + one.reason()).strip();
        add(HeaderKey.CHANGED.chinese() + "：" + told, HeaderKey.CHANGED.english() + ": " + told);
    }

    private void text() {
        heading("正文", "text");
        boolean markdown = manuscript.extension().equals("md");
        String shown = markdown ? Prose.plainText(manuscript.body()) : manuscript.body();
        shown.lines().forEach(line -> add(line, line));
    }

    private void ledger() {
        manuscript.ledger().value().ifPresent(ledger -> {
            heading("台账：" + ledger.kind().caption(), "ledger: " + ledger.kind().word());
            int number = 1;
            for (Ledger.Row row : ledger.rows()) {
                add("（" + number + "）", "(" + number + ")");
                number++;
                for (Field<?> column : ledger.kind().columns()) {
                    String text = row.text(column.english());
                    if (!text.isEmpty()) {
                        add("  " + column.chinese() + "：" + text, "  " + column.english() + ": " + text);
                    }
                }
            }
        });
    }

    private void attachments(Optional<Before> before) {
        Map<String, String> old = before.map(Exhibit::files).orElse(Map.of());
        Map<String, String> gone = new TreeMap<>(old);
        boolean known = before.filter(one -> !one.digest().isEmpty()).isPresent();
        List<Part> pictures = manuscript.parts().stream()
                .filter(part -> part.kind() == Part.Kind.ASSET)
                .toList();
        if (!pictures.isEmpty()) {
            heading("显示的图片（assets/）", "pictures of assets/");
        }
        for (Part picture : pictures) {
            gone.remove(picture.name());
            line(picture.name() + "  sha256:" + picture.sha256().substring(0, BRIEF) + "…", mark(picture, old, known));
        }
        if (!manuscript.figures().isEmpty()) {
            boolean site = manuscript.kind() == ManuscriptKind.SITE;
            heading(site ? "站点数据、模板和素材" : "数据文件", site ? "data, templates and assets" : "data files");
        }
        for (Attachment file : manuscript.figures()) {
            gone.remove(file.name());
            file(file, "", mark(file, old, known));
        }
        if (!manuscript.attachments().isEmpty() || !gone.isEmpty()) {
            heading("附件", "attachments");
        }
        Map<String, String> titles = manuscript.header().attachments();
        for (Attachment file : manuscript.attachments()) {
            gone.remove(file.name());
            String title = titles.getOrDefault(file.name(), "");
            file(file, title, mark(file, old, known));
        }
        gone.keySet().forEach(name -> add(name + "  删去了", name + "  removed"));
    }

    private void file(Attachment file, String title, Wording mark) {
        String size = file.name() + (title.isEmpty() ? "" : "（" + title + "）") + "  " + file.bytes() + " B  sha256:"
                + file.sha256().substring(0, BRIEF) + "…";
        line(size, mark);
    }

    private void line(String text, Wording mark) {
        add(text + mark.zh(), text + mark.en());
    }

    /** A data file is unchanged where its text is, or, compared with a digest of the first form, its bytes. */
    private Wording mark(Attachment file, Map<String, String> old, boolean known) {
        return manuscript.parts().stream()
                .filter(part -> part.kind() == Part.Kind.TEXT && part.name().equals(file.name()))
                .filter(part -> !file.sha256().equals(old.get(file.name())))
                .findFirst()
                .map(part -> mark(part, old, known))
                .orElseGet(() -> mark(new Part(Part.Kind.FILE, file.sha256(), file.name()), old, known));
    }

    private static Wording mark(Part file, Map<String, String> old, boolean known) {
        if (!known) {
            return new Wording("", "");
        }
        String hash = old.get(file.name());
        if (hash == null) {
            return new Wording("  新增", "  added");
        }
        return hash.equals(file.sha256()) ? new Wording("  未变", "  unchanged") : new Wording("  改动", "  changed");
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

    private void changes(Papers papers, Optional<Before> before) {
        if (before.isEmpty()) {
            return;
        }
        heading("与上次批准的内容相比", "compared with what was approved before");
        List<String> changes = Comparison.changes(readable(before.get().text()), readable(papers.text()));
        if (changes.isEmpty()) {
            add("文件头和正文没有改动", "header and text are as they were");
        }
        changes.forEach(change -> add(change, change));
    }

    /** The file without its review record. */
    private static String readable(String text) {
        HeaderEdit edit = new HeaderEdit(text);
        return edit.with(List.of(HeaderKey.REVIEW.english(), HeaderKey.REVIEW.chinese()), "")
                .orElse(text)
                .replace("\r\n", "\n");
    }

    private void steps(Papers papers, Route route) {
        heading("审查", "review");
        if (route.changed()) {
            add(
                    "内容在审查之后改过，或者审查记录用的是第一版摘要，须从拟稿重新开始；原审查记录会存档",
                    "the text changed after its review, or the record has a digest of the first form: the review begins"
                            + " again; the earlier record is kept");
        }
        for (Step step : route.done()) {
            String rest = step.by() + " " + step.on()
                    + step.conclusion().map(one -> " " + one).orElse("")
                    + step.basis().map(one -> "（" + one + "）").orElse("");
            add(step.role().chinese() + "：" + rest, step.role() + ": " + rest);
        }
        for (Returned back : manuscript.header().review().map(Review::returned).orElse(List.of())) {
            add(
                    "退回（" + back.step().chinese() + "，" + back.by() + " " + back.on() + "）：" + back.reason(),
                    "sent back (" + back.step() + ", " + back.by() + " " + back.on() + "): " + back.reason());
        }
        for (Route.Next next : route.next()) {
            String people = next.people().isEmpty() ? "—" : String.join("、", next.people());
            add(
                    "待办：" + next.role().chinese() + "（" + next.role() + "），可由 " + people + " 进行",
                    "next: " + next.role() + ", by " + people);
        }
        int earlier = ReviewArchive.count(papers);
        if (earlier > 0) {
            add("存档的审查：" + earlier + " 次", "earlier reviews on file: " + earlier);
        }
        String digest = Digest.of(manuscript).text();
        add("摘要：" + digest, "digest: " + digest);
    }
}
