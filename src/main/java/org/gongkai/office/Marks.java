package org.gongkai.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.page.Address;

/**
 * By what an entry is recognised in a published file (痕迹), in every way in which HTML, XML, JSON, CSV and addresses write
 * it. What is short tells nothing.
 */
final class Marks {

    private static final int SHORTEST = 6;
    private static final long MOST_UNPACKED = 512L << 20;

    private final List<String> marks;

    private Marks(Set<String> marks) {
        this.marks = List.copyOf(marks);
    }

    /** What it alone has: title, numbers, addresses, the hashes of its files. */
    static Marks own(Manuscript entry, Address page) {
        Set<String> marks = new LinkedHashSet<>();
        for (HeaderKey key : List.of(HeaderKey.INDEX, HeaderKey.NUMBER, HeaderKey.TITLE)) {
            entry.header().text(key).ifPresent(text -> add(text, marks));
        }
        add(stem(page) + ".", marks); // the page, its files and its statements
        entry.attachments().forEach(file -> add(file.sha256(), marks));
        return new Marks(marks);
    }

    /** What others may have as well: names and titles of its files. */
    static Marks shared(Manuscript entry) {
        Set<String> marks = new LinkedHashSet<>();
        entry.attachments().forEach(file -> add(file.name(), marks));
        entry.header().attachments().values().forEach(title -> add(title, marks));
        return new Marks(marks);
    }

    /** The address of a page without its ending. */
    static String stem(Address page) {
        return page.path().substring(0, page.path().length() - ".html".length());
    }

    private static void add(String text, Set<String> marks) {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return;
        }
        String xml = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        StringBuilder json = new StringBuilder();
        for (char c : text.replace("\\", "\\\\").replace("\"", "\\\"").toCharArray()) {
            json.append(c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        StringBuilder percent = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && ("-._~/".indexOf(one) >= 0 || Character.isLetterOrDigit(one));
            percent.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
        for (String form : List.of(
                        text,
                        xml,
                        xml.replace("\"", "&quot;").replace("'", "&#39;"),
                        text.replace("\\", "\\\\").replace("\"", "\\\""),
                        text.replace("\"", "\"\""),
                        json,
                        percent,
                        percent.toString().replace("/", "%2F"))
                .stream()
                .map(Object::toString)
                .toList()) {
            marks.add(latin(form.getBytes(StandardCharsets.UTF_8)));
        }
        marks.add(latin(percent.toString().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether one of them stands in a file, or in a member of it where it is a package such as a workbook. */
    boolean in(byte[] file) throws IOException {
        if (stands(latin(file))) {
            return true;
        }
        for (byte[] member : members(file)) {
            if (stands(latin(member))) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(String bytes) {
        return marks.stream().anyMatch(bytes::contains);
    }

    /** Whether a file is no text and no package of texts, so that nothing can be looked for in it. */
    static boolean opaque(byte[] file) {
        boolean zero = false;
        for (int i = 0; i < Math.min(file.length, 8000); i++) {
            zero |= file[i] == 0;
        }
        return (zero && !packed(file)) || latin(file, 5).equals("%PDF-");
    }

    private static boolean packed(byte[] file) {
        return latin(file, 4).equals("PK\u0003\u0004");
    }

    private static List<byte[]> members(byte[] file) throws IOException {
        List<byte[]> members = new ArrayList<>();
        if (!packed(file)) {
            return members;
        }
        long left = MOST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry one = zip.getNextEntry(); one != null && left > 0; one = zip.getNextEntry()) {
                byte[] member = zip.readNBytes((int) Math.min(left, 64L << 20));
                left -= member.length;
                members.add(member);
                members.add(one.getName().getBytes(StandardCharsets.UTF_8));
            }
        } catch (ZipException e) {
            return members; // a file that only begins like a package
        }
        return members;
    }

    /** Bytes as characters, so that the fast search for texts serves. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }
}
