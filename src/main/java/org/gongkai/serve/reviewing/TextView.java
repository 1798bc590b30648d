package org.gongkai.serve.reviewing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.yaml.Field;
import org.gongkai.desk.Comparison;
import org.gongkai.desk.Exhibit;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.DrawnTables;
import org.gongkai.prose.Html;
import org.gongkai.prose.Links;
import org.gongkai.prose.Prose;
import org.gongkai.serve.state.FindingLine;

/** The words of a text as a reviewer reads them (送审的文字): set as on its page, as they were typed, and what changed. */
final class TextView {

    /** So much of what did not change is shown around what did, in characters. */
    private static final int AROUND = 60;

    private final Manuscript manuscript;

    TextView(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** A part of the comparison: {@code ins}, {@code del} or "" for what stayed. */
    record Part(String tag, String text) {}

    /** A ledger as a table. */
    record Table(String caption, List<String> heads, List<List<String>> rows) {}

    /** The text as it is set; in another markup than Markdown as it was typed. */
    Html set() {
        return manuscript.extension().equals("md")
                ? Prose.render(
                                DrawnTables.of(manuscript.body()),
                                manuscript.path(),
                                manuscript.bodyLine(),
                                new Within(manuscript.path(), manuscript.name()))
                        .html()
                : new Html("<pre>" + Html.text(manuscript.body()).text() + "</pre>");
    }

    /** The ledger that goes with it. */
    Optional<Table> ledger() {
        return manuscript.ledger().value().map(TextView::table);
    }

    private static Table table(Ledger ledger) {
        List<Field<?>> columns = List.copyOf(ledger.kind().columns());
        return new Table(
                ledger.kind().caption(),
                columns.stream().map(Field::chinese).toList(),
                ledger.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> row.text(column.english()))
                                .toList())
                        .toList());
    }

    /** What changed since the last approval, with some of what did not around it; empty where nothing did. */
    static List<Part> changes(Exhibit.Earlier earlier) {
        List<Comparison.Stretch> whole = Comparison.whole(earlier.before(), earlier.now());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Comparison.Stretch stretch = whole.get(i);
            switch (stretch.fate()) {
                case ADDED -> parts.add(new Part("ins", stretch.text()));
                case REMOVED -> parts.add(new Part("del", stretch.text()));
                case KEPT -> parts.add(new Part("", around(stretch.text(), i == 0, i == whole.size() - 1)));
            }
        }
        return parts.stream().allMatch(part -> part.tag().isEmpty()) ? List.of() : parts;
    }

    private static String around(String text, boolean first, boolean last) {
        int head = first ? 0 : Math.min(AROUND, text.length());
        int tail = last ? text.length() : Math.max(text.length() - AROUND, 0);
        if (tail - head <= 1) {
            return text;
        }
        int from = head > 0 && Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
        int to = tail < text.length() && Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail;
        return text.substring(0, from) + " …… " + text.substring(to);
    }

    /** Addresses of a text lead to what the desk has of them. */
    private record Within(String path, String name) implements Links {

        private static final Target NOWHERE = new Target.Refused(Rule.BROKEN_LINK, Wording.NONE, Wording.NONE);

        @Override
        public Target link(String destination) {
            if (destination.matches("(?i)(https?|mailto):.*")) {
                return new Target.Address(destination);
            }
            return file(destination)
                    .map(Target.Address::new)
                    .<Target>map(address -> address)
                    .orElseGet(() -> resolved(destination)
                            .filter(target -> target.endsWith(".md"))
                            .<Target>map(
                                    target -> new Target.Address("/review/text?path=" + FindingLine.encoded(target)))
                            .orElse(NOWHERE));
        }

        @Override
        public Target image(String destination) {
            return file(destination).<Target>map(Target.Address::new).orElse(NOWHERE);
        }

        /** One of the text's own files, or a picture of assets/. */
        private Optional<String> file(String destination) {
            String own = name + ".files/";
            return decoded(destination).flatMap(written -> {
                int assets = written.indexOf("assets/");
                String file = written.startsWith(own)
                        ? written.substring(own.length())
                        : assets >= 0 && written.substring(0, assets).matches("(\\.\\./)*")
                                ? written.substring(assets + "assets/".length())
                                : "";
                return file.isEmpty() ? Optional.empty() : Optional.of(address(path, file));
            });
        }

        private Optional<String> resolved(String destination) {
            return decoded(destination.replaceFirst("#.*", ""))
                    .filter(written -> !written.startsWith("index:"))
                    .map(written ->
                            Path.of(path).resolveSibling(written).normalize().toString())
                    .filter(target -> target.startsWith("content/"));
        }

        private static Optional<String> decoded(String destination) {
            try {
                String plain = URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8);
                return plain.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(plain);
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // a percent sign of its own: the check of the text says so
            }
        }
    }

    /** Where a file of a text is looked at; its name comes last, so that a browser saves it under that. */
    static String address(String path, String file) {
        return "/review/file/" + FindingLine.encoded(file).replace("+", "%20").replace("%2F", "/") + "?path="
                + FindingLine.encoded(path);
    }
}
