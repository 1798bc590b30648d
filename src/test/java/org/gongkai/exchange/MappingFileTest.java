package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.exchange.mapping.RecordKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Wording.Language;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mapping files: what is wrong with them is told where it stands; editors and the handbook know the same keys. */
class MappingFileTest {

    private static final Path WRONG = Path.of("src/test/resources/org/gongkai/exchange/wrong.yaml");

    private static String told(String mapping, Language language) {
        List<Finding> findings =
                MappingReader.read(new SourceText("wrong.yaml", mapping)).findings();
        return new FindingText(language).plain(findings.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH", "EN"})
    void everythingWrongIsToldWhereItStands(Language language) throws IOException {
        String told = told(Files.readString(WRONG), language);
        Path expected = WRONG.resolveSibling("wrong-" + language + ".txt");
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("golden.update under CI").isNull();
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "form: xml¶fields: [{to: a, from: title}]; missing root",
                "form: xml¶fields: [{to: a, from: title}]; missing record",
                "form: json¶head: [{to: a, from: organ}]¶fields: [{to: a, from: title}]; missing root",
                "form: json¶root: a¶head: [{to: a, from: organ}]¶fields: [{to: a, from: title}]; “a” stands there twice",
                "form: json¶root: a/b¶head: [{to: a, from: organ}]¶fields: [{to: a, from: title}]; “a” has a value and parts as well",
                "form: json¶root: a¶head: [{to: b, from: title}]¶fields: [{to: a, from: title}]; head has no record to take “b” from",
                "form: json¶fields: [{to: a, from: title}, {to: a, from: index}]; “a” stands there twice",
                "form: json¶fields: [{to: a, from: title}, {to: a/b, from: index}]; “a” has a value and parts as well",
                "form: json¶fields: [{to: a//b, from: title}]; a part of the name is empty",
                "form: jsonl¶root: a¶fields: [{to: a, from: title}]; root is not for jsonl",
                "form: csv¶absent: 'null'¶fields: [{to: a, from: title}]; no null in csv",
                "form: csv¶fields: [{to: a, from: attachments, fields: [{to: b, from: file}]}]; a cell of a CSV table has no groups",
                "form: csv¶fields: [{to: a, from: issuer, several: repeat}]; a cell of a CSV table has no groups",
                "form: csv¶encoding: gbk¶fields: [{to: 𠮷, from: title}]; gbk cannot hold “𠮷”",
                "form: csv¶fields: []; one field at least",
                "form: json¶fields: [{to: a, from: attachments, default: b, fields: [{to: b, from: file}]}]; default is for fields with a value",
                "form: json¶fields: [{to: a, from: attachments, fields: []}]; one field at least",
                "form: csv; missing fields",
                "form: excel¶fields: [{to: a, from: title}]; form has no value “excel”",
                "form: xml¶root: r¶record: x¶fields: [{to: '@a', from: title}, {to: '@a', from: index}]; “@a” stands there twice",
                "form: xml¶root: r¶record: x¶fields: [{to: '@a/b', from: title}]; holds no elements",
                "form: xml¶root: r¶record: x¶fields: [{to: 'dc:title', from: title}]; prefix “dc” is not declared",
                "form: xml¶root: r¶record: x¶fields: [{to: '@xmlns', constant: u}]; “xmlns” is no name in XML",
                "form: xml¶root: r¶record: 'a b'¶fields: [{to: a, from: title}]; “a b” is no name in XML",
                "form: xml¶root: r¶record: x¶namespaces: [{prefix: xml, uri: u}]¶fields: [{to: a, from: title}]; no prefix: “xml”",
            })
    void aMappingThatMakesNoFileOfItsFormIsRefused(String mapping, String told) {
        assertThat(told(mapping.replace('¶', '\n'), Language.EN)).contains(told, "wrong.yaml:");
    }

    @Test
    void bothLanguagesOfKeysAreTheSameMapping() {
        PublishedFiles release = PublishedFiles.of(List.of(PublishedFiles.entry(1, "genre", "通知")));
        String english = """
                form: csv
                separator: tab
                fields:
                  - {to: 题, from: title, required: true}
                  - {to: 种, from: genre, codes: {通知: "01"}, otherwise: "99"}
                """;
        String chinese = """
                形式: csv
                分隔符: tab
                字段:
                  - {目标: 题, 取自: 标题, 必填: 是}
                  - {目标: 种, 取自: 体裁, 代码表: {通知: "01"}, 其余: "99"}
                """;
        assertThat(Exchanged.of(release, chinese).text())
                .isEqualTo(Exchanged.of(release, english).text())
                .contains("关于第1件事的通知\t01");
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2026-07-06",
        "yyyyMMdd, 20260706",
        "yyyy年M月d日, 2026年7月6日",
        "yy.M.d, 26.7.6",
        "yyyy-MM-dd HH:mm:ss, 2026-07-06 09:05:00",
        "yyyy-MM-ddTHH:mm:ssXXX, 2026-07-06T09:05:00+08:00",
        "yyyy-MM-ddTHH:mm:ssXX, 2026-07-06T09:05:00+0800",
        "yyyy-MM-ddTHH:mm:ssZ, 2026-07-06T01:05:00Z",
        "yyyy/M/d H:mm, 2026/7/6 9:05",
        "epoch-seconds, 1783299900",
        "epoch-millis, 1783299900000",
    })
    void datesAreInBeijingTimeUnlessTheyAreInUtc(String form, String written) {
        PublishedFiles release = PublishedFiles.of(List.of(PublishedFiles.entry(1, "released", "2026-07-06T09:05")));
        String mapping = "form: csv\nheader: false\nfields: [{to: a, from: released, date: '" + form + "'}]\n";
        assertThat(Exchanged.of(release, mapping).text()).isEqualTo(written + "\r\n");
    }

