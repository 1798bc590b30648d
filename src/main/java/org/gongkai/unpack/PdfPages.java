package org.gongkai.unpack;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.finding.Wording;

/** The pages of a PDF (页面): their text in reading order, what is covered or invisible on them, their annotations. */
final class PdfPages extends PDFTextStripper {

    /** Annotations that belong to a finished document: links, form fields, and what is only the frame of others. */
    private static final Set<String> ORDINARY = Set.of("Link", "Widget", "Popup", "PrinterMark", "TrapNet");

    private static final Set<String> CARRIERS = Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");

    private final Inventory inventory;
    private PdfPaint paint;

    private PdfPages(Inventory inventory) {
        this.inventory = inventory;
        this.paint = new PdfPaint(this, inventory);
        PdfPaint.OPERATORS.forEach(name -> addOperator(new PdfOperator(this, name, this::draw)));
    }

    static void read(PDDocument document, Inventory inventory) throws IOException, Refused {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            Inventory here = inventory.in(new Wording("第" + number + "页", "page " + number));
            PdfPages pages = new PdfPages(here);
            pages.setStartPage(number);
            pages.setEndPage(number);
            here.passage(Wording.NONE, printable(pages.getText(document)));
            pages.paint.tell();
            annotations(page, here);
        }
    }

    /** Codes without a character come out as controls; they are no text that anyone hid. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
    }

    private void draw(String operator, List<org.apache.pdfbox.cos.COSBase> operands) throws IOException {
        try {
            paint.draw(operator, operands);
        } catch (Refused refused) {
            throw new PdfStop(refused);
        }
    }

    @Override
    protected void processOperator(
            org.apache.pdfbox.contentstream.operator.Operator operator, List<org.apache.pdfbox.cos.COSBase> operands)
            throws IOException {
        try {
            inventory.step(1);
        } catch (Refused refused) {
            throw new PdfStop(refused);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(
            org.apache.pdfbox.contentstream.operator.Operator operator,
            List<org.apache.pdfbox.cos.COSBase> operands,
            IOException e)
            throws IOException {
        if (e instanceof PdfStop) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        paint.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        paint.restore();
    }

    @Override
    protected void showGlyph(
            org.apache.pdfbox.util.Matrix matrix,
            org.apache.pdfbox.pdmodel.font.PDFont font,
            int code,
            org.apache.pdfbox.util.Vector displacement)
            throws IOException {
        try {
            inventory.step(1);
            paint.glyph(matrix, font, code, displacement);
        } catch (Refused refused) {
            throw new PdfStop(refused);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private static void annotations(PDPage page, Inventory here) throws Refused {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation) {
                annotation(annotation, here);
            }
        }
    }

    private static void annotation(COSDictionary annotation, Inventory here) throws Refused {
        String type = annotation.getNameAsString(COSName.SUBTYPE);
        String kind = type == null ? "?" : type;
        String said = PdfCatalogue.string(annotation, COSName.CONTENTS);
        String author = PdfCatalogue.string(annotation, COSName.T);
        if (kind.equals("Redact")) {
            here.trace(Kind.UNAPPLIED_REDACTION, "密文标记", "redaction mark", box(annotation) + " " + said);
        } else if (CARRIERS.contains(kind)) {
            here.trace(Kind.EMBEDDED_FILE, "批注", "annotation", kind + " " + said);
        } else if (!ORDINARY.contains(kind)) {
            here.trace(Kind.COMMENT, "批注", "annotation", kind + " " + author + "：" + said);
        } else if (!said.isBlank() && kind.equals("Popup")) {
            here.trace(Kind.COMMENT, "批注", "annotation", said);
        } else {
            here.passage("批注", "annotation", said);
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
