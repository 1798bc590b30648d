package org.gongkai.unpack.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.Telling;
import org.jspecify.annotations.Nullable;

/**
 * The words in the objects of a PDF (对象中的文字): bookmarks, addresses, tooltips, options, values, labels, alternative
 * texts, and every other string that is no code. Bytes that are no text are left out by their keys.
 */
final class PdfWords {

    /** Words for readers, by their keys (ISO 32000-1, 7.9.2.2): all of them are taken. */
    private static final Map<String, Wording> NAMED = Telling.named("""
            书签 | bookmark | Title
            链接 | link | URI
            表单域名称 | name of a form field | T, TM
            表单域提示 | tooltip of a form field | TU
            表单域 | form field | V, RV
            表单域默认值 | default of a form field | DV
            表单域选项 | options of a form field | Opt
            按钮文字 | caption | CA, AC
            批注 | annotation | RC, Contents, Subj
            替代文字 | alternative text | Alt, ActualText, E
            图层 | layer | Name
            """);

    /** Keys whose strings are bytes, codes or days. */
    private static final Set<String> CODES =
            Set.of("ID", "CheckSum", "Cert", "Lookup", "Panose", "CharSet", "Registry", "Ordering", "FontFamily");

    private static final Set<String> TEXT_STREAMS = Set.of("V", "DV", "RV", "RC");
    private static final Set<String> FONT_NAMES = Set.of("BaseFont", "FontName", "Type", "Subtype", "Filter");
    private static final int DEPTH = 8;

    private PdfWords() {}

    /** The words of a dictionary; what it refers to has its own turn, but for strings and lists of strings. */
    static void tell(COSDictionary dictionary, Inventory at) throws IOException {
        boolean signature = dictionary.containsKey(COSName.BYTERANGE);
        for (COSName key : dictionary.keySet()) {
            String name = key.getName();
            COSBase value = dictionary.getDictionaryObject(key);
            if (CODES.contains(name) || (signature && name.equals("Contents"))) {
                continue;
            }
            if (value instanceof COSStream stream && TEXT_STREAMS.contains(name)) {
                try (var in = stream.createInputStream()) {
                    word(name, text(in.readAllBytes()), at);
                }
            } else {
                value(name, value, at, 0);
            }
            if (Telling.tells(name)) {
                word("/", name, at);
            }
        }
    }

    private static void value(String key, @Nullable COSBase value, Inventory at, int depth) throws Refused {
        if (value instanceof COSString string) {
            word(key, text(string.getBytes()), at);
        } else if (value instanceof COSName name && !FONT_NAMES.contains(key) && Telling.tells(name.getName())) {
            word(key, name.getName(), at);
        } else if (value instanceof COSArray array && depth < DEPTH && !indexed(array)) {
            for (int i = 0; i < array.size(); i++) {
                at.step(1);
                value(key, array.getObject(i), at, depth + 1);
            }
        }
    }

    /** A palette: its string is a list of colours. */
    private static boolean indexed(COSArray array) {
        return array.size() == 4
                && array.get(0) instanceof COSName name
                && (name.equals(COSName.INDEXED) || name.equals(COSName.I));
    }

    private static void word(String key, String raw, Inventory at) throws Refused {
        String text = raw.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
        Wording named = NAMED.get(key);
        if (text.isEmpty() || text.matches("D:[0-9]{4,14}[-+Z0-9']*") || (named == null && !Telling.tells(text))) {
            return;
        }
        Wording place = named == null ? new Wording("对象 " + key, "object " + key) : named;
        if (key.equals("URI")) {
            FileLinks.tell(text, at);
        } else {
            at.passageOrPath(place, text);
        }
    }

    /**
     * A text string: UTF-16 or UTF-8 with its mark, else PDFDocEncoding; bytes above ASCII that are whole UTF-8 or GB 18030
     * are taken as such, as programs write and viewers show them.
     */
    static String text(byte[] bytes) {
        boolean marked = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB));
        if (marked && bytes[0] == (byte) 0xEF) {
            return new String(bytes, StandardCharsets.UTF_8).substring(1);
        }
        String plain = new COSString(bytes).getString();
        boolean ascii = new String(bytes, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c < 0x80);
        return marked || ascii ? plain : Telling.decoded(bytes, plain);
    }
}
