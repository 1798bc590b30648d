package org.gongkai.harvest.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.harvest.share.Gleaning;
import org.gongkai.harvest.share.GleaningLine;
import org.gongkai.harvest.share.Organ;
import org.gongkai.page.Address;
import org.gongkai.page.HarvestAddresses;
import org.gongkai.page.HarvestAddresses.Listing;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.press.release.Output;
import org.gongkai.press.view.LinkView;
import org.gongkai.press.view.PagerView;
import org.gongkai.tables.CsvTable;

/**
 * The files that hold an organ's entries (一个机关的清单): lists by year, JSON Lines by year, one table. They depend on that
 * organ alone, so that whoever reads it writes them, and no entry goes any further.
 */
public final class OrganFiles {

    /** Entries of one list. */
    static final int ROWS = 50;

    private OrganFiles() {}

    /**
     * A list of entries: {@code harvest}.
     *
     * @param heading the heading
     * @param total entries of that year
     * @param rows those of this page
     * @param file the year's entries for programs
     */
    public record EntryList(String heading, int total, List<Line> rows, LinkView file, PagerView pager) {}

    /**
     * A line of it.
     *
     * @param id by which the search leads here
     * @param entry what the catalogue has
     * @param item how its statutory item is cited, or ""
     */
    public record Line(String id, Gleaning entry, String item) {}

    /** Writes them below {@code root}: path ▸ SHA-256. */
    public static SortedMap<String, String> write(Path root, Printing printing, Organ organ, List<Gleaning> gleanings)
            throws IOException {
        Output out = new FreshFolder(root);
        for (Map.Entry<Integer, List<Gleaning>> year : years(gleanings).entrySet()) {
            year(out, printing, organ, year.getKey(), year.getValue());
            String lines = year.getValue().stream().map(GleaningLine::of).collect(Collectors.joining());
            out.put(HarvestAddresses.lines(organ.code(), year.getKey()), lines);
        }
        out.put(HarvestAddresses.table(organ.code()), stream -> {
            stream.write(new CsvTable(Gleaning.HEAD).toString().getBytes(StandardCharsets.UTF_8));
            for (Gleaning one : gleanings) {
                stream.write(CsvTable.line(one.cells()).getBytes(StandardCharsets.UTF_8));
            }
        });
        return new TreeMap<>(out.files());
    }

    static SortedMap<Integer, List<Gleaning>> years(List<Gleaning> gleanings) {
        return gleanings.stream()
                .collect(Collectors.groupingBy(
                        Gleaning::year, () -> new TreeMap<>(Collections.reverseOrder()), Collectors.toList()));
    }

    private static void year(Output out, Printing printing, Organ organ, int year, List<Gleaning> entries)
            throws IOException {
        int count = (entries.size() + ROWS - 1) / ROWS;
        for (int number = 1; number <= count; number++) {
            Address here = HarvestAddresses.organ(organ.code(), year, number);
            int from = (number - 1) * ROWS;
            List<Line> rows = new ArrayList<>();
            for (Gleaning one : entries.subList(from, Math.min(entries.size(), from + ROWS))) {
                String item = one.item().isEmpty() ? "" : printing.platform().item(one.item());
                rows.add(new Line(id(from + rows.size()), one, item));
            }
            Address lines = HarvestAddresses.lines(organ.code(), year);
            printing.page(
                    out,
                    here,
                    "list",
                    List.of(
                            new LinkView("机关", Listing.ORGANS.page(1).from(here)),
                            new LinkView(
                                    organ.name(),
                                    HarvestAddresses.organ(organ.code()).from(here))),
                    Platform.year(year),
                    new EntryList(
                            organ.name() + " " + Platform.year(year),
                            entries.size(),
                            rows,
                            new LinkView("JSON Lines", lines.from(here)),
                            Printing.pager(number, count, i -> HarvestAddresses.organ(organ.code(), year, i), here)));
        }
    }

    /** What the line of the entry at this place of the year's list is called. */
    static String id(int place) {
        return "r" + place;
    }

    /** The list and line of an entry at this place of the year's list. */
    static String address(String code, int year, int place) {
        return HarvestAddresses.organ(code, year, place / ROWS + 1).path() + "#" + id(place);
    }
}
