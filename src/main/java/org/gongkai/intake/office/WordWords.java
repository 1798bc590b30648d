package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.intake.document.Scripts;

/**
 * The words of one paragraph as they are seen with all changes accepted (段落的文字): what was deleted, is hidden or drawn is left
 * out and told.
 */
final class WordWords {

    private static final Wording DELETED = new Wording("修订中删去的文字没有带入", "text deleted in a tracked change is left out");
    private static final Wording HIDDEN = new Wording("隐藏的文字没有带入", "hidden text is left out");
    private static final Wording OBJECT = new Wording("嵌入的对象没有带入", "an embedded object is left out");
    private static final Wording FORMULA = new Wording("公式只带入了字符", "of a formula only its characters are taken");
    private static final Wording SYMBOL = new Wording("没有认出的符号写作□", "an unknown symbol is written □");
    private static final Wording LINK = new Wording("链接只带入了文字", "of a link only its words are taken");
    private static final Wording FIELD = new Wording("域没有结果，没有带入", "a field without a result is left out");
    private static final Wording PLACEHOLDER =
            new Wording("没有填写的内容控件没有带入", "a content control that was not filled in is left out");
    private static final Wording RAISED = new Wording("上标写在了行中", "what stands above the line is written in it");
    private static final Wording LOWERED = new Wording("下标写在了行中", "what stands below the line is written in it");

    /** A line to be filled in is no longer than this on paper. */
    private static final int LONGEST_BLANK = 40;

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
    private final List<XmlElement> boxes = new ArrayList<>();
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

    /** The boxes of words that are drawn here. */
    List<XmlElement> boxes() {
        return boxes;
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
            } else if (name.equals("sdt") && one.child("sdtPr").on("showingPlcHdr")) {
                leftOut(PLACEHOLDER, one.words());
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
                String words = whole ? WordFormula.words(one) : one.words();
                leftOut(FORMULA, words);
                add(words, Look.PLAIN);
            } else if (name.equals("AlternateContent")) {
                chosen(one).ifPresent(this::read);
            }
        }
    }

    private void link(XmlElement link) {
        String to = context.target(link.attribute("id"));
        if (open(to)) {
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

    private boolean open(String address) {
        return whole && address.matches("https://.+");
    }

    /** Programs of today draw the first, older ones the last. */
    private static Optional<XmlElement> chosen(XmlElement alternatives) {
        return alternatives.first("Choice").or(() -> alternatives.first("Fallback"));
    }

    private void run(XmlElement run) {
        XmlElement properties = run.child("rPr");
        if (context.styles().on(properties, paragraph, "vanish")
                || properties.value("sz").matches("[0-2]")
                || context.white(properties, paragraph)) {
            leftOut(HIDDEN, run.words());
            return;
        }
        boolean struck = context.styles().on(properties, paragraph, "strike")
                || context.styles().on(properties, paragraph, "dstrike");
        Look look = struck ? Look.STRUCK : context.styles().on(properties, paragraph, "b") ? Look.BOLD : Look.PLAIN;
        boolean blank = !properties.value("u").matches("none|")
                && run.words().isBlank()
                && run.children().stream().allMatch(one -> one.name().matches("rPr|t|tab|lastRenderedPageBreak"));
        if (blank && whole) {
            line(run);
        } else {
            run.children().forEach(one -> part(one, look, properties));
        }
    }

    /** Blanks that are underlined are a line to be filled in. */
    private void line(XmlElement run) {
        int width = run.children().stream()
                .mapToInt(one -> one.name().equals("tab")
                        ? 4
                        : one.text().chars().map(c -> c == '\u3000' ? 2 : 1).sum())
                .sum();
        add("_".repeat(Math.min(width, LONGEST_BLANK)), Look.PLAIN);
    }

    private void part(XmlElement one, Look look, XmlElement properties) {
        switch (one.name()) {
            case "t" -> add(set(signs(one.text(), properties), properties.value("vertAlign")), look);
            case "tab", "ptab" -> add(" ", look);
            case "br", "cr" -> add("\n", look);
            case "noBreakHyphen" -> add("-", look);
            case "sym" -> symbol(one, look);
            case "fldChar" -> field(one, look);
            case "instrText" -> context.fields().code(one.text());
            case "footnoteReference", "endnoteReference" ->
                spans.add(new Span(context.note(one.name(), one.attribute("id")), Look.NOTE));
            case "ruby" -> {
                one.child("rubyBase").all("r").forEach(this::run);
                leftOut(SPOKEN, one.child("rt").words());
            }
            case "AlternateContent" ->
                chosen(one).ifPresent(choice -> choice.children().forEach(inner -> part(inner, look, properties)));
            case "drawing", "pict" -> new WordDrawn(context, gathering, where, whole, spans::add, boxes).read(one);
            case "object" -> leftOut(OBJECT, "");
            default -> {} // settings, marks of comments and of pages
        }
    }

    private void field(XmlElement mark, Look look) {
        switch (mark.attribute("fldCharType")) {
            case "begin" -> context.fields().begin(mark);
            case "separate" -> {
                context.fields().separate();
                String to = context.fields().link();
                if (whole && !to.isEmpty() && !open(to)) {
                    leftOut(LINK, to);
                }
            }
            case "end" ->
                context.fields().end().ifPresent(code -> {
                    add(code.words(), look);
                    if (!code.lost().isEmpty()) {
                        leftOut(code.spoken() ? SPOKEN : code.words().isEmpty() ? FIELD : FORMULA, code.lost());
                    }
                });
            default -> {} // no other is known
        }
    }

    /** Words that stand above or below the line, by characters that do so themselves. */
    private String set(String words, String align) {
        boolean up = align.equals("superscript");
        if (!whole || words.isBlank() || (!up && !align.equals("subscript"))) {
            return words;
        }
        return (up ? Scripts.raised(words) : Scripts.lowered(words)).orElseGet(() -> {
            leftOut(up ? RAISED : LOWERED, words);
            return words;
        });
    }

    /** Words that are set in a font of signs are those signs. */
    private String signs(String words, XmlElement properties) {
        String font = properties.child("rFonts").attribute("ascii");
        if (!WordSymbols.font(font)) {
            return words;
        }
        StringBuilder signs = new StringBuilder();
        words.codePoints().forEach(c -> {
            boolean own = (c > 0x20 && c < 0x100) || (c > 0xF020 && c < 0xF100);
            Optional<String> sign =
                    own ? WordSymbols.of(font, Integer.toHexString(c)) : Optional.of(Character.toString(c));
            if (sign.isEmpty()) {
                leftOut(SYMBOL, font + " " + Integer.toHexString(c));
            }
            signs.append(sign.orElse("□"));
        });
        return signs.toString();
    }

    private void symbol(XmlElement one, Look look) {
        Optional<String> sign = WordSymbols.of(one.attribute("font"), one.attribute("char"));
        if (sign.isEmpty()) {
            leftOut(SYMBOL, one.attribute("font") + " " + one.attribute("char"));
        }
        add(sign.orElse("□"), look);
    }

    private void add(String text, Look look) {
        if (!text.isEmpty() && context.fields().shown(text) && !context.fields().contents()) {
            String field = context.fields().link();
            spans.add(new Span(text, look, target.isEmpty() && open(field) ? field : target));
        }
    }

    private void leftOut(Wording what, String words) {
        gathering.leftOut(where, what, words);
    }
}
