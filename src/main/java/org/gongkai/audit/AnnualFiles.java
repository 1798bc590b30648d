package org.gongkai.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The files of an annual report's tables have the figures of its page (年度报告的数据文件与页面一致): R-87. The page is what people
 * read, so it is the measure: {@code annual/YEAR.json} and {@code annual/YEAR.csv} are held against it figure by figure. Where
 * its text holds the tables, which name no heads, every number of the files stands in them.
 */
final class AnnualFiles extends SiteCheck {

    private static final Pattern FILE = Pattern.compile("annual/[0-9]{4}[.](?:json|csv)");

    /** Beyond so many differing figures of a file, no more are told. */
    private static final int MOST = 10;

    /** 10,000 元 are one 万元. */
    private static final int UNIT = 4;

    AnnualFiles(AuditedSite site) {
        super(
                site,
                Rule.REPORT_PARTS,
                new Wording("重新构建并完整发布，不手工改动数据文件", "build again; never edit the data files by hand"));
    }

    @Override
    void run() {
        Map<String, List<PageFigures.Figure>> pages = new HashMap<>();
        for (String path : site.files().keySet()) {
            if (!FILE.matcher(path).matches()) {
                continue;
            }
            String page = path.substring(0, path.lastIndexOf('.')) + ".html";
            if (!site.pages().containsKey(page)) {
                note(path, 0, "没有它的页面 " + page, "its page " + page + " is missing");
                continue;
            }
            List<PageFigures.Figure> shown = pages.computeIfAbsent(
                    page, one -> text(one).map(PageFigures::of).orElse(List.of()));
            (path.endsWith(".csv")
                            ? csv(path).flatMap(lines -> lines(path, lines))
                            : json(path).map(AnnualFiles::tables))
                    .ifPresent(figures -> compare(path, figures, shown));
        }
    }

    private void compare(String path, List<PageFigures.Figure> figures, List<PageFigures.Figure> shown) {
        Map<BigDecimal, Integer> within = shown.isEmpty() ? numbers(path) : Map.of();
        if (!within.isEmpty()) {
            figures.stream()
                    .filter(figure -> !taken(figure.value(), within))
                    .limit(MOST)
                    .forEach(figure -> note(
                            path, 0, "页面的表里没有：" + figure.told(), "not in the tables of the page: " + figure.told()));
            return;
        }
        if (figures.size() != shown.size()) {
            note(
                    path,
                    0,
                    "有 " + figures.size() + " 个数字，页面有 " + shown.size() + " 个",
                    figures.size() + " figures, the page has " + shown.size());
            return;
        }
        int told = 0;
        for (int i = 0; i < figures.size() && told < MOST; i++) {
            PageFigures.Figure one = figures.get(i);
            PageFigures.Figure other = shown.get(i);
            if (!one.equals(other)) {
                told++;
                String both = one.told() + " ≠ " + other.told();
                note(path, 0, "与页面不同：" + both, "differs from the page: " + both);
            }
        }
    }

    private Map<BigDecimal, Integer> numbers(String path) {
        return text(path.substring(0, path.lastIndexOf('.')) + ".html")
                .map(PageFigures::numbers)
                .orElse(Map.of());
    }

    /** Takes a number from those of a page; amounts in 万元 may stand there in 元. */
    private static boolean taken(String value, Map<BigDecimal, Integer> numbers) {
        Optional<BigDecimal> number = PageFigures.number(value);
        return number.isPresent()
                && Stream.of(number.get(), number.get().movePointRight(UNIT).stripTrailingZeros())
                        .filter(one -> numbers.getOrDefault(one, 0) > 0)
                        .findFirst()
                        .map(one -> numbers.merge(one, -1, Integer::sum))
                        .isPresent();
    }

    private Optional<List<PageFigures.Figure>> lines(String path, List<Csv.Line> lines) {
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0).fields();
        List<Integer> at = Stream.of("表", "项目", "栏目", "数字").map(head::indexOf).toList();
        if (at.contains(-1)) {
            note(path, 1, "第一行没有表、项目、栏目、数字各栏", "the first line lacks 表, 项目, 栏目 or 数字");
            return Optional.empty();
        }
        List<PageFigures.Figure> figures = new ArrayList<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            List<String> cells = line.fields();
            if (cells.size() != head.size()) {
                note(path, line.number(), "栏数与第一行不同", "not as many fields as the first line");
                return Optional.empty();
            }
            List<String> heads = Stream.of(cells.get(at.get(1)), cells.get(at.get(2)))
                    .flatMap(cell -> Stream.of(cell.split(" > ", -1)))
                    .toList();
            figures.add(PageFigures.Figure.of(cells.get(at.get(0)), heads, cells.get(at.get(3))));
        }
        return Optional.of(figures);
    }

    private static List<PageFigures.Figure> tables(Object report) {
        List<PageFigures.Figure> figures = new ArrayList<>();
        for (Object table : list(report, "tables")) {
            for (Object figure : list(table, "figures")) {
                List<String> heads = Stream.concat(list(figure, "row").stream(), list(figure, "column").stream())
                        .map(String::valueOf)
                        .toList();
                figures.add(PageFigures.Figure.of(word(table, "table"), heads, word(figure, "value")));
            }
        }
        return figures;
    }

    private static List<?> list(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map && map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String word(@Nullable Object object, String key) {
        Object value = object instanceof Map<?, ?> map ? map.get(key) : null;
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
