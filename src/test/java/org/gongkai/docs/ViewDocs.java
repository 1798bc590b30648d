package org.gongkai.docs;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What templates are given: the records …View of the press, explained by the Javadoc in their sources. */
final class ViewDocs {

    private static final Path SOURCES = Handbook.ROOT.resolve("src/main/java/org/gongkai/press/view");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s*)*public record (\\w+)\\(", Pattern.DOTALL);

    private ViewDocs() {}

    /** The names of the records, sorted; of one that belongs to another {@code ApplyView.Fee}. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("View.java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .flatMap(name -> Stream.concat(
                            Stream.of(name),
                            Arrays.stream(type(name).getDeclaredClasses())
                                    .filter(nested -> nested.isRecord() && Modifier.isPublic(nested.getModifiers()))
                                    .map(nested -> name + "." + nested.getSimpleName())))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.gongkai.press.view." + name.replace('.', '$'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A heading, a sentence and a table for every record. */
    static String markdown() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names()) {
            View view = view(name);
            text.append(text.isEmpty() ? "" : "\n").append("### ").append(name).append("\n\n");
            text.append(view.summary).append("\n\n| 变量 | 类型 | 含义 |\n|---|---|---|\n");
            for (RecordComponent component : type(name).getRecordComponents()) {
                String meaning = view.components.get(component.getName());
                if (meaning == null) {
                    throw new AssertionError(name + "." + component.getName() + " has no @param");
                }
                text.append("| `").append(component.getName()).append("` | `");
                text.append(component
                        .getGenericType()
                        .getTypeName()
                        .replaceAll("[a-z]+\\.", "")
                        .replace('$', '.'));
                text.append("` | ").append(meaning).append(" |\n");
            }
        }
        return text.toString();
    }

    private record View(String summary, Map<String, String> components) {}

    private static View view(String name) throws IOException {
        String file = name.replaceFirst("[.].*", "") + ".java";
        String own = name.replaceFirst(".*[.]", "");
        Matcher matcher = JAVADOC.matcher(Files.readString(SOURCES.resolve(file)));
        do {
            if (!matcher.find()) {
                throw new AssertionError(name + " is no public record with Javadoc");
            }
        } while (!matcher.group(2).equals(own));
        String javadoc = matcher.group(1).replaceAll("\\s*\n\\s*\\* ?", "\n");
        List<String> parts = new ArrayList<>(List.of(javadoc.split("\n@param ")));
        Map<String, String> components = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String[] words = part.strip().split("\\s+", 2);
            components.put(words[0], words.length < 2 ? "" : plain(words[1]));
        }
        return new View(plain(parts.get(0)), components);
    }

    private static String plain(String javadoc) {
        return javadoc.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #(\\w+)}", "`$1`")
                .replaceAll("\\{@link (\\w+)#(\\w+)}", "`$1.$2`")
                .replace("|", "\\|");
    }
}
