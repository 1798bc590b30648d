package org.gongkai.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.gongkai.hash.Hashes;
import org.gongkai.press.theme.BuiltIn;
import org.jsoup.nodes.Document;

/**
 * What a PDF file says of itself (文件属性, ISO 16684-1): title, language, the standards that it follows. Neither person nor
 * program nor time: it would be another file each time it is made.
 */
final class Label {

    /** PDF/A wants every property explained that it does not know itself: that of PDF/UA (ISO 14289-1, 5). */
    private static final String XMP = BuiltIn.text("pdf/metadata.xmp");

    private final Document page;

    Label(Document page) {
        this.page = page;
    }

    /** Puts it on the file in the place of what is there. */
    void on(PDDocument file) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(page.title());
        file.setDocumentInformation(information);
        String language = page.select("html").attr("lang");
        String xmp = String.format(Locale.ROOT, XMP, escaped(page.title()), escaped(language));
        PDMetadata metadata = new PDMetadata(file, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
        file.getDocumentCatalog().setMetadata(metadata);
        file.getDocumentCatalog().setLanguage(language);
        file.setDocumentId(id(page.outerHtml()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Another for every other page. */
    private static long id(String html) {
        return Long.parseUnsignedLong(Hashes.sha256(html).substring(0, 16), 16);
    }
}
