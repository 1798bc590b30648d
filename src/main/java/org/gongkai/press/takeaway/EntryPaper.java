package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.press.view.DateView;
import org.gongkai.press.view.EntryView;
import org.gongkai.press.view.LinkView;

/**
 * A published entry on paper, in the form of an official document (公文格式, GB/T 9704-2012 chapter 7): 发文字号, 标题, 主送机关,
 * 正文, 附件说明, 发文机关署名, 成文日期. A copy has no 发文机关标志 and no seal: it is no original.
 */
final class EntryPaper {

    /** The most letters of a line that names whom a document is for. */
    private static final int ADDRESSEE = 300;

    private final PaperFrame frame;
    private final EntryView entry;

    EntryPaper(PaperFrame frame, EntryView entry) {
        this.frame = frame;
        this.entry = entry;
    }

    List<Piece> pieces() {
        List<Piece> body = new ArrayList<>(frame.text(entry.body()));
        List<Piece> all = new ArrayList<>();
        if (!entry.number().isEmpty()) {
            all.add(Passage.of(Manner.NUMBER, entry.number()));
        }
        all.add(frame.title(entry.title()));
        if (!entry.validity().inForce()) {
            all.add(validity());
        }
        List<Passage> signature = entry.document() ? signature(body) : List.of();
        if (entry.document()) {
            addressee(body);
        }
        List<Passage> annexes = told(body) ? List.of() : annexes();
        all.addAll(body);
        entry.ledgers().forEach(ledger -> all.addAll(LedgerPaper.pieces(ledger)));
        all.addAll(annexes);
        all.addAll(signature);
        revisions().ifPresent(all::add);
        all.add(frame.imprint(facts()));
        return all;
    }

    /** 有效性 in a sentence, and what brought it about. */
    private Passage validity() {
        List<Ink> inks = new ArrayList<>();
        inks.add(Ink.bold(entry.validity().word()));
        inks.add(Ink.of("　" + entry.validity().notice()));
        for (LinkView link : entry.validity().links()) {
            inks.add(Ink.of("\n"));
            inks.add(frame.link(link.text(), link.href()));
        }
        return new Passage(Manner.SMALL, inks);
    }

    /** 主送机关: the first line, where it ends with a colon. */
    private static void addressee(List<Piece> body) {
        if (!body.isEmpty() && body.get(0) instanceof Passage first && first.manner() == Manner.TEXT) {
            String words = words(first);
            if (words.endsWith("：") && words.length() <= ADDRESSEE) {
                body.set(0, new Passage(Manner.ADDRESSEE, first.inks(), first.anchor()));
            }
        }
    }

    /** 署名 and 成文日期: taken off the end of the text, before its notes; where it has none, those of the head of the page. */
    private List<Passage> signature(List<Piece> body) {
        List<Passage> signature = new ArrayList<>();
        int end = body.size();
        while (end > 0 && body.get(end - 1) instanceof Passage note && note.manner() == Manner.SMALL) {
            end--;
        }
        for (; end > 0 && signs(body.get(end - 1)); end--) {
            List<Passage> lines = words(body.remove(end - 1))
                    .lines()
                    .map(String::strip)
                    .map(line -> Passage.of(line.equals(entry.formed().text()) ? Manner.DATE : Manner.SIGNED, line))
                    .toList();
            signature.addAll(0, lines);
        }
        boolean dated = body.stream()
                .anyMatch(piece -> words(piece).contains(entry.formed().text()));
        if (signature.isEmpty() && !entry.number().isEmpty() && !dated) {
            entry.issuers().forEach(issuer -> signature.add(Passage.of(Manner.SIGNED, issuer)));
            signature.add(Passage.of(Manner.DATE, entry.formed().text()));
        }
        return signature;
    }

    private boolean signs(Piece piece) {
        String words = words(piece);
        return !words.isBlank()
                && words.lines()
                        .map(String::strip)
                        .allMatch(line -> line.equals(entry.formed().text())
                                || entry.issuers().contains(line));
    }

    private static String words(Piece piece) {
        return piece instanceof Passage passage
                ? passage.inks().stream().map(Ink::text).collect(Collectors.joining())
                : "";
    }

    /** Whether the text names the attachments itself. */
    private boolean told(List<Piece> body) {
        String words = body.stream().map(EntryPaper::words).collect(Collectors.joining("\n"));
        return words.contains("附件") && entry.attachments().stream().allMatch(file -> words.contains(file.title()));
    }

    /** 附件说明 (7.3.4): numbered where there are several. */
    private List<Passage> annexes() {
        List<AttachmentView> files = entry.attachments();
        if (files.isEmpty()) {
            return List.of();
        }
        List<Ink> inks = new ArrayList<>(List.of(Ink.of("附件：")));
        for (int i = 0; i < files.size(); i++) {
            AttachmentView file = files.get(i);
            inks.add(Ink.of((i == 0 ? "" : "\n") + (files.size() == 1 ? "" : (i + 1) + ". ")));
            inks.add(frame.link(file.title(), file.href()));
        }
        return List.of(new Passage(Manner.ANNEX, inks));
    }

    /** 修改记录: a line for each change. */
    private Optional<Passage> revisions() {
        String lines = entry.changes().stream()
                .map(one -> "\n" + one.on().text() + "　" + one.reason())
                .collect(Collectors.joining());
        return lines.isEmpty() ? Optional.empty() : Optional.of(Passage.of(Manner.SMALL, "修改记录：" + lines));
    }

    private List<String> facts() {
        String dates = Stream.of(
                        fact("发布日期", entry.released()),
                        fact("施行日期", entry.effective()),
                        fact("失效日期", entry.expires()),
                        fact("截止日期", entry.closes()),
                        fact("公开至", entry.until()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining("　"));
        return List.of(
                "索引号：" + entry.index() + "　公开方式：" + entry.disclosure(),
                "发文机关：" + String.join("、", entry.issuers()) + "　成文日期："
                        + entry.formed().text(),
                dates);
    }

    private static String fact(String name, DateView day) {
        return day.text().isEmpty() ? "" : name + "：" + day.text();
    }
}