    @Test
    void aTopicWithoutACodeHasThatOfTheClassAbove() {
        PublishedFiles release = PublishedFiles.of(List.of(
                PublishedFiles.entry(1, "topic", "综合政务\\政务公开"),
                PublishedFiles.entry(2, "topic", "综合政务\\文秘工作"),
                PublishedFiles.entry(3, "topic", "国防")));
        String mapping = "form: csv\nheader: false\nfields:\n"
                + "  - {to: a, from: topic, codes: {综合政务: A, '综合政务\\政务公开': A01}, otherwise: Z}\n";
        assertThat(Exchanged.of(release, mapping).text()).isEqualTo("A01\r\nA\r\nZ\r\n");
    }

    @Test
    void groupsListsNumbersAndAbsentValuesStandInJsonAsTheMappingSays() throws JsonException {
        PublishedFiles release = PublishedFiles.of(List.of(
                PublishedFiles.entry(
                        1,
                        "number",
                        "示狱发〔2026〕1号",
                        "attachments",
                        List.of(PublishedFiles.ordered("file", "a.pdf", "address", "tzgg/2026/a.pdf", "bytes", 32))),
                PublishedFiles.entry(2, "issuer", List.of("甲局", "乙局"))));
        String mapping = """
                form: json
                root: data/list
                absent: "null"
                head:
                  - {to: code, constant: "200", type: number}
                  - {to: data/total, from: count}
                fields:
                  - {to: order, from: position}
                  - {to: top, constant: "false", type: truth}
                  - {to: doc/no, from: number}
                  - {to: doc/line, template: "{issuer}{number}（{formed:yyyy年}）"}
                  - {to: organs, from: issuer}
                  - {to: lead, from: issuer, several: first}
                  - {to: note, from: source, default: 本机关}
                  - {to: blank, constant: ""}
                  - {to: files, from: attachments, fields: [{to: size, from: bytes}, {to: url, from: address, absolute: true}]}
                """;
        assertThat(Json.canonical(Json.parse(Exchanged.of(release, mapping).text())))
                .isEqualTo("{\"code\":200,\"data\":{\"list\":["
                        + "{\"blank\":\"\",\"doc\":{\"line\":\"示例省监狱管理局示狱发〔2026〕1号（2026年）\",\"no\":\"示狱发〔2026〕1号\"},"
                        + "\"files\":[{\"size\":32,\"url\":\"https://jyj.example.gov.cn/zfxxgk/tzgg/2026/a.pdf\"}],"
                        + "\"lead\":\"示例省监狱管理局\",\"note\":\"本机关\",\"order\":1,\"organs\":[\"示例省监狱管理局\"],\"top\":false},"
                        + "{\"blank\":\"\",\"doc\":{\"line\":\"甲局、乙局（2026年）\",\"no\":null},\"files\":null,"
                        + "\"lead\":\"甲局\",\"note\":\"本机关\",\"order\":2,\"organs\":[\"甲局\",\"乙局\"],\"top\":false}"
                        + "],\"total\":2}}");
    }

