package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page views are counted from access logs by column and month; robots are not, and visitors are neither kept nor named. */
class VisitsCommandTest {

    private static final String ADDRESS = "203.0.113.77";
    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36";

    @TempDir
    private Path temporary;

    private Path project;
    private Path log;

    @BeforeEach
    void writeAProject() throws IOException {
        project = new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1))
                .write(temporary.toRealPath().resolve("project"));
        log = temporary.toRealPath().resolve("access.log");
    }

    private static String line(String day, String request, int status, String agent) {
        return ADDRESS + " - - [" + day + ":10:00:00 +0800] \"" + request + "\" " + status + " 512 \"-\" \"" + agent
                + "\"\n";
    }

    private static String page(String day, String target) {
        return line(day, "GET " + target + " HTTP/1.1", 200, BROWSER);
    }

    private Run visits(String... arguments) {
        return Run.of(
                project,
                Stream.concat(Stream.of("visits", "--project", "PROJECT"), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    private Run counted(String... lines) throws IOException {
        Files.writeString(log, String.join("", lines));
        return visits(log.toString());
    }

    @Test
    void ranksTheColumnsAndCountsTheMonths() throws IOException {
        Run run = counted(
                page("01/Jan/2025", "/zfxxgk/fdzdgknr/gfxwj/2024/1.html"),
                page("02/Jan/2025", "/zfxxgk/fdzdgknr/gfxwj/2024/1.html?from=wx"),
                page("02/Feb/2025", "/zfxxgk/fdzdgknr/gfxwj/"),
                page("02/Feb/2025", "/zfxxgk/fdzdgknr/index.html"),
                page("02/Feb/2025", "/zfxxgk/"),
                page("03/Feb/2025", "/zfxxgk/apply.html"),
                page("03/Feb/2025", "/zfxxgk/apply-form.html"),
                page("03/Feb/2025", "/zfxxgk/gone/1.html"));
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).startsWith("""
                名次      访问量    占比  栏目
                   1           3   37.5%  法定主动公开内容 > 规范性文件
                   2           2   25.0%  依申请公开
                   3           1   12.5%  法定主动公开内容
                   3           1   12.5%  首页
                   3           1   12.5%  其他页面
                   6           0    0.0%  政府信息公开制度
                """).endsWith("""

                月份          访问量
                2025-01            2
                2025-02            6
                合计               8
                """);
        assertThat(run.err()).isEqualTo("日志 8 行 = 页面访问 8 + 自动程序 0 + 不是页面 0 + 其他年份 0 + 读不懂 0\n");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET /zfxxgk/tzgg/2025/1.html HTTP/1.1, 200, 1",
        "GET /zfxxgk/tzgg/2025/1.html HTTP/1.1, 304, 1",
        "GET //zfxxgk//tzgg/%69ndex.html#a HTTP/1.1, 200, 1",
        "GET https://jyj.example.gov.cn/zfxxgk/tzgg/ HTTP/1.1, 200, 1",
        "GET /zfxxgk/tzgg/2025/1.html HTTP/1.1, 206, 0",
        "GET /zfxxgk/tzgg/2025/1.html HTTP/1.1, 404, 0",
        "GET /zfxxgk/tzgg HTTP/1.1, 301, 0",
        "HEAD /zfxxgk/tzgg/2025/1.html HTTP/1.1, 200, 0",
        "POST /zfxxgk/tzgg/2025/1.html HTTP/1.1, 200, 0",
        "GET /zfxxgk/assets/gongkai.css HTTP/1.1, 200, 0",
        "GET /zfxxgk/feed.xml HTTP/1.1, 200, 0",
        "GET /zfxxgk/catalogue.json HTTP/1.1, 200, 0",
        "GET /zfxxgk/tzgg/2025/1.files/0123456789ab.html HTTP/1.1, 200, 0",
        "GET /zfxxgk/404.html HTTP/1.1, 200, 0",
        "GET /other/tzgg/2025/1.html HTTP/1.1, 200, 0",
        "GET https://jyj.example.gov.cn HTTP/1.1, 200, 0",
        "GET /zfxxgk/%zz.pdf HTTP/1.1, 200, 0",
        "-, 400, 0"
    })
    void onlyPagesThatWereGivenOutCount(String request, int status, int views) throws IOException {
        assertThat(counted(line("01/Jan/2025", request, status, BROWSER)).err())
                .isEqualTo("日志 1 行 = 页面访问 " + views + " + 自动程序 0 + 不是页面 " + (1 - views) + " + 其他年份 0 + 读不懂 0\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "",
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/120.0",
                "Sogou web spider/4.0",
                "curl/8.5.0",
                "python-requests/2.31"
            })
    void robotsDoNotCount(String agent) throws IOException {
        assertThat(counted(line("01/Jan/2025", "GET /zfxxgk/ HTTP/1.1", 200, agent))
                        .err())
                .contains("页面访问 0 + 自动程序 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/120 Mobile",
                "Mozilla/5.0 (iPhone) MicroMessenger/8.0.44",
                "Mozilla/5.0 (Linux; Android 12) baiduboxapp/13.0",
                "Mozilla/5.0 (Linux; Android 12) SogouMobileBrowser/6.0"
            })
    void peopleWithUnusualBrowsersCount(String agent) throws IOException {
        assertThat(counted(line("01/Jan/2025", "GET /zfxxgk/ HTTP/1.1", 200, agent))
                        .err())
                .contains("页面访问 1 + 自动程序 0");
    }

    @Test
    void linesThatCannotBeReadAreCountedAndNamedWithoutWhatTheySay() throws IOException {
        Run run = counted(
                page("01/Jan/2025", "/zfxxgk/"),
                ADDRESS + " rubbish\n",
                "\n",
                ADDRESS + " - - [01/Jan/2025:10:00:00 +0800] \"GET / HTTP/1.1\" 200 1\n");
        assertThat(run.code()).isZero();
        assertThat(run.err().lines().map(text -> text.replace(log.toString(), "LOG")))
                .containsExactly(
                        "日志 3 行 = 页面访问 1 + 自动程序 0 + 不是页面 0 + 其他年份 0 + 读不懂 2",
                        "LOG:2: 没有 [日/月/年:时:分:秒 时区] 这样的时间",
                        "LOG:4: 没有来源页和浏览器两项，不是 combined 格式");
        assertThat(run.out() + run.err()).doesNotContain(ADDRESS);
        Run nothing = counted("x\n".repeat(9));
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err().lines()).hasSize(6);
        assertThat(counted("").code()).isZero();
    }

    @Test
    void severalLogsPlainAndPackedAndTheStandardInputAddUp() throws IOException {
        Files.writeString(log, page("31/Dec/2024", "/zfxxgk/") + page("01/Jan/2025", "/zfxxgk/"));
        Path packed = log.resolveSibling("packed");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(page("01/Mar/2025", "/zfxxgk/tzgg/").getBytes(StandardCharsets.UTF_8));
        }
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    page("01/Mar/2025", "/zfxxgk/tzgg/").getBytes(StandardCharsets.UTF_8)));
            Run run = visits(log.toString(), packed.toString(), "-", "--year", "2025", "--format", "csv");
            assertThat(run.code()).as(run.text()).isZero();
            assertThat(run.out())
                    .startsWith("\uFEFF名次,栏目,地址,合计,2025-01,2025-03\r\n1,通知公告,tzgg/,2,0,2\r\n2,首页,index.html,1,1,0\r\n")
                    .endsWith(",合计,,3,1,2\r\n");
            assertThat(run.err()).contains("页面访问 3").contains("其他年份 1");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void theSameNumbersAreThereForMachines() throws IOException, JsonException {
        Files.writeString(log, page("01/Jan/2025", "/zfxxgk/tzgg/") + "x\n");
        Run run = visits(log.toString(), "--format", "json", "--lang", "en");
        Map<?, ?> all = (Map<?, ?>) Json.parse(run.out());
        assertThat(all.get("views")).isEqualTo(1L);
        assertThat(all.get("months")).isEqualTo(Map.of("2025-01", 1L));
        assertThat(((List<?>) all.get("columns")).get(0))
                .isEqualTo(Map.of(
                        "rank", 1L, "name", "通知公告", "address", "tzgg/", "views", 1L, "months", Map.of("2025-01", 1L)));
        assertThat(all.get("lines"))
                .isEqualTo(Map.of("pages", 1L, "robots", 0L, "others", 0L, "other-years", 0L, "unreadable", 1L));
        assertThat(run.err()).startsWith("2 lines = 1 page views + 0 of robots + 0 of no page");
    }

    @Test
    void aSiteBehindAProxyHasItsPathNamed() throws IOException {
        Files.writeString(log, page("01/Jan/2025", "/tzgg/"));
        assertThat(visits(log.toString(), "--base", "/").err()).contains("页面访问 1");
        assertThat(visits(log.toString(), "--base", "tzgg").err()).contains("页面访问 1");
        assertThat(visits(log.toString()).err()).contains("页面访问 0");
    }

    @Test
    void wrongUseAndBrokenFilesAreTold() throws IOException {
        Files.writeString(log, page("01/Jan/2025", "/zfxxgk/"));
        assertThat(visits().code()).isEqualTo(2);
        assertThat(visits(log + "x").code()).isEqualTo(2);
        Run twice = visits(
                log.toString(), log.getParent().resolve("project/../access.log").toString());
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("给了两次");
        Path broken = log.resolveSibling("broken.gz");
        Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});
        Run run = visits(broken.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("broken.gz（压缩文件不完整或者已损坏）");
    }
}
