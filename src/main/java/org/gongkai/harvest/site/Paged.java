package org.gongkai.harvest.site;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.gongkai.harvest.site.Sheet.Cell;
import org.gongkai.harvest.site.Sheet.Head;
import org.gongkai.page.Address;
import org.gongkai.press.release.Output;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.press.view.LinkView;

/**
 * A long table on several pages (分页的表). The addresses of its cells are below the root until a page takes them over.
 *
 * @param heading of the page
 * @param above the page above it; {@link LinkView#NONE} where that is the home page; its address is below the root
 * @param lead a sentence, or ""
 * @param caption of the table
 * @param none what is said where there is no row
 * @param heads of the columns
 * @param rows all of them
 * @param downloads files; their addresses are below the root
 */
record Paged(
        String heading,
        LinkView above,
        String lead,
        String caption,
        String none,
        List<Head> heads,
        List<List<Cell>> rows,
        List<AttachmentView> downloads) {

    private static final int ROWS = 200;

    void print(Output out, Printing printing, IntFunction<Address> addresses) throws IOException {
        int count = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        for (int number = 1; number <= count; number++) {
            Address here = addresses.apply(number);
            List<List<Cell>> some = rows.subList((number - 1) * ROWS, Math.min(rows.size(), number * ROWS)).stream()
                    .map(row -> row.stream().map(cell -> at(cell, here)).toList())
                    .toList();
            Sheet.Part part =
                    new Sheet.Part("", rows.isEmpty() ? none : "", caption, some.isEmpty() ? List.of() : heads, some);
            printing.page(
                    out,
                    here,
                    "harvest",
                    above.text().isEmpty() ? List.of() : List.of(new LinkView(above.text(), from(above.href(), here))),
                    heading,
                    new Sheet(
                            heading,
                            lead,
                            List.of(),
                            number > 1 ? List.of() : files(downloads, path -> from(path, here)),
                            List.of(part),
                            Printing.pager(number, count, addresses, here)));
        }
    }

    static Cell at(Cell cell, Address here) {
        return new Cell(cell.text(), from(cell.href(), here));
    }

    static List<AttachmentView> files(List<AttachmentView> files, UnaryOperator<String> ways) {
        return files.stream()
                .map(file -> new AttachmentView(
                        file.title(), ways.apply(file.href()), file.file(), file.type(), file.size()))
                .toList();
    }

    /** A file for download; its address is below the root. */
    static AttachmentView file(String title, Address address, String type) {
        return new AttachmentView(title, address.path(), address.file(), type, "");
    }

    /** The way to an address below the root; those of other sites stay as they are. */
    static String from(String path, Address here) {
        return path.isEmpty() || path.startsWith("http") ? path : new Address(path).from(here);
    }
}
