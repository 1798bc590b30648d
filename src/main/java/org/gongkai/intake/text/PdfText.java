package org.gongkai.intake.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** The words of a PDF, page by page, as a text that was broken at the margins (PDF 的文字). */
public final class PdfText {

    private static final Wording PICTURES = new Wording("PDF 只带入文字，图片和表格线没有带入", "of a PDF only words are taken");

    /** The blanks that programs set between Chinese characters and others. */
    private static final Pattern SET_APART =
            Pattern.compile("(?<=\\p{IsHan}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=\\p{IsHan})");

    private PdfText() {}

    /** Reads a PDF that has words; one that was scanned has none. */
    public static void read(byte[] bytes, Gathering gathering, Inventory limits) throws Refused {
        List<Extract> all = Unpacker.unpack("a.pdf", bytes);
        for (Extract one : all) {
            if (one instanceof Extract.Trace trace && REFUSING.contains(trace.kind())) {
                throw new Refused(trace.kind(), trace.text());
            }
        }
        String text = all.stream()
                .filter(one ->
                        one instanceof Extract.Passage && one.where().zh().matches("第 ?[0-9]+ ?页"))
                .map(Extract::text)
                .map(words -> SET_APART.matcher(words).replaceAll(""))
                .collect(Collectors.joining("\f"));
        if (text.isBlank()) {
            throw new Refused(TraceKind.UNKNOWN_TYPE, "0");
        }
        gathering.leftOut(Wording.NONE, PICTURES, "");
        PlainText.read(text, gathering);
    }

    private static final List<TraceKind> REFUSING =
            List.of(TraceKind.ENCRYPTED, TraceKind.TOO_MUCH, TraceKind.UNREADABLE, TraceKind.OTHER_CONTENT);
}
