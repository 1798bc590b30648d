package org.gongkai.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF file with its streams stored, not deflated (不压缩): the same page is the same bytes on every Java platform, whichever
 * zlib it has.
 */
final class Plain {

    private Plain() {}

    /** The file with its fonts in it; they are cut down to what the file needs when it is saved, not before. */
    static byte[] of(PDDocument file) throws IOException {
        try (PDDocument whole = Loader.loadPDF(saved(file))) {
            COSDocument objects = whole.getDocument();
            for (COSObjectKey key : new ArrayList<>(objects.getXrefTable().keySet())) {
                if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    inflate(stream);
                }
            }
            return saved(whole);
        }
    }

    private static void inflate(COSStream stream) throws IOException {
        byte[] plain;
        try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(plain);
        }
    }

    private static byte[] saved(PDDocument file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
