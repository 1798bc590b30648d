package org.gongkai.scan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.site.Placeholder;
import org.gongkai.finding.Finding;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;

/** The sentences on which the scanners are measured (语料): what each is to be found for, and what is found. */
record Corpus(List<Sentence> sentences) {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:n|t|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))");

    static Corpus packed(String... files) {
        return new Corpus(Stream.of(files)
                .flatMap(room -> PackedLines.of(Corpus.class, "corpus/" + room + ".tsv").stream())
                .map(Sentence::of)
                .toList());
    }

    /**
     * @param told whether the rule must find something; else it must find nothing
     * @param known whether the scanner is known to get it wrong
     */
    record Sentence(boolean told, boolean known, String rule, String setting, String text) {

        static Sentence of(String line) {
            String[] fields = line.split("\t", -1);
            return new Sentence(
                    fields[0].startsWith("told"), fields[0].endsWith("!"), fields[1], fields[3], unescaped(fields[4]));
        }

        List<Finding> found() {
            Rule asked = Arrays.stream(Rule.values())
                    .filter(one -> one.id().equals(rule))
                    .findFirst()
                    .orElseThrow();
            if (asked == Rule.PLACEHOLDER) {
                return Placeholder.in(text, new Place("entry.md", 1, 1));
            }
            ScannedText scanned = new ScannedText(text, kind(), Positions.lines("entry.md", text, 1));
            return Scanners.scan(scanned, circumstances()).stream()
                    .filter(finding -> finding.rule() == asked)
                    .toList();
        }

        boolean right() {
            return found().isEmpty() != told;
        }

        boolean blocked() {
            return found().stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        }

        private ScannedText.Kind kind() {
            if (setting.contains("header")) {
                return ScannedText.Kind.HEADER;
            }
            return setting.equals("name") ? ScannedText.Kind.FILE_NAME : ScannedText.Kind.BODY;
        }

        private Setting circumstances() {
            Map<String, String> given = Arrays.stream(setting.split(";"))
                    .map(one -> one.split("=", 2))
                    .collect(Collectors.toMap(one -> one[0], one -> one.length > 1 ? one[1] : ""));
            return new Setting(
                    true,
                    given.containsKey("masked"),
                    Set.of(),
                    LocalDate.parse(given.getOrDefault("formed", "2026-11-01")),
                    given.getOrDefault("title", ""),
                    List.of());
        }

        @Override
        public String toString() {
            return rule + (told ? " is to find: " : " is not to find: ") + text.replace("\n", "⏎");
        }
    }

    /** How good a rule is on the corpus: a row of the table. */
    record Score(String rule, long ordinary, long falselyTold, long falselyBlocked, long wrong, long missed) {

        /** Of what it tells, the share that is right. */
        double precision() {
            return share(wrong - missed, wrong - missed + falselyTold);
        }

        /** Of what it is to tell, the share that it tells. */
        double recall() {
            return share(wrong - missed, wrong);
        }

        private static double share(long part, long whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }

        @Override
        public String toString() {
            return "| %s | %d | %d | %d | %d | %d | %.2f | %.2f |"
                    .formatted(rule, ordinary, falselyTold, falselyBlocked, wrong, missed, precision(), recall());
        }
    }

    List<Score> scores() {
        return sentences.stream()
                .collect(Collectors.groupingBy(Sentence::rule, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(rule -> score(rule.getKey(), rule.getValue()))
                .toList();
    }

    private static Score score(String rule, List<Sentence> all) {
        List<Sentence> wrong = all.stream().filter(Sentence::told).toList();
        List<Sentence> ordinary = all.stream().filter(one -> !one.told()).toList();
        return new Score(
                rule,
                ordinary.size(),
                ordinary.stream().filter(one -> !one.right()).count(),
                ordinary.stream().filter(one -> one.blocked()).count(),
                wrong.size(),
                wrong.stream().filter(one -> !one.right()).count());
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group().charAt(1)) {
                            case 'n' -> "\n";
                            case 't' -> "\t";
                            default ->
                                Character.toString(
                                        Integer.parseInt(match.group().substring(2), 16));
                        }));
    }
}
