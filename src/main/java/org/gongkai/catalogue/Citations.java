package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongkai.content.Mention;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Article20;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * What documents in force cite of this site's own (引用): a document that has ended is named with its successor (失效文件及时标注).
 */
final class Citations {

    private final Catalogue catalogue;
    private final EntryRelations relations;
    private final Map<String, List<Entry>> numbers = new HashMap<>();
    private final Map<String, Entry> titles = new HashMap<>();

    Citations(Catalogue catalogue, EntryRelations relations) {
        this.catalogue = catalogue;
        this.relations = relations;
    }

    List<Finding> check() {
        catalogue.entries().stream()
                .filter(entry -> catalogue.standing(entry).ended())
                .forEach(this::enter);
        if (numbers.isEmpty() && titles.isEmpty()) {
            return List.of();
        }
        return catalogue.entries().stream()
                .filter(entry -> !catalogue.standing(entry).ended())
                .flatMap(entry -> cited(entry).stream())
                .toList();
    }

    private void enter(Entry ended) {
        ended.text(HeaderKey.NUMBER).ifPresent(number -> {
            Matcher tail = Mention.TAIL.matcher(number);
            if (tail.find()) {
                numbers.computeIfAbsent(tail.group(), unused -> new ArrayList<>())
                        .add(ended);
            }
        });
        titles.putIfAbsent(ended.title().replaceAll("[《》]", ""), ended);
    }

    private List<Finding> cited(Entry entry) {
        List<Finding> found = new ArrayList<>();
        for (Mention mention : entry.mentions()) {
            if (mention instanceof Mention.DocumentNumber number) {
                numbers.getOrDefault(number.tail(), List.of()).stream()
                        .filter(ended -> number.ends(number(ended)))
                        .findFirst()
                        .filter(ended -> mayNotCite(entry, ended))
                        .ifPresent(ended -> {
                            int length = number(ended)
                                    .codePointCount(0, number(ended).length());
                            found.add(finding(
                                    entry,
                                    ended,
                                    number.end().line(),
                                    number.end().column() - length));
                        });
            } else if (mention instanceof Mention.Title title) {
                Entry ended = titles.get(title.name());
                boolean numbered = ended != null && title.after().startsWith("（" + number(ended));
                if (ended != null && !numbered && mayNotCite(entry, ended)) {
                    found.add(finding(
                            entry, ended, title.start().line(), title.start().column()));
                }
            }
        }
        return found;
    }

    private static String number(Entry entry) {
        return entry.text(HeaderKey.NUMBER).orElse("?");
    }

    /** Who repeals, amends or interprets a document must name it; so may a text of the time when it was in force. */
    private boolean mayNotCite(Entry entry, Entry ended) {
        boolean before = catalogue
                .standing(ended)
                .since()
                .filter(since -> entry.formed().isBefore(since))
                .isPresent();
        boolean binds = entry.category().item() == Article20.RULES;
        return !entry.equals(ended) && !relations.connected(entry, ended) && (binds || !before);
    }

    private Finding finding(Entry entry, Entry ended, int line, int column) {
        Standing standing = catalogue.standing(ended);
        Optional<Entry> successor = standing.by();
        String name = "《" + ended.title().replaceAll("[《》]", "") + "》"
                + ended.text(HeaderKey.NUMBER).map(number -> "（" + number + "）").orElse("");
        return Rule.CITED_ENDED.at(
                new Place(entry.path(), entry.bodyLine() + line, column),
                new Wording(
                        "引用的" + name + "已经" + standing.word(),
                        "cites " + name + ", which has ended (" + standing.word() + ")"),
                successor
                        .map(one -> new Wording(
                                "现行的是《" + one.title().replaceAll("[《》]", "") + "》"
                                        + one.text(HeaderKey.NUMBER)
                                                .map(n -> "（" + n + "）")
                                                .orElse(""),
                                "its successor is " + one.title()))
                        .orElse(new Wording("改引现行有效的文件", "cite one that is in force")));
    }
}
