package org.gongkai.intake.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The head of a page of another generator (其他生成器的文件头): JBake's {@code key=value} above {@code ~~~~~~}, Hugo's YAML between
 * {@code ---} and TOML between {@code +++}. Of values only lines and lists are read; what is nested is named and left out.
 *
 * @param keys in lower case ▸ their values; of a list its words with commas between
 * @param nested keys of which only the names were read
 * @param body what stands below
 */
public record FrontMatter(Map<String, String> keys, List<String> nested, String body) {

    private static final Pattern JBAKE_LINE = Pattern.compile("[\\w.-]+[ \\t]*=.*|[ \\t]*");
    private static final Pattern JBAKE_END = Pattern.compile("~{6,}[ \\t]*");
    private static final Pattern PAIR = Pattern.compile("([\\w.-]+)[ \\t]*[:=](?:[ \\t]+|(?<==)|$)(.*)");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*-[ \\t]+(.+)");

    /** No head is longer; no body is searched for the end of one. */
    private static final int LONGEST = 64 << 10;

    public FrontMatter {
        keys = Map.copyOf(keys);
        nested = List.copyOf(nested);
    }

    /** The head of a text with line ends of Unix; nothing where it has none. */
    public static Optional<FrontMatter> of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String fence = plain.startsWith("---\n") ? "---" : plain.startsWith("+++\n") ? "+++" : "";
        int start = fence.isEmpty() ? 0 : fence.length() + 1;
        int at = start;
        while (at < Math.min(LONGEST, plain.length())) {
            int end = plain.indexOf('\n', at) < 0 ? plain.length() : plain.indexOf('\n', at);
            String line = plain.substring(at, end);
            boolean ends = fence.isEmpty()
                    ? JBAKE_END.matcher(line).matches()
                    : line.stripTrailing().equals(fence);
            if (ends && at > start) {
                return Optional.of(
                        read(plain.substring(start, at), plain.substring(Math.min(end + 1, plain.length()))));
            }
            if (fence.isEmpty() && !JBAKE_LINE.matcher(line).matches()) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private static FrontMatter read(String head, String body) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> nested = new ArrayList<>();
        String key = "";
        boolean table = false; // within a table of TOML, whose keys are not the page's
        for (String line : head.lines().toList()) {
            Matcher pair = PAIR.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                table = true;
                nested.add(line.replaceAll("[\\[\\] ]", ""));
            } else if (!table && pair.matches()) {
                key = pair.group(1).toLowerCase(Locale.ROOT);
                keys.put(key, value(pair.group(2).strip()));
            } else if (!table && item.matches() && keys.containsKey(key)) {
                keys.merge(
                        key, unquoted(item.group(1).strip()), (one, more) -> one.isEmpty() ? more : one + "," + more);
            } else if (!table && !key.isEmpty() && !nested.contains(key)) {
                nested.add(key);
            }
        }
        nested.forEach(keys::remove);
        return new FrontMatter(keys, nested, body);
    }

    /** A value as words; a list in brackets as words with commas between. */
    private static String value(String written) {
        return written.startsWith("[") && written.endsWith("]")
                ? Stream.of(written.substring(1, written.length() - 1).split(","))
                        .map(one -> unquoted(one.strip()))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(","))
                : unquoted(written);
    }

    private static String unquoted(String written) {
        boolean quoted = written.length() > 1
                && "\"'".indexOf(written.charAt(0)) >= 0
                && written.charAt(written.length() - 1) == written.charAt(0);
        return quoted
                ? written.substring(1, written.length() - 1).replace("''", "'").replace("\\\"", "\"")
                : written;
    }
}
