package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.yaml.Field;
import org.gongkai.finding.Wording;

/** An exhibit line by line, as a terminal shows it (送审内容的文字). */
public final class ExhibitText {

    private static final int BRIEF = 16;

    private final Exhibit exhibit;
    private final List<Wording> lines = new ArrayList<>();

    private ExhibitText(Exhibit exhibit) {
        this.exhibit = exhibit;
    }

    /** What there is to see, line by line. */
    public static List<Wording> of(Exhibit exhibit) {
        ExhibitText text = new ExhibitText(exhibit);
        text.header();
        text.text();
        exhibit.manuscript().ledger().value().ifPresent(text::ledger);
        text.files();
        text.changes();
        text.steps();
        return List.copyOf(text.lines);
    }

    private void add(String zh, String en) {
        lines.add(new Wording(zh, en));
    }

    private void heading(String zh, String en) {
        add("", "");
        add("── " + zh + " ──", "── " + en + " ──");
    }

    private void header() {
        Manuscript manuscript = exhibit.manuscript();
        Wording kind = manuscript.kind().wording();
        add(kind.zh() + "：" + manuscript.path(), kind.en() + ": " + manuscript.path());
        if (!manuscript.column().isEmpty()) {
            add("栏目：" + manuscript.column(), "column: " + manuscript.column());
        }
        heading("文件头", "header");
        for (Exhibit.Line line : exhibit.header()) {
            add(
                    line.name().zh() + "：" + line.value().zh(),
                    line.name().en() + ": " + line.value().en());
        }
    }

    private void text() {
        heading("正文", "text");
        exhibit.words().lines().forEach(line -> add(line, line));
    }

    private void ledger(Ledger ledger) {
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
    }

    private void files() {
        for (Exhibit.Shelf shelf : Exhibit.Shelf.values()) {
            List<Exhibit.Piece> pieces = exhibit.pieces(shelf);
            boolean gone =
                    shelf == Exhibit.Shelf.ATTACHMENTS && !exhibit.removed().isEmpty();
            if (!pieces.isEmpty() || gone) {
                Wording name = exhibit.name(shelf);
                heading(name.zh(), name.en());
            }
            pieces.forEach(this::piece);
        }
        exhibit.removed().forEach(name -> add(name + "  删去了", name + "  removed"));
    }

    private void piece(Exhibit.Piece piece) {
        String title = piece.title().isEmpty() ? "" : "（" + piece.title() + "）";
        String size = piece.shelf() == Exhibit.Shelf.PICTURES ? "" : "  " + piece.bytes() + " B";
        String line = piece.name() + title + size + "  sha256:" + piece.sha256().substring(0, BRIEF) + "…";
        Wording mark = piece.mark().wording();
        String gap = mark.equals(Wording.NONE) ? "" : "  ";
        add(line + gap + mark.zh(), line + gap + mark.en());
    }

    private void changes() {
        exhibit.earlier().ifPresent(earlier -> {
            heading("与上次批准的内容相比", "compared with what was approved before");
            List<String> changes = Comparison.changes(earlier.before(), earlier.now());
            if (changes.isEmpty()) {
                add("文件头和正文没有改动", "header and text are as they were");
            }
            changes.forEach(change -> add(change, change));
        });
    }

    private void steps() {
        Route route = exhibit.route();
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
        for (Returned back : exhibit.returned()) {
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
        if (exhibit.archived() > 0) {
            add("存档的审查：" + exhibit.archived() + " 次", "earlier reviews on file: " + exhibit.archived());
        }
        add("摘要：" + exhibit.digest(), "digest: " + exhibit.digest());
    }
}
