package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an entry still counts for when its public period is over. */
class ClosedCountsTest {

    @TempDir
    Path folder;

    private Disclosures.Year year(String asOf) throws IOException {
        TestSite site = new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1).set("channels", List.of("政务微信")))
                .entry(
                        "tzgg/b.md",
                        EntryDraft.of(2).set("closes-after", "1 month").set("channels", List.of("政府公报")));
        return Catalogued.of(site, folder, asOf)
                .catalogue()
                .disclosures()
                .year(2021)
                .orElseThrow();
    }

    @Test
    void itWasMadePublicInItsYearAllTheSame() throws IOException {
        assertThat(year("2021-08-06").total()).isEqualTo(2);
        assertThat(year("2021-08-07").total()).isEqualTo(2);
        assertThat(year("2021-08-07").months().get(6)).isEqualTo(2);
        assertThat(year("2021-08-07").columns())
                .singleElement()
                .satisfies(column -> assertThat(column.count()).isEqualTo(2));
    }

    @Test
    void throughWhichChannelsIsNoLongerKnown() throws IOException {
        assertThat(year("2021-08-06").channels()).isNotEmpty();
        assertThat(year("2021-08-07").channels()).isEmpty();
    }

    @Test
    void standsInNoListOfEntriesAndOnceAmongTheClosed() throws IOException {
        TestSite site = new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1).set("closes-after", "1 month"))
                .entry("tzgg/b.md", EntryDraft.of(2).set("closes-after", "20 days"));
        Catalogue catalogue = Catalogued.of(site, folder, "2021-12-01").catalogue();
        assertThat(catalogue.entries()).isEmpty();
        assertThat(catalogue.closed())
                .extracting(closure -> closure.index().serial() + " " + closure.on())
                .containsExactly("1 2021-08-06", "2 2021-07-26");
    }
}
