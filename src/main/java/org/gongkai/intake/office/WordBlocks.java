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
                    if (!contents(one)) {
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
        return new Wording("第" + counted + "段", "paragraph " + counted);
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
        Optional<ListNumbers.Label> label = label(properties, where);
        spans.addAll(words(one, properties, where));
        if (properties.child("rPr").first("del").isPresent()) {
            carried = spans; // its end was deleted: the next one goes on
            return List.of();
        }
        if (spans.stream()
                        .allMatch(span ->
                                span.look() != Look.PICTURE && span.text().isBlank())
                || context.styles().contents(properties)) {
            return List.of();
        }
        boolean dot = label.map(ListNumbers.Label::dot).orElse(false);
        int heading = context.styles().heading(properties);
        label.filter(number -> !number.text().isBlank())
                .ifPresent(number -> spans.add(0, new Span(separated(number.text()), Look.PLAIN)));
        Role role = dot ? Role.ITEM : heading > 0 ? Role.HEADING : Role.TEXT;
        int level = dot ? context.numbers().level(list(properties), properties.value("pStyle")) : heading;
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

    private XmlElement list(XmlElement properties) {
        return context.styles().list(properties).orElse(properties);
    }

    private Optional<ListNumbers.Label> label(XmlElement properties, Wording where) {
        XmlElement list = list(properties);
        Optional<ListNumbers.Label> label =
                context.numbers().next(list.value("numId"), context.numbers().level(list, properties.value("pStyle")));
        label.filter(one -> !one.known()).ifPresent(one -> gathering.leftOut(where, FORMAT, one.text()));
        return label;
    }

    private List<Span> words(XmlElement one, XmlElement properties, Wording where) {
        return words(one, properties, where, gathering.whole());
    }

    private List<Span> words(XmlElement one, XmlElement properties, Wording where, boolean whole) {
        WordWords words = new WordWords(context, gathering, where, properties, whole);
        words.read(one);
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

    private void cell(XmlElement around, Wording where, List<XmlElement> nested, List<String> lines) {
        for (XmlElement one : around.children()) {
            if (one.name().equals("p")) {
                Optional<ListNumbers.Label> label = label(one.child("pPr"), where);
                List<Span> spans = words(one, one.child("pPr"), where, false);
                String number = label.map(ListNumbers.Label::text)
                        .filter(text -> !text.isBlank())
                        .orElse("");
                String line = new Paragraph(where, Role.TEXT, 0, spans).text();
                if (!line.isEmpty()) {
                    lines.add(number.isEmpty() ? line : separated(number) + line);
                }
            } else if (one.name().equals("tbl")) {
                nested.add(one);
            } else if (one.name().equals("sdt") || AROUND.contains(one.name())) {
                cell(one, where, nested, lines);
            }
        }
    }
}
