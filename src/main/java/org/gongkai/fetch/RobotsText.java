package org.gongkai.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@code robots.txt} says to a robot (RFC 9309): of the groups for it, or else of those for all, the longest
 * pattern that fits an address decides, and where two are equal the one that allows. {@code *} stands for any
 * characters, {@code $} at the end for the end.
 */
public final class RobotsText {

    /** Where nothing is said. */
    public static final RobotsText NONE = new RobotsText(List.of());

    /** Where the file cannot be had though it may be there, nothing may be fetched (RFC 9309 2.3.1.4). */
    public static final RobotsText CLOSED = new RobotsText(List.of(new Pattern("/", false)));

    private static final int LONGEST = 2000;

    /** A pattern of paths, and whether they are allowed. */
    private record Pattern(String text, boolean allowed) {

        boolean fits(String path) {
            boolean whole = text.endsWith("$");
            String glob = whole ? text.substring(0, text.length() - 1) : text;
            int i = 0;
            int at = 0;
            int star = -1;
            int from = 0;
            while (at < path.length()) {
                if (i == glob.length() && !whole) {
                    return true;
                }
                if (i < glob.length() && glob.charAt(i) == '*') {
                    star = i++;
                    from = at;
                } else if (i < glob.length() && glob.charAt(i) == path.charAt(at)) {
                    i++;
                    at++;
                } else if (star >= 0) {
                    i = star + 1;
                    at = ++from;
                } else {
                    return false;
                }
            }
            while (i < glob.length() && glob.charAt(i) == '*') {
                i++;
            }
            return i == glob.length();
        }
    }

    private final List<Pattern> patterns;

    private RobotsText(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Reads what is said to the robot {@code name}, in lower case. */
    public static RobotsText of(String text, String name) {
        List<Pattern> mine = new ArrayList<>();
        List<Pattern> all = new ArrayList<>();
        boolean named = false;
        List<String> agents = new ArrayList<>();
        boolean rules = false;
        for (String line : text.lines().toList()) {
            String plain = line.replaceFirst("#.*", "");
            int colon = plain.indexOf(':');
            String key = colon < 0 ? "" : plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = colon < 0 ? "" : plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (rules) {
                    agents.clear();
                    rules = false;
                }
                agents.add(value.toLowerCase(Locale.ROOT));
                named |= value.equalsIgnoreCase(name);
            } else if (key.equals("allow") || key.equals("disallow")) {
                rules = true;
                Pattern pattern = new Pattern(value, key.equals("allow"));
                if (!value.isEmpty() && value.length() <= LONGEST && agents.contains(name)) {
                    mine.add(pattern);
                }
                if (!value.isEmpty() && value.length() <= LONGEST && agents.contains("*")) {
                    all.add(pattern);
                }
            }
        }
        return new RobotsText(named ? mine : all);
    }

    /** Whether an address may be fetched, by its path (and query) as it is sent. */
    public boolean allow(String path) {
        return path.equals("/robots.txt") || longest(path, true) >= longest(path, false);
    }

    private int longest(String path, boolean allowed) {
        return patterns.stream()
                .filter(one -> one.allowed() == allowed && one.fits(path))
                .mapToInt(one -> one.text().length())
                .max()
                .orElse(-1);
    }
}
