package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The words of a page and of a file of Word, to be compared: without blanks and what is not seen. */
public final class PaperWords {

    private PaperWords() {}

    /** Those of a file, as the program takes in what offices send it. */
    public static String of(byte[] docx) {
        Found<Optional<Incoming>> read = Intake.read("a.docx", docx);
        assertThat(read.value()).as(read.findings().toString()).isPresent();
        assertThat(read.findings()).noneMatch(one -> one.severity().compareTo(Severity.ERROR) <= 0);
        return plain(read.value().orElseThrow().blocks().stream()
                .map(PaperWords::text)
                .collect(Collectors.joining()));
    }

    private static String text(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.spans().stream().map(Paragraph.Span::text).collect(Collectors.joining());
        }
        Table table = (Table) block;
        return table.caption()
                + table.rows().stream()
                        .flatMap(row -> row.stream())
                        .map(Table.Cell::text)
                        .collect(Collectors.joining());
    }

    /** Those of a text in HTML, with what a browser draws: the numbers of lists; without the ways back from notes. */
    public static String of(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(".back").remove();
        for (Element list : body.select("ol, ul")) {
            int number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
            for (Element item : list.children()) {
                number = item.hasAttr("value") ? Integer.parseInt(item.attr("value")) : number;
                boolean note = list.closest(".notes") != null;
                item.prependText(note ? "[" + number + "]" : list.normalName().equals("ol") ? number + "." : "•");
                number++;
            }
        }
        return plain(body.wholeText());
    }

    /** Without blanks, and without what turns the direction of words or is not seen. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u00AD\\u200B\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
