package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Side;
import org.gongkai.intake.document.Paragraph.Span;

/** The paragraphs and tables of a body, of a cell or of a note (正文的各块). */
final class WordBlocks {

    private static final Set<String> AROUND =
            Set.of("sdtContent", "customXml", "smartTag", "ins", "moveTo", "Choice", "body");
    private static final Wording DELETED =
            new Wording("修订中删去的段落没有带入", "a paragraph deleted in a tracked change is left out");
    private static final Wording ELSEWHERE = new Wording("嵌入的另一个文档没有带入", "another document inside is left out");
    private static final Wording PLACEHOLDER =
            new Wording("没有填写的内容控件没有带入", "a content control that was not filled in is left out");
    private static final Wording STRUCK = new Wording("删除线没有带入", "the line through the words is left out");
    private static final Wording TABS = new Wording("用制表符分列的一行写成了一行文字", "columns set by tabs are written as one line");
    private static final Wording FORMAT =
            new Wording("编号的格式没有认出，写作阿拉伯数字", "an unknown format of numbers is written in digits");

    private final WordContext context;
    private final Gathering gathering;
    private List<Span> carried = List.of();
    private final Indents indents = new Indents();
    private int counted;

    WordBlocks(WordContext context, Gathering gathering) {
        this.context = context;
        this.gathering = gathering;
    }

    void read(XmlElement around) {
        for (XmlElement one : around.children()) {
            switch (one.name()) {
                case "p" -> paragraph(one).forEach(gathering::add);
                case "tbl" -> {
                    indents.end();
                    new WordTable(context, gathering).read(one);
                }
                case "sdt" -> {
                    if (one.child("sdtPr").on("showingPlcHdr")) {
                        gathering.leftOut(here(), PLACEHOLDER, one.words());
                    } else if (!contents(one)) {
                        read(one);
                    }
                }
                case "del", "moveFrom" -> gathering.leftOut(here(), DELETED, one.words());
                case "altChunk", "subDoc" -> gathering.leftOut(here(), ELSEWHERE, "");
                case "AlternateContent" ->
                    one.first("Choice").or(() -> one.first("Fallback")).ifPresent(this::read);
                default -> {
                    if (AROUND.contains(one.name())) {
                        read(one);
                    }
                }
            }
        }
    }

    private Wording here() {
        return counted == 0
                ? new Wording("开头", "the beginning")
                : new Wording("第" + counted + "段", "paragraph " + counted);
    }

    /** A table of contents is made anew on the page. */
    private static boolean contents(XmlElement sdt) {
        return sdt.child("sdtPr").child("docPartObj").value("docPartGallery").equals("Table of Contents");
    }

    /** A paragraph, which soft line ends make several; none where it has no words. */
    private List<Paragraph> paragraph(XmlElement one) {
        XmlElement properties = one.child("pPr");
        if (!one.words().isBlank()) {
            counted++;
        }
        Wording where = here();
        List<Span> spans = new ArrayList<>(carried);
        carried = List.of();
        spans.addAll(words(one, properties, where));
        XmlElement end = properties.child("rPr");
        if (end.first("del").isPresent() || end.first("moveFrom").isPresent()) {
            carried = spans; // its end was deleted: the next one goes on
            return List.of();
        }
        boolean blank = spans.stream()
                .allMatch(span -> span.look() != Look.PICTURE && span.text().isBlank());
        if (blank && end.on("vanish")) {
            return List.of(); // nobody sees it, and no number counts it
        }
        Optional<ListNumbers.Label> label = label(properties, where);
        if (blank || context.styles().contents(properties)) {
            return List.of();
        }
        if (gathering.whole() && tabs(one) > 1) {
            gathering.leftOut(where, TABS, one.words());
        }
        boolean dot = label.map(ListNumbers.Label::dot).orElse(false);
        int heading = context.styles().heading(properties);
        label.filter(number -> !number.text().isBlank())
                .ifPresent(number -> spans.add(0, new Span(separated(number.text()), Look.PLAIN)));
        Role role = dot ? Role.ITEM : heading > 0 ? Role.HEADING : Role.TEXT;
        int level = dot ? level(properties) : heading;
        Side side = gathering.whole() ? context.styles().side(properties) : Side.NONE;
        int indent = context.styles().indent(properties);
        return lines(spans).stream()
                .map(line -> new Paragraph(where, role, level, line, side))
                .map(line -> gathering.whole() ? indents.placed(line, indent, label.isPresent()) : line)
                .toList();
    }

