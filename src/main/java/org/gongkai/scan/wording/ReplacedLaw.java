package org.gongkai.scan.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Wording;

/**
 * A law or document that is no longer what it was (失效、更名或者修订的法规), a row of cited-laws.txt.
 *
 * @param state what became of it
 * @param successor what to cite in its place; empty where there is nothing
 * @param since from when on
 * @param source which decision or law says so
 * @param how how it may stand in a text
 */
record ReplacedLaw(State state, String successor, LocalDate since, String source, How how) {

    /** What became of it (状态). */
    enum State {
        REPEALED("废止", "repealed"),
        REPLACED("被替代", "replaced"),
        RENAMED("更名", "renamed"),
        REVISED("修订", "revised");

        private final Wording word;

        State(String zh, String en) {
            word = new Wording(zh, en);
        }

        private static State of(String zh) {
            for (State state : values()) {
                if (state.word.zh().equals(zh)) {
                    return state;
                }
            }
            throw new IllegalStateException(zh);
        }
    }

    /** How a spelling is found. */
    enum How {
        /** A title: between 《 and 》, or where a sentence applies it. */
        TITLE,
        /** A title of so few characters that others contain it: bare only before an article. */
        SHORT,
        /** Characters that are nothing else wherever they stand. */
        WRITTEN
    }

    private static final int SHORT_TITLE = 6;
    private static final Pattern TITLE = Pattern.compile("[\\p{IsHan}、]+");
    private static final Pattern ORDER = Pattern.compile("(国务院|财政部|司法部|公安部)令第([0-9]+)号");
    private static final Pattern ORDERED = Pattern.compile("令第([0-9]+)号");
    private static final String[][] BRACKETS = {{"[", "]"}, {"(", ")"}, {"【", "】"}, {"﹝", "﹞"}, {"「", "」"}, {"〖", "〗"}};

    /** Spelling in a squeezed text ▸ the law. */
    static Map<String, ReplacedLaw> all() {
        Map<String, ReplacedLaw> all = new LinkedHashMap<>();
        for (List<String> row : PackedLines.table(ReplacedLaw.class, "cited-laws.txt")) {
            String name = row.get(0);
            How how =
                    !TITLE.matcher(name).matches() ? How.WRITTEN : name.length() < SHORT_TITLE ? How.SHORT : How.TITLE;
            ReplacedLaw law =
                    new ReplacedLaw(State.of(row.get(1)), row.get(2), LocalDate.parse(row.get(3)), row.get(4), how);
            for (String spelling : spellings(name)) {
                if (all.put(spelling, law) != null) {
                    throw new IllegalStateException(spelling);
                }
            }
        }
        return all;
    }

    /** A name with the years of its earlier texts, an order's number, a document's number: each as people write it. */
    private static List<String> spellings(String name) {
        List<String> spellings = new ArrayList<>();
        int years = name.indexOf('@');
        Matcher order = ORDER.matcher(name);
        if (years > 0) {
            String title = name.substring(0, years);
            for (String year : name.substring(years + 1).split(",", -1)) {
                spellings.add(title + "》(" + year);
                spellings.add(title + "(" + year);
            }
        } else if (order.matches()) {
            String organ = order.group(1);
            String number = order.group(2);
            spellings.addAll(
                    List.of(name, organ + "第" + number + "号令", organ + "令" + number + "号", organ + number + "号令"));
        } else {
            spellings.add(name);
            if (name.contains("〔")) {
                for (String[] pair : BRACKETS) {
                    spellings.add(name.replace("〔", pair[0]).replace("〕", pair[1]));
                }
            }
        }
        return spellings;
    }

    /** The numbers of the orders that took its place: who names one as well tells the history. */
    List<String> orders() {
        return ORDERED.matcher(successor)
                .results()
                .map(found -> "第" + found.group(1) + "号")
                .toList();
    }

    /** What is said of it where it is cited as {@code written}. */
    Wording message(String written) {
        return new Wording(
                "引用的“" + written + "”已于 " + since + " " + state.word.zh(),
                "“" + written + "” was " + state.word.en() + " on " + since);
    }

    /** What to do about it. */
    Wording hint() {
        return successor.isEmpty()
                ? new Wording("不再引用（" + source + "）", "cite it no more (" + source + ")")
                : new Wording("改引 " + successor + "（" + source + "）", "cite " + successor + " (" + source + ")");
    }
}
