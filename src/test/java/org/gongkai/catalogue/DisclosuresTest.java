package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.Judged;
import org.junit.jupiter.api.Test;

/** How many entries of the example site were made public in a year. */
class DisclosuresTest {

    private static Disclosures at(String day) throws IOException {
        LocalDateTime asOf = LocalDateTime.parse(day + "T00:00:00");
        Judged judged = Judged.at(Path.of(""), asOf);
        return Catalogue.of(judged.sources().categories(), judged.judgement(), Set.of(), asOf)
                .value()
                .disclosures();
    }

    private static String columns(Disclosures.Year year) {
        return year.columns().stream()
                .map(column -> column.category().name() + " " + column.count())
                .collect(Collectors.joining("，"));
    }

    @Test
    void countsEachColumnAndMonthWithoutPrisonAffairs() throws IOException {
        Disclosures.Year year = at("2026-11-22").year(2023).orElseThrow();
        assertThat(columns(year)).isEqualTo("规范性文件 1，政策解读 1，其他对外管理服务 1，政府采购 1，通知公告 1");
        assertThat(year.months()).isEqualTo(List.of(0, 0, 0, 0, 2, 1, 0, 1, 1, 0, 0, 0));
        assertThat(year.total()).isEqualTo(5); // as the report on 2023 says in words
    }

    @Test
    void countsAnEntryInEachOfItsChannels() throws IOException {
        Disclosures counts = at("2026-11-22");
        assertThat(counts.year(2025).orElseThrow().channels().stream()
                        .map(channel -> channel.name() + " " + channel.entries().size()))
                .containsExactly("政府网站 24", "政府公报 1", "政务微博 0", "政务微信 3", "其他 1");
        assertThat(counts.year(2023).orElseThrow().channels()).isEmpty();
    }

    @Test
    void countsNeitherWhatIsWithdrawnNorWhatIsNotYetPublished() throws IOException {
        assertThat(columns(at("2026-11-22").year(2025).orElseThrow())).contains("通知公告 2"); // a third is withdrawn
        int before = at("2025-12-23").year(2025).orElseThrow().total();
        int after = at("2025-12-26").year(2025).orElseThrow().total();
        assertThat(after - before).isEqualTo(2); // released on 24 and 26 December
    }

    @Test
    void knowsNothingOfAYearWithoutEntries() throws IOException {
        assertThat(at("2026-11-22").year(2018)).isEmpty();
    }
}
