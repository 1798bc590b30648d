package org.gongkai.annual.count;

import java.util.List;
import java.util.Map;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormTable;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.review.Entry;

/**
 * Entries by channel ▸ what the coded table says of them (各渠道公开政府信息数): an entry counts in each of its channels, and once
 * among all, which the site has. Known of years in which entries name channels.
 */
final class ChannelCount {

    /** Channel ▸ the codes under which reports have it. */
    private static final Map<String, List<String>> CODES = Map.of(
            "政府网站", List.of("1100", "1220"),
            "政府公报", List.of(CodedForm.GAZETTE_TOO, CodedForm.GAZETTE),
            "政务微博", List.of("1230"),
            "政务微信", List.of("1240"),
            "其他", List.of("1250"));

    private final Disclosures disclosures;

    ChannelCount(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    void count(int year, FormTable table, List<CountedFigure> known) {
        disclosures.year(year).map(Disclosures.Year::channels).orElse(List.of()).forEach(channel -> {
            List<String> paths = channel.entries().stream().map(Entry::path).toList();
            List<String> codes = CODES.getOrDefault(channel.name(), List.of());
            table.rows()
                    .filter(row -> codes.contains(row.id()))
                    .forEach(row -> known.add(new CountedFigure(
                            row.id(), CodedForm.COLUMN, row.label(), CountedFigure.Source.CHANNELS, paths)));
        });
    }
}