    /** A number of digits and a Chinese sign needs no blank behind it. */
    private static String separated(String label) {
        char last = label.charAt(label.length() - 1);
        return last < 0x80 ? label + " " : label;
    }

    /** Tabs between words, not those that set a line in. */
    private static long tabs(XmlElement paragraph) {
        boolean[] words = new boolean[1];
        return paragraph
                .deep()
                .peek(one -> words[0] |= !one.text().isBlank())
                .filter(one -> words[0] && one.name().equals("tab"))
                .count();
    }

    private int level(XmlElement properties) {
        return context.numbers()
                .level(
                        context.styles().list(properties),
                        context.styles().level(properties),
                        properties.value("pStyle"));
    }

    private Optional<ListNumbers.Label> label(XmlElement properties, Wording where) {
        Optional<ListNumbers.Label> label =
                context.numbers().next(context.styles().list(properties), level(properties));
        label.filter(one -> !one.known()).ifPresent(one -> gathering.leftOut(where, FORMAT, one.text()));
        return label;
    }

    private List<Span> words(XmlElement one, XmlElement properties, Wording where) {
        return words(one, properties, where, gathering.whole());
    }

    private List<Span> words(XmlElement one, XmlElement properties, Wording where, boolean whole) {
        WordWords words = new WordWords(context, gathering, where, properties, whole);
        words.read(one);
        words.boxes().forEach(this::read);
        return words.spans();
    }

    /** The lines of a paragraph. */
    private static List<List<Span>> lines(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            String[] parts = span.look() == Look.NOTE || span.look() == Look.PICTURE
                    ? new String[] {span.text()}
                    : span.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                if (!parts[i].isEmpty() || span.look() == Look.PICTURE) {
                    line.add(new Span(parts[i], span.look(), span.target()));
                }
            }
        }
        lines.add(line);
        return lines.stream()
                .filter(one -> one.stream()
                        .anyMatch(span ->
                                span.look() == Look.PICTURE || !span.text().isBlank()))
                .toList();
    }

    /** The words of a cell: a line for each paragraph; a table in it follows the one around it. */
    String cell(XmlElement cell, Wording where, List<XmlElement> nested) {
        List<String> lines = new ArrayList<>();
        cell(cell, where, nested, lines);
        return String.join("\n", lines);
    }

    /** Words of a cell as they can stand there: what calls a note is words, and no word is struck. */
    private List<Span> seen(List<Span> spans, Wording where) {
        if (!gathering.whole()) {
            return spans;
        }
        spans.stream()
                .filter(span -> span.look() == Look.STRUCK && !span.text().isBlank())
                .forEach(span -> gathering.leftOut(where, STRUCK, span.text()));
        return spans.stream()
                .map(span -> {
                    if (span.look() != Look.NOTE) {
                        return span;
                    }
                    context.plainly(span.text());
                    return new Span("〔注" + span.text() + "〕", Look.PLAIN);
                })
                .toList();
    }

    private void cell(XmlElement around, Wording where, List<XmlElement> nested, List<String> lines) {
        for (XmlElement one : around.children()) {
            if (one.name().equals("p")) {
                Optional<ListNumbers.Label> label = label(one.child("pPr"), where);
                List<Span> spans = seen(words(one, one.child("pPr"), where, false), where);
                String number = label.map(ListNumbers.Label::text)
                        .filter(text -> !text.isBlank())
                        .orElse("");
                String line = new Paragraph(where, Role.TEXT, 0, spans).text();
                if (!line.isEmpty()) {
                    lines.add(number.isEmpty() ? line : separated(number) + line);
                }
            } else if (one.name().equals("tbl")) {
                nested.add(one);
            } else if (one.name().equals("sdt") && one.child("sdtPr").on("showingPlcHdr")) {
                gathering.leftOut(where, PLACEHOLDER, one.words());
            } else if (one.name().equals("sdt") || AROUND.contains(one.name())) {
                cell(one, where, nested, lines);
            }
        }
    }
}
