package org.gongkai.unpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Extract;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.office.XlsxCells;

/** Looks into attachments (拆件人): a file ▸ what is in it. Safe for several threads. */
public final class Unpacker {

    /** Bytes of one attachment. */
    public static final long FILE_BYTES = 48L << 20;

    private Unpacker() {}

    /** Extensions of the files that can be looked into. */
    public static List<String> accepted() {
        return FileType.accepted();
    }

    /**
     * What is in a file.
     *
     * @param name whose extension says what it should be
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<Extract> unpack(String name, Path file) {
        try {
            long size = Files.size(file);
            if (size > FILE_BYTES) {
                return List.of(new Extract.Trace(
                        TraceKind.TOO_MUCH, Wording.NONE, name + ": " + size + " B > " + FILE_BYTES + " B"));
            }
            return unpack(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of the bytes of a file of this name. */
    public static List<Extract> unpack(String name, byte[] bytes) {
        Inventory inventory = new Inventory(Unpacker::inspect);
        inventory.nested(name, bytes);
        return inventory.found();
    }

    /**
     * The cells of a workbook, for whoever reads it as data; nothing where it is none, or was made to be too much.
     *
     * @param path by which a finding names it
     */
    public static Found<Optional<List<XlsxCells.Sheet>>> cells(String path, byte[] file) {
        Inventory limits = new Inventory((name, bytes, inventory) -> {});
        List<XlsxCells.Sheet> sheets = new ArrayList<>();
        try {
            guarded((bytes, inventory) -> sheets.addAll(XlsxCells.read(bytes, inventory)), file, limits);
            return Found.of(Optional.of(sheets));
        } catch (Refused refused) {
            boolean much = refused.kind() == TraceKind.TOO_MUCH;
            return Found.nothing(Finding.of(
                    much ? Rule.OVER_THE_LIMIT : Rule.UNREADABLE_FILE,
                    Place.of(path),
                    much
                            ? new Wording(
                                    "工作簿太大：" + refused.evidence(), "the workbook is too big: " + refused.evidence())
                            : new Wording("不是能读的 xlsx 工作簿", "this is no xlsx workbook that can be read"),
                    new Wording(
                            "在 Excel 或 WPS 里另存为“Excel 工作簿（*.xlsx）”，不加密，只留要填报的表",
                            "save it as an Excel workbook (*.xlsx), without a password, with the tables alone")));
        }
    }

    /** What is in the bytes of a file of that name, on its own or inside another. */
    private static void inspect(String name, byte[] bytes, Inventory inventory) {
        try {
            Optional<FileType> type = FileType.named(name);
            if (type.isEmpty()) {
                throw new Refused(TraceKind.UNKNOWN_TYPE, name);
            }
            if (!type.get().fits(bytes)) {
                String actual = FileType.known(bytes).map(FileType::name).orElse("?");
                throw new Refused(TraceKind.OTHER_CONTENT, name + ": " + actual);
            }
            guarded(type.get().reader(), bytes, inventory);
        } catch (Refused refused) {
            inventory.refuse(refused);
        }
    }

    /**
     * The one place where whatever a library throws becomes a finding. PDFBox and metadata-extractor promise
     * {@link IOException} for broken files, but bytes made to break them also bring out exceptions of any other kind, an
     * endless descent, a claim of more memory than there is, or a class of an optional part that is not shipped. None of
     * these may cost another entry; none of them lets the file pass.
     */
    private static void guarded(FileType.Reader reader, byte[] bytes, Inventory inventory) throws Refused {
        try {
            reader.read(bytes, inventory);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | NoClassDefFoundError e) {
            throw new Refused(TraceKind.UNREADABLE, e.getClass().getSimpleName());
        }
    }
}
