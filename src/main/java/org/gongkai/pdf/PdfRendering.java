package org.gongkai.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The only class that knows openhtmltopdf: a page ▸ the sheets of a PDF file (纸张). It is loaded when there is one to print. */
final class PdfRendering {

    /** The name of the fonts in style sheets. */
    private static final String FAMILY = "text";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfRendering() {}

    static byte[] print(Document page, Typeface font, Typeface bold) {
        XRLog.setLoggingEnabled(false);
        bookmarks(page);
        try (PDDocument file = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(file);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(Colours.profile());
            builder.useFont(new PDFontSupplier(font.in(file)), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(bold.in(file)), FAMILY, BOLD, FontStyle.NORMAL, true);
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, kind) -> false, when);
            }
            builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            colours(file);
            new Label(page).on(file);
            return Plain.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profile once more as it was written: Java signs it on the way, each version with other words. */
    private static void colours(PDDocument file) throws IOException {
        for (PDOutputIntent intent : file.getDocumentCatalog().getOutputIntents()) {
            COSStream profile = intent.getDestOutputIntent();
            profile.removeItem(COSName.FILTER);
            try (OutputStream out = profile.createRawOutputStream()) {
                out.write(Colours.profile());
            }
        }
    }

    /** The outline that readers show beside the sheets: the headings. */
    private static void bookmarks(Document page) {
        Element outline = page.head().appendElement("bookmarks");
        List<Element> headings = page.select("h1, h2");
        for (int i = 0; i < headings.size(); i++) {
            Element heading = headings.get(i);
            if (!heading.hasAttr("id")) {
                heading.attr("id", "h" + i);
            }
            outline.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }
}
