package org.gongkai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.Run;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.survey.Appraisal.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that somebody else has made: sound there is nothing to say, and each fault is found where it is. */
class SurveyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ID = "11010519491231002X";
    private static final String SITE = """
            <meta name="SiteName" content="示例省某某局"><meta name="SiteDomain" content="x.example.gov.cn">
            <meta name="SiteIDCode" content="9900000012">
            """;
    private static final String COLUMN = """
            <meta name="ColumnName" content="规范性文件"><meta name="ColumnDescription" content="本局规范性文件">
            <meta name="ColumnKeywords" content="规范性文件"><meta name="ColumnType" content="政策文件">
            """;
    private static final String ARTICLE = """
            <meta name="ArticleTitle" content="办法"><meta name="PubDate" content="2026-11-20 09:00">
            <meta name="ContentSource" content="示例省某某局">
            """;

    private final Map<String, String> pages = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void sound() throws IOException {
        folder = folder.toRealPath();
        String names = List.of(
                        "政府信息公开指南",
                        "政府信息公开制度",
                        "法定主动公开内容",
                        "政府信息公开年报",
                        "依申请公开",
                        "规范性文件",
                        "机构职能",
                        "发展规划",
                        "统计信息",
                        "行政许可",
                        "行政处罚",
                        "财政预算决算",
                        "收费项目",
                        "政府采购",
                        "重大建设项目",
                        "社会保障",
                        "应急预案",
                        "监督检查",
                        "公务员招考",
                        "其他法定信息")
                .stream()
                .map(name -> "<li><a href=\"list.html\">" + name + "</a></li>")
                .collect(Collectors.joining());
        page("index.html", SITE, "<ul>" + names + "</ul><p>欢迎访问示例省某某局政府信息公开栏目，请从以上栏目查阅本机关主动公开的政府信息，共有各类信息若干条。</p>");
        page(
                "list.html",
                SITE + COLUMN,
                "<ul><li><a href=\"a.html\">办法</a> 2026-11-20</li><li><a href=\"a.html\">办法二</a> <span>2026-11-02</span></li>"
                        + "<li><a href=\"附件 一.txt\">附件</a> [2026-10-01]</li></ul><p>规范性文件由法规处负责发布、解释和清理。</p>");
        page(
                "a.html",
                SITE + ARTICLE,
                "<h1>办法</h1><p>发布日期：2026-11-20　某局发〔2026〕3号</p><p>为了规范有关工作，根据法律、法规的规定，结合本省实际，制定本办法。</p>");
        pages.put("附件 一.txt", "附件的内容\n");
    }

    private void page(String path, String head, String body) {
        pages.put(
                path,
                "<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + path + "</title>" + head
                        + "</head><body>" + body + "</body></html>");
    }

    private void edit(String path, String from, String to) {
        String text = pages.getOrDefault(path, "");
        assertThat(text).contains(from);
        pages.put(path, text.replace(from, to));
    }

    private void add(String path, String html) {
        edit(path, "</body>", html + "</body>");
    }

    private Path write() throws IOException {
        Path site = folder.resolve("site");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = site.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        return site;
    }

    private static List<String> shown(SurveyReport report) {
        return report.findings().stream()
                .map(one -> one.rule().id() + " " + one.place().path() + " "
                        + one.message().en())
                .toList();
    }

    private List<String> surveyed() throws IOException {
        return shown(Survey.folder(write(), TODAY));
    }

    private static Map<String, Verdict> verdicts(SurveyReport report) {
        return report.appraisals().stream()
                .collect(Collectors.toMap(one -> one.what().en(), Appraisal::verdict));
    }

    @Test
    void aSoundColumnHasNoFindingAndPassesInEverything() throws IOException {
        SurveyReport report = Survey.folder(write(), TODAY);
        assertThat(shown(report)).isEmpty();
        assertThat(verdicts(report).values()).containsOnly(Verdict.PASS);
        assertThat(report.appraisals()).hasSize(27);
        assertThat(report.pages()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <p>身份证号 " + ID + "</p> | R-60 a.html",
                "a.html | <table><tr><td>110105</td><td>19491231</td><td>002X</td></tr></table> | R-60 a.html",
                "a.html | <img src='附件 一.txt' alt='" + ID + "'> | R-60 a.html",
                "a.html | <p>秘密★5年</p> | R-48 a.html",
                "a.html | <a href='nowhere.html'>没有</a> | R-97 a.html no such file: nowhere.html",
                "a.html | <a href='/root.html'>根</a> | G-151 a.html 1 links start at the site's root",
                "a.html | <a href=\"javascript:open(3)\">脚本</a> | G-151 a.html 1 links need scripts",
                "a.html | <p>依据示政发[2021]12号</p> | R-23 a.html a document number is written “依据示政发[2021]12号”",
                "a.html | <p>自2023年02月30日起施行</p> | R-125 a.html there is no day “2023年02月30”"
            })
    void aFaultOfAPageIsFoundThere(String path, String html, String said) throws IOException {
        add(path, html);
        assertThat(surveyed()).singleElement().asString().startsWith(said);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <meta name=\"SiteIDCode\" content=\"9900000012\"> | <i></i> | R-90 a.html tags that are missing or empty: SiteIDCode",
                "a.html | 2026-11-20 09:00 | 2026/11/20 | R-92 a.html PubDate is “2026/11/20”",
                "a.html | <meta name=\"ContentSource\" content=\"示例省某某局\"> | <i></i> | R-92 a.html tags that are missing",
                "list.html | <meta name=\"ColumnType\" content=\"政策文件\"> | <i></i> | R-91 list.html tags that are missing",
                "index.html | 政府信息公开制度 | 另外的名称 | R-02 . no link or heading has such a name: block 政府信息公开制度",
                "index.html | 公务员招考 | 另外的名称 | R-04 . no link or heading has such a name: article 20 item 20-14",
                "list.html | 2026-11-20 | 2026-10-20 | R-110 index.html the newest item of all lists is of 2026-11-02"
            })
    void whatIsMissingIsToldOnce(String path, String from, String to, String said) throws IOException {
        edit(path, from, to);
        assertThat(surveyed()).singleElement().asString().startsWith(said);
    }

    @Test
    void columnsThatAreStaleOrBlankAreTold() throws IOException {
        page(
                "old.html",
                SITE + COLUMN,
                "<ul><li><a href='a.html'>一</a>2024-01-03</li><li><a href='a.html'>二</a>2024-01-02</li><li><a href='a.html'>三</a>2024-01-01</li></ul><p>本栏目公布本机关的各类规范性文件及其清理结果，请查阅。</p>");
        page("blank.html", SITE + COLUMN, "<h1>统计信息</h1><p>暂无相关信息</p><p>本栏目公布本机关的统计信息，欢迎查阅，请稍后再来，谢谢您的关注与支持。</p>");
        assertThat(surveyed())
                .containsExactly(
                        "R-113 blank.html a blank column: no dated item, and the words “暂无相关信息”",
                        "R-112 old.html the newest item of the list is of 2024-01-03, over six months ago");
    }

    @Test
    void whatNeedsScriptsIsNotAssessableAndNothingIsAbsent() throws IOException {
        page("index.html", SITE, "<div id=app></div><script src=a.js></script>");
        pages.put("a.js", "draw()");
        SurveyReport report = Survey.folder(write(), TODAY);
        assertThat(shown(report))
                .containsExactly("G-151 index.html its content needs scripts, which are not run: not assessable");
        assertThat(verdicts(report))
                .containsEntry("block 政府信息公开指南 (guide)", Verdict.UNCERTAIN)
                .containsEntry("links", Verdict.UNCERTAIN);
    }

    @Test
    void pagesInAnotherCharsetAreReadAsTheyAreMeant() throws IOException {
        Path site = write();
        String text = Files.readString(site.resolve("a.html"))
                .replace("utf-8", "gbk")
                .replace("</body>", "<p>机密★</p></body>");
        Files.write(site.resolve("a.html"), text.getBytes(Charset.forName("GBK")));
        assertThat(shown(Survey.folder(site, TODAY)))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("R-48 a.html mark of a state secret “机密"));
    }

    @Test
    void attachmentsAreLookedInto() throws IOException {
        pages.put("附件 一.txt", "联系人身份证 " + ID + "\n");
        Path site = write();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(site.resolve("b.zip")))) {
            zip.putNextEntry(new ZipEntry("名单.csv"));
            zip.write(("姓名,号码\n张三," + ID + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shown(Survey.folder(site, TODAY)))
                .anyMatch(line -> line.startsWith("R-60 附件 一.txt"))
                .anyMatch(line -> line.startsWith("R-60 b.zip"));
    }

    @Test
    void theTablesOfAnAnnualReportAreRecounted() throws IOException {
        String report = Files.readString(Path.of("src/test/sites/golden/many-forms/expected/annual/2021.html"));
        pages.put(
                "2021.html",
                report.replaceAll("href=\"[^\"]*\"", "href=\"a.html\"").replaceAll("src=\"[^\"]*\"", "src=\"a.html\""));
        List<String> sound = surveyed();
        assertThat(sound).noneMatch(line -> line.matches("R-(7|8)[0-9] .*"));
        edit("2021.html", "t3r3 t3r24-1 t3c1 t3c1-1\">13<", "t3r3 t3r24-1 t3c1 t3c1-1\">15<");
        assertThat(surveyed()).anyMatch(line -> line.matches("R-(7|8)[0-9] 2021.html .*15.*"));
    }

    @Test
    void aHostileFolderEndsInFindings() throws IOException {
        Path site = write();
        Files.createSymbolicLink(site.resolve("loop"), site);
        try (RandomAccessFile sparse =
                new RandomAccessFile(site.resolve("huge.html").toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        try (RandomAccessFile sparse =
                new RandomAccessFile(site.resolve("huge.txt").toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Files.writeString(site.resolve("deep.html"), "<div>".repeat(200_000));
        Files.writeString(
                site.resolve("many.html"),
                "<a href=\"x1.html\">x</a>".repeat(100_000) + "<table><tr><td colspan=1000>".repeat(1000));
        for (int i = 0; i < 500; i++) {
            Files.writeString(site.resolve("p" + i + ".html"), "<p>" + ID);
        }
        List<String> said = surveyed();
        assertThat(said)
                .contains(
                        "G-08 loop a symbolic link or special file: not looked at",
                        "G-11 huge.html longer than 16 MB: not looked at",
                        "R-60 . 400 more are not listed");
        assertThat(said).anyMatch(line -> line.startsWith("G-11 huge.txt"));
        assertThat(said).hasSizeLessThan(700);
    }

    private HttpServer server(Map<String, Integer> others, ConcurrentLinkedQueue<String> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().replaceFirst("^/x/", "");
            String query = exchange.getRequestURI().getQuery();
            asked.add(exchange.getRequestURI().toString());
            String key = path.isEmpty() ? "index.html" : path;
            String text =
                    pages.getOrDefault(key, "").replace("NEXT", String.valueOf((query == null ? "" : query) + "1"));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", key.contains(".txt") ? "text/plain" : "text/html");
            exchange.sendResponseHeaders(
                    others.getOrDefault(key, bytes.length == 0 ? 404 : 200), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private SurveyReport crawled(HttpServer server, int files) throws Exception {
        SiteAddress address = SiteAddress.of(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/x/")
                .orElseThrow();
        try (Mirror mirror = Mirror.open(folder.resolve("mirror" + files), address)) {
            Client client = new Client(
                    Survey.NAME,
                    Survey.LIMITS
                            .hasty(Duration.ofSeconds(20), Duration.ofMillis(1))
                            .atMost(1 << 20, 1 << 26, files),
                    null);
            return Survey.address(address, client, mirror, TODAY);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressIsSurveyedLikeItsFolder() throws Exception {
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        add("a.html", "<a href='https://other.example/'>外</a><a href='/y/'>上</a><a href='gone.html'>没有</a><p>" + ID);
        SurveyReport report = crawled(server(Map.of(), asked), 100);
        assertThat(shown(report))
                .containsExactly(
                        "R-60 a.html resident identity number 110************02",
                        "R-97 a.html no such file: gone.html");
        assertThat(report.pages()).isEqualTo(3);
        assertThat(asked).contains("/robots.txt", "/x/").noneMatch(one -> one.startsWith("/y"));
    }

    @Test
    void whatALimitOrTheServerKeepsBackIsUncertain() throws Exception {
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        edit("index.html", "政府信息公开制度", "另外的名称");
        add("list.html", "<a href='calendar.html?day=NEXT'>次日</a>");
        page(
                "calendar.html",
                SITE,
                "<p>日历上没有别的，只有这一天的安排，以及通往下一天的链接，没有尽头，也没有人会看到最后，真的没有。<a href='calendar.html?NEXT'>次日</a>");
        SurveyReport report = crawled(server(Map.of("a.html", 503), asked), 30);
        assertThat(shown(report))
                .anyMatch(line -> line.startsWith("G-150 a.html HTTP 503"))
                .anyMatch(line -> line.contains("over the limit of number"))
                .noneMatch(line -> line.startsWith("R-02") || line.startsWith("R-97"));
        assertThat(asked).hasSizeLessThan(60);
        assertThat(verdicts(report)).containsEntry("block 政府信息公开制度 (rules of disclosure)", Verdict.UNCERTAIN);
    }

    @Test
    void theCommandTellsFindingsAndVerdicts() throws IOException {
        add("a.html", "<p>身份证号 " + ID);
        Path site = write();
        Run run = Run.of(site, "audit", "--foreign", "PROJECT", "--as-of", "2026-11-22", "--lang", "en");
        assertThat(run.code()).as(run.text()).isEqualTo(1);
        assertThat(run.out()).contains("R-60").doesNotContain(ID);
        assertThat(run.err()).contains("fail: no personal data (1 places)", "surveyed 4 files, 3 pages: 1 findings");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                zip.putNextEntry(new ZipEntry("x/" + page.getKey()));
                zip.write(page.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(folder.resolve("site.zip"), bytes.toByteArray());
        Run packed =
                Run.of(folder, "audit", "--foreign", folder + "/site.zip", "--as-of", "2026-11-22", "--lang", "en");
        assertThat(packed.out()).isEqualTo(run.out());
    }
}
