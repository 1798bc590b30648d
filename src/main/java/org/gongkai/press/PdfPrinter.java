package org.gongkai.press;

import java.util.List;
import java.util.Optional;
import org.gongkai.page.Address;

/**
 * Prints a page as a file for paper and for keeping (PDF 排印): PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). The same
 * page is the same bytes, whenever and wherever it is printed.
 */
public interface PdfPrinter {

    /** The file at this address where it is known without being printed: what prints it may not be here. */
    default Optional<byte[]> known(Address file) {
        return Optional.empty();
    }

    /**
     * Prints a page.
     *
     * @param html the whole page, its style in it
     */
    Result print(String html);

    /** What came of it. */
    sealed interface Result {}

    /** It is printed. */
    final class Printed implements Result {
        private final byte[] file;

        /** The file that came of it. */
        public Printed(byte[] file) {
            this.file = file.clone();
        }

        byte[] file() {
            return file.clone();
        }
    }

    /**
     * It is not, since characters of it are not in the font.
     *
     * @param characters each of them once, in the order of the page
     */
    record Lacking(List<String> characters) implements Result {}
}
