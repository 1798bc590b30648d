package org.gongkai.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.desk.YamlText;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Incoming.Fact;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.intake.official.Element;
import org.gongkai.intake.official.OfficialDocument;

/** A document that was taken in ▸ what becomes an entry (公文成稿). */
final class ArrivalForm {

    /** So much of what was left out is marked in the text; all of it is told. */
    private static final int MARKED = 8;

    private static final String NO_WORDS = Arrival.mark("图片的说明");

    private final Incoming incoming;
    private final OfficialDocument document;
    private final Map<HeaderKey, String> known = new EnumMap<>(HeaderKey.class);
    private final List<Wording> doubts = new ArrayList<>();

    private ArrivalForm(Incoming incoming) {
        this.incoming = incoming;
        this.document = OfficialDocument.of(incoming);
    }

    /**
     * The arrival.
     *
     * @param told what was told of the document when it was read
     * @param organ whose site it is
     */
    static Arrival of(Incoming incoming, List<Finding> told, String organ) {
        ArrivalForm form = new ArrivalForm(incoming);
        form.day(Fact.FORMED, HeaderKey.FORMED); // an index table says it in so many words
        String formed = form.known.containsKey(HeaderKey.FORMED) ? HeaderKey.FORMED.chinese() + "取" : "\n";
        form.document.doubts().stream()
                .filter(doubt -> !doubt.zh().startsWith(formed))
                .forEach(form.doubts::add);
        form.head(organ);
        form.facts(organ);
        form.leftOut(told);
        List<Block> body = form.document.body();
        return new Arrival(
                form.document.part(Element.TITLE).orElse(incoming.name()),
                form.known,
                folder -> MarkdownText.of(
                        body.stream().map(block -> placed(block, folder)).toList()),
                incoming.enclosed(),
                form.doubts);
    }

    private void doubt(String zh, String en) {
        doubts.add(new Wording(zh, en));
    }

    private void head(String organ) {
        document.part(Element.NUMBER).ifPresent(number -> known.put(HeaderKey.NUMBER, number));
        document.part(Element.FORMED).ifPresent(day -> known.putIfAbsent(HeaderKey.FORMED, day));
        document.genre().ifPresent(genre -> known.put(HeaderKey.GENRE, genre));
        issuers(organ);
        document.part(Element.REMARK).ifPresent(this::remark);
        List<String> annexes = document.all(Element.ANNEX);
        if (!annexes.isEmpty()) {
            String names = String.join("、", annexes);
            doubt(
                    "附件说明有 " + annexes.size() + " 个附件（" + names + "），把文件放进附件夹",
                    annexes.size() + " annexes are named (" + names
                            + "): put the files into the folder of attachments");
        }
    }

    /** The organs that signed, else those of the masthead; this organ alone is not written. */
    private void issuers(String organ) {
        List<String> organs =
                document.all(Element.SIGNED).isEmpty() ? document.all(Element.MASTHEAD) : document.all(Element.SIGNED);
        if (organs.isEmpty() || organs.equals(List.of(organ))) {
            return;
        }
        known.put(HeaderKey.ISSUER, organs.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]")));
        doubt(
                "发文机关取“" + String.join("、", organs) + "”",
                "“" + String.join("、", organs) + "” are taken for the issuers");
    }

    /** 附注 may say how the document is disclosed. */
    private void remark(String remark) {
        String said = remark.contains("依申请公开") ? "依申请公开" : remark.matches(".*不(?:予|宜)?公开.*") ? "不予公开" : "";
        if (!said.isEmpty()) {
            known.put(HeaderKey.DISCLOSURE, said);
            doubt("附注写明“" + remark + "”", "the document says “" + remark + "”");
        }
    }

    /** What a page says of itself beside its text; the document's own words go first. */
    private void facts(String organ) {
        day(Fact.RELEASED, HeaderKey.RELEASED);
        text(Fact.NUMBER, HeaderKey.NUMBER);
        text(Fact.KEYWORDS, HeaderKey.KEYWORDS);
        if (!incoming.facts().getOrDefault(Fact.SOURCE, "").equals(organ)) {
            text(Fact.SOURCE, HeaderKey.SOURCE);
        }
        String draft = incoming.facts().getOrDefault(Fact.DRAFT, "");
        if (!draft.isEmpty()) {
            known.put(HeaderKey.NOTE, YamlText.of("原稿没有发布：" + draft));
        }
    }

    private void day(Fact fact, HeaderKey key) {
        String written = incoming.facts().getOrDefault(fact, "");
        Optional<String> day = DateSpelling.day(written);
        if (day.isPresent() && known.putIfAbsent(key, day.get()) == null) {
            doubt(key.chinese() + "取原页面的“" + written + "”", key.english() + " is “" + written + "” of the page");
        }
    }

    private void text(Fact fact, HeaderKey key) {
        String written = incoming.facts().getOrDefault(fact, "");
        if (!written.isEmpty() && known.putIfAbsent(key, YamlText.of(written)) == null) {
            doubt(key.chinese() + "取原页面的“" + written + "”", key.english() + " is “" + written + "” of the page");
        }
    }

    private void leftOut(List<Finding> told) {
        List<Wording> missing = told.stream()
                .filter(one -> one.rule() == Rule.TAKEN_IN && one.severity() != Severity.INFO)
                .map(Finding::message)
                .toList();
        doubts.addAll(missing.subList(0, Math.min(MARKED, missing.size())));
        if (missing.size() > MARKED) {
            int more = missing.size() - MARKED;
            doubt("另有 " + more + " 处没有照原样带入", more + " more are not taken as they were");
        }
    }

    /** Pictures and files by where they lie; a picture without words for it asks for them. */
    private static Block placed(Block block, String folder) {
        if (!(block instanceof Paragraph one)) {
            return block;
        }
        List<Span> spans = one.spans().stream()
                .map(span -> {
                    boolean enclosed =
                            span.look() == Look.PICTURE || span.target().startsWith(Span.ENCLOSED);
                    String target =
                            enclosed ? folder + span.target().replaceFirst("^" + Span.ENCLOSED, "") : span.target();
                    boolean silent = span.look() == Look.PICTURE && !says(span.text());
                    return new Span(silent ? NO_WORDS : span.text(), span.look(), target);
                })
                .toList();
        return new Paragraph(one.where(), one.role(), one.level(), spans, one.side());
    }

    /** Whether the words for a picture say anything: programs write “图片 1”, “image1.png” or a path. */
    private static boolean says(String words) {
        return words.codePoints().filter(Character::isIdeographic).count() > 1
                && !words.strip().matches("(图片|图像|图|照片|屏幕截图)[ 0-9]*|.*\\.[A-Za-z]{3,4}|微信图片.*");
    }
}
