package org.gongkai.unpack.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** A PDF (ISO 32000-1): how often it was saved, what its pages show and cover, what its catalogue holds. */
public final class PdfFile {

    private PdfFile() {}

    public static void read(byte[] bytes, Inventory inventory) throws IOException {
        PdfStructure.read(bytes, inventory);
        PdfFonts.install();
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes))) {
            if (document.isEncrypted()) {
                throw new Refused(TraceKind.ENCRYPTED, "PDF");
            }
            PdfFilters.check(document.getDocument(), inventory);
            PdfPages pages = PdfPages.read(document, inventory);
            PdfCatalogue.read(document, pages, inventory);
        } catch (InvalidPasswordException e) {
            throw new Refused(TraceKind.ENCRYPTED, "PDF");
        }
    }
}
