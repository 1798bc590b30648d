package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.paper.Plate;

/**
 * The words of one paragraph as they are seen with all changes accepted (段落的文字): what was deleted, is hidden or drawn is left
 * out and told.
 */
final class WordWords {

    private static final Wording DELETED = new Wording("修订中删去的文字没有带入", "text deleted in a tracked change is left out");
    private static final Wording HIDDEN = new Wording("隐藏的文字没有带入", "hidden text is left out");
    private static final Wording PICTURE = new Wording("图片没有带入", "a picture is left out");
    private static final Wording SMART_ART = new Wording("SmartArt 图形没有带入", "a SmartArt drawing is left out");
    private static final Wording CHART = new Wording("图表没有带入", "a chart is left out");
    private static final Wording LINKED = new Wording("链接到文件以外的图片没有读取", "a picture linked from outside is not read");
    private static final Wording OBJECT = new Wording("嵌入的对象没有带入", "an embedded object is left out");
    private static final Wording TEXT_BOX = new Wording("文本框里的文字没有带入", "the words of a text box are left out");
    private static final Wording FORMULA = new Wording("公式只带入了字符", "of a formula only its characters are taken");
    private static final Wording SYMBOL = new Wording("没有认出的符号写作□", "an unknown symbol is written □");
    private static final Wording LINK = new Wording("链接只带入了文字", "of a link only its words are taken");
    private static final Wording SPOKEN = new Wording("注音没有带入", "a pronunciation is left out");

    /** What a paragraph may have in it besides runs, and what is only around them. */
    private static final List<String> AROUND =
            List.of("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo");

    private final WordContext context;
    private final Gathering gathering;
    private final Wording where;
    private final XmlElement paragraph;
    private final boolean whole;
    private final List<Span> spans = new ArrayList<>();
    private String target = "";

    /**
     * The words of a paragraph.
     *
     * @param paragraph its properties
     * @param whole whether pictures and links are taken as such
     */
    WordWords(WordContext context, Gathering gathering, Wording where, XmlElement paragraph, boolean whole) {
        this.whole = whole;
        this.context = context;
        this.gathering = gathering;
        this.where = where;
        this.paragraph = paragraph;
    }

