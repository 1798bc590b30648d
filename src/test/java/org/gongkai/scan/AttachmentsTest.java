package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.site.Footer;
import org.gongkai.content.site.IndexPattern;
import org.gongkai.content.site.LetterTerms;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.unpack.Documents;
import org.gongkai.unpack.Pdfs;
import org.gongkai.unpack.Pictures;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.Zips;
import org.gongkai.unpack.inventory.TraceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found inside attachments, and who may accept it. */
class AttachmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);
    private static final String AUTHOR = "content/gfxwj/a.files/表.docx R-56 author: a person in the properties “王一”";

    @TempDir
    private Path folder;

    private static Person person(String name, Role role) {
        return new Person(name, "办公室", List.of(role), LONG_AGO, Optional.empty(), List.of(), List.of());
    }

    private List<String> found(String waiver, String name, byte[] bytes) throws IOException {
        Path entry = folder.resolve("content/gfxwj/a.md");
        Files.createDirectories(folder.resolve("content/gfxwj/a.files"));
        Files.write(folder.resolve("content/gfxwj/a.files/" + name), bytes);
        Files.writeString(entry, """
                ---
                title: 通知
                index: 736916951/2026-000900
                formed: 2026-11-01
                disclosure: 主动公开
                %s
                review:
                  drafted: {by: 王一, on: 2026-11-01}
                  secrecy: {by: 李二, on: 2026-11-01, conclusion: 可以公开}
                  approved: {by: 钱四, on: 2026-11-01}
                ---

                正文。
                """.formatted(waiver.isEmpty() ? "genre: 通知" : "waive: [" + waiver + "]"));
        Found<Optional<Manuscript>> read = Project.entry(folder, entry);
        Manuscript manuscript = read.value()
                .orElseThrow(() -> new AssertionError(read.findings().toString()));
        Site site = new Site(
                "示例省监狱管理局",
                "示例省监狱管理局",
                "",
                "",
                "",
                Optional.empty(),
                new Site.Office("示例省监狱管理局办公室", "", "", "", "", "", "", "", Map.of()),
                Footer.EMPTY,
                pattern(),
                false,
                false,
                Site.Reviews.ENTRIES,
                Optional.empty(),
                Optional.empty(),
                ReportTerms.UNDECLARED,
                LetterTerms.UNDECLARED,
                Optional.empty(),
                Site.WordCopies.NUMBERED,
                List.of(),
                Optional.empty(),
                Site.READING_DAYS,
                List.of());
        List<Person> people =
                List.of(person("王一", Role.DRAFTED), person("李二", Role.SECRECY), person("钱四", Role.APPROVED));
        EntryScan scan = new EntryScan(site, people, TODAY, file -> Unpacker.unpack(file.name(), file.file()));
        return scan.examine(manuscript, Optional.empty()).stream()
                .sorted()
                .map(AttachmentsTest::shown)
                .toList();
    }

    private static IndexPattern pattern() {
        return Project.read(Path.of(""), java.util.Set.of("md"), new org.gongkai.crew.Crew(1))
                .value()
                .orElseThrow()
                .site()
                .indexPattern();
    }

    private static String shown(Finding finding) {
        return finding.place() + " " + finding.rule().id() + " "
                + finding.message().en();
    }

    private static byte[] authored() {
        return Documents.docx()
                .edit("docProps/core.xml", "<dc:creator>示例省监狱管理局<", "<dc:creator>王一<")
                .bytes();
    }

    private static byte[] authored(Zips document, String author, String saver) {
        return document.edit("docProps/core.xml", "<dc:creator>示例省监狱管理局<", "<dc:creator>" + author + "<")
                .edit("docProps/core.xml", "示例省监狱管理局办公室", saver)
                .bytes();
    }

    private static byte[] pdf(String author) {
        return Pdfs.pdf(
                content -> {}, document -> document.getDocumentInformation().setAuthor(author));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Administrator",
                "admin",
                "ADMIN",
                "User",
                "用户",
                "微软用户",
                "Microsoft Office User",
                "Microsoft Office 用户",
                "Windows 用户",
                "Apache POI",
                "Apache POI 5.2.3",
                "python-docx",
                "openpyxl",
                "WPS",
                "WPS Office",
                "LibreOffice/7.4",
                "Unknown",
                "未知",
                "Lenovo",
                "Administrator;User",
                "ＵＳＥＲ",
                "Admin1"
            })
    void whatProgramsWriteForAnAuthorIsNobodysName(String author) throws IOException {
        assertThat(found("", "a.docx", authored(Documents.docx(), author, author)))
                .isEmpty();
        assertThat(found("", "b.xlsx", authored(Documents.xlsx(), author, author)))
                .isEmpty();
        assertThat(found("", "c.pptx", authored(Documents.pptx(), author, author)))
                .isEmpty();
        assertThat(found("", "d.pdf", pdf(author))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王一",
                "Wang Yi",
                "wangyi",
                "Administrator 王一",
                "Administrator;王一",
                "管理员王一",
                "admin@jyj.example.gov.cn",
                "某某科技有限公司",
                "用户研究部",
                "Officer",
                "Rooter",
                "WPS_1523423432"
            })
    void aNameStaysAName(String author) throws IOException {
        assertThat(found("", "a.docx", authored(Documents.docx(), "Administrator", author)))
                .anyMatch(one -> one.contains(" R-56 last saved by: a person in the properties"));
        assertThat(found("", "a.docx", authored(Documents.docx(), author, "Administrator")))
                .anyMatch(one -> one.contains(" R-56 author: a person in the properties"));
        assertThat(found("", "d.pdf", pdf(author)))
                .anyMatch(one -> one.contains(" R-56 author: a person in the properties"));
    }

    @Test
    void cleanAttachmentsHaveNoFinding() throws IOException {
        assertThat(found("", "a.docx", Documents.docx().bytes())).isEmpty();
        assertThat(found("", "b.xlsx", Documents.xlsx().bytes())).isEmpty();
        assertThat(found("", "c.pptx", Documents.pptx().bytes())).isEmpty();
        assertThat(found("", "d.pdf", Pdfs.clean())).isEmpty();
        assertThat(found("", "e.png", Pictures.png())).isEmpty();
        assertThat(found("", "f.jpg", Pictures.jpeg())).isEmpty();
        assertThat(found("", "g.zip", new Zips().with("甲.txt", "甲").bytes())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "accepted           | R-56 | 王一 | 钱四 | ",
                "accepted by secrecy| R-56 | 王一 | 李二 | ",
                "another name       | R-56 | 赵三 | 钱四 | finding, R-161",
                "another rule       | R-66 | 王一 | 钱四 | finding, R-161",
                "by the drafter     | R-56 | 王一 | 王一 | finding, R-161",
            })
    void waiversAccept(String name, String rule, String quote, String by, String expected) throws IOException {
        String waiver = "{rule: " + rule + ", quote: " + quote + ", reason: 署名作者, by: " + by + ", until: 2026-12-31}";
        List<String> found = found(waiver, "表.docx", authored());
        assertThat(found.stream().anyMatch(AUTHOR::equals)).isEqualTo(expected != null);
        assertThat(found.stream().filter(one -> one.contains("R-161")).count()).isEqualTo(expected == null ? 0 : 1);
    }

    @Test
    void theScannersReadEveryLayer() throws IOException {
        String number = "13812345678";
        found("", "a.txt", ("第一行\n手机 " + number).getBytes(StandardCharsets.UTF_8));
        byte[] sheet = Documents.xlsx()
                .edit("xl/worksheets/sheet1.xml", "12.5", number)
                .bytes();
        assertThat(found("", "b.xlsx", sheet))
                .containsExactly(
                        "content/gfxwj/a.files/a.txt R-61 line 2: mobile telephone number 138******78",
                        "content/gfxwj/a.files/b.xlsx R-61 清单 ▸ B2: mobile telephone number 138******78");
        assertThat(rules(
                        "c.pdf",
                        Pdfs.pdf(
                                content -> {},
                                document -> document.getDocumentInformation().setSubject("机密★10年"))))
                .contains("R-48");
        assertThat(rules(
                        "d.docx",
                        Documents.docx()
                                .edit("word/document.xml", "第二段", "身份证号码11010519491231002X")
                                .bytes()))
                .contains("R-60");
        assertThat(rules("e.zip", new Zips().with("机密★10年.txt", "x").bytes())).contains("R-48");
    }

    /** Two rows of a sheet under one heading, each cell by itself. */
    private static byte[] sheet(String... rows) {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            String[] cells = rows[row].split("\\|");
            for (int i = 0; i < cells.length; i++) {
                String at = "" + (char) ('A' + i) + (row + 1);
                data.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
            }
            data.append("</row>");
        }
        return Documents.xlsx()
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + data + "</sheetData></worksheet>")
                .bytes();
    }

    @Test
    void numbersInPiecesAreReadAcrossCellsAndParagraphs() throws IOException {
        assertThat(rules("a.xlsx", sheet("序号|前|后|分", "1|1101011990|03078515|86")))
                .contains("R-60");
        assertThat(rules("a.xlsx", sheet("项目|内容|分", "前|110101|甲", "中|19900307|乙", "后|8515|丙")))
                .contains("R-60");
        assertThat(rules("a.xlsx", sheet("姓名|号码", "张某|1|1|0|1|0|1|1|9|9|0|0|3|0|7|8|5|1|5", "2|3")))
                .contains("R-60");
        assertThat(rules("a.xlsx", sheet("姓名|手机|手机", "张某|1381234|5678"))).contains("R-61");
        assertThat(rules("a.xlsx", sheet("序号|罪犯姓名|计分考评", "1|张某|86"))).contains("R-64");
        assertThat(rules("a.xlsx", sheet("项目|2019|2020|2021", "收入|110101|19900307|8516", "内部|12|13|14")))
                .doesNotContain("R-60", "R-61", "R-64", "R-49");
        assertThat(rules("a.csv", "张某,110101,19900307,8515".getBytes(StandardCharsets.UTF_8)))
                .contains("R-60");
        assertThat(rules("a.txt", "号码\n1101011990\n03078515".getBytes(StandardCharsets.UTF_8)))
                .contains("R-60");
        byte[] paragraphs = Documents.docx()
                .edit("word/document.xml", "第二段", "1101011990</w:t></w:r></w:p><w:p><w:r><w:t>03078515")
                .bytes();
        assertThat(rules("a.docx", paragraphs)).contains("R-60");
    }

    private List<String> rules(String name, byte[] bytes) throws IOException {
        return found("", name, bytes).stream().map(one -> one.split(" ")[1]).toList();
    }

    @Test
    void longNumbersInEvidenceAreMasked() throws IOException {
        byte[] commented = Documents.docx().comment("李二 11010519491231002X").bytes();
        assertThat(found("", "a.docx", commented))
                .contains("content/gfxwj/a.files/a.docx R-56 attachment: comment “李二 110****2X”");
    }

    @Test
    void rulesOfWritingDoNotReachIntoAttachments() throws IOException {
        assertThat(found("", "a.txt", "甲,乙，2026年13月01日，《保守国家秘密法实施办法》".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void unknownTypesAreRefusedWithTheListOfAcceptedOnes() throws IOException {
        assertThat(found("", "a.exe", new byte[] {'M', 'Z'}))
                .containsExactly(
                        "content/gfxwj/a.files/a.exe G-23 attachment: this kind of file is not accepted “a.exe”");
        assertThat(trait("UNKNOWN_TYPE").hit(0, 1, "").hint().en()).contains("docx", "pdf", "svg");
        assertThat(found("{rule: G-23, quote: a.exe, reason: 已另行核对, by: 李二, until: 2026-12-31}", "a.exe", new byte[] {1
                }))
                .isEmpty();
    }

    @Test
    void everyKindHasItsRuleAndBlocksButForCaptionsThatAreWronglyTimed() {
        assertThat(Arrays.stream(TraceKind.values()).map(TraceKind::name))
                .isSubsetOf(Trait.ALL.stream().map(Trait::kind).toList());
        assertThat(Trait.ALL.stream().map(one -> one.hit(0, 1, "")))
                .allMatch(hit -> (hit.rule() == Rule.CAPTIONS || hit.severity() == org.gongkai.finding.Severity.BLOCK)
                        && !hit.hint().isEmpty());
        assertThat(trait("COVERED_TEXT").hit(0, 1, "").rule()).isEqualTo(Rule.HIDDEN_CONTENT);
    }

    private static Trait trait(String kind) {
        return Trait.ALL.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void captionsAreReadOverTheirLinesAndWhatTheyDoNotShowIsReadToo() throws IOException {
        String captions = "WEBVTT\n\nNOTE 机密★10年\n\n00:01.000 --> 00:02.000\n身份证号11010519491231\n\n"
                + "00:02.000 --> 00:03.000\n<b>002</b>X\n\n00:03,000 --> 00:04.000\n完\n";
        assertThat(found("", "字幕.vtt", captions.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(text -> text.contains("line 3") && text.contains("机密"))
                .anyMatch(text -> text.contains("line 6") && text.contains("110"))
                .anyMatch(text -> text.contains(" G-184 line 11: "));
    }
}
