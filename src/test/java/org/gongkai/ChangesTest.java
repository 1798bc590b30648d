package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchange file: one record for each change since an earlier release. */
class ChangesTest {

    private static final String LATER = "2021-12-05T00:00:00+08:00";

    @TempDir
    Path folder;

    private Path earlier = Path.of("");

    private static TestSite site() {
        return new TestSite()
                .entry("tzgg/2021/a.md", EntryDraft.of(1))
                .entry("tzgg/2021/b.md", EntryDraft.of(2))
                .entry("tzgg/2021/c.md", EntryDraft.of(3))
                .entry("tzgg/2021/d.md", EntryDraft.of(4))
                .entry("fdzdgknr/gfxwj/2021/e.md", EntryDraft.of(5).set("expires", "2021-12-03"))
                .entry("tzgg/2021/g.md", EntryDraft.of(7).set("closes-after", "150 days"));
    }

    @BeforeEach
    void publishesOnce() throws IOException {
        Built built = Built.of(site().write(folder.resolve("project")), folder.resolve("out"));
        assertThat(built.published()).isTrue();
        earlier = Files.copy(built.out().resolve("catalogue.json"), folder.resolve("earlier.json"));
    }

    private Run build(Path project, String asOf, Path since) {
        return Run.of(
                project,
                "build",
                project.toString(),
                "--as-of",
                asOf,
                "--out",
                folder.resolve("out").toString(),
                "--since",
                since.toString());
    }

    private JsonObject changes() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("out/changes.json")))
                .getAsJsonObject();
    }

    private static List<String> told(JsonObject changes) {
        List<String> told = new ArrayList<>();
        for (JsonElement one : changes.getAsJsonArray("changes")) {
            JsonObject change = one.getAsJsonObject();
            told.add(change.get("index").getAsString().replaceFirst(".*-0*", "") + " "
                    + change.get("change").getAsString()
                    + (change.has("keys") ? " " + change.get("keys") : "")
                    + (change.has("from")
                            ? " " + change.get("from").getAsString() + "→"
                                    + change.get("to").getAsString()
                            : ""));
        }
        return told;
    }

    private Path changed() throws IOException {
        return new TestSite()
                .entry("tzgg/2021/a.md", EntryDraft.of(1))
                .entry(
                        "tzgg/2021/b.md",
                        EntryDraft.of(2).set("changed", "2021-12-02").body("改过的正文。\n"))
                .entry("tzgg/2021/c.md", EntryDraft.of(3).set("title", "涉密的标题").withdrawn("2021-12-02", "涉密", true))
                .entry(
                        "tzgg/2021/d.md",
                        EntryDraft.of(4).set("title", "不再公开的标题").noStep("approved"))
                .entry("fdzdgknr/gfxwj/2021/e.md", EntryDraft.of(5).set("expires", "2021-12-03"))
                .entry("tzgg/2021/f.md", EntryDraft.of(6))
                .entry("tzgg/2021/g.md", EntryDraft.of(7).set("closes-after", "150 days"))
                .write(folder.resolve("changed"));
    }

    @Test
    void everyChangeHasItsRecordAndWhatStayedHasNone() throws IOException {
        Run run = build(changed(), LATER, earlier);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(told(changes()))
                .containsExactly(
                        "2 changed [\"changed\",\"digest\"]",
                        "3 withdrawn",
                        "4 removed",
                        "5 validity 有效→失效",
                        "6 new",
                        "7 closed");
        assertThat(changes().get("since").getAsString()).isEqualTo("2021-12-01T00:00:00+08:00");
    }

    @Test
    void theRecordsAreWhatTheirPublishedSchemaSays() throws IOException {
        build(changed(), LATER, earlier);
        Path out = folder.resolve("out");
        String home = "https://jyj.example.gov.cn/zfxxgk/";
        Map<String, String> schemas = new TreeMap<>();
        for (String name : List.of("catalogue.schema.json", "changes.schema.json")) {
            schemas.put(home + name, Files.readString(out.resolve(name)));
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
        var schema = registry.getSchema(SchemaLocation.of(home + "changes.schema.json"));
        JsonObject changes = changes();
        assertThat(schema.validate(changes.toString(), InputFormat.JSON)).isEmpty();
        changes.getAsJsonArray("changes").get(0).getAsJsonObject().addProperty("note", "内部");
        assertThat(schema.validate(changes.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void anotherDayOnThePagesIsNoChange() throws IOException {
        assertThat(build(site().write(folder.resolve("same")), "2021-12-02", earlier)
                        .code())
                .isZero();
        assertThat(told(changes())).isEmpty();
        assertThat(Files.readString(folder.resolve("out/catalogue.json"))).isNotEqualTo(Files.readString(earlier));
    }

    /** It compares with the file that is named, never with what happens to lie in the output folder. */
    @Test
    void buildingTwiceGivesTheSameBytes() throws IOException {
        Path project = changed();
        build(project, LATER, earlier);
        String first = Files.readString(folder.resolve("out/changes.json"));
        build(project, LATER, earlier);
        assertThat(folder.resolve("out/changes.json")).hasContent(first);
    }

    @Test
    void withoutAnEarlierReleaseThereIsNoExchangeFile() {
        assertThat(folder.resolve("out/changes.json")).doesNotExist();
        assertThat(folder.resolve("out/changes.schema.json")).doesNotExist();
    }

    @Test
    void aPublishedSiteCanBeNamedInsteadOfItsCatalogue() throws IOException {
        assertThat(build(changed(), LATER, folder.resolve("out")).code()).isZero();
        assertThat(told(changes())).hasSize(6);
    }

    @Test
    void whatIsNoEarlierCatalogueIsRefusedAndTheOldSiteStays() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"as-of\": 1,,\n}");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"entries\": []}");
        String before = Files.readString(folder.resolve("out/catalogue.json"));
        assertRefused(broken, LATER, "broken.json:2:14");
        assertRefused(other, LATER, "other.json");
        assertRefused(folder.resolve("none.json"), LATER, "none.json");
        assertRefused(earlier, "2021-11-30", "2021-12-01T00:00:00+08:00");
        assertThat(folder.resolve("out/catalogue.json")).hasContent(before);
    }

    private void assertRefused(Path since, String asOf, String named) throws IOException {
        Run run = build(folder.resolve("project"), asOf, since);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(named);
    }

    /** What is gone may be gone for secrecy: only its number is told. */
    @Test
    void neitherTitleNorTextOfWhatIsGoneIsRepeated() throws IOException {
        build(changed(), LATER, earlier);
        String old = JsonParser.parseString(Files.readString(earlier))
                .getAsJsonObject()
                .getAsJsonArray("entries")
                .toString();
        assertThat(old).contains("关于第3号事项", "关于第4号事项");
        for (JsonElement one : changes().getAsJsonArray("changes")) {
            JsonObject change = one.getAsJsonObject();
            if (change.get("change").getAsString().equals("removed")) {
                assertThat(change.keySet()).containsExactly("change", "index");
            } else if (change.get("change").getAsString().equals("withdrawn")) {
                assertThat(change.getAsJsonObject("withdrawn").has("title")).isFalse();
            } else if (change.get("change").getAsString().equals("closed")) {
                assertThat(change.getAsJsonObject("closed").keySet())
                        .containsExactly("index", "category", "on", "address");
            }
        }
        assertThat(changes().toString()).doesNotContain("关于第3号事项", "关于第7号事项", "涉密的标题", "关于第4号事项", "不再公开的标题");
    }
}
