package org.gongkai.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.jspecify.annotations.Nullable;

/**
 * The files of an annual report's tables have the figures of its page (年度报告的数据文件与页面一致): R-87. The page is what people
 * read, so it is the measure: {@code annual/YEAR.json} and {@code annual/YEAR.csv} are held against it figure by figure.
 */
final class AnnualFiles {

    private static final Pattern FILE = Pattern.compile("annual/[0-9]{4}[.](?:json|csv)");

    /** Beyond so many differing figures of a file, no more are told. */
    private static final int MOST = 10;

    private final Folder folder;
    private final Contents contents;
    private final List<Finding> found = new ArrayList<>();

    private AnnualFiles(Folder folder, Contents contents) {
        this.folder = folder;
        this.contents = contents;
    }

    static List<Finding> check(Published site) {
        AnnualFiles files = new AnnualFiles(site.folder(), site.contents());
        files.check();
        return files.found;
    }

    private void check() {
        Map<String, List<PageFigures.Figure>> pages = new HashMap<>();
        for (String path : folder.files().keySet()) {
            if (!FILE.matcher(path).matches()) {
                continue;
            }
            String page = path.substring(0, path.lastIndexOf('.')) + ".html";
            if (!contents.pages().containsKey(page)) {
                note(path, 0, "没有它的页面 " + page, "its page " + page + " is missing");
                continue;
            }
            List<PageFigures.Figure> shown = pages.computeIfAbsent(
                    page,
                    one -> Texts.read(folder, one, Rule.REPORT_PARTS)
                            .into(found)
                            .map(PageFigures::of)
                            .orElse(List.of()));
            Texts.read(folder, path, Rule.REPORT_PARTS)
                    .into(found)
                    .flatMap(text -> path.endsWith(".csv") ? csv(path, text) : json(path, text))
                    .ifPresent(figures -> compare(path, figures, shown));
        }
    }

    private void compare(String path, List<PageFigures.Figure> figures, List<PageFigures.Figure> shown) {
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

    private Optional<List<PageFigures.Figure>> csv(String path, String text) {
        try {
            List<Csv.Line> lines = Csv.parse(text);
            List<String> head = lines.isEmpty() ? List.of() : lines.get(0).fields();
            int table = head.indexOf("表");
            int row = head.indexOf("项目");
            int column = head.indexOf("栏目");
            int value = head.indexOf("数字");
            if (table < 0 || row < 0 || column < 0 || value < 0) {
                note(path, 1, "第一行没有表、项目、栏目、数字各栏", "the first line lacks 表, 项目, 栏目 or 数字");
                return Optional.empty();
            }
            List<PageFigures.Figure> figures = new ArrayList<>();
            for (Csv.Line line : lines.subList(1, lines.size())) {
                if (line.fields().size() != head.size()) {
                    note(path, line.number(), "栏数与第一行不同", "not as many fields as the first line");
                    return Optional.empty();
                }
                List<String> heads = Stream.of(
                                line.fields().get(row), line.fields().get(column))
                        .flatMap(cell -> Stream.of(cell.split(" > ", -1)))
                        .toList();
                figures.add(PageFigures.Figure.of(
                        line.fields().get(table), heads, line.fields().get(value)));
            }
            return Optional.of(figures);
        } catch (Csv.Damaged e) {
            note(path, e.line, "不是合格的 CSV", "not CSV as RFC 4180 has it");
            return Optional.empty();
        }
    }

    private Optional<List<PageFigures.Figure>> json(String path, String text) {
        try {
            List<PageFigures.Figure> figures = new ArrayList<>();
            for (Object table : list(Json.parse(text), "tables")) {
                for (Object figure : list(table, "figures")) {
                    List<String> heads = Stream.concat(list(figure, "row").stream(), list(figure, "column").stream())
                            .map(String::valueOf)
                            .toList();
                    figures.add(PageFigures.Figure.of(word(table, "table"), heads, word(figure, "value")));
                }
            }
            return Optional.of(figures);
        } catch (JsonException e) {
            note(path, e.line(), "不是合格的 JSON：" + e.getMessage(), "not JSON: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<?> list(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map && map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String word(@Nullable Object object, String key) {
        Object value = object instanceof Map<?, ?> map ? map.get(key) : null;
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private void note(String path, int line, String zh, String en) {
        found.add(Finding.of(
                Rule.REPORT_PARTS,
                new Place(path, line, 0),
                new Wording(zh, en),
                new Wording("重新构建并完整发布，不手工改动数据文件", "build again; never edit the data files by hand")));
    }
}
