package org.gongkai.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.gongkai.unpack.pdf.PdfFonts;

/** PDFs for tests. */
public final class Pdfs {

    private Pdfs() {}

    /** Does something to a document. */
    @FunctionalInterface
    public interface Work {
        void to(PDDocument document) throws IOException;
    }

    /** Draws on a page. */
    @FunctionalInterface
    public interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    public static byte[] pdf(Drawing drawing, Work work) {
        PdfFonts.install();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(content);
            }
            work.to(document);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf(Drawing drawing) {
        return pdf(drawing, document -> {});
    }

    public static byte[] clean() {
        return pdf(content -> {
            bar(content, 90, 690, 200, 30, 0.2f); // a heading on a dark ground
            content.setNonStrokingColor(1f);
            text(content, 100, 700, "HEADING");
            content.setNonStrokingColor(0f);
            text(content, 100, 650, "BODY");
            bar(content, 100, 645, 60, 1, 0); // underlined
        });
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.setDocumentId(1L);
        document.save(out);
        return out.toByteArray();
    }

    static void text(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    static void bar(PDPageContentStream content, float x, float y, float width, float height, float grey)
            throws IOException {
        content.setNonStrokingColor(grey);
        content.addRect(x, y, width, height);
        content.fill();
        content.setNonStrokingColor(0f);
    }

    /** The document with a further state appended to it. */
    static byte[] again(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setTitle("2");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encrypted(String userPassword) {
        return pdf(content -> text(content, 100, 700, "SECRET"), document -> {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    static byte[] replaced(byte[] pdf, String from, String to) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (!text.contains(from) || from.length() != to.length()) {
            throw new AssertionError(from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
