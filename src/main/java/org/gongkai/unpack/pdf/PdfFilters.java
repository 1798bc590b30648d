package org.gongkai.unpack.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * How the streams of a PDF are packed (过滤器, ISO 32000-1, 7.4). PDFBox reads a stream that is packed twice the same way
 * as if it were packed once, and what it unpacks it keeps: chains that it would misread, and those that could unpack to
 * more than may be, are not inspected.
 */
final class PdfFilters {

    private static final Map<String, String> SHORT = Map.of(
            "Fl", "FlateDecode",
            "LZW", "LZWDecode",
            "A85", "ASCII85Decode",
            "AHx", "ASCIIHexDecode",
            "RL", "RunLengthDecode",
            "CCF", "CCITTFaxDecode",
            "DCT", "DCTDecode");
    private static final Set<String> TEXT = Set.of("ASCII85Decode", "ASCIIHexDecode");
    private static final Set<String> GROWING = Set.of("FlateDecode", "LZWDecode", "RunLengthDecode");
    private static final Set<String> PICTURES = Set.of("CCITTFaxDecode", "DCTDecode", "JPXDecode", "JBIG2Decode");

    private PdfFilters() {}

    /** The filters of a stream in order, by their long names; {@code ?} for what is no name. */
    static List<String> of(COSStream stream) {
        COSBase filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName one) {
            names.add(name(one));
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(name(array.getObject(i)));
            }
        }
        return names;
    }

    private static String name(COSBase base) {
        return base instanceof COSName name ? SHORT.getOrDefault(name.getName(), name.getName()) : "?";
    }

    /** Looks at every stream before any of them is unpacked. */
    static void check(COSDocument document, Inventory inventory) throws IOException {
        for (COSObjectKey key :
                document.getXrefTable().keySet().stream().sorted().toList()) {
            COSObject object = document.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream) {
                String chain = String.join(" ", of(stream));
                Inventory at = inventory.in(new Wording("第" + key.getNumber() + "号对象", "object " + key.getNumber()));
                if (!readable(of(stream))) {
                    at.refuse(new Refused(TraceKind.UNREADABLE, chain));
                    throw new Refused(TraceKind.UNREADABLE, chain);
                }
                measure(stream, inventory);
            }
        }
    }

    /** Each filter once, at most one that grows, a picture's last. */
    private static boolean readable(List<String> filters) {
        boolean known =
                filters.stream().allMatch(one -> TEXT.contains(one) || GROWING.contains(one) || PICTURES.contains(one));
        boolean pictureLast =
                filters.stream().limit(Math.max(0, filters.size() - 1)).noneMatch(PICTURES::contains);
        return known
                && pictureLast
                && new HashSet<>(filters).size() == filters.size()
                && filters.stream().filter(GROWING::contains).count() <= 1;
    }

    /** What is packed behind letters is not seen in the bytes of the file: it is unpacked here without keeping it. */
    private static void measure(COSStream stream, Inventory inventory) throws IOException {
        List<String> filters = of(stream);
        int packed = filters.indexOf("FlateDecode");
        if (packed <= 0) {
            return;
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in =
                new InflaterInputStream(new PDStream(stream).createInputStream(List.of("FlateDecode", "Fl")))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inventory.unpack(read);
            }
        } catch (ZipException | java.io.EOFException e) {
            return; // damaged: the parser will tell
        }
    }
}
