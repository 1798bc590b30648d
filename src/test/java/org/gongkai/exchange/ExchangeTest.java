package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.exchange.PublishedFiles.entry;
import static org.gongkai.exchange.PublishedFiles.ordered;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.json.Json;
import org.gongkai.tables.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Records come out of a release once, in order, and as standard parsers read them again. */
class ExchangeTest {

    private static final String CSV = "form: csv\nfields:\n  - {to: 编号, from: index}\n  - {to: 标题, from: title}\n";
    private static final String XML = """
            form: xml
            root: records
            record: record
            fields:
              - {to: "@id", from: index}
              - {to: title, from: title}
            """;
    private static final String JSON = "form: json\nfields:\n  - {to: id, from: index}\n  - {to: title, from: title}\n";

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Map<String, Object>> entries(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(PublishedFiles::entry).toList();
    }

    /** What a title may hold, and what parsers trip over. */
    private static final List<String> PIECES = List.of(
            "关于", "<b>", "&amp;", "]]>", "\"", "'", ",", ";", "\t", "=1+1", "@a", "-", "é", "𠮷", "😀", "\u202E",
            "\u200B", "\\", "/", "{", "}", "\u00A0", "、", "<!--", "<?x?>", "#", "\n", "\r", "％", "ﬁ");

    private static List<Map<String, Object>> hostile(long seed, int count) {
        Random random = new Random(seed);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            StringBuilder title = new StringBuilder("题");
            for (int j = random.nextInt(8); j >= 0; j--) {
                title.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            entries.add(entry(i, "title", title.append("。").toString()));
        }
        return entries;
    }

