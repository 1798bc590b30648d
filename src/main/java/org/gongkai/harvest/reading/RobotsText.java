package org.gongkai.harvest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@code robots.txt} says to a robot (RFC 9309): of the groups for it, or else of those for all, the longest path
 * that an address begins with decides, and where two are equal the one that allows. Paths are taken as they stand; one
 * with a wildcard is taken up to it.
 */
record RobotsText(List<Path> paths) {

    /** A path, and whether it is allowed. */
    record Path(String prefix, boolean allowed) {}

    static RobotsText of(String text, String name) {
        List<Path> mine = new ArrayList<>();
        List<Path> all = new ArrayList<>();
        boolean named = false;
        List<String> agents = new ArrayList<>();
        boolean rules = false;
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = colon < 0
                    ? ""
                    : line.substring(colon + 1).replaceFirst("#.*", "").strip();
            if (key.equals("user-agent")) {
                if (rules) {
                    agents.clear();
                    rules = false;
                }
                agents.add(value.toLowerCase(Locale.ROOT));
                named |= value.equalsIgnoreCase(name);
            } else if (key.equals("allow") || key.equals("disallow")) {
                rules = true;
                Path path = new Path(value.replaceFirst("[*$].*", ""), key.equals("allow"));
                if (!value.isEmpty() && agents.contains(name)) {
                    mine.add(path);
                }
                if (!value.isEmpty() && agents.contains("*")) {
                    all.add(path);
                }
            }
        }
        return new RobotsText(named ? mine : all);
    }

    boolean allow(String path) {
        int allowed = longest(path, true);
        return allowed >= longest(path, false);
    }

    private int longest(String path, boolean allowed) {
        return paths.stream()
                .filter(one -> one.allowed() == allowed && path.startsWith(one.prefix()))
                .mapToInt(one -> one.prefix().length())
                .max()
                .orElse(-1);
    }
}
