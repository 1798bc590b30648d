package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.Ends;
import org.gongkai.Slow;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.table.FiguresReader;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text of a mebibyte, whatever stands in it, costs seconds and a hundred findings or so. */
@Slow
class HostileNarrativeTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final int READERS = 12;
    private static final Map<String, String> BIG = big();

    private static Map<String, String> big() {
        Map<String, String> unit = new LinkedHashMap<>();
        unit.put("digits", "9");
        unit.put("digits and commas", "1,");
        unit.put("numbers with units", "5件");
        unit.put("numbers in a list", "5件、");
        unit.put("numbers that differ", "收到申请5件。");
        unit.put("numbers that differ on lines", "收到申请5件\n");
        unit.put("enumeration commas", "、");
        unit.put("其中", "其中");
        unit.put("wholes", "申请5件，其中");
        unit.put("shares", "甲1件，占5%；");
        unit.put("growth", "申请5件，同比增长3%，");
        unit.put("opening brackets", "（");
        unit.put("brackets", "（）");
        unit.put("blanks", " ");
        unit.put("units", "信息条、");
        unit.put("exact round numbers", "963余条");
        unit.put("all of them", "申请均已办结");
        unit.put("none", "没有");
        unit.put("none of them", "没有行政复议，");
        unit.put("items that are missing", "，三是");
        unit.put("words", "进一步");
        unit.put("labels on lines", "国家级媒体：5家，\n");
        unit.put("headings", "一、总体情况\n");
        unit.put("years on lines", "2018年的情况\n");
        unit.put("number signs", "#");
        unit.put("the column itself", "政府信息公开栏目发布5条，");
        Map<String, String> texts = new LinkedHashMap<>();
        unit.forEach((name, one) -> texts.put(name, one.repeat(MEBIBYTE / one.length())));
        texts.put("blanks and a full stop", " ".repeat(MEBIBYTE) + "。");
        texts.put("a number sign and blanks", "# " + " ".repeat(MEBIBYTE) + "。");
        texts.put("one number behind many nouns", "申请、".repeat(MEBIBYTE / 3) + "共5件");
        texts.put("closing brackets behind opening ones", "（".repeat(MEBIBYTE / 2) + "5件" + "）".repeat(MEBIBYTE / 2));
        return texts;
    }

    static Set<String> names() {
        return BIG.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadToItsEnd(String name) throws IOException {
        Map<Integer, AnnualReport> tables = Map.of(2024, tables(2024), 2025, tables(2025));
        String body = "## 三、收到和处理政府信息公开申请情况\n\n" + BIG.get(name) + "\n";
        Narratives narratives =
                new Narratives("示例市人民政府", ReportTerms.UNDECLARED, tables, year -> Optional.empty(), year -> List.of());
        List<Finding> found =
                Ends.of(() -> narratives.check(List.of(text(2025, body)), Set.of(), LocalDate.of(2026, 2, 1)));
        assertThat(found).hasSizeLessThan(READERS * 101);
    }

    private static ReportText text(int year, String body) {
        String path = "content/annual/" + year + ".md";
        return new ReportText(
                year, path, "", Place.of(path), Optional.of(LocalDate.of(year + 1, 1, 20)), body, 1, true);
    }

    private static AnnualReport tables(int year) throws IOException {
        String path = "content/annual/" + year + ".yaml";
        Figures figures = Figures.read(year, path, Files.readString(Path.of(path))).value().stream()
                .findFirst()
                .orElseThrow();
        return FiguresReader.read(figures).value();
    }
}
