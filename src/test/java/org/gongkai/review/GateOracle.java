package org.gongkai.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;

/**
 * The gate a second time, from the description of the format and from nothing of the product: it reads drafts, not
 * files, and compares dates as texts.
 */
final class GateOracle {

    private static final List<String> ORDER = List.of(
            "drafted<department",
            "drafted<secrecy",
            "drafted<attribute",
            "department<approved",
            "secrecy<approved",
            "attribute<approved",
            "approved<approved-by-leader");

    private GateOracle() {}

    /** published, replaced, withheld or error; {@code now} like 2021-12-01T00:00. */
    static String verdict(EntryDraft draft, String column, String now) {
        Map<String, Object> header = draft.header();
        Map<String, Object> steps = draft.review();
        String disclosure = text(header, "disclosure", "主动公开");
        String released = text(header, "released", "0000-00-00");
        String moment = (released + " 00:00").substring(0, 16).replace(' ', 'T');
        boolean open = Set.of("", "可以公开", "删减后公开").contains(of(steps, "secrecy", "conclusion"));
        if (!steps.containsKey("approved") || !disclosure.equals("主动公开") || !open || now.compareTo(moment) < 0) {
            return "withheld";
        }
        String today = now.substring(0, 10);
        Map<String, Object> gone = draft.beside();
        boolean withdrawn =
                gone.containsKey("withdrawn") && of(gone, "withdrawn", "on").compareTo(today) <= 0;
        boolean secret = withdrawn && of(gone, "withdrawn", "secrecy").equals("true");
        boolean holds = header.keySet().containsAll(Set.of("index", "released"));
        if (withdrawn) {
            holds &= holds(of(gone, "withdrawn", "by"), "withdraw", of(gone, "withdrawn", "on"));
        }
        holds = holds && (secret || reviewed(draft, column, today, disclosure));
        return !holds ? "error" : withdrawn ? "replaced" : "published";
    }

    private static boolean reviewed(EntryDraft draft, String column, String today, String disclosure) {
        Map<String, Object> header = draft.header();
        Map<String, Object> steps = draft.review();
        Set<String> required = column.equals("tzgg")
                ? Set.of("title", "formed", "summary", "disclosure")
                : Set.of("title", "formed", "summary", "disclosure", "genre");
        Set<String> six = column.equals("yanshen") ? Set.of("department", "approved-by-leader") : Set.of();
        boolean holds =
                header.keySet().containsAll(required) && (!column.equals("gfxwj") || header.containsKey("topic"));
        holds &= steps.keySet().containsAll(Set.of("drafted", "secrecy", "attribute", "approved"))
                && steps.keySet().containsAll(six);
        holds &= draft.digested() && !of(steps, "secrecy", "conclusion").isEmpty();
        holds &= disclosure.equals(of(steps, "attribute", "conclusion"));
        String released = text(header, "released", "").substring(0, 10);
        String changed = text(header, "changed", released);
        holds &= text(header, "formed", released).compareTo(released) <= 0 && released.compareTo(changed) <= 0;
        for (String role : steps.keySet()) {
            String on = of(steps, role, "on");
            holds &= holds(of(steps, role, "by"), role, on) && on.compareTo(today) <= 0;
            holds &= !role.startsWith("approved")
                    || on.compareTo(changed.compareTo(released) > 0 ? changed : released) <= 0;
        }
        for (String pair : ORDER) {
            String first = of(steps, pair.split("<")[0], "on");
            String second = of(steps, pair.split("<")[1], "on");
            holds &= first.isEmpty() || second.isEmpty() || first.compareTo(second) <= 0;
        }
        return holds && three(steps);
    }

    private static boolean three(Map<String, Object> steps) {
        List<String> names =
                List.of(of(steps, "drafted", "by"), of(steps, "secrecy", "by"), of(steps, "approved", "by"));
        return names.stream().distinct().count() == 3;
    }

    /** Whether the row of people.yaml gives the role on that day. */
    private static boolean holds(String by, String role, String on) {
        Matcher row = Pattern.compile("name: " + by + ",.*roles: \\[(.*)], from: ([-\\d]+)(?:, until: ([-\\d]+))?")
                .matcher(TestSite.PEOPLE);
        return row.find()
                && List.of(row.group(1).split(", ")).contains(role)
                && row.group(2).compareTo(on) <= 0
                && (row.group(3) == null || on.compareTo(row.group(3)) <= 0);
    }

    private static String text(Map<String, Object> map, String key, String otherwise) {
        return String.valueOf(map.getOrDefault(key, otherwise));
    }

    private static String of(Map<String, Object> map, String key, String inner) {
        return map.get(key) instanceof Map<?, ?> step && step.containsKey(inner) ? String.valueOf(step.get(inner)) : "";
    }
}
