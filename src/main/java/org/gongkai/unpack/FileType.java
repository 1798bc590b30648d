package org.gongkai.unpack;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.office.Office;
import org.gongkai.unpack.pdf.PdfFile;
import org.gongkai.unpack.picture.Picture;
import org.gongkai.unpack.recording.Mp3;
import org.gongkai.unpack.recording.Mp4;
import org.gongkai.unpack.recording.Ogg;
import org.gongkai.unpack.recording.WebM;
import org.gongkai.unpack.text.Captions;
import org.gongkai.unpack.text.Svg;
import org.gongkai.unpack.text.TextFile;
import org.gongkai.unpack.text.Web;
import org.gongkai.unpack.zip.ZipFiles;

/** A kind of file that is accepted as an attachment (附件类型): its extensions, its first bytes, its reader. */
enum FileType {
    PDF(PdfFile::read, List.of("pdf"), '%', 'P', 'D', 'F', '-'),
    DOCX((bytes, inventory) -> Office.read(bytes, "word/", inventory), List.of("docx"), 'P', 'K', 3, 4),
    XLSX((bytes, inventory) -> Office.read(bytes, "xl/", inventory), List.of("xlsx"), 'P', 'K', 3, 4),
    PPTX((bytes, inventory) -> Office.read(bytes, "ppt/", inventory), List.of("pptx"), 'P', 'K', 3, 4),
    ZIP(ZipFiles::read, List.of("zip"), 'P', 'K', 3, 4),
    JPEG(Picture::read, List.of("jpg", "jpeg"), 0xFF, 0xD8, 0xFF),
    PNG(Picture::read, List.of("png"), 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    GIF(Picture::read, List.of("gif"), 'G', 'I', 'F', '8'),
    WEBP(Picture::read, List.of("webp"), 'R', 'I', 'F', 'F'),
    TIFF(Picture::read, List.of("tif", "tiff")),
    MP4(Mp4::read, List.of("mp4")),
    MP3(Mp3::read, List.of("mp3")),
    WEBM(WebM::read, List.of("webm"), 0x1A, 0x45, 0xDF, 0xA3),
    OGG(Ogg::read, List.of("ogg"), 'O', 'g', 'g', 'S'),
    SVG(Svg::read, List.of("svg")),
    XML(Svg::plain, List.of("xml")),
    HTML(Web::read, List.of("html", "htm")),
    CAPTIONS(Captions::read, List.of("vtt")),
    TEXT(TextFile::read, List.of("txt", "csv", "md", "json"));

    /** Looks into a file of its type. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] bytes, Inventory inventory) throws IOException;
    }

    /** Binary files that no fixed first bytes tell. */
    private static final Set<FileType> UNSIGNED = EnumSet.of(TIFF, MP4, MP3);

    /** Packed files of which the first bytes say no more than that. */
    private static final Set<FileType> PACKED = EnumSet.of(DOCX, XLSX, PPTX);

    private final Reader reader;
    private final List<String> extensions;
    private final int[] signature;

    FileType(Reader reader, List<String> extensions, int... signature) {
        this.reader = reader;
        this.extensions = extensions;
        this.signature = signature;
    }

    Reader reader() {
        return reader;
    }

    /** The type that a name's extension stands for. */
    static Optional<FileType> named(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(one -> one.extensions.contains(extension))
                        .findFirst();
    }

    /** All extensions, in order. */
    static List<String> accepted() {
        return Arrays.stream(values()).flatMap(one -> one.extensions.stream()).toList();
    }

    /** Whether the file may be of this type by its first bytes. */
    boolean fits(byte[] bytes) {
        if (this == TIFF) {
            return TextFile.starts(bytes, 'I', 'I', '*', 0) || TextFile.starts(bytes, 'M', 'M', 0, '*');
        }
        if (this == MP4) {
            return bytes.length > 7 && bytes[4] == 'f' && bytes[5] == 't' && bytes[6] == 'y' && bytes[7] == 'p';
        }
        if (this == MP3) {
            return Mp3.begins(bytes);
        }
        if (this == WEBP && (bytes.length < 12 || bytes[8] != 'W' || bytes[9] != 'E')) {
            return false;
        }
        return signature.length == 0 ? known(bytes).isEmpty() : TextFile.starts(bytes, signature);
    }

    /** The type that the first bytes tell, for those of binary form. */
    static Optional<FileType> known(byte[] bytes) {
        return Arrays.stream(values())
                .filter(one -> one.signature.length > 0 || UNSIGNED.contains(one))
                .filter(one -> !PACKED.contains(one))
                .filter(one -> one.fits(bytes))
                .findFirst();
    }
}
