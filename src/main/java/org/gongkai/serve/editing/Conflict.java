package org.gongkai.serve.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.desk.Comparison;
import org.gongkai.office.OpenText;
import org.gongkai.serve.door.Reply;

/** Two who changed one text (改动冲突): both texts and what differs; nothing is written until somebody chose. */
final class Conflict {

    private static final Pattern MARK = Pattern.compile("\\[-(.*?)-]|\\{\\+(.*?)\\+}");

    private Conflict() {}

    /**
     * A piece of a line that differs.
     *
     * @param mark {@code del} of theirs alone, {@code ins} of mine alone, empty of both
     */
    record Piece(String mark, String text) {}

    static Reply page(TextPlace place, OpenText theirs, String mine) {
        List<List<Piece>> changes = Comparison.changes(unix(theirs.text()), unix(mine)).stream()
                .map(Conflict::pieces)
                .toList();
        return new Reply.Page(
                409,
                "conflict.peb",
                "文件已被改动",
                Map.of(
                        "path",
                        place.path(),
                        "query",
                        EditAddress.encoded(place.path()),
                        "name",
                        place.name(),
                        "nameQuery",
                        EditAddress.encoded(place.name()),
                        "sha",
                        theirs.sha256(),
                        "theirs",
                        unix(theirs.text()),
                        "mine",
                        unix(mine),
                        "changes",
                        changes));
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marks = MARK.matcher(line);
        int at = 0;
        while (marks.find()) {
            add(pieces, "", line.substring(at, marks.start()));
            boolean gone = marks.group(1) != null;
            add(pieces, gone ? "del" : "ins", gone ? marks.group(1) : marks.group(2));
            at = marks.end();
        }
        add(pieces, "", line.substring(at));
        return pieces;
    }

    private static void add(List<Piece> pieces, String mark, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(mark, text));
        }
    }
}
