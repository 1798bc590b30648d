package org.gongkai.intake.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Side;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.intake.document.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an official document says of itself is read as {@code official.md} says. */
class OfficialDocumentTest {

    /** @param said what is to be read, a line for each */
    record Case(String name, List<String> lines, List<String> said) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = OfficialDocumentTest.class.getResourceAsStream("/org/gongkai/intake/official.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String section : text.split("(?m)^## ")) {
                String[] parts = section.split("(?m)^```\n");
                if (parts.length == 3) {
                    cases.add(new Case(
                            parts[0].strip(),
                            parts[1].lines().toList(),
                            parts[2].lines()
                                    .filter(line -> line.startsWith("- "))
                                    .toList()));
                }
            }
        }
        assertThat(cases).hasSizeGreaterThan(11);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheTableSays(Case example) {
        OfficialDocument document =
                OfficialDocument.of(new Incoming("来稿.docx", "", blocks(example.lines()), Map.of(), Map.of()));
        List<String> read = new ArrayList<>();
        Map<Element, List<String>> parts = new LinkedHashMap<>(document.parts());
        for (Element element : Element.values()) {
            if (parts.containsKey(element)) {
                read.add("- " + element.word().zh() + ": " + String.join("；", parts.get(element)));
            }
        }
        List<Block> body = document.body();
        read.add("- 首行: " + Recognised.line(body.get(0)));
        read.add("- 末行: " + Recognised.line(body.get(body.size() - 1)));
        document.doubts().stream().map(Wording::zh).forEach(doubt -> read.add("- 待核: " + doubt));
        assertThat(String.join("\n", read)).isEqualTo(String.join("\n", example.said()));
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| ")) {
                rows.add(List.of(Table.Cell.of(line.substring(2))));
                continue;
            }
            boolean heading = line.startsWith("# ");
            Side side = line.startsWith("> ") ? Side.CENTRE : line.startsWith("< ") ? Side.RIGHT : Side.NONE;
            String words = heading || side != Side.NONE ? line.substring(2) : line;
            blocks.add(new Paragraph(
                    Wording.NONE,
                    heading ? Role.HEADING : Role.TEXT,
                    heading ? 1 : 0,
                    List.of(new Span(words, Look.PLAIN)),
                    side));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(Wording.NONE, "", false, rows));
        }
        return blocks;
    }
}
