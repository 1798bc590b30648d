package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180), strictly: no quote inside a bare field, every quoted field ends. */
final class Csv {

    /** A record and the line on which it begins. */
    record Line(int number, List<String> fields) {}

    /** What is wrong, and on which line. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;
        final int line;

        Damaged(int line) {
            super("not RFC 4180");
            this.line = line;
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        // Excel takes UTF-8 for what it is only behind a byte order mark
        this.at = text.startsWith("\ufeff") ? 1 : 0;
    }

    static List<Line> parse(String text) throws Damaged {
        Csv csv = new Csv(text);
        List<Line> lines = new ArrayList<>();
        while (csv.at < text.length()) {
            lines.add(new Line(csv.line, csv.fields()));
        }
        return lines;
    }

    private List<String> fields() throws Damaged {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(peek() == '"' ? quoted() : bare());
            int end = peek();
            at++;
            if (end == '\r' && peek() == '\n') {
                at++;
                end = '\n';
            }
            if (end == '\n' || end < 0) {
                line++;
                return fields;
            } else if (end != ',') {
                throw new Damaged(line);
            }
        }
    }

    private String bare() {
        int from = at;
        while (",\r\n\"".indexOf(peek()) < 0 && peek() >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws Damaged {
        int start = line;
        StringBuilder field = new StringBuilder();
        for (at++; peek() >= 0; at++) {
            if (peek() == '\n') {
                line++;
            } else if (peek() == '"') {
                at++;
                if (peek() != '"') {
                    return field.toString();
                }
            }
            field.append((char) peek());
        }
        throw new Damaged(start);
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }
}
