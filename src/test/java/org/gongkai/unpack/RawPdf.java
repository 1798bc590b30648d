package org.gongkai.unpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF written object by object (逐个对象写成的 PDF), as no program would write it. */
final class RawPdf {

    private final List<String> objects = new ArrayList<>();

    /**
     * A page that says {@code x} in object 4, with font 5.
     *
     * @param catalogue further entries of the catalogue
     * @param page further entries of the page
     */
    static RawPdf of(String catalogue, String page) {
        return new RawPdf()
                        .with("<</Type/Catalog/Pages 2 0 R " + catalogue + ">>")
                        .with("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .with(
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
                                        + page + ">>")
                        .stream("", "BT /F1 12 Tf 72 700 Td (x) Tj ET")
                        .with("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }

    /** The next object, numbered from 1. */
    RawPdf with(String object) {
        objects.add(object);
        return this;
    }

    RawPdf stream(String entries, String content) {
        return with("<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    /** Another object in place of one. */
    RawPdf set(int number, String object) {
        objects.set(number - 1, object);
        return this;
    }

    RawPdf content(String content) {
        return set(4, "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int at = text.length();
        text.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
        text.append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        return text.append(at).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
