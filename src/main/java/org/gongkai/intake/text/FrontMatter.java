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
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;

/**
 * The head of a page of another generator (其他生成器的文件头): JBake's {@code key=value} above {@code ~~~~~~}, Hugo's YAML between
 * {@code ---}, TOML between {@code +++} and JSON between its brackets. Of values only lines and lists are read; what is nested is
 * named and left out.
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
    private static final Pattern FOLDED = Pattern.compile("[>|][+-]?[0-9]?(?:[ \\t]+#.*)?");
    private static final Pattern QUOTED = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*')[ \\t]*(?:#.*)?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|.)");

    /** How the head of a page begins that was meant to have one. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?:---|\\+\\+\\+)\\n\\s*[\\w.-]+[ \\t]*[:=].*|(?:title|date|type|status|tags)[ \\t]*=.*"
                    + "|\\{\\s*\"[\\w.-]+\"\\s*:.*",
            Pattern.DOTALL);

    /** No head is longer; no body is searched for the end of one. */
    private static final int LONGEST = 64 << 10;

    public FrontMatter {
        keys = Map.copyOf(keys);
        nested = List.copyOf(nested);
    }

    /** The head of a text with line ends of Unix; nothing where it has none. */
    public static Optional<FrontMatter> of(String text) {
        String plain = plain(text);
        if (plain.startsWith("{")) {
            return inBrackets(plain);
        }
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
                        read(plain.substring(start, at), plain.substring(Math.min(end + 1, plain.length())), fence));
            }
            if (fence.isEmpty() && !JBAKE_LINE.matcher(line).matches()) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /** Whether a text begins as the head of a page does, and none could be read: its end is missing. */
    public static boolean unended(String text) {
        return BEGINS.matcher(plain(text)).matches() && of(text).isEmpty();
    }

    private static String plain(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A head in JSON: to the first line that is a closing bracket and makes it whole. */
    private static Optional<FrontMatter> inBrackets(String text) {
        int end = text.indexOf("\n}\n");
        if (end < 0 || end > LONGEST) {
            return Optional.empty();
        }
        try {
            if (!(Json.parse(text.substring(0, end + 2)) instanceof Map<?, ?> head)) {
                return Optional.empty();
            }
            Map<String, String> keys = new LinkedHashMap<>();
            List<String> nested = new ArrayList<>();
            head.forEach((name, value) -> {
                String key = String.valueOf(name).toLowerCase(Locale.ROOT);
                boolean list = value instanceof List<?> items
                        && items.stream().noneMatch(one -> one instanceof Map || one instanceof List);
                if (value instanceof Map || (value instanceof List && !list)) {
                    nested.add(key);
                } else {
                    keys.put(
                            key,
                            value instanceof List<?> items
                                    ? items.stream().map(String::valueOf).collect(Collectors.joining(","))
                                    : String.valueOf(value));
                }
            });
            return Optional.of(new FrontMatter(keys, nested, text.substring(end + 3)));
        } catch (JsonException e) {
            return Optional.empty(); // it is the text itself
        }
    }

    private static FrontMatter read(String head, String body, String fence) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> nested = new ArrayList<>();
        String key = "";
        boolean table = false; // within a table of TOML, whose keys are not the page's
        boolean folded = false; // within a text of YAML of several lines
        String list = ""; // a list that is not ended on its line
        for (String line : head.lines().toList()) {
            if (!list.isEmpty()) {
                list += " " + bare(line.strip());
                if (list.endsWith("]")) {
                    keys.put(key, value(list, fence));
                    list = "";
                }
                continue;
            }
            Matcher pair = PAIR.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (folded && Character.isWhitespace(line.charAt(0))) {
                keys.merge(key, line.strip(), (one, more) -> one.isEmpty() ? more : one + " " + more);
                continue;
            }
            folded = false;
            if (line.startsWith("[")) {
                table = true;
                nested.add(line.replaceAll("[\\[\\] ]", ""));
            } else if (!table && pair.matches()) {
                key = pair.group(1).toLowerCase(Locale.ROOT);
                String written = pair.group(2).strip();
                folded = fence.equals("---") && FOLDED.matcher(written).matches();
                if (written.startsWith("[")
                        && !fence.isEmpty()
                        && !bare(written).endsWith("]")) {
                    list = bare(written);
                } else {
                    keys.put(key, folded ? "" : value(written, fence));
                }
            } else if (!table && item.matches() && keys.containsKey(key)) {
                keys.merge(
                        key,
                        unquoted(item.group(1).strip(), fence),
                        (one, more) -> one.isEmpty() ? more : one + "," + more);
            } else if (!table && !key.isEmpty() && !nested.contains(key)) {
                nested.add(key);
            }
        }
        if (!list.isEmpty()) {
            nested.add(key);
        }
        nested.forEach(keys::remove);
        return new FrontMatter(keys, nested, body);
    }

    /** A value as words; a list in brackets as words with commas between. */
    private static String value(String written, String fence) {
        String plain = written.startsWith("[") && !fence.isEmpty() ? bare(written) : written;
        return plain.startsWith("[") && plain.endsWith("]")
                ? Stream.of(plain.substring(1, plain.length() - 1).split(","))
                        .map(one -> unquoted(one.strip(), fence))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(","))
                : unquoted(written, fence);
    }

    /** Without the remark behind it. */
    private static String bare(String written) {
        return written.replaceFirst("(?:^|[ \\t])#.*$", "").strip();
    }

    /** A value of YAML or TOML without its quotes, signs in them as they are meant, and without a remark; JBake has neither. */
    private static String unquoted(String written, String fence) {
        Matcher quoted = QUOTED.matcher(written);
        if (!quoted.matches() || (fence.isEmpty() && !quoted.group(1).equals(written))) {
            return fence.isEmpty() ? written : bare(written);
        }
        String inner = quoted.group(1).substring(1, quoted.group(1).length() - 1);
        return quoted.group(1).startsWith("'")
                ? inner.replace("''", "'")
                : ESCAPED.matcher(inner).replaceAll(sign -> Matcher.quoteReplacement(meant(sign.group(1))));
    }

    private static String meant(String sign) {
        return switch (sign.charAt(0)) {
            case 'n', 't', 'r' -> " ";
            case 'u' -> sign.length() == 5 ? String.valueOf((char) Integer.parseInt(sign.substring(1), 16)) : sign;
            default -> sign;
        };
    }
}