    @Test
    void absentValuesThatAreWrittenEmptyAreEmptyListsWhereAListBelongs() throws JsonException {
        PublishedFiles release = PublishedFiles.of(List.of(PublishedFiles.entry(1)));
        String mapping = """
                form: json
                absent: empty
                fields:
                  - {to: a, from: number}
                  - {to: b, from: repeals}
                  - {to: c/d, from: attachments, fields: [{to: x, from: file}]}
                """;
        assertThat(Json.canonical(Json.parse(Exchanged.of(release, mapping).text())))
                .isEqualTo("[{\"a\":\"\",\"b\":[],\"c\":{\"d\":[]}}]");
        String xml = mapping.replace("form: json", "form: xml\nroot: r\nrecord: x") + "  - {to: c/d, from: index}\n";
        assertThat(Exchanged.of(release, xml).text())
                .contains("<a/>", "<b/>", "<c>\n      <d>736916951/2026-000001</d>\n    </c>");
    }

    @Test
    void editorsAreToldTheSame() throws IOException {
        String schema = Json.pretty(MappingReader.schema());
        var json = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        for (String name : ReadyMappings.NAMES) {
            assertThat(json.validate(ReadyMappings.text(name).orElseThrow(), InputFormat.YAML))
                    .as(name)
                    .isEmpty();
        }
        assertThat(json.validate(Files.readString(WRONG), InputFormat.YAML).stream()
                        .map(Object::toString)
                        .toList())
                .anyMatch(one -> one.contains("titel") || one.contains("fields/0"))
                .anyMatch(one -> one.contains("too"));
    }

    @Test
    void everyValueOfARecordCanBeTaken() throws Exception {
        Map<?, ?> schema =
                (Map<?, ?>) Json.parse(Files.readString(Path.of("src/main/resources/schema/catalogue.schema.json")));
        Map<?, ?> kinds = (Map<?, ?>) schema.get("$defs");
        Set<String> wanted = new TreeSet<>();
        for (String kind : List.of("entry", "withdrawn", "closed")) {
            keys(kinds.get(kind)).forEach(wanted::add);
        }
        keys(kinds.get("attachment")).forEach(key -> wanted.add("attachments." + key));
        keys(kinds.get("statement")).forEach(key -> wanted.add("statements." + key));
        assertThat(Arrays.stream(RecordKey.values()).map(RecordKey::english)).containsAll(wanted);
    }

    private static Stream<String> keys(Object kind) {
        return ((Map<?, ?>) ((Map<?, ?>) kind).get("properties"))
                .keySet().stream().map(Object::toString);
    }

    @Test
    void keysOfTheHeaderAreCalledAsInTheHeader() {
        for (RecordKey key : RecordKey.values()) {
            Arrays.stream(HeaderKey.values())
                    .filter(header -> header.english().equals(key.english()))
                    .forEach(header -> assertThat(key.chinese()).isEqualTo(header.chinese()));
        }
    }
}
