package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.paper.Board;
import org.gongkai.paper.Board.Box;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Paper;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.review.Entry;

/**
 * The normative documents of a day in one volume (规范性文件汇编): a title page, the contents, each document on a page of its own,
 * an index by document number and one by topic, and what was left out and why. The numbers of pages are fields, which Word and
 * WPS count when they open the file.
 */
final class Volume {

    private static final String NO_TOPIC = "未分类";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Piece PAGE = new Piece.NewPage();

    private final VolumeChoice choice;
    private final List<Piece> pieces = new ArrayList<>();

    private Volume(VolumeChoice choice) {
        this.choice = choice;
    }

    /** The name of the anchors of a document, which come from its place in the volume. */
    static String prefix(int document) {
        return "d" + (document + 1) + "_";
    }

    /**
     * The volume.
     *
     * @param title of several lines
     * @param day as of which it is
     * @param documents what stands in it of each document that is taken, anchored as {@link #prefix} says
     */
    static Paper of(String title, String day, VolumeChoice choice, List<List<Piece>> documents) {
        Volume volume = new Volume(choice);
        volume.front(title, day);
        volume.contents();
        documents.forEach(document -> {
            volume.pieces.add(PAGE);
            volume.pieces.addAll(document);
        });
        volume.numbers();
        volume.topics();
        volume.leftOut(day);
        return new Paper(volume.pieces);
    }

    private void front(String title, String day) {
        for (int i = 0; i < 4; i++) {
            pieces.add(Passage.of(Manner.NUMBER, ""));
        }
        pieces.add(Passage.of(Manner.TITLE, title));
        pieces.add(Passage.of(Manner.NUMBER, "（" + day + "有效，共" + choice.taken().size() + "件）"));
        pieces.add(PAGE);
    }

    private void contents() {
        pieces.add(Passage.of(Manner.TITLE, "目　录"));
        String topic = null;
        for (int i = 0; i < choice.taken().size(); i++) {
            Entry entry = choice.taken().get(i);
            if (!named(entry).equals(topic)) {
                topic = named(entry);
                pieces.add(new Passage(Manner.PLAIN, List.of(Ink.bold(topic))));
            }
            contents(entry.title(), prefix(i));
        }
        contents("文号索引", "numbers");
        contents("主题索引", "topics");
        contents("未收录的文件", "leftOut");
    }

    private void contents(String words, String anchor) {
        pieces.add(
                new Passage(Manner.CONTENTS, List.of(Ink.link(words, "#" + anchor), Ink.of("\t"), Ink.page(anchor))));
    }

    private static String named(Entry entry) {
        String topic = VolumeChoice.topic(entry);
        return topic.isEmpty() ? NO_TOPIC : topic.replace("\\", " · ");
    }

    /** 发文字号 by their words and then by their numbers: 2 comes before 10. */
    private void numbers() {
        List<Entry> numbered = choice.taken().stream()
                .filter(entry -> !number(entry).isEmpty())
                .sorted(Comparator.comparing((Entry entry) -> sortable(number(entry)))
                        .thenComparing(Entry::index))
                .toList();
        index(
                "文号索引",
                "numbers",
                "发文字号",
                numbered.stream().map(entry -> row(number(entry), entry)).toList());
    }

    private void topics() {
        index(
                "主题索引",
                "topics",
                "主题分类",
                choice.taken().stream().map(entry -> row(named(entry), entry)).toList());
    }

    private List<Box> row(String first, Entry entry) {
        String anchor = prefix(choice.taken().indexOf(entry));
        return List.of(
                Box.of(Manner.CELL, first),
                box(Manner.CELL, Ink.link(entry.title(), "#" + anchor)),
                box(Manner.CELL_CENTRE, Ink.page(anchor)));
    }

    private static Box box(Manner manner, Ink ink) {
        return new Box(1, 1, List.of(new Passage(manner, List.of(ink))));
    }

    private void index(String title, String anchor, String head, List<List<Box>> rows) {
        begin(title, anchor);
        table(List.of(head, "标题", "页"), rows);
    }

    private void begin(String title, String anchor) {
        pieces.add(PAGE);
        pieces.add(new Passage(Manner.TITLE, List.of(Ink.of(title)), anchor));
    }

    private void table(List<String> heads, List<List<Box>> rows) {
        List<List<Box>> all = new ArrayList<>();
        all.add(heads.stream().map(head -> Box.of(Manner.CELL_HEAD, head)).toList());
        all.addAll(rows);
        pieces.add(Board.fitted(heads.size(), 1, all));
    }

    private void leftOut(String day) {
        begin("未收录的文件", "leftOut");
        if (choice.left().isEmpty()) {
            pieces.add(Passage.of(Manner.TEXT, "已经公布的规范性文件全部收录。"));
            return;
        }
        pieces.add(Passage.of(Manner.TEXT, "下列文件已经公布，" + day + "不是有效文件，没有收录。"));
        table(
                List.of("标题", "发文字号", "原因"),
                choice.left().stream()
                        .map(one -> List.of(
                                Box.of(Manner.CELL, one.entry().title()),
                                Box.of(Manner.CELL, number(one.entry())),
                                Box.of(Manner.CELL, one.reason())))
                        .toList());
    }

    private static String number(Entry entry) {
        return entry.text(HeaderKey.NUMBER).orElse("");
    }

    private static String sortable(String number) {
        return DIGITS.matcher(number).replaceAll(Volume::padded);
    }

    private static String padded(MatchResult digits) {
        return "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group();
    }
}
