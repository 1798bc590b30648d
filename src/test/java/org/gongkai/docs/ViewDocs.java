package org.gongkai.docs;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.prose.Html;

/** What templates are given: the records …View of the press, explained by the Javadoc in their sources. */
final class ViewDocs {

    private static final Path SOURCES = Handbook.ROOT.resolve("src/main/java");
    private static final String ROOM = "org.gongkai.press.view";
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s*)*public record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("[\\w.$]+");
    private static final Pattern NAMED = Pattern.compile("\\b[A-Z]\\w*View\\b(?:\\.[A-Z]\\w*[a-z]\\w*)?");

    private ViewDocs() {}

    /** The names of the records, sorted; of one that belongs to another {@code ApplyView.Step}. */
    static List<String> names() throws IOException {
        return List.copyOf(types().keySet());
    }

    /** The records …View, and those that belong to one, that a text names, rightly or wrongly. */
    static List<String> named(String text) {
        return NAMED.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Name ▸ record: the views and those nested in them. */
    private static SortedMap<String, Class<?>> types() throws IOException {
        SortedMap<String, Class<?>> types = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(ROOM.replace('.', '/')))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("View.java"))
                    .forEach(file -> collect(ROOM + "." + file.replace(".java", ""), types));
        }
        return types;
    }

    private static void collect(String className, SortedMap<String, Class<?>> types) {
        Class<?> type;
        try {
            type = Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        if (!type.isRecord() || types.put(name(type), type) != null) {
            return;
        }
        Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> Modifier.isPublic(nested.getModifiers()))
                .forEach(nested -> collect(nested.getName(), types));
    }

    /** Whether those who write templates can look up what is in such a value: Java's own, Html, another of the records. */
    private static boolean told(RecordComponent component, Collection<Class<?>> records) {
        List<String> names = records.stream().map(Class::getName).toList();
        return TYPE.matcher(component.getGenericType().getTypeName())
                .results()
                .map(MatchResult::group)
                .allMatch(type -> !type.contains(".")
                        || type.startsWith("java.")
                        || type.equals(Html.class.getName())
                        || names.contains(type));
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** A heading, a sentence and a table for every record. */
    static String markdown() throws IOException {
        StringBuilder text = new StringBuilder();
        SortedMap<String, Class<?>> types = types();
        for (Map.Entry<String, Class<?>> one : types.entrySet()) {
            View view = view(one.getKey(), one.getValue());
            text.append(text.isEmpty() ? "" : "\n")
                    .append("### ")
                    .append(one.getKey())
                    .append("\n\n");
            text.append(view.summary).append("\n\n| 变量 | 类型 | 含义 |\n|---|---|---|\n");
            for (RecordComponent component : one.getValue().getRecordComponents()) {
                String meaning = view.components.get(component.getName());
                if (meaning == null) {
                    throw new AssertionError(one.getKey() + "." + component.getName() + " has no @param");
                }
                if (!told(component, types.values())) {
                    throw new AssertionError(
                            one.getKey() + "." + component.getName() + " is of a type that is told nowhere");
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

    private static View view(String name, Class<?> type) throws IOException {
        String file = type.getName().replaceFirst("[$].*", "").replace('.', '/') + ".java";
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
