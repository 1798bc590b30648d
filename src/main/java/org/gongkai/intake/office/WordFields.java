package org.gongkai.intake.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that are open where the reader stands (域): of a field its result is shown, its code is not. */
final class WordFields {

    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);

    private static final class Open {
        private final StringBuilder code = new StringBuilder();
        private final String form;
        private boolean result;

        Open(String form) {
            this.form = form;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder lost = new StringBuilder();

    /** A field begins; a field of a form (窗体域) shows its box or the words that were chosen. */
    void begin(XmlElement mark) {
        open.push(new Open(form(mark.child("ffData"))));
    }

    private static String form(XmlElement form) {
        Optional<XmlElement> box = form.first("checkBox");
        if (box.isPresent()) {
            String set = box.get().first("checked").isPresent() ? "checked" : "default";
            return box.get().on(set) ? "☑" : "□";
        }
        XmlElement list = form.child("ddList");
        int chosen = XmlElement.number(list.value("result"), XmlElement.number(list.value("default"), 0));
        return list.all("listEntry")
                .skip(chosen)
                .findFirst()
                .map(one -> one.attribute("val"))
                .orElse("");
    }

    /** The code ends, and what it gives follows. */
    void separate() {
        if (!open.isEmpty()) {
            open.getFirst().result = true;
        }
    }

    /** A field ends; of one that had no result, what it shows. */
    Optional<WordFieldCode> end() {
        Open ended = open.poll();
        if (ended == null || ended.result) {
            return Optional.empty();
        }
        if (open.isEmpty()) {
            lost.setLength(0);
        }
        return Optional.of(
                ended.form.isEmpty()
                        ? WordFieldCode.of(ended.code.toString())
                        : new WordFieldCode(ended.form, "", false));
    }

    void code(String text) {
        if (!open.isEmpty()) {
            open.getFirst().code.append(text);
        }
    }

    /** Where the nearest field leads that is a link, or "". */
    String link() {
        return open.stream()
                .map(one -> LINK.matcher(one.code))
                .filter(Matcher::matches)
                .map(one -> one.group(1).strip())
                .findFirst()
                .orElse("");
    }

    /** Whether words that stand here are shown; those within a code that never ends are kept. */
    boolean shown(String text) {
        if (open.stream().allMatch(one -> one.result)) {
            return true;
        }
        lost.append(text);
        return false;
    }

    /** Whether this is within a table of contents. */
    boolean contents() {
        return open.stream()
                .anyMatch(one ->
                        one.code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC"));
    }

    /** What stood in a code that had no end. */
    String lost() {
        return open.isEmpty() ? "" : lost.toString();
    }
}
