package org.gongkai.intake.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.paper.Plate;

/** What is drawn in a paragraph (图形): its pictures stand in the text, its boxes of words go before it; all else is told. */
final class WordDrawn {

    private static final Wording PICTURE = new Wording("图片没有带入", "a picture is left out");
    private static final Wording SMART_ART = new Wording("SmartArt 图形没有带入", "a SmartArt drawing is left out");
    private static final Wording CHART = new Wording("图表没有带入", "a chart is left out");
    private static final Wording LINKED = new Wording("链接到文件以外的图片没有读取", "a picture linked from outside is not read");
    private static final Wording TEXT_BOX = new Wording("文本框里的文字没有带入", "the words of a text box are left out");
    private static final Wording BOX_HERE = new Wording(
            "文本框里的文字写在所在段落之前，核对位置", "the words of a text box go before its paragraph: see where they belong");
    private static final Wording HIDDEN = new Wording("隐藏的图片没有带入", "a hidden picture is left out");
    private static final Wording CROPPED = new Wording(
            "图片在原稿中裁剪过，带入的是整幅，被裁去的部分也会公布",
            "a picture that was cropped is taken whole: what was cropped away would be seen");

    private final WordContext context;
    private final Gathering gathering;
    private final Wording where;
    private final boolean whole;
    private final Consumer<Span> spans;
    private final List<XmlElement> boxes;

    /**
     * What is drawn in one paragraph.
     *
     * @param whole whether pictures and boxes are taken
     * @param spans takes the pictures
     * @param boxes takes the boxes of words
     */
    WordDrawn(
            WordContext context,
            Gathering gathering,
            Wording where,
            boolean whole,
            Consumer<Span> spans,
            List<XmlElement> boxes) {
        this.context = context;
        this.gathering = gathering;
        this.where = where;
        this.whole = whole;
        this.spans = spans;
        this.boxes = boxes;
    }

    void read(XmlElement drawing) {
        List<XmlElement> inner = drawing.outermost("txbxContent").toList();
        for (XmlElement box : inner) {
            leftOut(whole ? BOX_HERE : TEXT_BOX, box.words());
            if (whole) {
                boxes.add(box);
            }
        }
        List<XmlElement> pictures = (whole ? drawing.around("txbxContent") : drawing.deep())
                .filter(one -> Map.of("blip", true, "imagedata", true).containsKey(one.name()))
                .toList();
        String shown = drawing.deep()
                .filter(one -> one.name().equals("docPr"))
                .map(one -> one.attribute("descr"))
                .findFirst()
                .orElse("");
        boolean hidden = drawing.deep()
                .anyMatch(one ->
                        one.name().equals("docPr") && one.attribute("hidden").matches("1|true"));
        if (hidden) {
            leftOut(HIDDEN, shown);
        } else if (pictures.isEmpty() && inner.isEmpty()) {
            leftOut(kind(drawing), shown);
        } else {
            pictures.forEach(one -> picture(one, drawing, shown));
        }
    }

    private void picture(XmlElement picture, XmlElement drawing, String shown) {
        String id = picture.attribute("link").isEmpty()
                ? picture.attribute("embed") + picture.attribute("id")
                : picture.attribute("link");
        boolean outside = context.external(id);
        if (outside || !enclosed(id, shown)) {
            leftOut(outside ? LINKED : kind(drawing), outside ? "" : shown);
        } else if (cropped(picture, drawing)) {
            leftOut(CROPPED, shown);
        }
    }

    /** Whether only a part of it is seen: in Word's own pictures (srcRect), and in those of older programs. */
    private static boolean cropped(XmlElement picture, XmlElement drawing) {
        return drawing.deep()
                        .filter(one -> one.name().equals("srcRect"))
                        .anyMatch(one -> List.of("l", "t", "r", "b").stream()
                                .anyMatch(side -> one.attribute(side).matches("[1-9][0-9.]*%?")))
                || List.of("cropleft", "croptop", "cropright", "cropbottom").stream()
                        .anyMatch(side -> picture.attribute(side).matches(".*[1-9].*"));
    }

    /** Takes a picture with the text; false where it is none that a page shows. */
    private boolean enclosed(String id, String shown) {
        Optional<OfficeParts.Named> part = whole ? context.picture(id) : Optional.empty();
        Optional<String> kind =
                part.flatMap(one -> Plate.of(one.bytes(), shown)).map(Plate::kind);
        kind.ifPresent(extension -> spans.accept(new Span(
                shown, Look.PICTURE, gathering.enclose(extension, part.get().bytes()))));
        return kind.isPresent();
    }

    /** What is drawn and is no picture: a chart, SmartArt. */
    private static Wording kind(XmlElement one) {
        String kinds = one.deep()
                .filter(inner -> inner.name().equals("graphicData"))
                .map(inner -> inner.attribute("uri"))
                .collect(Collectors.joining());
        return kinds.contains("/diagram") ? SMART_ART : kinds.contains("/chart") ? CHART : PICTURE;
    }

    private void leftOut(Wording what, String words) {
        gathering.leftOut(where, what, words);
    }
}
