package org.gongkai.unpack.pdf;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jspecify.annotations.Nullable;

/** What is laid on a page (注释): notes, links and form fields, their words and what they show. */
final class PdfAnnotations {

    /** Annotations that belong to a finished document: links, form fields, and what is only the frame of others. */
    private static final Set<String> ORDINARY = Set.of("Link", "Widget", "Popup", "PrinterMark", "TrapNet");

    private static final Set<String> CARRIERS = Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final int DEPTH = 12;

    private final COSDictionary page;
    private final PdfPages pages;
    private final Inventory here;

    private PdfAnnotations(COSDictionary page, PdfPages pages, Inventory here) {
        this.page = page;
        this.pages = pages;
        this.here = here;
    }

    public static void read(COSDictionary page, PdfPages pages, Inventory here) throws IOException {
        PdfAnnotations annotations = new PdfAnnotations(page, pages, here);
        COSArray all = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation) {
                annotations.kind(annotation);
                annotations.words(annotation);
            }
        }
    }

    private void kind(COSDictionary annotation) throws Refused {
        String type = annotation.getNameAsString(COSName.SUBTYPE);
        String kind = type == null ? "?" : type;
        String said = PdfCatalogue.string(annotation, COSName.CONTENTS);
        String author = PdfCatalogue.string(annotation, COSName.T);
        if (kind.equals("Redact")) {
            here.trace(TraceKind.UNAPPLIED_REDACTION, "密文标记", "redaction mark", box(annotation) + " " + said);
        } else if (CARRIERS.contains(kind)) {
            here.trace(TraceKind.EMBEDDED_FILE, "批注", "annotation", kind + " " + said);
        } else if (!ORDINARY.contains(kind)) {
            here.trace(TraceKind.COMMENT, "批注", "annotation", kind + " " + author + "：" + said);
        } else if (!said.isBlank() && kind.equals("Popup")) {
            here.trace(TraceKind.COMMENT, "批注", "annotation", said);
        }
    }

    /** Its own words, those of the field that it shows, and its appearance in each of its states. */
    private void words(COSDictionary annotation) throws IOException {
        @Nullable COSDictionary each = annotation;
        for (int i = 0; each != null && i < DEPTH && !pages.told(each); i++) {
            PdfWords.tell(each, here);
            for (COSName key : new COSName[] {COSName.A, COSName.MK}) {
                COSDictionary part = each.getCOSDictionary(key);
                if (part != null && !pages.told(part)) {
                    PdfWords.tell(part, here);
                }
            }
            each = each.getCOSDictionary(COSName.PARENT);
        }
        String field = PdfCatalogue.string(annotation, COSName.T);
        appearance(
                annotation.getCOSDictionary(COSName.AP),
                here.in(new Wording("表单域或批注的外观 " + field, "appearance " + field)),
                0);
    }

    private void appearance(@Nullable COSBase base, Inventory at, int depth) throws IOException {
        if (base instanceof COSStream stream) {
            pages.content(stream, page.getCOSDictionary(COSName.RESOURCES), at);
        } else if (base instanceof COSDictionary states && depth < DEPTH) {
            for (COSName state : states.keySet()) {
                appearance(states.getDictionaryObject(state), at, depth + 1);
            }
        }
    }

    private static String box(COSDictionary annotation) {
        COSArray array = annotation.getCOSArray(COSName.RECT);
        if (array == null || array.size() < 4) {
            return "";
        }
        PDRectangle box = new PDRectangle(array);
        return String.format(
                Locale.ROOT,
                "[%.0f %.0f %.0f %.0f]",
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getWidth(),
                box.getHeight());
    }
}
