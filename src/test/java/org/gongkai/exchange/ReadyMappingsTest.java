package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready mappings give what their standards describe, byte for byte as the expected files have it. */
class ReadyMappingsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/gongkai/exchange");

    /** Entries with everything that a ready mapping takes, and with nothing that can be absent. */
    static final PublishedFiles RELEASE = PublishedFiles.of(List.of(
            PublishedFiles.entry(
                    1,
                    "title",
                    "关于<公开>“A&B”]]>的通知",
                    "issuer",
                    List.of("示例省监狱管理局", "示例省司法厅"),
                    "number",
                    "示狱发〔2026〕1号",
                    "topic",
                    "综合政务\\政务公开",
                    "released",
                    "2026-07-06T09:05",
                    "changed",
                    "2026-08-01",
                    "source",
                    "示例日报",
                    "attachments",
                    List.of(
                            PublishedFiles.ordered(
                                    "file", "a.pdf", "title", "附件一", "address", "tzgg/2026/1.files/a.pdf", "bytes", 32),
                            PublishedFiles.ordered(
                                    "file",
                                    "b.xlsx",
                                    "title",
                                    "附件“二”",
                                    "address",
                                    "tzgg/2026/1.files/b.xlsx",
                                    "bytes",
                                    7))),
            PublishedFiles.entry(2)));

    static List<String> names() {
        return ReadyMappings.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheExpectedFile(String name) throws Exception {
        String text = ReadyMappings.text(name).orElseThrow();
        assertThat(text).startsWith("# ");
        PlatformMapping mapping =
                MappingReader.read(new SourceText(name, text)).value().orElseThrow();
        assertThat(mapping.title()).isNotEmpty();
        Exchanged exchanged = Exchanged.of(RELEASE, text);
        assertThat(exchanged.told()).isEmpty();
        byte[] file = exchanged.files().get(0);
        Path expected = EXPECTED.resolve(name + "." + mapping.form());
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("golden.update under CI").isNull();
            Files.writeString(expected, text(file));
        }
        assertThat(text(file)).isEqualTo(Files.readString(expected));
        if (mapping.form().toString().equals("xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            assertThat(factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(file))
                            .getDocumentElement()
                            .getElementsByTagName(mapping.record())
                            .getLength())
                    .isEqualTo(2);
        }
    }

    /** With the line ends that a version control gives to text. */
    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void everyMappingThatComesWithTheProgramIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/gongkai/exchange"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(ReadyMappings.NAMES.stream()
                            .map(name -> name + ".yaml")
                            .toList());
        }
    }
}
