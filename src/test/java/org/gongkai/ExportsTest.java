package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongkai.tables.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The exports of the catalogue agree with one another and with the pages, and strangers can read them. */
@Slow
class ExportsTest {

    private static final String FIRST = "736916951/2021-000001";
    private static final String PAGE = "fdzdgknr/gfxwj/2021/a.html";
    private static final int RELEASED = 10;

    @TempDir
    Path folder;

    private static TestSite site(String validity) {
        return new TestSite()
                .entry(
                        "fdzdgknr/gfxwj/2021/a.md",
                        EntryDraft.of(1)
                                .set("title", "=1+1 办法，“A<B & C>”")
                                .set("released", "2021-07-06 09:30")
                                .set("validity", validity))
                .entry("fdzdgknr/gfxwj/2021/b.md", EntryDraft.of(2))
                .entry("tzgg/2021/c.md", EntryDraft.of(3).withdrawn("2021-08-02", "内容有误", false))
                .entry("tzgg/2021/d.md", EntryDraft.of(4).noStep("approved"));
    }

    private Built build(String validity) throws IOException {
        Built built = Built.of(
                site(validity).write(folder.resolve(validity + "/project")), folder.resolve(validity + "/out"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        return built;
    }

    private static List<Row> sheet(Built built) throws IOException {
        try (InputStream in = Files.newInputStream(built.out().resolve("catalogue.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<CsvText.Row> table(Built built) throws IOException {
        String text = built.text("catalogue.csv");
        assertThat(text).startsWith("\uFEFF");
        CsvText.Read read = CsvText.read(text.substring(1).replace("\r\n", "\n"));
        assertThat(read).isInstanceOf(CsvText.Sound.class);
        return ((CsvText.Sound) read).rows();
    }

    private static JsonObject json(Built built) throws IOException {
        return JsonParser.parseString(built.text("catalogue.json")).getAsJsonObject();
    }

    /** A cell as catalogue.csv has it. */
    private static String shown(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().toSecondOfDay() == 0
                    ? time.toLocalDate().toString()
                    : time.toString().replace('T', ' ');
        }
        return cell.asString();
    }

    @Test
    void theWorkbookHasTheCellsOfTheTableAndItsDatesAreDates() throws IOException {
        Built built = build("有效");
        List<List<String>> expected = new ArrayList<>();
        for (CsvText.Row row : table(built)) {
            expected.add(row.cells().stream()
                    .map(cell -> cell.text().startsWith("'") ? cell.text().substring(1) : cell.text())
                    .toList());
        }
        List<List<String>> actual = new ArrayList<>();
        int width = expected.get(0).size();
        for (Row row : sheet(built)) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                cells.add(shown(row.getOptionalCell(i).orElse(null)));
            }
            actual.add(cells);
        }
        assertThat(actual).isEqualTo(expected).hasSize(4);
        Cell released = sheet(built).get(1).getCell(RELEASED);
        assertThat(released.getType()).isEqualTo(CellType.NUMBER);
        assertThat(released.asDate()).isEqualTo(LocalDateTime.of(2021, 7, 6, 9, 30));
    }

    @Test
    void aTitleThatLooksLikeAFormulaIsTextInEverySpreadsheet() throws IOException {
        Built built = build("有效");
        Cell title = sheet(built).get(1).getCell(1);
        assertThat(title.getType()).isEqualTo(CellType.STRING);
        assertThat(title.asString()).isEqualTo("=1+1 办法，“A<B & C>”");
        assertThat(table(built).get(1).cells().get(1).text()).startsWith("'=1+1");
    }

    @Test
    void theWorkbookOpensWithFrozenHeadAndAFilterOverAllRows() throws IOException {
        Built built = build("有效");
        try (ZipFile zip = new ZipFile(built.out().resolve("catalogue.xlsx").toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet)
                    .contains("ySplit=\"1\" topLeftCell=\"A2\"", "state=\"frozen\"", "<autoFilter ref=\"A1:S4\"/>");
        }
    }

    private static List<String> faults(String schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-states", "many-forms"})
    void theCatalogueIsWhatItsPublishedSchemaSays(String golden) throws IOException {
        Built built =
                Built.of(Path.of("src/test/sites/golden", golden), folder.resolve("out"), "2022-06-01T00:00:00+08:00");
        assertThat(built.published()).isTrue();
        String schema = built.text("catalogue.schema.json");
        assertThat(faults(schema, built.text("catalogue.json"))).isEmpty();
        for (JsonElement part : parts(built)) {
            assertThat(faults(schema, built.text(text(part, "address")))).isEmpty();
        }
    }

    private static JsonArray parts(Built built) throws IOException {
        return JsonParser.parseString(built.text("catalogue/index.json"))
                .getAsJsonObject()
                .getAsJsonArray("files");
    }

    private static String text(JsonElement object, String key) {
        return object.getAsJsonObject().get(key).getAsString();
    }

    private static int number(JsonElement object, String key) {
        return object.getAsJsonObject().get(key).getAsInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-states", "many-forms"})
    void thePartsByYearHaveEveryRecordOfTheCatalogueOnce(String golden) throws IOException {
        Built built =
                Built.of(Path.of("src/test/sites/golden", golden), folder.resolve("out"), "2022-06-01T00:00:00+08:00");
        JsonArray entries = new JsonArray();
        List<JsonElement> withdrawn = new ArrayList<>();
        for (JsonElement part : parts(built)) {
            JsonObject file =
                    JsonParser.parseString(built.text(text(part, "address"))).getAsJsonObject();
            assertThat(file.getAsJsonArray("entries")).hasSize(number(part, "entries"));
            assertThat(file.getAsJsonArray("withdrawn")).hasSize(number(part, "withdrawn"));
            file.getAsJsonArray("entries")
                    .forEach(entry -> assertThat(text(entry, "released")).startsWith(text(part, "year")));
            entries.addAll(file.getAsJsonArray("entries"));
            file.getAsJsonArray("withdrawn").forEach(withdrawn::add);
            assertThat(built.text("release/manifest.sha256"))
                    .contains(text(part, "sha256") + "  " + text(part, "address") + "\n");
        }
        assertThat(entries).isEqualTo(json(built).getAsJsonArray("entries"));
        assertThat(withdrawn)
                .containsExactlyInAnyOrderElementsOf(
                        json(built).getAsJsonArray("withdrawn").asList());
    }

    /** DCAT 3, section 6; schema.org Legislation and Dataset. */
    @Test
    void theLinkedDataNamesEveryEntryAndEveryFormOfTheCatalogue() throws IOException {
        Built built = build("部分失效");
        JsonObject linked = linked(built);
        assertThat(text(linked.get("@context"), "@base")).isEqualTo("https://jyj.example.gov.cn/zfxxgk/");
        List<String> pages = new ArrayList<>();
        linked.getAsJsonArray("dcat:resource").forEach(resource -> pages.add(text(resource, "@id")));
        assertThat(pages).containsExactlyInAnyOrder(PAGE, "fdzdgknr/gfxwj/2021/b.html");
        assertThat(pages).allMatch(page -> Files.exists(built.out().resolve(page)));
        JsonObject first = resource(built, FIRST);
        assertThat(first.get("@type").toString()).contains("dcat:Resource", "schema:Legislation");
        assertThat(text(first, "schema:legislationLegalForce")).isEqualTo("schema:PartiallyInForce");
        assertThat(text(resource(build("废止"), FIRST), "schema:legislationLegalForce"))
                .isEqualTo("schema:NotInForce");
        assertThat(text(resource(build("有效"), FIRST), "schema:legislationLegalForce"))
                .isEqualTo("schema:InForce");
        JsonArray forms = linked.getAsJsonObject("dcat:dataset").getAsJsonArray("dcat:distribution");
        assertThat(forms).hasSize(3);
        forms.forEach(form ->
                assertThat(built.out().resolve(text(form, "dcat:downloadURL"))).isNotEmptyFile());
        forms.forEach(form -> assertThat(text(form, "dcat:accessURL")).isEqualTo(text(form, "dcat:downloadURL")));
        for (JsonObject one : List.of(linked, linked.getAsJsonObject("dcat:dataset"))) {
            assertThat(text(one, "dct:title")).startsWith("示例省监狱管理局");
            assertThat(text(one, "dct:description")).startsWith("示例省监狱管理局");
            assertThat(text(one, "dct:language")).isEqualTo("http://id.loc.gov/vocabulary/iso639-1/zh");
            assertThat(one.has("dct:publisher")).isTrue();
        }
    }

    private static JsonObject linked(Built built) throws IOException {
        return JsonParser.parseString(built.text("catalogue.jsonld")).getAsJsonObject();
    }

    private static JsonObject resource(Built built, String index) throws IOException {
        for (JsonElement resource : linked(built).getAsJsonArray("dcat:resource")) {
            if (text(resource, "dct:identifier").equals(index)) {
                return resource.getAsJsonObject();
            }
        }
        throw new AssertionError(index);
    }

    /** Sitemaps 0.9: lastmod is the day of release, or that of the last change. */
    @Test
    void theSitemapTellsWhenAnEntryChangedLast() throws IOException {
        Built before = build("有效");
        assertThat(before.text("sitemap.xml")).contains("2021/a.html</loc><lastmod>2021-07-06</lastmod>");
        Path project = new TestSite()
                .entry("fdzdgknr/gfxwj/2021/a.md", EntryDraft.of(1).set("changed", "2021-08-09"))
                .write(folder.resolve("changed/project"));
        assertThat(Built.of(project, folder.resolve("changed/out")).text("sitemap.xml"))
                .contains("2021/a.html</loc><lastmod>2021-08-09</lastmod>");
    }

    @Test
    void thePublishedSchemaRefusesWhatIsNoCatalogue() throws IOException {
        Built built = build("有效");
        JsonObject catalogue = json(built);
        JsonObject entry = catalogue.getAsJsonArray("entries").get(0).getAsJsonObject();
        entry.remove("index");
        entry.addProperty("note", "内部");
        entry.addProperty("validity", "过期");
        assertThat(faults(built.text("catalogue.schema.json"), catalogue.toString()))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("index"))
                .anyMatch(fault -> fault.contains("note"))
                .anyMatch(fault -> fault.contains("validity"));
    }

    @Test
    void allExportsPagesAndCountersHaveTheSameTotal() throws IOException {
        Built built = build("有效");
        JsonArray entries = json(built).getAsJsonArray("entries");
        JsonArray withdrawn = json(built).getAsJsonArray("withdrawn");
        assertThat(entries).hasSize(2);
        assertThat(withdrawn).hasSize(1);
        assertThat(table(built)).hasSize(1 + entries.size() + withdrawn.size());
        assertThat(sheet(built)).hasSize(1 + entries.size() + withdrawn.size());
        assertThat(linked(built).getAsJsonArray("dcat:resource")).hasSize(entries.size());
        JsonElement parts = JsonParser.parseString(built.text("catalogue/index.json"));
        assertThat(number(parts, "entries")).isEqualTo(entries.size());
        assertThat(number(parts, "withdrawn")).isEqualTo(withdrawn.size());
        assertThat(built.text("feed.xml").split("<entry>", -1)).hasSize(1 + entries.size());
        assertThat(built.text("sitemap.xml").split("/2021/[a-d][.]html", -1)).hasSize(1 + entries.size());
        assertThat(built.text("catalogue/index.html")).contains("共公开政府信息2条");
    }

    /** RFC 4287, sections 4.1.1 and 4.1.2. */
    @Test
    void everyColumnWithEntriesHasAFeedWithWhatAtomDemands() throws Exception {
        Built built = build("有效");
        List<String> feeds = built.files().keySet().stream()
                .filter(path -> path.endsWith("feed.xml"))
                .toList();
        assertThat(feeds).containsExactly("fdzdgknr/feed.xml", "fdzdgknr/gfxwj/feed.xml", "feed.xml");
        for (String path : feeds) {
            Element feed = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(built.out().resolve(path).toFile())
                    .getDocumentElement();
            assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(children(feed, "entry")).as(path).hasSize(2);
            assertThat(children(feed, "author")).hasSize(1);
            assertThat(children(feed, "link"))
                    .anyMatch(link -> link.getAttribute("rel").equals("self")
                            && link.getAttribute("href").equals("https://jyj.example.gov.cn/zfxxgk/" + path));
            List<Element> all = new ArrayList<>(children(feed, "entry"));
            all.add(feed);
            for (Element one : all) {
                for (String name : List.of("id", "title", "updated")) {
                    assertThat(children(one, name))
                            .as(path + " " + name)
                            .singleElement()
                            .satisfies(
                                    child -> assertThat(child.getTextContent()).isNotBlank());
                }
                assertThat(URI.create(children(one, "id").get(0).getTextContent())
                                .isAbsolute())
                        .isTrue();
                assertThat(OffsetDateTime.parse(children(one, "updated").get(0).getTextContent()))
                        .isAfter("2021-07-01T00:00:00+08:00");
            }
        }
        assertThat(main(built.text("fdzdgknr/gfxwj/index.html"))).contains("href=\"feed.xml\"");
        assertThat(built.text("tzgg/index.html")).doesNotContain("\"feed.xml\"");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** Trust property P-14: the state of an entry is the same in every view. */
    @Test
    void oneValidityFlippedChangesInEveryView() throws IOException {
        Built before = build("有效");
        Built after = build("废止");
        assertThat(views(before)).allMatch(view -> !view.contains("废止"));
        assertThat(views(after)).allMatch(view -> view.contains("废止"));
        assertThat(before.text("validity/index.html")).contains("2021/a.html");
        assertThat(before.text("validity/ended/index.html")).doesNotContain("2021/a.html");
        assertThat(after.text("validity/index.html")).doesNotContain("2021/a.html");
        assertThat(after.text("validity/ended/index.html")).contains("2021/a.html");
    }

    /** What each view says of the first entry. */
    private static List<String> views(Built built) throws IOException {
        List<String> views = new ArrayList<>();
        views.add(main(built.text(PAGE)));
        views.add(main(built.text("fdzdgknr/gfxwj/index.html")));
        views.add(main(built.text("catalogue/index.html")));
        views.add(built.text("feed.xml"));
        for (var entry : json(built).getAsJsonArray("entries")) {
            JsonObject record = entry.getAsJsonObject();
            if (record.get("index").getAsString().equals(FIRST)) {
                views.add(record.get("validity").getAsString());
            }
        }
        table(built).stream()
                .filter(row -> row.cells().get(0).text().equals(FIRST))
                .forEach(row -> views.add(row.cells().get(12).text()));
        sheet(built).stream()
                .filter(row -> row.getCellText(0).equals(FIRST))
                .forEach(row -> views.add(row.getCellText(12)));
        JsonParser.parseString(built.text("catalogue/2021.json"))
                .getAsJsonObject()
                .getAsJsonArray("entries")
                .forEach(entry -> {
                    if (text(entry, "index").equals(FIRST)) {
                        views.add(text(entry, "validity"));
                    }
                });
        views.add(text(resource(built, FIRST), "schema:creativeWorkStatus"));
        views.add(built.text("fdzdgknr/feed.xml"));
        views.add(built.text("fdzdgknr/gfxwj/feed.xml"));
        assertThat(views).hasSize(11);
        return views;
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
