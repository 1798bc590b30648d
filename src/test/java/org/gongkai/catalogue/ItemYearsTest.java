package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.content.register.LedgerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items of last year, with those that came and without those that went, are those of now. */
class ItemYearsTest {

    private static final String HEAD = "code,name,kind,department,basis,from,until,added,removed,change-basis\n";

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private void list(int serial, String formed, String rows) {
        EntryDraft draft = EntryDraft.of(serial)
                .set("ledger", "事项")
                .set("formed", formed)
                .file("e" + serial + ".csv", HEAD + rows);
        site.file("content/tzgg/e" + serial + ".md", draft.text())
                .file("content/tzgg/e" + serial + ".csv", HEAD + rows);
    }

    private Items items(String day) throws IOException {
        Catalogued catalogued = Catalogued.of(site, temporary.toRealPath().resolve("project"), day);
        assertThat(catalogued.findings().sorted())
                .noneMatch(one -> one.place().path().endsWith(".csv"));
        return catalogued.catalogue().items();
    }

    private static String row(String code, String name, String from, String until, String added, String removed) {
        String basis = added.isEmpty() && removed.isEmpty() ? "" : "通知";
        return String.join(",", code, name, "行政许可", "办公室", "办法", from, until, added, removed, basis) + "\n";
    }

    private static List<String> codes(List<Item> items) {
        return items.stream().map(Item::code).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theAccountOfEveryYearIsEven(long seed) throws IOException {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2015, 1, 1);
        StringBuilder rows = new StringBuilder(row("A0", "事项", "2014-05-01", "", "", ""));
        for (int code = 1; code < 20; code++) {
            LocalDate from = day.plusDays(random.nextInt(2000));
            for (int part = random.nextInt(3); part >= 0; part--) {
                LocalDate until = from.plusDays(random.nextInt(900));
                boolean open = part == 0 && random.nextBoolean();
                String end = open ? "" : until.toString();
                rows.append(row("A" + code, "事项", from.toString(), end, "", open ? "" : "取消"));
                from = until.plusDays(random.nextBoolean() ? 0 : random.nextInt(500));
            }
        }
        list(1, "2014-12-20", rows.toString());
        Items items = items("2021-09-01");
        assertThat(items.year(2014)).isEmpty();
        assertThat(items.year(2022)).isEmpty();
        List<String> last = codes(items.on(LocalDate.of(2014, 12, 31)));
        for (int year = 2015; year <= 2021; year++) {
            Items.Year one = items.year(year).orElseThrow();
            LocalDate end = year == 2021 ? LocalDate.of(2021, 9, 1) : LocalDate.of(year, 12, 31);
            assertThat(codes(one.before())).as("before %d", year).containsExactlyInAnyOrderElementsOf(last);
            List<String> now = new ArrayList<>(last);
            now.addAll(codes(one.added()));
            codes(one.removed())
                    .forEach(code -> assertThat(now.remove(code))
                            .as("%s in %s", code, now)
                            .isTrue());
            last = codes(one.now());
            assertThat(now).as("now %d", year).containsExactlyInAnyOrderElementsOf(last);
            assertThat(last).containsExactlyInAnyOrderElementsOf(codes(items.on(end)));
        }
    }

    @Test
    void anotherNameIsNeitherNewNorGone() throws IOException {
        list(
                1,
                "2018-06-01",
                row("A1", "旧名", "2010-01-01", "2020-03-01", "", "更名") + row("A1", "新名", "2020-03-01", "", "更名", ""));
        Items.Year year = items("2021-09-01").year(2020).orElseThrow();
        assertThat(year.added()).isEmpty();
        assertThat(year.removed()).isEmpty();
        assertThat(year.before()).extracting(Item::name).containsExactly("旧名");
        assertThat(year.now()).extracting(Item::name).containsExactly("新名");
    }

    @Test
    void theDayOfTheEndIsTheFirstWithoutIt() throws IOException {
        list(1, "2018-06-01", row("A1", "事项", "2010-01-01", "2020-01-01", "", "取消"));
        Items items = items("2021-09-01");
        assertThat(items.on(LocalDate.of(2019, 12, 31))).hasSize(1);
        assertThat(items.on(LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(items.year(2019).orElseThrow().removed()).isEmpty();
        assertThat(items.year(2020).orElseThrow().removed()).hasSize(1);
    }

    @Test
    void aYearIsKnownWhereEveryListIsOlderThanIt() throws IOException {
        list(1, "2018-06-01", row("A1", "事项", "2010-01-01", "", "", ""));
        list(2, "2019-12-31", row("A2", "事项", "2011-01-01", "", "", ""));
        Items items = items("2021-09-01");
        assertThat(items.year(2019)).isEmpty();
        assertThat(items.year(2020).orElseThrow().before()).hasSize(2);
        assertThat(items.where(item -> item.code().equals("A1")).year(2019)).isPresent();
    }

    @Test
    void aYearBeforeTheFirstItemIsNotKnown() throws IOException {
        list(1, "2018-06-01", row("A1", "事项", "2020-02-01", "", "新增", ""));
        Items items = items("2021-09-01");
        assertThat(items.year(2019)).isEmpty();
        assertThat(items.year(2020)).isEmpty();
        assertThat(items.year(2021).orElseThrow().before()).hasSize(1);
    }

    @Test
    void aListThatAnotherRepealsIsNotCounted() throws IOException {
        list(1, "2018-06-01", row("A1", "事项", "2010-01-01", "", "", ""));
        EntryDraft other = EntryDraft.of(2).set("repeals", List.of(Catalogued.number(1)));
        site.entry("tzgg/e2.md", other);
        assertThat(items("2021-09-01").all()).isEmpty();
    }

    @Test
    void theLedgerTakesTheKindsThatAreKnown() {
        assertThat(LedgerKind.ITEMS.columns())
                .filteredOn(column -> column.english().equals("kind"))
                .singleElement()
                .satisfies(column -> assertThat(column.meaning().zh()).isEqualTo(String.join("、", ItemKind.words())));
    }
}