    private static List<Object> under(List<Map<String, Object>> entries, String key) {
        return entries.stream().map(entry -> entry.get(key)).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void xmlIsReadAgainAsItWas(long seed) throws Exception {
        List<Map<String, Object>> entries = hostile(seed, 60);
        for (String encoding : List.of("utf-8", "gb18030", "gbk")) {
            Exchanged exchanged = Exchanged.of(
                    PublishedFiles.of(7, entries, List.of(), List.of()), "encoding: " + encoding + "\n" + XML);
            assertThat(exchanged.findings()).isEmpty();
            NodeList records =
                    parsed(exchanged.files().get(0)).getDocumentElement().getElementsByTagName("record");
            List<Object> titles = new ArrayList<>();
            List<Object> numbers = new ArrayList<>();
            for (int i = 0; i < records.getLength(); i++) {
                titles.add(records.item(i).getTextContent().strip());
                numbers.add(records.item(i).getAttributes().getNamedItem("id").getTextContent());
            }
            assertThat(numbers).isEqualTo(under(entries, "index"));
            assertThat(titles).as(encoding).isEqualTo(under(entries, "title"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void jsonIsReadAgainAsItWas(long seed) throws Exception {
        List<Map<String, Object>> entries = hostile(seed, 60);
        PublishedFiles release = PublishedFiles.of(7, entries, List.of(), List.of());
        for (String form : List.of("json", "jsonl")) {
            for (String encoding : List.of("utf-8", "gb18030", "gbk")) {
                String mapping = "encoding: " + encoding + "\n" + JSON.replace("json", form);
                String text = Exchanged.of(release, mapping).text(Charset.forName(encoding));
                List<Object> titles = new ArrayList<>();
                if (form.equals("json")) {
                    ((List<?>) Json.parse(text)).forEach(one -> titles.add(((Map<?, ?>) one).get("title")));
                } else {
                    for (String line : text.split("\n")) {
                        titles.add(((Map<?, ?>) Json.parse(line)).get("title"));
                    }
                }
                assertThat(titles).as(form + " " + encoding).isEqualTo(under(entries, "title"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void csvIsReadAgainAsItWas(long seed) {
        List<Map<String, Object>> entries = hostile(seed, 60);
        PublishedFiles release = PublishedFiles.of(7, entries, List.of(), List.of());
        for (String separator : List.of("comma", "semicolon", "tab", "bar")) {
            String mapping =
                    "formulas: as-written\nline-end: lf\nencoding: gb18030\nseparator: " + separator + "\n" + CSV;
            String text = Exchanged.of(release, mapping).text(Charset.forName("GB18030"));
            char sign = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|')
                    .get(separator);
            assertThat(CsvText.read(text, sign)).isInstanceOf(CsvText.Sound.class);
            List<CsvText.Row> rows = ((CsvText.Sound) CsvText.read(text, sign)).rows();
            assertThat(rows.stream().skip(1).map(row ->
                            (Object) row.cells().get(0).text()))
                    .isEqualTo(under(entries, "index"));
            assertThat(rows.stream().skip(1).map(row ->
                            (Object) row.cells().get(1).text()))
                    .isEqualTo(under(entries, "title"));
        }
    }

    @Test
    void cellsThatASpreadsheetWouldComputeAreDisarmedUnlessAProgramReadsThem() {
        PublishedFiles release = PublishedFiles.of(List.of(entry(1, "title", "=cmd|' /C calc'!A0")));
        assertThat(Exchanged.of(release, CSV).text()).contains(",'=cmd");
        assertThat(Exchanged.of(release, "formulas: as-written\n" + CSV).text()).contains(",=cmd");
    }

    @Test
    void gb18030HoldsEveryCharacterAndGbkNamesThoseItLacks() {
        PublishedFiles release = PublishedFiles.of(List.of(entry(1, "title", "𠮷野😀"), entry(2)));
        assertThat(Exchanged.of(release, "encoding: gb18030\n" + CSV).text(Charset.forName("GB18030")))
                .contains("𠮷野😀");
        assertThat(Exchanged.of(release, "encoding: gbk\n" + CSV).told())
                .contains("G-120", "736916951/2026-000001 标题: gbk has no “𠮷” (U+20BB7)", "catalogue/2026.json:6")
                .doesNotContain("000002");
    }

    @Test
    void charactersThatXmlCannotHoldAreNamed() {
        PublishedFiles release =
                PublishedFiles.of(List.of(entry(1, "title", "甲\u0001乙"), entry(2, "title", "丙\uFFFF")));
        assertThat(Exchanged.of(release, XML).told())
                .contains("736916951/2026-000001 title: xml cannot hold the character U+0001")
                .contains("736916951/2026-000002 title: xml cannot hold the character U+FFFF");
        assertThat(Exchanged.of(release, CSV).told()).contains("U+0001").doesNotContain("U+FFFF");
        assertThat(Exchanged.of(release, JSON).text()).contains("甲\\u0001乙");
    }

    @Test
    void everyRecordStandsInOneOfTheFilesAndEachFileIsWhole() throws Exception {
        PublishedFiles release = PublishedFiles.of(5, entries(23), List.of(), List.of());
        Exchanged exchanged = Exchanged.of(release, "per-file: 10\n" + JSON);
        assertThat(exchanged.findings()).isEmpty();
        assertThat(exchanged.files()).hasSize(3);
        List<Object> numbers = new ArrayList<>();
        for (byte[] file : exchanged.files()) {
            List<?> some = (List<?>) Json.parse(new String(file, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(some).hasSizeBetween(3, 10);
            some.forEach(one -> numbers.add(((Map<?, ?>) one).get("id")));
        }
        assertThat(numbers).isEqualTo(under(entries(23), "index"));
    }

    @Test
    void aPartIsReadWhenItsRecordsAreWanted() {
        PublishedFiles release = PublishedFiles.of(5, entries(15), List.of(), List.of());
        Exchanged.of(release, CSV);
        assertThat(release.opened)
                .containsExactly(
                        "release/manifest.sha256",
                        "robots.txt",
                        "catalogue/index.json",
                        "catalogue/2026.json",
                        "catalogue/2026-2.json",
                        "catalogue/2026-3.json");
    }

    @Test
    void anOlderReleaseWithoutPartsIsReadAsAWhole() {
        PublishedFiles release = PublishedFiles.of(5, entries(12), List.of(), List.of());
        String inParts = Exchanged.of(release, CSV).text();
        release.files.keySet().removeIf(path -> path.startsWith("catalogue/"));
        assertThat(Exchanged.of(release.listed(), CSV).text()).isEqualTo(inParts);
    }

    @Test
    void withdrawnAndClosedRecordsComeAfterTheOthersWhereTheyAreWanted() {
        PublishedFiles release = PublishedFiles.of(
                1,
                entries(2),
                List.of(ordered("index", "甲/1", "on", "2026-08-01", "reason", "有误", "address", "tzgg/2026/x.html")),
                List.of(ordered("index", "乙/1", "category", "tzgg", "on", "2026-09-01", "address", "closed/1.html")));
        String mapping = """
                form: csv
                header: false
                records: [closed, entries, withdrawn]
                fields:
                  - {to: a, from: index}
                  - {to: b, from: state, codes: {公开: 1, 撤回: 2, 公开期满: 3}}
                  - {to: c, from: on, date: yyyyMMdd}
                """;
        assertThat(Exchanged.of(release, mapping).text())
                .isEqualTo(
                        "736916951/2026-000001,1,\r\n736916951/2026-000002,1,\r\n甲/1,2,20260801\r\n乙/1,3,20260901\r\n");
    }

    @Test
    void anEntryThatChangedTwiceIsOneRecordAndWhatIsGoneIsTold() {
        PublishedFiles release = PublishedFiles.of(entries(1));
        release.put(
                "changes.json",
                ordered(
                        "organ",
                        "示例省监狱管理局",
                        "as-of",
                        PublishedFiles.AS_OF,
                        "changes",
                        List.of(
                                ordered(
                                        "change",
                                        "changed",
                                        "index",
                                        "a/1",
                                        "entry",
                                        ordered("index", "a/1", "title", "甲")),
                                ordered(
                                        "change",
                                        "validity",
                                        "index",
                                        "a/1",
                                        "entry",
                                        ordered("index", "a/1", "title", "甲")),
                                ordered("change", "removed", "index", "a/2"),
                                ordered(
                                        "change",
                                        "new",
                                        "index",
                                        "a/3",
                                        "entry",
                                        ordered("index", "a/3", "title", "丙")))));
        String mapping = """
                form: csv
                header: false
                records: [entries, removed]
                fields:
                  - {to: a, from: index}
                  - {to: b, from: change}
                  - {to: c, from: title}
                """;
        assertThat(Exchanged.of(release.listed(), mapping, true).text())
                .isEqualTo("a/1,changed,甲\r\na/2,removed,\r\na/3,new,丙\r\n");
        assertThat(Exchanged.of(release, mapping.replace("[entries, removed]", "entries"), true)
                        .text())
                .isEqualTo("a/1,changed,甲\r\na/3,new,丙\r\n");
    }

    @Test
    void aReleaseChangedAfterItsManifestIsNotBelieved() {
        PublishedFiles release = PublishedFiles.of(5, entries(12), List.of(), List.of());
        release.files.computeIfPresent("catalogue/2026-2.json", (path, text) -> text.replace("第7件", "第七件"));
        assertThat(Exchanged.of(release, CSV).told())
                .contains("catalogue/2026-2.json", "R-163", "not the one whose digest the manifest has");

        release.files.remove("catalogue/2026-2.json");
        assertThat(Exchanged.of(release, CSV).told()).contains("the site has no such file");

        release.files.remove("release/manifest.sha256");
        assertThat(Exchanged.of(release, CSV).told()).contains("there is no manifest");
    }

    @Test
    void partsThatDoNotMakeUpTheCatalogueAreNotBelieved() {
        PublishedFiles release = PublishedFiles.of(5, entries(12), List.of(), List.of());
        release.files.computeIfPresent(
                "catalogue/index.json", (path, text) -> text.replace("\"entries\": 12", "\"entries\": 13"));
        assertThat(Exchanged.of(release.listed(), CSV).told()).contains("catalogue/index.json", "entries");

        release = PublishedFiles.of(5, entries(12), List.of(), List.of());
        release.files.put("catalogue/2026-2.json", release.files.get("catalogue/2026-3.json"));
        assertThat(Exchanged.of(release.listed(), CSV).told()).contains("catalogue/2026-2.json", "entries");

        release = PublishedFiles.of(5, entries(12), List.of(), List.of());
        release.files.computeIfPresent(
                "catalogue/2026-2.json", (path, text) -> text.replace("2026-11-22T", "2026-11-21T"));
        assertThat(Exchanged.of(release.listed(), CSV).told()).contains("catalogue/2026-2.json", "as-of");

        release = PublishedFiles.of(5, entries(12), List.of(), List.of());
        release.files.computeIfPresent(
                "catalogue/index.json", (path, text) -> text.replace("catalogue/2026-2", "../../etc/x"));
        assertThat(Exchanged.of(release.listed(), CSV).told()).contains("../../etc/x.json", "no such file");
        assertThat(release.opened).doesNotContain("../../etc/x.json");
    }

    @Test
    void valuesOfAnotherTypeThanTheSchemaHasAreTold() {
        PublishedFiles release = PublishedFiles.of(List.of(
                entry(1, "title", List.of(ordered("a", 1))),
                entry(2, "attachments", "none"),
                entry(3, "attachments", List.of(1))));
        String mapping = XML
                + "  - {to: a, from: attachments.file}\n  - {to: f, from: attachments, fields: [{to: b, from: file}]}\n";
        assertThat(Exchanged.of(release, mapping).told())
                .contains("2026-000001 title is of another type")
                .contains("2026-000002 attachments.file is of another type")
                .contains("2026-000003 attachments is of another type");
    }

    @Test
    void whatThePlatformDoesNotTakeIsToldOfEveryRecordAtOnce() {
        PublishedFiles release = PublishedFiles.of(List.of(
                entry(1, "genre", "通知", "number", "示狱发〔2026〕1号"),
                entry(2, "genre", "意见"),
                entry(3, "title", "甲".repeat(11), "released", "七月六日")));
        String mapping = """
                form: csv
                fields:
                  - {to: 标题, from: title, max-length: 10}
                  - {to: 文种, from: genre, codes: {通知: "0101"}}
                  - {to: 文号, from: number, required: true}
                  - {to: 日期, from: released, date: yyyy年M月d日}
                """;
        String told = Exchanged.of(release, mapping).told();
        assertThat(told)
                .contains("2026-000002 文种: its table has no code for “意见”", "add “意见: CODE” to codes, line 4")
                .contains("2026-000002 文号: is required and has no value")
                .contains("2026-000003 标题: has 11 characters, the platform takes 10")
                .contains("2026-000003 文号: is required and has no value")
                .contains("2026-000003 日期: “七月六日” is no date");
        assertThat(told.split("G-120")).hasSize(6);
    }

    @Test
    void absoluteAddressesNeedThatOfTheSite() {
        PublishedFiles release = PublishedFiles.of(entries(1));
        String mapping = "form: csv\nheader: false\nfields:\n  - {to: a, from: address, absolute: true}\n";
        assertThat(Exchanged.of(release, mapping).text())
                .isEqualTo("https://jyj.example.gov.cn/zfxxgk/tzgg/2026/1.html\r\n");
        assertThat(Exchanged.of(release, "site: http://other.example.gov.cn\n" + mapping)
                        .text())
                .isEqualTo("http://other.example.gov.cn/tzgg/2026/1.html\r\n");
        release.files.remove("robots.txt");
        assertThat(Exchanged.of(release.listed(), mapping).told()).contains("the address of the site is not known");
    }

    @Test
    void aCatalogueWithoutEntriesIsAWholeFile() throws Exception {
        PublishedFiles release = PublishedFiles.of(List.of());
        assertThat(Exchanged.of(release, CSV).text()).isEqualTo("编号,标题\r\n");
        assertThat(Json.parse(Exchanged.of(release, JSON).text())).isEqualTo(List.of());
        assertThat(parsed(Exchanged.of(release, XML).files().get(0))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("records");
        assertThat(Exchanged.of(release, JSON.replace("json", "jsonl")).text()).isEmpty();
    }

    @Test
    void ofManyFindingsTenThousandAreKept() {
        PublishedFiles release = PublishedFiles.of(entries(6_000));
        String mapping = CSV + "  - {to: a, from: number, required: true}\n  - {to: b, from: genre, required: true}\n";
        assertThat(Exchanged.of(release, mapping).findings()).hasSize(10_001);
        assertThat(Exchanged.of(release, mapping).told()).contains("2000 further findings are not listed");
    }
}
