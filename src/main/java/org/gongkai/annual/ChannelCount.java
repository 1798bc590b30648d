package org.gongkai.annual;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.review.Entry;

/**
 * Entries by channel ▸ what the coded table says of them (各渠道公开政府信息数): an entry counts in each of its channels, and once
 * among all. Known of years in which entries name channels.
 */
final class ChannelCount {

    /** Channel ▸ the codes under which reports have it. */
    private static final Map<String, List<String>> CODES = Map.of(
            "政府公报", List.of(CodedForm.GAZETTE_TOO, CodedForm.GAZETTE),
            "政府网站", List.of("1220"),
            "政务微博", List.of("1230"),
            "政务微信", List.of("1240"),
            "其他", List.of("1250"));

    private final Disclosures disclosures;

    ChannelCount(Catalogue catalogue) {
        this.disclosures = new Disclosures(catalogue);
    }

    void count(int year, List<Known> known) {
        List<Disclosures.Channel> channels =
                disclosures.year(year).map(Disclosures.Year::channels).orElse(List.of());
        if (channels.isEmpty()) {
            return;
        }
        Set<Entry> all = new LinkedHashSet<>();
        channels.forEach(channel -> all.addAll(channel.entries()));
        known.add(known("1100", "主动公开政府信息数", List.copyOf(all)));
        channels.forEach(channel -> CODES.getOrDefault(channel.name(), List.of())
                .forEach(code -> known.add(known(code, channel.name(), channel.entries()))));
    }

    private static Known known(String code, String label, List<Entry> entries) {
        return new Known(
                code,
                CodedForm.COLUMN,
                label,
                Known.Source.CHANNELS,
                entries.stream().map(Entry::path).toList());
    }
}
