package org.gongkai.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.office.WordDocument;
import org.gongkai.intake.office.Workbook;
import org.gongkai.intake.text.PdfText;
import org.gongkai.intake.text.PlainText;
import org.gongkai.intake.text.SeparatedValues;
import org.gongkai.intake.web.WebPage;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.text.TextFile;

/** The kinds of documents that are taken in (来稿的种类): their extensions and their readers. */
enum DocumentKind {
    WORD(WordDocument::read, "docx"),
    WORKBOOK(Workbook::read, "xlsx"),
    WEB((bytes, gathering, limits) -> WebPage.read(text(bytes), gathering), "html", "htm"),
    VALUES((bytes, gathering, limits) -> SeparatedValues.read(text(bytes), gathering), "csv"),
    PDF(PdfText::read, "pdf"),
    TEXT((bytes, gathering, limits) -> PlainText.read(text(bytes), gathering), "txt", "tsv");

    /** Reads the bytes of a document. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] bytes, Gathering gathering, Inventory limits) throws Refused;
    }

    private final Reader reader;
    private final List<String> extensions;

    DocumentKind(Reader reader, String... extensions) {
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    Reader reader() {
        return reader;
    }

    /** Whether the document is a package of parts. */
    boolean packed() {
        return this == WORD || this == WORKBOOK;
    }

    /** Whether only a whole document is read from it: of its tables nothing is left but words. */
    boolean wordsOnly() {
        return this == PDF;
    }

    static Optional<DocumentKind> named(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** All extensions, for a message. */
    static String accepted() {
        return String.join(
                "、",
                Arrays.stream(values())
                        .filter(kind -> !kind.wordsOnly())
                        .flatMap(kind -> kind.extensions.stream())
                        .map(one -> "." + one)
                        .toList());
    }

    /** UTF-8, UTF-16 with its mark or GB 18030; line ends are those of Unix. */
    private static String text(byte[] bytes) throws Refused {
        return TextFile.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
    }
}