    /** The pieces, neighbours of one look as one. */
    List<Span> spans() {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            int last = joined.size() - 1;
            if (last >= 0
                    && span.look() != Look.NOTE
                    && span.look() != Look.PICTURE
                    && joined.get(last).look() == span.look()
                    && joined.get(last).target().equals(span.target())) {
                joined.set(last, new Span(joined.get(last).text() + span.text(), span.look(), span.target()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    void read(XmlElement around) {
        for (XmlElement one : around.children()) {
            String name = one.name();
            if (name.equals("r")) {
                run(one);
            } else if (AROUND.contains(name)) {
                if (name.equals("ins") || name.equals("moveTo")) {
                    context.inserted();
                }
                read(one);
            } else if (name.equals("hyperlink")) {
                link(one);
            } else if (name.equals("del") || name.equals("moveFrom")) {
                leftOut(DELETED, one.words());
            } else if (name.equals("oMath") || name.equals("oMathPara")) {
                leftOut(FORMULA, one.words());
                add(one.words(), Look.PLAIN);
            } else if (name.equals("AlternateContent")) {
                chosen(one).ifPresent(this::read);
            }
        }
    }

    private void link(XmlElement link) {
        String to = context.target(link.attribute("id"));
        if (whole && to.matches("https://.+")) {
            target = to;
            read(link);
            target = "";
            return;
        }
        read(link);
        if (!to.isEmpty() && !link.words().contains(to)) {
            leftOut(LINK, to);
        }
    }

    /** Programs of today draw the first, older ones the last. */
    private static Optional<XmlElement> chosen(XmlElement alternatives) {
        return alternatives.first("Choice").or(() -> alternatives.first("Fallback"));
    }

    private void run(XmlElement run) {
        XmlElement properties = run.child("rPr");
        if (context.styles().on(properties, paragraph, "vanish")
                || properties.value("sz").matches("[0-2]")) {
            leftOut(HIDDEN, run.words());
            return;
        }
        boolean struck = context.styles().on(properties, paragraph, "strike")
                || context.styles().on(properties, paragraph, "dstrike");
        Look look = struck ? Look.STRUCK : context.styles().on(properties, paragraph, "b") ? Look.BOLD : Look.PLAIN;
        run.children().forEach(one -> part(one, look));
    }

    private void part(XmlElement one, Look look) {
        switch (one.name()) {
            case "t" -> add(one.text(), look);
            case "tab", "ptab" -> add(" ", look);
            case "br" -> add(one.attribute("type").matches("page|column") ? "" : "\n", look);
            case "cr" -> add("\n", look);
            case "noBreakHyphen" -> add("-", look);
            case "sym" -> symbol(one, look);
            case "fldChar" -> context.fields().mark(one.attribute("fldCharType"));
            case "instrText" -> context.fields().code(one.text());
            case "footnoteReference", "endnoteReference" ->
                spans.add(new Span(context.note(one.name(), one.attribute("id")), Look.NOTE));
            case "ruby" -> {
                one.child("rubyBase").all("r").forEach(this::run);
                leftOut(SPOKEN, one.child("rt").words());
            }
            case "AlternateContent" ->
                chosen(one).ifPresent(choice -> choice.children().forEach(inner -> part(inner, look)));
            case "drawing", "pict" -> drawn(one);
            case "object" -> leftOut(OBJECT, "");
            default -> {} // settings, marks of comments and of pages
        }
    }

    private void symbol(XmlElement one, Look look) {
        Optional<String> sign = WordSymbols.of(one.attribute("font"), one.attribute("char"));
        if (sign.isEmpty()) {
            leftOut(SYMBOL, one.attribute("font") + " " + one.attribute("char"));
        }
        add(sign.orElse("□"), look);
    }

    private void drawn(XmlElement one) {
        boolean boxed = one.deep().anyMatch(inner -> inner.name().equals("txbxContent"));
        if (boxed) {
            leftOut(TEXT_BOX, one.words());
        }
        Optional<String> picture = one.deep()
                .filter(inner -> Map.of("blip", true, "imagedata", true).containsKey(inner.name()))
                .map(inner -> inner.attribute("link").isEmpty()
                        ? inner.attribute("embed") + inner.attribute("id")
                        : inner.attribute("link"))
                .findFirst();
        if (picture.isPresent() || !boxed) {
            String shown = one.deep()
                    .filter(inner -> inner.name().equals("docPr"))
                    .map(inner -> inner.attribute("descr"))
                    .findFirst()
                    .orElse("");
            boolean outside = picture.map(context::external).orElse(false);
            if (outside || !enclosed(picture, shown)) {
                leftOut(outside ? LINKED : drawing(one), outside ? "" : shown);
            }
        }
    }

    /** Takes a picture with the text; false where it is none that a page shows. */
    private boolean enclosed(Optional<String> id, String shown) {
        Optional<OfficeParts.Named> part = whole ? id.flatMap(context::picture) : Optional.empty();
        Optional<String> kind =
                part.flatMap(one -> Plate.of(one.bytes(), shown)).map(Plate::kind);
        kind.ifPresent(extension -> spans.add(new Span(
                shown, Look.PICTURE, gathering.enclose(extension, part.get().bytes()))));
        return kind.isPresent();
    }

    /** What is drawn and is no picture: a chart, SmartArt. */
    private static Wording drawing(XmlElement one) {
        String kinds = one.deep()
                .filter(inner -> inner.name().equals("graphicData"))
                .map(inner -> inner.attribute("uri"))
                .collect(Collectors.joining());
        return kinds.contains("/diagram") ? SMART_ART : kinds.contains("/chart") ? CHART : PICTURE;
    }

    private void add(String text, Look look) {
        if (!text.isEmpty() && context.fields().shown(text) && !context.fields().contents()) {
            spans.add(new Span(text, look, target));
        }
    }

    private void leftOut(Wording what, String words) {
        gathering.leftOut(where, what, words);
    }
}
