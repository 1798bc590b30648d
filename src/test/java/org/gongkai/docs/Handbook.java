package org.gongkai.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The written documentation: README.md, the handbook and the pages for developers, with their generated parts, tables and examples. */
final class Handbook {

    static final Path ROOT = Path.of("").toAbsolutePath();

    /** The chapters: Chinese ones, the English entrance, and the English ones below {@code en/}. */
    static final Path FOLDER = ROOT.resolve("src/docs/handbook");

    private static final String END = "<!-- /generated -->";
    private static final Pattern GENERATED =
            Pattern.compile("(<!-- generated: ([a-z-]+) -->\n\n)((?:(?!<!-- ).*\n)*?)\n?" + END);
    private static final Pattern TABLE =
            Pattern.compile("<!-- table: ([^\n]+?) -->\n\n((?:\\|[^\n]*\n)+)", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^```([a-z]+) ([a-z]+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final List<String> PAGES =
            List.of("README.md", "src/docs/CONTRIBUTING.md", "src/docs/SECURITY.md", "src/docs/performance.md");

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    private Handbook() {}

    /** One marked example. */
    record Example(String file, String language, String kind, String text) {}

    static Handbook read() throws IOException {
        Handbook handbook = new Handbook();
        for (Path file : chapters()) {
            handbook.take(FOLDER.relativize(file).toString().replace('\\', '/'), file);
        }
        for (String page : PAGES) {
            Path file = ROOT.resolve(page);
            handbook.take(file.getFileName().toString(), file);
        }
        return handbook;
    }

    /** The files of all chapters. */
    static List<Path> chapters() throws IOException {
        try (Stream<Path> chapters = Files.walk(FOLDER)) {
            return chapters.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void take(String name, Path file) throws IOException {
        files.put(name, file);
        texts.put(name, Files.readString(file));
    }

    /** Name ▸ file of every page, chapters by their place in the handbook. */
    Map<String, Path> files() {
        return files;
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    String all() {
        return String.join("\n", texts.values());
    }

    /** Name ▸ text of the generated parts as they stand in the files. */
    Map<String, String> generated() {
        Map<String, String> parts = new TreeMap<>();
        for (String text : texts.values()) {
            Matcher matcher = GENERATED.matcher(text);
            while (matcher.find()) {
                parts.put(matcher.group(2), matcher.group(3));
            }
        }
        return parts;
    }

    /** Writes the generated parts anew. */
    void update(UnaryOperator<String> parts) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            String text = GENERATED
                    .matcher(file.getValue())
                    .replaceAll(
                            part -> Matcher.quoteReplacement(part.group(1) + parts.apply(part.group(2)) + "\n" + END));
            if (!text.equals(file.getValue())) {
                Files.writeString(files.get(file.getKey()), text);
                file.setValue(text);
            }
        }
    }

    /** The rows below the head of the tables of this name in one text, as cells without backquotes. */
    private static List<List<String>> rows(String text, String name) {
        return TABLE.matcher(text)
                .results()
                .filter(table -> table.group(1).equals(name))
                .flatMap(table -> table.group(2).lines().skip(2))
                .map(Handbook::cells)
                .toList();
    }

    /** The first cells of a table's rows in one file. */
    List<String> firstCells(String file, String name) {
        return rows(text(file), name).stream().map(row -> row.get(0)).toList();
    }

    /** The names of all marked tables. */
    List<String> tables() {
        List<String> names = new ArrayList<>();
        texts.values().forEach(text -> TABLE.matcher(text).results().forEach(one -> names.add(one.group(1))));
        return names;
    }

    /** First cell ▸ second cell of a table's rows. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        texts.values().forEach(text -> rows(text, name).forEach(row -> pairs.put(row.get(0), row.get(1))));
        return pairs;
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(inner.split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    /** The examples that name their language and kind. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        texts.forEach((file, text) -> EXAMPLE.matcher(text)
                .results()
                .forEach(one -> examples.add(new Example(file, one.group(1), one.group(2), one.group(3)))));
        return examples;
    }

    /** The only example of this kind. */
    String example(String kind) {
        return examples().stream()
                .filter(example -> example.kind().equals(kind))
                .map(Example::text)
                .findFirst()
                .orElse("");
    }
}
