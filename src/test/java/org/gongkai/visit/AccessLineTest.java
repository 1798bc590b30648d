package org.gongkai.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.gongkai.finding.Wording;
import org.gongkai.visit.AccessLine.Request;
import org.gongkai.visit.AccessLine.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the combined format are read, in all that servers make of it; of any other it is said why not. */
class AccessLineTest {

    private static Request read(String line) {
        return (Request) AccessLine.of(line);
    }

    private static Wording why(String line) {
        return ((Unreadable) AccessLine.of(line)).why();
    }

    @Test
    void readsWhatNginxWrites() {
        assertThat(
                        read(
                                "2001:db8::1 - - [25/Nov/2026:19:22:12 +0800] \"GET /zfxxgk/ HTTP/2.0\" 304 0 \"-\" \"Mozilla/5.0\""))
                .isEqualTo(new Request("GET", "/zfxxgk/", 304, "Mozilla/5.0", YearMonth.of(2026, 11)));
    }

    @Test
    void readsAHostBeforeTheAddressAndFieldsBehindTheAgent() {
        assertThat(read("jyj.example.gov.cn:443 192.0.2.1 - - [25/Nov/2026:19:22:12 +0800] \"HEAD /a HTTP/1.1\" 200 -"
                        + " \"-\" \"-\" 0.004 \"10.0.0.1\""))
                .isEqualTo(new Request("HEAD", "/a", 200, "", YearMonth.of(2026, 11)));
    }

    @Test
    void readsQuotesAndBracketsInWhatVisitorsSend() {
        assertThat(read("192.0.2.1 - a [x] b [25/Nov/2026:19:22:12 +0800] \"GET /a?q=\\\"[1]\\\" HTTP/1.1\" 200 1"
                        + " \"https://x/?\\\\\" \"A \\\"B\\\" C\""))
                .isEqualTo(new Request("GET", "/a?q=\\\"[1]\\\"", 200, "A \\\"B\\\" C", YearMonth.of(2026, 11)));
    }

    @Test
    void whatIsNoHttpIsARequestForNothing() {
        assertThat(read("192.0.2.1 - - [25/Nov/2026:19:22:12 +0800] \"\\x16\\x03\\x01\" 400 157 \"-\" \"-\""))
                .isEqualTo(new Request("", "", 400, "", YearMonth.of(2026, 11)));
        assertThat(read("192.0.2.1 - - [25/Nov/2026:19:22:12 +0800] \"GET /old\" 200 1 \"-\" \"-\"")
                        .target())
                .isEqualTo("/old");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "31/Dec/2025:23:59:59 +0800, 2025-12",
        "31/Dec/2025:15:59:59 +0000, 2025-12",
        "31/Dec/2025:16:00:00 +0000, 2026-01",
        "31/Dec/2025:10:29:00 -0530, 2025-12",
        "31/Dec/2025:10:30:00 -0530, 2026-01",
        "01/Jan/2026:00:59:00 +0900, 2025-12",
        "29/Feb/2024:00:00:00 +0800, 2024-02"
    })
    void theMonthIsThatOfShanghai(String time, String month) {
        assertThat(read(Logs.page(time, "/a").strip()).month()).isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "29/Feb/2025:00:00:00 +0800",
        "00/Jan/2025:00:00:00 +0800",
        "01/Foo/2025:00:00:00 +0800",
        "01/Jan/2025:24:00:00 +0800",
        "01/Jan/2025:00:60:00 +0800",
        "01/Jan/x025:00:00:00 +0800",
        "01-Jan/2025:00:00:00 +0800",
        "01/Jan-2025:00:00:00 +0800",
        "01/Jan/2025 00:00:00 +0800",
        "01/Jan/2025:00:00:00 +08x0",
        "2025-01-01T00:00:00+08:00"
    })
    void whatIsNoTimeIsTold(String time) {
        assertThat(why(Logs.page(time, "/a").strip())).isEqualTo(AccessLine.NO_TIME);
    }

    @Test
    void saysWhatIsMissing() {
        String start = "192.0.2.1 - - [25/Nov/2026:19:22:12 +0800]";
        assertThat(why("")).isEqualTo(AccessLine.NO_TIME);
        assertThat(why("192.0.2.1 - -")).isEqualTo(AccessLine.NO_TIME);
        assertThat(why(start)).isEqualTo(AccessLine.NO_REQUEST);
        assertThat(why(start + " GET / 200")).isEqualTo(AccessLine.NO_REQUEST);
        assertThat(why(start + " \"GET / HTTP/1.1")).isEqualTo(AccessLine.NO_REQUEST);
        assertThat(why(start + " \"GET / HTTP/1.1\"")).isEqualTo(AccessLine.NO_STATUS);
        assertThat(why(start + " \"GET / HTTP/1.1\" 2x0 1")).isEqualTo(AccessLine.NO_STATUS);
        assertThat(why(start + " \"GET / HTTP/1.1\" 2000 1")).isEqualTo(AccessLine.NO_STATUS);
        assertThat(why(start + " \"GET / HTTP/1.1\" 200 1")).isEqualTo(AccessLine.NO_AGENT);
        assertThat(why(start + " \"GET / HTTP/1.1\" 200 1 \"-\"")).isEqualTo(AccessLine.NO_AGENT);
        assertThat(why(start + " \"GET / HTTP/1.1\" 200 1 \"-\" \"Mozilla")).isEqualTo(AccessLine.NO_AGENT);
    }

    /** Cut short anywhere, a line is read or refused, never worse. */
    @Test
    void noLineThatIsCutShortBreaksTheReading() {
        String line = Logs.page("25/Nov/2026:19:22:12 +0800", "/a?\\\"").strip();
        for (int end = 0; end < line.length(); end++) {
            assertThat(AccessLine.of(line.substring(0, end))).as("%s", end).isInstanceOf(Unreadable.class);
        }
        assertThat(AccessLine.of(line)).isInstanceOf(Request.class);
    }
}
