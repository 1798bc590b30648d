package org.gongkai.unpack.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.pdf.PdfFonts;

/**
 * A PDF written anew without its properties and metadata (ISO 32000-1, 14.3): the title stays, earlier states of the file do not. One that
 * is signed is left alone: its signature is of these bytes.
 */
final class PdfCleaning {

    private static final List<COSName> TELLING =
            List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"));

    private PdfCleaning() {}

    static byte[] of(byte[] bytes) throws IOException {
        PdfFonts.install();
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes))) {
            if (document.isEncrypted()) {
                throw new Refused(TraceKind.ENCRYPTED, "PDF 有密码");
            }
            if (!document.getSignatureDictionaries().isEmpty()) {
                throw new Refused(TraceKind.UNREADABLE, "有电子签名，改动会使签名失效");
            }
            String title = document.getDocumentInformation().getTitle();
            PDDocumentInformation information = new PDDocumentInformation();
            if (title != null) {
                information.setTitle(title);
            }
            document.setDocumentInformation(information);
            for (COSObjectKey key :
                    List.copyOf(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary) {
                    TELLING.forEach(dictionary::removeItem);
                }
            }
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (InvalidPasswordException e) {
            throw new Refused(TraceKind.ENCRYPTED, "PDF 有密码");
        }
    }
}
