package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Resident identity numbers (居民身份号码) in what is published as text, pages and files for programs: told by their check
 * character (GB 11643-1999), the place and the day of birth. Written whole, attributes included, or in pieces between
 * tags, blanks or punctuation.
 */
final class ResidentNumbers {

    private static final int LENGTH = 18;
    private static final int MOST = 20;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String PROVINCES =
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91";
    private static final List<String> TEXTS =
            List.of(".json", ".jsonld", ".csv", ".txt", ".xml", ".md", ".yaml", ".ics");

    /** Tags that end what can be one number. */
    private static final List<String> BLOCKS =
            List.of("tr", "table", "ul", "ol", "div", "section", "h", "script", "body");

    private static final int LONGEST_TAG = 400;
    private static final char TAG = '<';

    private final String path;
    private final String text;
    private final List<Finding> found = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();
    private final int[] places = new int[LENGTH];
    private final char[] joints = new char[LENGTH];
    private int told;

    private ResidentNumbers(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Looks into the files for programs; the pages are looked into when they are read. */
    static List<Finding> check(AuditedSite site) {
        return site.folder().files().entrySet().parallelStream()
                .filter(file -> TEXTS.stream().anyMatch(file.getKey().toLowerCase(Locale.ROOT)::endsWith))
                .flatMap(file -> file(file.getKey(), file.getValue()).stream())
                .toList();
    }

    private static List<Finding> file(String path, Path file) {
        try (InputStream in = FileTexts.open(file)) {
            int limit = FileTexts.limit(path);
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit
                    ? List.of(FileTexts.tooLong(path, limit))
                    : in(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of(FileTexts.unreadable(path, FileTexts.why(e)));
        }
    }

    /** Looks into one text. */
    static List<Finding> in(String path, String text) {
        ResidentNumbers numbers = new ResidentNumbers(path, text);
        numbers.whole();
        numbers.pieces();
        return numbers.found;
    }

    /** Numbers whose characters stand side by side, wherever that is. */
    private void whole() {
        for (int i = 0; i + LENGTH <= text.length(); i++) {
            if (digit(i) < 0) {
                continue;
            }
            int end = i;
            while (end < text.length() && digit(end) >= 0) {
                end++;
            }
            boolean x = end - i == LENGTH - 1 && end < text.length() && "xXＸｘ".indexOf(text.charAt(end)) >= 0;
            int to = x ? end + 1 : end;
            if (to - i == LENGTH && !glued(i - 1) && !glued(to)) {
                StringBuilder number = new StringBuilder();
                for (int at = i; at < end; at++) {
                    number.append(digit(at));
                }
                tell(number.append(x ? "X" : "").toString(), i);
            }
            i = end;
        }
    }

    private boolean glued(int i) {
        char c = i < 0 || i >= text.length() ? ' ' : text.charAt(i);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int digit(int i) {
        char c = text.charAt(i);
        return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** Numbers of which all pieces are parted in one way, with nothing but other text around. */
    private void pieces() {
        int length = 0;
        char joint = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(i);
            boolean last = length == LENGTH - 1 && (c == 'X' || c == 'x') && !glued(i + 1);
            if (digit >= 0 || last) {
                if (length < LENGTH) {
                    places[length] = i;
                    joints[length] = length == 0 ? 0 : joint;
                    digits.append(last ? "X" : Integer.toString(digit));
                }
                length++;
                joint = 0;
            } else if (length > 0) {
                int end = c == '<' ? tag(i) : i;
                char mark = end > i ? TAG : c;
                boolean blank = c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
                boolean joins = blank
                        || mark == TAG
                        || (joint == 0 && ("-._/·".indexOf(c) >= 0))
                        || (joint == TAG && c == '\n');
                if (!joins) {
                    closed(length);
                    length = 0;
                }
                joint = length == 0
                        ? 0
                        : mark == TAG || joint == TAG ? TAG : joint != 0 && blank ? joint : blank ? ' ' : mark;
                i = Math.max(i, end - 1);
            }
        }
        closed(length);
    }

    /** Behind a tag that a number may go on behind; {@code i} itself where it may not. */
    private int tag(int i) {
        int name = text.startsWith("</", i) ? i + 2 : i + 1;
        int end = i;
        while (end < text.length() && end - i < LONGEST_TAG && text.charAt(end) != '>') {
            end++;
        }
        boolean letter = glued(name);
        boolean block = BLOCKS.stream().anyMatch(one -> text.regionMatches(true, name, one, 0, one.length()));
        boolean closed = end < text.length() && text.charAt(end) == '>';
        return letter && !block && closed ? end + 1 : i;
    }

    private void closed(int length) {
        String number = digits.toString();
        digits.setLength(0);
        if (length != LENGTH) {
            return;
        }
        char joint = 0;
        for (int i = 1; i < LENGTH; i++) {
            if (joints[i] != 0 && joint != 0 && joints[i] != joint) {
                return;
            }
            joint = joints[i] == 0 ? joint : joints[i];
        }
        if (joint != 0) {
            tell(number, places[0]);
        }
    }

    private void tell(String number, int at) {
        String before = text.substring(Math.max(0, at - 16), at);
        if (!valid(number) || before.contains("信用代码") || before.contains("机构代码") || told++ >= MOST) {
            return;
        }
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        String masked = number.substring(0, 3) + "*".repeat(LENGTH - 5) + number.substring(LENGTH - 2);
        found.add(Finding.of(
                Rule.RESIDENT_ID,
                new Place(path, line, text.codePointCount(start, at) + 1),
                new Wording("公布了居民身份号码 " + masked, "a resident identity number is published: " + masked),
                new Wording(
                        "请撤回该文件，隐去号码后重新审查、发布", "withdraw it, mask the number, have it reviewed and publish again")));
    }

    private static boolean valid(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        int year = Integer.parseInt(number, 6, 10, 10);
        int month = Integer.parseInt(number, 10, 12, 10);
        int day = Integer.parseInt(number, 12, 14, 10);
        return CHECKS.charAt(sum % 11) == number.charAt(LENGTH - 1)
                && PROVINCES.contains(number.substring(0, 2))
                && year >= 1880
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
